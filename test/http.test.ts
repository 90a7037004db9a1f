import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import helmet from 'helmet'
import { test } from 'tap'
import { lingerBeforeClose } from '../src/http/lingering-close.js'
import { document } from './helpers/contract.js'
import { send, sendRaw } from './helpers/http.js'
import { saveLog, savePrompt, signUp, startService, type TestService } from './helpers/service.js'

/** @returns the response to a client that sends `bytes` */
const saying = (service: TestService, bytes: string) => sendRaw(service.url, bytes)

async function open(service: TestService): Promise<Socket> {
  const { hostname, port } = new URL(service.url)
  const socket = connect({ host: hostname, port: Number(port) })
  socket.on('error', () => {})
  await once(socket, 'connect')
  return socket
}

test("every response has helmet's security headers, and none that reveals the software", async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const contentSecurityPolicy = {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  }
  const helmeted = createServer((request, response) =>
    helmet({ contentSecurityPolicy, strictTransportSecurity: false })(request, response, () => response.end()),
  ).listen(0, '127.0.0.1')
  await once(helmeted, 'listening')
  t.teardown(() => helmeted.close())
  const wanted = (await send(`http://127.0.0.1:${(helmeted.address() as AddressInfo).port}`, { path: '/' })).headers
  for (const name of ['date', 'connection', 'content-length', 'transfer-encoding']) delete wanted[name]
  t.ok(Object.keys(wanted).length > 10)

  const responses = [
    await service.send({ path: '/prompts', token }),
    await service.send({ path: '/prompts' }),
    await service.send({ path: '/unknown' }),
    await service.send({ method: 'PUT', path: '/prompts' }),
    await service.send({ method: 'HEAD', path: '/prompts', token }),
    await service.send({ path: '/openapi.yaml' }),
    await saying(service, 'This is no HTTP.\r\n\r\n'),
  ]
  for (const { status, headers } of responses) {
    t.match(headers, { ...wanted, 'cache-control': 'private, no-store' }, `${status}`)
    t.notOk(headers.server ?? headers['x-powered-by'] ?? headers.via)
    t.notOk(headers['strict-transport-security'], 'whether a domain is for HTTPS only is for its operator to decide')
  }
  const names = Object.keys(document['x-every-response'].headers)
    .map((name) => name.toLowerCase())
    .filter((name) => name !== 'strict-transport-security')
  t.strictSame(names.sort(), ['cache-control', ...Object.keys(wanted)].sort(), 'the contract lists these and no other')
})

test('every response has Strict-Transport-Security if the operator says so', async (t) => {
  const hsts = 'max-age=86400; includeSubDomains'
  const service = await startService(t, { hsts })
  const responses = [await service.send({ path: '/healthz' }), await saying(service, 'This is no HTTP.\r\n\r\n')]
  for (const { status, headers } of responses) t.equal(headers['strict-transport-security'], hsts, `${status}`)
})

test('an unknown expectation is ignored', async (t) => {
  const service = await startService(t)
  const response = await service.send({ path: '/healthz', headers: { expect: 'the-unexpected' } })
  t.equal(response.status, 200, 'Node itself would respond 417, without a body that the contract states')
})

test('a request without exactly one valid Host, or with a fragment, gets a documented 400', async (t) => {
  const service = await startService(t)
  const close = 'Connection: close\r\n\r\n'
  const head = (...hosts: string[]) => hosts.map((host) => `Host: ${host}\r\n`).join('')
  const malformed = [
    `GET /healthz HTTP/1.1\r\n${close}`,
    `GET /healthz HTTP/1.1\r\n${head('a.example', 'a.example')}${close}`,
    `GET /healthz HTTP/1.0\r\n${head('a.example', 'b.example')}${close}`,
    ...['a b', 'a/b', 'user@a', 'a:b', '[::1', 'a, b', 'a\u00e9', '%zz'].map(
      (host) => `GET /healthz HTTP/1.1\r\n${head(host)}${close}`,
    ),
    `GET /healthz#x HTTP/1.1\r\n${head('a')}${close}`,
    `GET /logs?limit=1#?limit=2 HTTP/1.1\r\n${head('a')}${close}`,
  ]
  for (const bytes of malformed) {
    const response = await saying(service, bytes)
    t.strictSame([response.status, response.json], [400, { error: 'The request is not valid HTTP.' }], bytes)
    t.ok(response.headers['x-request-id'])
  }
  for (const host of ['a.example', 'a_b.example:3000', '127.0.0.1:3000', '[::1]:3000', 'xn--caf-dma.example', '']) {
    t.equal((await saying(service, `GET /healthz HTTP/1.1\r\n${head(host)}${close}`)).status, 200, host)
  }
  t.equal((await saying(service, `GET /healthz HTTP/1.0\r\n${close}`)).status, 200, 'HTTP/1.0 has none')
})

test('a whole URI as the target is read as its path, also in a Link', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  for (let count = 0; count < 2; count++) await savePrompt(service, token)
  const get = (target: string) => {
    return saying(
      service,
      `GET ${target} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${token}\r\nConnection: close\r\n\r\n`,
    )
  }
  const page = await get('http://elsewhere.example/prompts?limit=1')
  t.equal(page.status, 200)
  t.match(page.headers.link, /^<\/prompts\?limit=1&cursor=/)
  t.equal((await get('HTTPS://elsewhere.example')).status, 404)
  t.equal((await get('http://elsewhere.example?limit=1')).status, 404)
})

test('no header is ignored, however many there are', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const others = (count: number) => 'a:\r\n'.repeat(count)
  const get = (count: number, ...tokens: string[]) => {
    const [first, ...rest] = tokens.map((one) => `Authorization: Bearer ${one}\r\n`)
    return saying(
      service,
      `GET /prompts HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${first}${others(count)}${rest.join('')}\r\n`,
    )
  }
  t.equal((await get(2500, token)).status, 200)
  t.equal((await get(2500, token, 'another')).status, 401)
})

test('the HTTP limits are those in the contract', async (t) => {
  const service = await startService(t)
  const { server } = service.app
  const { headersTimeout, requestTimeout, keepAliveTimeout, timeout } = server
  t.strictSame(
    { headersTimeout, requestTimeout, keepAliveTimeout, timeout },
    { headersTimeout: 60_000, requestTimeout: 300_000, keepAliveTimeout: 72_000, timeout: 120_000 },
  )
  const stated = /## Limits\n([\s\S]*?)\n##/.exec((document.info as { description?: string }).description ?? '')?.[1]
  for (const number of [
    '16 KiB',
    '60 seconds',
    '5 minutes',
    '2 minutes',
    '72 seconds',
    '100 levels',
    '100,000 values',
    '10,000',
  ]) {
    t.match(stated?.replaceAll('\n', ' '), number)
  }
  const withHeaders = (bytes: number) => {
    const [start, end] = ['GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: ', '\r\n\r\n']
    return saying(service, start + 'x'.repeat(bytes - start.length - end.length) + end)
  }
  t.equal((await withHeaders(16_000)).status, 200)
  t.equal((await withHeaders(16_600)).status, 431)
  t.equal((await saying(service, `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`)).status, 431)
  const declared = 'POST /auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\n'
  t.equal((await saying(service, `${declared}Content-Length: 16385\r\n\r\n`)).status, 413, 'before its first byte')
  const chunk = `100000\r\n${'x'.repeat(0x100000)}\r\n`
  const streamed = await open(service)
  streamed.write(`${declared}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(5)}`)
  t.match(String(await once(streamed, 'data')), /^HTTP\/1\.1 413/, 'also without a declared length')
  streamed.destroy()
})

test('a body may begin with a byte order mark, but have no coding other than gzip', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const json = JSON.stringify({ title: 'A haiku', content: 'Write a haiku.', model: 'm' })
  const post = (body: string | Buffer, coding?: string) => {
    const headers = { 'content-type': 'application/json', ...(coding !== undefined && { 'content-encoding': coding }) }
    return service.send({ method: 'POST', path: '/prompts', token, body, headers })
  }
  t.equal((await post(`\ufeff${json}`)).status, 201)
  t.equal((await post(`\ufeff\ufeff${json}`)).status, 400)
  t.equal((await post(json, 'Identity')).status, 201)
  for (const coding of ['br', 'deflate', 'gzip, gzip', 'identity, gzip', 'x-unknown', '']) {
    const response = await post(json, coding)
    t.equal(response.status, 415, coding)
    t.match(response.json, { details: [{ field: 'Content-Encoding', message: 'must be gzip, identity or absent' }] })
  }
})

test('clients that are slow to send or to read are disconnected', async (t) => {
  const patience = { headersTimeout: 100, requestTimeout: 200, timeout: 400, connectionsCheckingInterval: 20 }
  const service = await startService(t, {}, ({ server }) => Object.assign(server, patience))
  const post = 'POST /auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{'
  t.equal((await saying(service, 'GET /healthz HTT')).status, 408, 'half of a request line')
  t.equal((await saying(service, 'GET /healthz HTTP/1.1\r\nHost: x\r\nX-')).status, 408, 'half of a header')
  t.equal((await saying(service, post)).status, 408, 'half of a body')
  const silent = await open(service)
  silent.resume()
  await once(silent, 'close')
  t.pass('a connection without a request is closed')

  // The setup of the next part needs normal timeouts on a busy machine.
  Object.assign(service.app.server, { headersTimeout: 60_000, requestTimeout: 60_000, timeout: 60_000 })
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  for (let count = 0; count < 12; count++) await saveLog(service, token, promptId, { output: 'x'.repeat(1_000_000) })
  service.app.server.timeout = patience.timeout
  const idle = await open(service)
  idle.pause()
  idle.write(`GET /logs HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n\r\n`)
  while ((await connectionsOf(service)) > 0) await new Promise((resolve) => setTimeout(resolve, 20))
  t.pass('a client that stops reading is disconnected')
  idle.destroy()
})

test('a client gets its response even if its long body is not read', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const body = 'x'.repeat(6 * 1024 * 1024)
  const chunks = `${`100000\r\n${'x'.repeat(0x100000)}\r\n`.repeat(6)}0\r\n\r\n`
  const head = (line: string, ...headers: string[]) =>
    [`${line} HTTP/1.1`, 'Host: x', 'Content-Type: application/json', 'Connection: close', ...headers, '', ''].join(
      '\r\n',
    )
  const length = `Content-Length: ${body.length}`
  const authorized = `Authorization: Bearer ${token}`
  const refused: [status: number, bytes: string][] = [
    [401, head('POST /prompts', length) + body],
    [404, head('POST /nowhere', length) + body],
    [405, head('PUT /prompts', length, authorized) + body],
    [413, head('POST /prompts', length, authorized) + body],
    [413, head('POST /prompts', 'Transfer-Encoding: chunked', authorized) + chunks],
    [415, head('POST /prompts', length, authorized).replace('application/json', 'text/plain') + body],
    [400, `This is no HTTP.\r\n\r\n${body}`],
    [431, `GET /healthz HTTP/1.1\r\nHost: x\r\nCookie: ${body}\r\n\r\n`],
  ]
  for (const [status, bytes] of refused) {
    const responses = await Promise.all([1, 2, 3].map(() => saying(service, bytes)))
    t.strictSame(
      responses.map((response) => response.status),
      [status, status, status],
      `${status} for ${bytes.slice(0, 30)}`,
    )
  }
})

test('a client that does not stop sending after its response is disconnected', async (t) => {
  const server = createServer((_request, response) => response.setHeader('Connection', 'close').end('Enough.'))
  lingerBeforeClose(server, 100)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => server.close())
  const socket = connect({ host: '127.0.0.1', port: (server.address() as AddressInfo).port, allowHalfOpen: true })
  socket.on('error', () => {}).write('POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n')
  const sending = setInterval(() => socket.write('1\r\nx\r\n'), 10)
  t.teardown(() => clearInterval(sending))
  const start = performance.now()
  const closed = new Promise((resolve) => socket.once('close', resolve))
  t.match(String(await once(socket, 'data')), /Enough\./)
  await closed
  t.ok(performance.now() - start > 90, 'after a while')
})

test('connections over the limit are closed', async (t) => {
  const service = await startService(t, { maxConnections: 3 })
  const sockets = [await open(service), await open(service), await open(service)]
  const refused = await open(service)
  refused.resume()
  await once(refused, 'close')
  t.equal(await connectionsOf(service), 3)
  sockets[0]?.destroy()
  while ((await connectionsOf(service)) > 2) await new Promise((resolve) => setTimeout(resolve, 5))
  t.equal((await service.send({ path: '/healthz' })).status, 200)
  for (const socket of sockets) socket.destroy()
})

function connectionsOf({ app }: TestService): Promise<number> {
  return new Promise((resolve) => app.server.getConnections((_error, count) => resolve(count)))
}
