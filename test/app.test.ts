import { get } from 'node:http'
import { Writable } from 'node:stream'
import { test } from 'tap'
import { password, savePrompt, signUp, startService } from './helpers/service.js'

/** Collects the log. */
function logTo(lines: string[]) {
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(...String(chunk).trim().split('\n'))
      done()
    },
  })
  return { level: 'trace', stream }
}

test('the log has a line per request, with its ID and no private data', async (t) => {
  const lines: string[] = []
  const service = await startService(t, { logger: logTo(lines) })
  const token = await signUp(service, 'ada@example.com')
  const promptId = await savePrompt(service, token, { content: 'a private prompt' })
  await service.send({
    method: 'POST',
    path: '/auth/login',
    body: `{"password": "${password}"`,
    headers: { 'content-type': 'application/json' },
  })
  await service.send({ path: `/prompts/${promptId}?token=${token}` })
  const found = await service.send({ path: '/search?q=private', token })
  await service.store.close()
  const failed = await service.send({ path: '/prompts', token })

  const entries = lines.map((line) => JSON.parse(line))
  const entryOf = (id: unknown, msg: string) => entries.find((entry) => entry.requestId === id && entry.msg === msg)
  t.match(entryOf(found.headers['x-request-id'], 'request'), {
    method: 'GET',
    path: '/search',
    status: 200,
    ms: Number,
    address: '127.0.0.1',
    account: /^user/,
  })
  t.match(entryOf(failed.headers['x-request-id'], 'the request failed'), {
    err: { message: /database connection is not open/, stack: String },
  })
  t.equal(entries.filter(({ msg }) => msg === 'request').length, 6)
  for (const secret of [token, token.split('.')[2] as string, password, 'private', 'ada@example.com']) {
    t.notMatch(lines.join('\n'), secret)
  }
})

test('a client cannot choose its request ID', async (t) => {
  const service = await startService(t)
  const { headers } = await service.send({
    path: '/healthz',
    headers: { 'x-request-id': 'mine', 'request-id': 'mine' },
  })
  t.match(headers['x-request-id'], /^[0-9a-f-]{36}$/)
})

test('browsers may call only from configured origins', async (t) => {
  const preflight = { origin: 'https://a.example', 'access-control-request-method': 'PATCH' }
  const closed = await startService(t)
  t.notOk((await fetch(`${closed.url}/healthz`, { headers: preflight })).headers.get('access-control-allow-origin'))
  const open = await startService(t, { corsOrigins: ['https://a.example'] })
  const asked = await fetch(`${open.url}/prompts`, { method: 'OPTIONS', headers: preflight })
  t.equal(asked.status, 204)
  t.equal(asked.headers.get('access-control-allow-origin'), 'https://a.example')
  t.equal(asked.headers.get('access-control-allow-methods'), 'DELETE, GET, HEAD, PATCH, POST')
  t.equal(
    asked.headers.get('access-control-allow-headers'),
    'Authorization, Content-Encoding, Content-Type, Idempotency-Key, ' +
      'Mcp-Method, Mcp-Name, Mcp-Protocol-Version, Mcp-Session-Id',
  )
  for (const path of ['/mcp', '/prompts']) {
    t.equal((await fetch(closed.url + path, { method: 'OPTIONS', headers: preflight })).status, 405, path)
    t.equal((await fetch(open.url + path, { method: 'OPTIONS', headers: preflight })).status, 204, path)
  }
  const response = await fetch(`${open.url}/healthz`, { headers: { origin: 'https://a.example' } })
  for (const name of ['Idempotent-Replayed', 'Link', 'Location', 'Retry-After', 'X-Request-Id']) {
    t.match(response.headers.get('access-control-expose-headers'), name)
  }
  for (const headers of [{}, { origin: 'https://a.example' }, { 'access-control-request-method': 'PATCH' }]) {
    const plain = await open.send({ method: 'OPTIONS', path: '/prompts', headers: { ...headers } })
    t.strictSame([plain.status, plain.headers.allow], [405, 'GET, HEAD, POST'], 'an OPTIONS without preflight headers')
    t.equal((await open.send({ method: 'OPTIONS', path: '/nowhere', headers: { ...headers } })).status, 404)
    const mcp = await fetch(`${open.url}/mcp`, { method: 'OPTIONS', headers: { ...headers } })
    t.strictSame([mcp.status, mcp.headers.get('allow')], [405, 'POST'])
  }
  const elsewhere = await fetch(`${open.url}/healthz`, { headers: { origin: 'https://b.example' } })
  t.notOk(elsewhere.headers.get('access-control-allow-origin'))
  const anyone = await startService(t, { corsOrigins: '*' })
  t.equal((await fetch(`${anyone.url}/healthz`)).headers.get('access-control-allow-origin'), '*')
})

test("a client's address is taken from X-Forwarded-For only if the proxy is trusted", async (t) => {
  const from = async (trustProxy: boolean | string[]) => {
    const lines: string[] = []
    const service = await startService(t, { trustProxy, logger: logTo(lines) })
    await service.send({ path: '/healthz', headers: { 'x-forwarded-for': '203.0.113.7:51234' } })
    await service.store.close()
    return lines.map((line) => JSON.parse(line)).find(({ msg }) => msg === 'request')?.address
  }
  t.equal(await from(false), '127.0.0.1')
  t.equal(await from(['10.0.0.0/8']), '127.0.0.1')
  t.equal(await from(['127.0.0.1']), '203.0.113.7')
  t.equal(await from(true), '203.0.113.7')
})

test('a client that disconnects in the middle of a long list does not affect others', async (t) => {
  const lines: string[] = []
  const service = await startService(t, { logger: logTo(lines) })
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  const body = { promptId, output: 'x'.repeat(1_000_000), modelUsed: 'GPT-4o' }
  for (let count = 0; count < 20; count++) await service.send({ method: 'POST', path: '/logs', token, body })
  await new Promise<void>((gone) => {
    const request = get(`${service.url}/logs`, { headers: { authorization: `Bearer ${token}` } }, (response) => {
      response.once('data', () => request.destroy())
      response.once('close', gone)
      response.on('error', () => {})
    })
  })
  t.equal((await service.send({ path: '/logs?limit=1', token })).status, 200)
  await service.app.close()
  t.match(lines.join('\n'), 'stream closed prematurely', 'it is logged')
})
