import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { type Test, test } from 'tap'
import { inProcess, saveLog, savePrompt, signUp, startService, type TestService } from '../helpers/service.js'

const mebibyte = 1024 * 1024
const decompressors = { br: brotliDecompressSync, gzip: gunzipSync }

/** An account with a list of logs of 2 MiB, which is sent in pieces; a page of 20 is sent whole. */
async function start(t: Test, options: Parameters<typeof startService>[1] = {}) {
  const service = await startService(t, options, inProcess)
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  const output = 'a sea of words '.repeat(100)
  for (let request = 0; request < 4; request++) {
    const logs = Array.from({ length: 250 }, () => ({ promptId, output, modelUsed: 'GPT-4o', notes: '海'.repeat(5) }))
    const { status } = await service.send({ method: 'POST', path: '/logs/bulk', token, body: { logs } })
    t.equal(status, 201)
  }
  return { service, token, promptId }
}

/** Sends a request, and waits for the head of the response only. */
async function begin(
  { url }: TestService,
  token: string,
  path: string,
  headers: Record<string, string>,
): Promise<IncomingMessage> {
  const request = get(new URL(path, url), { agent: false, headers: { authorization: `Bearer ${token}`, ...headers } })
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  return response
}

test('a list is compressed if that is accepted and worth it, in each format, and is the same', async (t) => {
  const { service, token } = await start(t)
  for (const accept of ['application/json', 'application/x-ndjson', 'text/csv']) {
    for (const path of ['/logs', '/logs?limit=20']) {
      const plain = await buffer(await begin(service, token, path, { accept }))
      for (const [coding, decompress] of Object.entries(decompressors)) {
        const response = await begin(service, token, path, { accept, 'accept-encoding': coding })
        t.equal(response.headers['content-encoding'], coding)
        t.match(response.headers.vary, /Accept-Encoding/)
        const bytes = await buffer(response)
        t.ok(decompress(bytes).equals(plain), `${path} as ${accept} with ${coding}`)
        t.ok(bytes.length < plain.length / 4, `${bytes.length} of ${plain.length} bytes`)
      }
    }
    const short = await begin(service, token, '/logs?limit=5', { accept, 'accept-encoding': 'br, gzip' })
    t.equal(short.headers['content-encoding'], undefined, 'a list that fits into the first segments is sent as it is')
    t.match(short.headers.vary, /Accept-Encoding/)
    await buffer(short)
  }
})

test('the client decides about the coding', async (t) => {
  const { service, token, promptId } = await start(t)
  for (const [accepted, coding] of [
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0.5, gzip', 'gzip'],
    ['*', 'br'],
    ['br;q=0, *', 'gzip'],
    ['deflate, zstd', undefined],
    ['gzip;q=0', undefined],
    ['identity, gzip;q=0.5', undefined],
    ['', undefined],
    [', ;q=x, \t', undefined],
  ] as const) {
    const response = await begin(service, token, '/logs?limit=20', { 'accept-encoding': accepted })
    t.equal(response.headers['content-encoding'], coding, accepted)
    await buffer(response)
  }
  const headers = { 'accept-encoding': 'br, gzip' }
  const one = await service.send({ path: `/prompts/${promptId}`, token, headers })
  t.match([one.status, one.headers['content-encoding'], one.headers.vary], [200, undefined, undefined])
  const head = await service.send({ method: 'HEAD', path: '/logs', token, headers })
  t.match([head.status, head.text], [200, ''])
})

test('an export that breaks off does not decompress', async (t) => {
  const { service, token } = await start(t)
  const { list } = service.store.logs
  let reads = 0
  service.store.logs.list = async (...args) => {
    const logs = await list.apply(service.store.logs, args)
    const read: typeof logs.read = (page) => {
      if (++reads % 3 === 0) throw new Error('The disk is broken.')
      return logs.read(page)
    }
    return { read, end: (page) => logs.end(page) }
  }
  for (const coding of Object.keys(decompressors)) {
    const response = await begin(service, token, '/logs', { 'accept-encoding': coding })
    t.equal(response.headers['content-encoding'], coding)
    await t.rejects(buffer(response), { message: 'aborted' })
  }
})

test('while there is too little memory for it, lists are sent uncompressed', async (t) => {
  const { service, token, promptId: small } = await start(t, { maxBytesInFlight: 1.5 * mebibyte })
  const promptId = await savePrompt(service, token)
  const output = randomBytes(300_000).toString('base64')
  for (let count = 0; count < 40; count++) await saveLog(service, token, promptId, { output })
  const headers = { 'accept-encoding': 'gzip' }
  const untilCoding = async (coding: string | undefined) => {
    for (;;) {
      const response = await begin(service, token, `/logs?promptId=${small}&limit=20`, headers)
      t.equal(response.statusCode, 200)
      await buffer(response)
      if (response.headers['content-encoding'] === coding) return
      await sleep(20)
    }
  }
  const unread = await begin(service, token, `/logs?promptId=${promptId}`, headers)
  t.equal(unread.headers['content-encoding'], 'gzip')
  await untilCoding(undefined)
  unread.destroy()
  await untilCoding('gzip')
})
