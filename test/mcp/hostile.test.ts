import { gzipSync } from 'node:zlib'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import fc from 'fast-check'
import { type Test, test } from 'tap'
import type { AppOptions } from '../../src/app.js'
import { badKeys } from '../helpers/api-keys.js'
import { send, type TestRequest, type TestResponse } from '../helpers/http.js'
import {
  createKey,
  inProcess,
  saveLog,
  savePrompt,
  signUp,
  startService,
  type TestService,
} from '../helpers/service.js'
import { buildClient, textOf } from './session.js'

const list = { jsonrpc: '2.0', id: 1, method: 'tools/list' }
const call = (name: string, args: object) => {
  return { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } }
}
const accept = 'application/json, text/event-stream'

/** Sends a message without the SDK. */
function post(service: TestService, body: unknown, request: Partial<TestRequest> = {}): Promise<TestResponse> {
  const { headers, ...rest } = request
  return send(service.url, { method: 'POST', path: '/mcp', body, headers: { accept, ...headers }, ...rest })
}

/** @returns the message in a response: JSON, or the only event of a stream */
function messageIn({ text, json }: TestResponse) {
  return json ?? JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? '{}')
}

/** Starts a service whose memory for bodies and responses can be seen. */
async function startWatched(t: Test, options: Partial<AppOptions> = {}) {
  const gauges = new Map<string, () => number>()
  const counted: string[] = []
  const metrics = {
    countRequest: (operation: string, status: number) => counted.push(`${operation} ${status}`),
    countError: () => {},
    addGauge: (name: string, _help: string, read: () => number) => gauges.set(name, read),
  }
  const service = await startService(t, { metrics, ...options }, inProcess)
  return { service, counted, bytesInFlight: () => gauges.get('bytes_in_flight')?.() }
}

test('a request without a valid token is refused before anything else of it is read', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const bad = await badKeys(t, service, token)
  for (const [what, key] of [['no token', undefined] as const, ...bad]) {
    const options = { ...(key !== undefined && { token: key }), headers: { origin: 'https://evil.example' } }
    const response = await post(service, '[{', options)
    t.match(response, { status: 401, json: { error: /^Authentication token is / } }, what)
    const expected = key === undefined ? 'Bearer realm="PromptCrafter"' : /error="invalid_token"/
    t.match(response.headers['www-authenticate'], expected)
  }
  console.log(`# ${bad.length + 1} bad tokens`)
  t.equal((await post(service, list, { token })).status, 200)
  const { key, id } = await createKey(service, token, 'read')
  t.equal((await post(service, list, { token: key })).status, 200)
  await service.send({ method: 'DELETE', path: `/auth/keys/${id}`, token })
  t.equal((await post(service, list, { token: key })).status, 401, 'a deleted key stops at once')
})

test('a web page may use it only from an origin that the operator allows', async (t) => {
  const closed = await startService(t)
  const token = await signUp(closed)
  const refused = { status: 403, json: { error: { message: /^This origin may not use the service/ } } }
  for (const origin of ['https://evil.example', closed.url, 'null', '']) {
    t.match(await post(closed, list, { token, headers: { origin } }), refused, `from ${origin}`)
  }
  const open = await startService(t, { corsOrigins: ['https://a.example'] })
  // With CORS, responses have headers that the contract doesn't document.
  const other = await signUp({ ...open, send: (request) => send(open.url, request) })
  const from = async (origin: string) => (await post(open, list, { token: other, headers: { origin } })).status
  t.strictSame([await from('https://a.example'), await from('https://a.example.evil')], [200, 403])
  const anyone = await startService(t, { corsOrigins: '*' })
  const headers = { origin: 'https://b.example' }
  t.equal(
    (
      await post(anyone, list, {
        token: await signUp({ ...anyone, send: (request) => send(anyone.url, request) }),
        headers,
      })
    ).status,
    200,
  )
})

test('there are no sessions and no streams to open', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  for (const method of ['GET', 'HEAD', 'DELETE', 'PUT', 'PATCH']) {
    const response = await send(service.url, { method, path: '/mcp', token, headers: { accept } })
    t.match(response, { status: 405, headers: { allow: 'POST' } }, method)
  }
  const listen = { ...list, method: 'subscriptions/listen', params: {} }
  t.match(await post(service, listen, { token }), { status: 400, json: { error: { code: -32_600 } } })
  const started = { ...list, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {} } }
  t.notOk((await post(service, started, { token })).headers['mcp-session-id'])
})

test('a message that is none is refused, and nothing breaks', async (t) => {
  const { service, bytesInFlight } = await startWatched(t)
  const token = await signUp(service)
  const deep = '['.repeat(200) + ']'.repeat(200)
  const wrong: [what: string, body: unknown, headers: Record<string, string>, status: number][] = [
    ['a batch', [list, list], {}, 400],
    ['an empty batch', [], {}, 400],
    ['half of JSON', '{"jsonrpc": "2.0"', { 'content-type': 'application/json' }, 400],
    ['no JSON', 'hello', { 'content-type': 'application/json' }, 400],
    ['nothing', undefined, {}, 415],
    ['no bytes of JSON', '', { 'content-type': 'application/json' }, 400],
    ['a number', '7', { 'content-type': 'application/json' }, 400],
    ['null', 'null', { 'content-type': 'application/json' }, 400],
    ['deep nesting', `{"a": ${deep}}`, { 'content-type': 'application/json' }, 400],
    ['many values', `[${'1,'.repeat(200_000)}1]`, { 'content-type': 'application/json' }, 400],
    ['not UTF-8', Buffer.from('{"method": "\xff"}', 'latin1'), { 'content-type': 'application/json' }, 400],
    ['text', JSON.stringify(list), { 'content-type': 'text/plain' }, 415],
    ['a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['brotli', JSON.stringify(list), { 'content-type': 'application/json', 'content-encoding': 'br' }, 415],
    ['over 4 MiB', JSON.stringify({ ...list, a: 'x'.repeat(4_194_304) }), { 'content-type': 'application/json' }, 413],
    ['a bomb', gzipSync(' '.repeat(9e6)), { 'content-type': 'application/json', 'content-encoding': 'gzip' }, 413],
    ['a response to no request', { jsonrpc: '2.0', id: 1, result: {} }, {}, 202],
    ['no version', { id: 1, method: 'tools/list' }, {}, 400],
    ['an unknown revision', list, { 'mcp-protocol-version': '1999-01-01' }, 400],
  ]
  for (const [what, body, headers, status] of wrong) {
    const response = await post(service, body, { token, headers })
    t.equal(response.status, status, `${what}: ${response.text.slice(0, 100)}`)
  }
  const zipped = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
  t.equal((await post(service, gzipSync(JSON.stringify(list)), { token, headers: zipped })).status, 200, 'gzip')
  t.match(messageIn(await post(service, { ...list, method: 'tools/burn' }, { token })), { error: { code: -32_601 } })
  t.equal(bytesInFlight(), 0)
})

test('no odd message makes the service fail', async (t) => {
  const { service } = await startWatched(t)
  const token = await signUp(service)
  const odd = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      fc.jsonValue(),
      fc.record({ _meta: tie('any'), name: tie('any'), arguments: tie('any') }),
    ),
  })).any
  const method = fc.oneof(
    fc.constantFrom('tools/call', 'tools/list', 'initialize', 'ping', 'server/discover', 'resources/list', '__proto__'),
    fc.string(),
  )
  const message = fc.record(
    { jsonrpc: fc.constantFrom('2.0', '1.0', 2), id: fc.oneof(fc.nat(), fc.jsonValue()), method, params: odd },
    { requiredKeys: [] },
  )
  const call = fc.record({
    jsonrpc: fc.constant('2.0'),
    id: fc.nat(),
    method: fc.constant('tools/call'),
    params: fc.record({
      name: fc.constantFrom('get_log', 'list_logs', 'create_prompt', 'get_statistics', 'update_log'),
      arguments: fc.dictionary(fc.constantFrom('id', 'q', 'limit', 'title', 'groupBy', 'textOffset', 'x'), odd),
    }),
  })
  let requests = 0
  await fc.assert(
    fc.asyncProperty(fc.oneof(message, call), async (body) => {
      requests++
      const { status } = await post(service, body, { token })
      return status < 500
    }),
    { numRuns: 300 },
  )
  t.equal((await post(service, list, { token })).status, 200)
  console.log(`# ${requests} odd messages`)
})

test('calls count against the quota of the account, and under their own names in the metrics', async (t) => {
  const { service, counted } = await startWatched(t, { quotas: { requestsPerMinute: 2, bytesPerMinute: 0 } })
  const token = await signUp(service)
  const transport = new StreamableHTTPClientTransport(new URL(`${service.url}/mcp`), {
    requestInit: { headers: { authorization: `Bearer ${token}` } },
  })
  const client = buildClient('modern')
  await client.connect(transport)
  const results = []
  for (let index = 0; index < 3; index++) results.push(await client.callTool({ name: 'list_prompts', arguments: {} }))
  t.strictSame(
    results.map(({ isError = false }) => isError),
    [false, false, true],
  )
  t.match(textOf(results[2] as never), /^HTTP 429: .*\nWait \d+ s before the next call\.$/s)
  await client.close()
  t.strictSame(
    counted.filter((one) => one.startsWith('listPrompts')),
    ['listPrompts 200', 'listPrompts 200', 'listPrompts 429'],
  )
  t.ok(counted.includes('mcp 200'))
})

test('a page of very long outputs is refused before it is read, and holds no memory', async (t) => {
  const { service, bytesInFlight } = await startWatched(t)
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  for (let index = 0; index < 6; index++) await saveLog(service, token, promptId, { output: 'x'.repeat(1_000_000) })
  const page = async (limit: number) => messageIn(await post(service, call('list_logs', { limit }), { token })).result
  t.match(await page(6), { isError: true, content: [{ text: /^The items are too long .* smaller `limit`\.$/ }] })
  const { structuredContent } = await page(3)
  t.equal(structuredContent.result.length, 3)
  t.match(structuredContent.cut.texts, [{ length: 1_000_000 }])
  t.match(await page(6), { isError: true })
  const full = await startWatched(t, { maxBytesInFlight: 100_000, store: service.store } as object)
  const busy = messageIn(await post(full.service, call('list_logs', { limit: 1 }), { token })).result
  t.match(busy, { isError: true, content: [{ text: /^The service holds as much as it can|^HTTP 503/ }] })
  t.strictSame([bytesInFlight(), full.bytesInFlight()], [0, 0])
})

test('a client that leaves in the middle of a call leaves nothing behind', async (t) => {
  const { service, bytesInFlight } = await startWatched(t)
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  await saveLog(service, token, promptId, { output: 'x'.repeat(1_000_000) })
  for (let ms = 0; ms < 20; ms++) {
    const signal = AbortSignal.timeout(ms)
    const body = JSON.stringify(call('list_logs', {}))
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept }
    await fetch(`${service.url}/mcp`, { method: 'POST', body, headers, signal })
      .then((response) => response.text())
      .catch(() => {})
  }
  const isEmpty = async () => {
    for (let tries = 0; tries < 100 && bytesInFlight() !== 0; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    return bytesInFlight() === 0
  }
  t.ok(await isEmpty())
  t.equal((await post(service, list, { token })).status, 200)
})
