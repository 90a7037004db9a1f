import { execFileSync } from 'node:child_process'
import { closeSync, constants, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { devNull } from 'node:os'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import type { AppOptions } from '../../src/app.js'
import { logDestination } from '../../src/cli/log-destination.js'
import { collectMetrics } from '../../src/cli/metrics.js'
import { occupy } from '../helpers/event-loop.js'
import { send } from '../helpers/http.js'
import { parseScrape, scrapeUntil } from '../helpers/metrics.js'
import {
  inProcess,
  password,
  promptFields,
  savePrompt,
  signUp,
  startService,
  temporaryFolder,
} from '../helpers/service.js'
import { openSqlite } from '../helpers/sqlite.js'

const noLog = logDestination(openSync(devNull, 'w'))

/** Starts a service with metrics in the process of the test. */
async function startMeasured(t: Test, options: Partial<AppOptions> = {}, log = noLog) {
  const metrics = collectMetrics(log)
  const service = await startService(t, { metrics, ...options }, inProcess)
  const scrape = async () => {
    const text = await metrics.text()
    return { text, ...parseScrape(text) }
  }
  return { ...service, scrape }
}

test('only the pages of the documentation count as such, and what is no operation as none', async (t) => {
  const documentation = temporaryFolder(t)
  mkdirSync(join(documentation, 'assets'))
  for (const file of ['index.html', '404.html', 'assets/app.js']) writeFileSync(join(documentation, file), file)
  const { url, scrape } = await startMeasured(t, { documentation, corsOrigins: '*' })
  const browser = { accept: 'text/html' }
  for (const path of ['/', '/docs', '/docs/', '/docs/assets/app.js']) await fetch(url + path, { headers: browser })
  await send(url, { path: '/nowhere' })
  await send(url, { method: 'DELETE', path: '/prompts' })
  // `/logs/bulk` has no GET, and isn't `/logs/{id}`.
  await send(url, { path: '/logs/bulk' })
  const preflight = { origin: 'https://app.example.com', 'access-control-request-method': 'GET' }
  await fetch(`${url}/prompts`, { method: 'OPTIONS', headers: preflight })
  await send(url, { method: 'HEAD', path: '/healthz' })
  const { value } = await scrape()
  const requests = (operation: string, status: number) =>
    value(`promptcrafter_requests_total{operation="${operation}",status="${status}"}`)
  t.equal(requests('documentation', 302) + requests('documentation', 200), 6, 'two of them after a redirect')
  t.strictSame([requests('none', 404), requests('none', 405), requests('none', 204)], [1, 2, 1])
  t.equal(requests('getHealth', 200), 1)
  t.equal(value('promptcrafter_request_duration_seconds_count{operation="documentation"}'), 6)
})

test('errors that never happened count as 0, so that a monitor notices the first one', async (t) => {
  const { scrape } = await startMeasured(t)
  const { text } = await scrape()
  const kinds = [
    'serverError',
    'storageFull',
    'busy',
    'overloaded',
    'tooManyAttempts',
    'tooManyConnections',
    'unknownPath',
  ]
  for (const kind of kinds) t.ok(text.includes(`\npromptcrafter_errors_total{error="${kind}"} 0\n`), kind)
})

test('an attempt that the throttle rejects is counted', async (t) => {
  const { url, scrape } = await startMeasured(t, { authRateLimit: 1 })
  const body = { email: 'ada@example.com', password: 'something else' }
  const login = async () => (await send(url, { method: 'POST', path: '/auth/login', body })).status
  t.strictSame([await login(), await login(), await login()], [401, 429, 429])
  const { value } = await scrape()
  t.equal(value('promptcrafter_errors_total{error="tooManyAttempts"}'), 2)
  t.equal(value('promptcrafter_errors_total{error="wrongCredentials"}'), 1)
  t.equal(value('promptcrafter_requests_total{operation="login",status="429"}'), 2)
})

test('bytes in flight are shown while they are held, and what exceeds them is counted', async (t) => {
  const maxBytesInFlight = 1024 * 1024
  const service = await startMeasured(t, { maxBytesInFlight })
  const { url, scrape } = service
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  const head =
    `POST /logs HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n` +
    'Content-Type: application/json\r\nContent-Length: 900000\r\n\r\n'
  const unfinished = connect(Number(new URL(url).port), '127.0.0.1')
  unfinished.write(`${head}{"output":"${'x'.repeat(700_000)}`)
  const held = await scrapeUntil(scrape, ({ value }) => value('promptcrafter_bytes_in_flight') >= 700_000)
  t.ok(Number(held.at(-1)?.value('promptcrafter_bytes_in_flight')) <= maxBytesInFlight)
  const body = { promptId, output: 'x'.repeat(500_000), modelUsed: 'GPT-4o' }
  t.equal((await send(url, { method: 'POST', path: '/logs', token, body })).status, 503)
  t.equal((await scrape()).value('promptcrafter_errors_total{error="overloaded"}'), 1)
  unfinished.destroy()
  await scrapeUntil(scrape, ({ value }) => value('promptcrafter_bytes_in_flight') === 0)
})

test('passwords and writes are shown while they wait', async (t) => {
  const service = await startMeasured(t)
  const { url, scrape, file } = service
  const token = await signUp(service)
  const body = { email: 'ada@example.com', password }
  const logins = Array.from({ length: 30 }, () => send(url, { method: 'POST', path: '/auth/login', body }))
  await scrapeUntil(scrape, ({ value }) => value('promptcrafter_passwords_waiting') > 0)
  await Promise.all(logins)
  const other = openSqlite(file)
  other.exec('BEGIN IMMEDIATE')
  const writes = [1, 2, 3].map(() => savePrompt(service, token))
  await scrapeUntil(scrape, ({ value }) => value('promptcrafter_writes_waiting') === 3)
  other.exec('ROLLBACK')
  other.close()
  await Promise.all(writes)
  const { value } = await scrape()
  t.strictSame([value('promptcrafter_passwords_waiting'), value('promptcrafter_writes_waiting')], [0, 0])
})

test('a write that another process keeps waiting for too long is counted', async (t) => {
  const service = await startMeasured(t)
  const token = await signUp(service)
  const other = openSqlite(service.file)
  other.exec('BEGIN IMMEDIATE')
  const { status } = await send(service.url, { method: 'POST', path: '/prompts', token, body: promptFields })
  other.exec('ROLLBACK')
  other.close()
  t.equal(status, 503)
  t.equal((await service.scrape()).value('promptcrafter_errors_total{error="busy"}'), 1)
})

const skip = process.platform === 'win32' && 'no named pipes'

test('log lines that are dropped are counted', { skip }, async (t) => {
  const pipe = join(temporaryFolder(t), 'pipe')
  execFileSync('mkfifo', [pipe])
  const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK)
  const log = logDestination(openSync(pipe, constants.O_WRONLY))
  t.teardown(async () => {
    await log.close(0)
    closeSync(reader)
  })
  const { url, scrape } = await startMeasured(t, { logger: { level: 'info', stream: log } }, log)
  await send(url, { path: '/healthz' })
  t.equal((await scrape()).value('promptcrafter_log_lines_dropped_total'), 0)
  for (let size = 0; size < 17 * 1024; size++) log.write(`${'x'.repeat(1023)}\n`)
  const dropped = (await scrape()).value('promptcrafter_log_lines_dropped_total')
  for (let sent = 0; sent < 3; sent++) await send(url, { path: '/healthz' })
  t.equal((await scrape()).value('promptcrafter_log_lines_dropped_total'), dropped + 3, 'a line a request')
})

test('the delay of the event loop is shown', async (t) => {
  const { scrape } = await startMeasured(t)
  const pause = () => new Promise((resolve) => setTimeout(resolve, 100))
  await scrape()
  // A scrape begins a new measurement, at the next tick of its timer.
  await pause()
  occupy(300)
  await pause()
  t.ok((await scrape()).value('nodejs_eventloop_lag_max_seconds') > 0.2)
})

test('nothing that a client sends gets into the metrics', async (t) => {
  const { url, scrape } = await startMeasured(t)
  const marks: string[] = []
  const mark = () => {
    marks.push(`mark${marks.length}x`)
    return marks.at(-1) as string
  }
  const body = { name: mark(), email: `${mark()}@example.com`, password: `${mark()} horse battery` }
  const { token } = (await send(url, { method: 'POST', path: '/auth/signup', body })).json
  marks.push(token)
  const prompt = { title: mark(), content: mark(), model: mark(), tags: [mark()] }
  const saved = await send(url, { method: 'POST', path: '/prompts', token, body: prompt })
  t.equal(saved.status, 201)
  marks.push(saved.json._id)
  const requests = [
    { path: `/prompts/${saved.json._id}`, token },
    { path: `/${mark()}`, token: mark() },
    { path: `/prompts/${mark()}?${mark()}=${mark()}`, token },
    { path: '/healthz', headers: { [mark()]: mark(), 'user-agent': mark(), 'x-request-id': mark() } },
    { path: '/prompts', method: 'PROPFIND', token: mark() },
    { path: '/auth/login', method: 'POST', body: mark(), headers: { 'content-type': mark() } },
  ]
  for (const request of requests) await send(url, request)
  await fetch(url, { method: mark() }).catch(() => {})
  const { text } = await scrape()
  t.strictSame(
    marks.filter((one) => text.includes(one)),
    [],
  )
})
