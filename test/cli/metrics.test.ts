import { mkdirSync, readdirSync, readFileSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import { send } from '../helpers/http.js'
import { parseScrape } from '../helpers/metrics.js'
import { addressOf, freePort, listenAnywhere, runMain } from '../helpers/process.js'
import { password, promptFields, temporaryFolder } from '../helpers/service.js'

type Environment = Record<string, string>

async function startMonitored(t: Test, environment: Environment = {}) {
  const metricsPort = await freePort()
  const settings: Environment = { METRICS_PORT: String(metricsPort), PORT: '0', DATA_DIR: temporaryFolder(t) }
  const service = runMain(t, [], { ...settings, ...environment })
  const url = await addressOf(service)
  const page = `http://127.0.0.1:${metricsPort}/metrics`
  const scrape = async () => {
    const text = await (await fetch(page)).text()
    return { text, ...parseScrape(text) }
  }
  return { ...service, settings, url, page, scrape }
}

const requestsOf = (operation: string, status: number) =>
  `promptcrafter_requests_total{operation="${operation}",status="${status}"}`

const errorsOf = (error: string) => `promptcrafter_errors_total{error="${error}"}`

test('metrics count requests, errors, and the database, and name nobody', async (t) => {
  const { url, page, scrape, settings, child, ended } = await startMonitored(t, {
    MAX_CONNECTIONS: '20',
    ACCOUNT_REQUESTS: '4',
  })
  const email = 'ada@example.com'
  const person = { name: 'Ada', email, password }
  const { token } = (await send(url, { method: 'POST', path: '/auth/signup', body: person })).json
  await send(url, { method: 'POST', path: '/auth/login', body: { email, password: 'wrong horse battery' } })
  const prompt = await send(url, { method: 'POST', path: '/prompts', token, body: promptFields })
  const paths = [`/prompts/${prompt.json._id}`, '/prompts', '/prompts?limit=0', '/prompts', '/secret-path']
  const statuses: number[] = []
  for (const path of paths) statuses.push((await send(url, { path, token })).status)
  t.strictSame(statuses, [200, 200, 400, 429, 404])
  await send(url, { path: '/prompts', token: 'none' })
  t.equal((await fetch(url, { method: 'BREW' })).status, 400)

  const { text, value } = await scrape()
  t.equal(value(requestsOf('signup', 201)), 1)
  t.equal(value(requestsOf('login', 401)), 1)
  t.equal(value(requestsOf('getPrompt', 200)), 1)
  t.equal(value(requestsOf('listPrompts', 200)), 1)
  t.equal(value(requestsOf('none', 404)), 1)
  t.equal(value('promptcrafter_request_duration_seconds_count{operation="listPrompts"}'), 4)
  t.ok(value('promptcrafter_request_duration_seconds_sum{operation="signup"}') > 0.001)
  for (const error of ['invalidRequest', 'quotaExceeded', 'unknownPath', 'tokenInvalid', 'malformedRequest']) {
    t.equal(value(errorsOf(error)), 1, error)
  }
  t.ok(value('promptcrafter_database_bytes') > 0)
  for (const name of ['passwords_waiting', 'writes_waiting', 'bytes_in_flight', 'log_lines_dropped_total']) {
    t.match(text, new RegExp(`^promptcrafter_${name} 0$`, 'm'))
  }
  t.ok(value('nodejs_eventloop_lag_max_seconds') > 0)
  t.ok(value('process_resident_memory_bytes') > 1_000_000)
  for (const secret of [token, email, password, 'secret-path', prompt.json._id, prompt.json.title]) {
    t.notOk(text.includes(secret), 'nothing of an account')
  }

  t.equal(value('promptcrafter_last_backup_timestamp_seconds'), 0)
  const backup = runMain(t, ['backup', join(temporaryFolder(t), 'copy.db')], settings)
  t.equal(await backup.ended, 0, backup.output().stderr)
  const age = Date.now() / 1000 - (await scrape()).value('promptcrafter_last_backup_timestamp_seconds')
  t.ok(age >= 0 && age < 60, 'the time of the last backup')

  t.equal((await fetch(page.replace('/metrics', '/'))).status, 404)
  t.equal((await fetch(page, { method: 'POST' })).status, 404)
  t.equal((await send(url, { path: '/metrics' })).status, 404, 'not on the port of the service')
  child.kill('SIGTERM')
  t.equal(await ended, 0, 'the metrics do not hold a shutdown up')
})

test('metrics have the size of the write-ahead log', async (t) => {
  const { url, scrape } = await startMonitored(t)
  // It is emptied once, a second after the start, which may be between a write and the scrape.
  const sizes: number[] = []
  for (const email of ['ada@example.com', 'eve@example.com']) {
    await send(url, { method: 'POST', path: '/auth/signup', body: { name: 'Ada', email, password } })
    sizes.push((await scrape()).value('promptcrafter_wal_bytes'))
  }
  t.ok(Math.max(...sizes) > 0, sizes.join())
})

test('metrics count connections over the maximum', async (t) => {
  const { url, scrape } = await startMonitored(t, { MAX_CONNECTIONS: '1' })
  const requests = [1, 2, 3].map(() => fetch(`${url}/healthz`).then((response) => response.text()))
  t.ok((await Promise.allSettled(requests)).some(({ status }) => status === 'rejected'))
  t.ok((await scrape()).value(errorsOf('tooManyConnections')) >= 1)
})

test('metrics are the sums of all workers', async (t) => {
  const { url, scrape, child, ended } = await startMonitored(t, { WORKERS: '2' })
  const count = 40
  for (let sent = 0; sent < count; sent++) {
    // Each on a connection of its own, which the primary gives to the next worker.
    await send(url, { path: '/healthz', headers: { connection: 'close' } })
  }
  const { text, value } = await scrape()
  t.equal(value(requestsOf('getHealth', 200)), count)
  t.ok(value('promptcrafter_database_bytes') > 0)
  t.equal(text.match(/^promptcrafter_database_bytes /gm)?.length, 1)
  child.kill('SIGTERM')
  t.equal(await ended, 0)
})

test('metrics that cannot be read stop nothing else', async (t) => {
  const { url, page, settings } = await startMonitored(t)
  const note = join(settings.DATA_DIR as string, 'promptcrafter.db.last-backup')
  mkdirSync(note)
  const response = await fetch(page)
  t.equal(response.status, 500)
  t.equal(await response.text(), 'The metrics could not be read.\n')
  t.equal((await send(url, { path: '/readyz' })).status, 200)
  rmdirSync(note)
  t.equal((await fetch(page)).status, 200)
})

test('a port for metrics that is taken is told as such', async (t) => {
  const { server, port } = await listenAnywhere()
  t.teardown(() => server.close())
  for (const WORKERS of ['1', '2']) {
    const settings = { METRICS_PORT: String(port), PORT: '0', DATA_DIR: temporaryFolder(t), WORKERS }
    const { ended, output } = runMain(t, [], settings)
    t.equal(await ended, 1)
    const [reason, advice, ...rest] = output().stderr.split(/(?<=\.) /)
    t.equal(reason, `promptcrafter: Port ${port} on 127.0.0.1 is in use.`)
    t.equal(advice, 'Stop the program that uses it, or set METRICS_PORT to another.\n')
    t.strictSame(rest, [])
    t.equal(output().stdout, '')
  }
})

test('without METRICS_PORT, nothing of the metrics is loaded', async (t) => {
  // V8 lists the scripts that it loaded (Node.js documentation, NODE_V8_COVERAGE).
  const usesPackage = async (METRICS_PORT: number) => {
    const folder = temporaryFolder(t)
    const service = runMain(t, [], {
      METRICS_PORT: String(METRICS_PORT),
      PORT: '0',
      DATA_DIR: temporaryFolder(t),
      NODE_V8_COVERAGE: folder,
    })
    t.equal((await send(await addressOf(service), { path: '/readyz' })).status, 200)
    service.child.kill('SIGTERM')
    t.equal(await service.ended, 0)
    const scripts = readdirSync(folder).flatMap((name) => {
      const { result } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { result: { url: string }[] }
      return result.map(({ url }) => url)
    })
    t.ok(
      scripts.some((url) => url.includes('/node_modules/fastify/')),
      'the list has packages',
    )
    return scripts.some((url) => url.includes('/node_modules/prom-client/'))
  }
  t.equal(await usesPackage(0), false)
  t.equal(await usesPackage(await freePort()), true)
})
