import { type Test, test } from 'tap'
import { send } from '../helpers/http.js'
import { parseScrape, type Scrape, scrapeUntil } from '../helpers/metrics.js'
import { addressOf, freePort, runMain, workersOf } from '../helpers/process.js'
import { temporaryFolder } from '../helpers/service.js'

/** Starts two workers, which handle 40 requests together. */
async function startWorkers(t: Test) {
  const METRICS_PORT = String(await freePort())
  const service = runMain(t, [], { METRICS_PORT, WORKERS: '2', PORT: '0', DATA_DIR: temporaryFolder(t) })
  const url = await addressOf(service)
  // Each on a connection of its own, which the primary gives to the next worker.
  for (let sent = 0; sent < 40; sent++) await send(url, { path: '/healthz', headers: { connection: 'close' } })
  const scrape = async () => {
    const response = await fetch(`http://127.0.0.1:${METRICS_PORT}/metrics`)
    const text = await response.text()
    return response.ok ? parseScrape(text) : text
  }
  const pids = workersOf(service.child.pid)
  t.teardown(() => pids.forEach(resume))
  return { ...service, url, scrape, pids }
}

function resume(pid: number): void {
  try {
    process.kill(pid, 'SIGCONT')
  } catch {
    // It has exited.
  }
}

const healthChecks = (scrape: Scrape | string) =>
  typeof scrape === 'string' ? scrape : scrape.value('promptcrafter_requests_total{operation="getHealth",status="200"}')

const responding = (scrape: Scrape | string) =>
  typeof scrape === 'string' ? undefined : scrape.value('promptcrafter_workers_responding')

const skip = process.platform !== 'linux' && 'no /proc'

test('no count goes back when a worker is replaced', { skip }, async (t) => {
  const { scrape, pids } = await startWorkers(t)
  t.equal(healthChecks(await scrape()), 40)
  process.kill(pids[0] as number, 'SIGKILL')
  // A count that went back would look like a restart, and the rest like new events.
  const whileOne = await scrapeUntil(scrape, (newest) => responding(newest) === 1)
  const whileTwo = await scrapeUntil(scrape, (newest) => responding(newest) === 2)
  t.strictSame(new Set([...whileOne, ...whileTwo].map(healthChecks)), new Set([40]))
})

test('a worker that hangs is noticed, and keeps nobody from the numbers of the others', { skip }, async (t) => {
  const { scrape, pids, child, ended } = await startWorkers(t)
  t.equal(responding(await scrape()), 2)
  process.kill(pids[0] as number, 'SIGSTOP')
  const start = performance.now()
  const hanging = await scrape()
  // Prometheus waits 10 seconds by default.
  t.ok(performance.now() - start < 5000)
  t.equal(responding(hanging), 1)
  t.equal(healthChecks(hanging), 40, 'its counts are those of the last scrape')
  process.kill(pids[0] as number, 'SIGCONT')
  await scrapeUntil(scrape, (newest) => responding(newest) === 2)
  child.kill('SIGTERM')
  t.equal(await ended, 0)
})
