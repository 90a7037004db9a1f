import { request } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { gzipSync } from 'node:zlib'
import { type Test, test } from 'tap'
import { signUp, startService } from '../helpers/service.js'

const json = JSON.stringify({ title: 'A haiku', content: 'Write a haiku: 俳句.', model: 'm' })

async function start(t: Test) {
  const service = await startService(t)
  const token = await signUp(service)
  const post = (body: Buffer, { coding = 'gzip', ...headers }: Record<string, string> = {}) => {
    const all = { 'content-type': 'application/json', 'content-encoding': coding, ...headers }
    return service.send({ method: 'POST', path: '/prompts', token, body, headers: all })
  }
  return { service, token, post }
}

test('a gzip body is what it decompresses to, also in members and pieces', async (t) => {
  const { post } = await start(t)
  for (const coding of ['gzip', 'GZIP', 'x-gzip', ' gzip ']) {
    const { status, json: prompt } = await post(gzipSync(json), { coding })
    t.match([status, prompt], [201, JSON.parse(json)], coding)
  }
  const members = Buffer.concat([gzipSync(json.slice(0, 20)), gzipSync(json.slice(20))])
  t.match((await post(members)).json, JSON.parse(json), 'two members')
  const large = JSON.stringify({ ...JSON.parse(json), content: 'x'.repeat(190_000) })
  t.match((await post(gzipSync(large, { level: 0 }))).json, JSON.parse(large), 'in many pieces')
})

test('a body that is not gzip, or ends early, is rejected', async (t) => {
  const { post } = await start(t)
  const packed = gzipSync(json)
  const corrupt = Buffer.from(packed)
  corrupt[packed.length - 6] = ~(corrupt[packed.length - 6] as number)
  for (const [name, body] of Object.entries({
    uncompressed: Buffer.from(json),
    'cut in the data': packed.subarray(0, -20),
    'cut in the checksum': packed.subarray(0, -1),
    'a wrong checksum': corrupt,
    'something else behind it': Buffer.concat([packed, Buffer.from(json)]),
  })) {
    const { status, json } = await post(body)
    t.match([status, json], [400, { details: [{ field: '', message: 'is not valid gzip' }] }], name)
  }
  t.equal((await post(Buffer.alloc(0))).status, 400, 'empty')
  const { json: twice } = await post(gzipSync(gzipSync(json)))
  t.match(twice, { details: [{ message: 'is not UTF-8' }] }, 'compressed twice')
})

test('a body that decompresses to more than the maximum is cut off there, and holds nobody up', async (t) => {
  const { service, token, post } = await start(t)
  const bomb = gzipSync(Buffer.alloc(512 * 1024 * 1024, ' '))
  t.ok(bomb.length < 1_000_000, `${bomb.length} bytes`)
  const delay = monitorEventLoopDelay({ resolution: 5 })
  const before = process.memoryUsage.rss()
  delay.enable()
  const { status, json } = await post(bomb)
  delay.disable()
  const grownMiB = (process.memoryUsage.rss() - before) / 1024 / 1024
  t.match([status, json], [413, { error: 'The request body is too large.' }])
  t.ok(delay.max < 100e6, `the event loop was held up for ${Math.round(delay.max / 1e6)} ms`)
  t.ok(grownMiB < 64, `it took ${Math.round(grownMiB)} MiB`)
  const empty = Buffer.concat(Array(100_000).fill(gzipSync('')))
  t.equal(await statusOfUnfinished(`${service.url}/prompts`, token, empty), 413, 'empty members')
  const login = { method: 'POST', path: '/auth/login', body: gzipSync(Buffer.alloc(20_000, ' ')) }
  const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
  t.equal((await service.send({ ...login, headers })).status, 413, 'of a stranger')
  t.equal((await service.send({ path: '/prompts', token })).status, 200, 'others are served')
})

/** @returns the status of the response to a gzip body that has no declared length and never ends */
function statusOfUnfinished(url: string, token: string, body: Buffer): Promise<number | undefined> {
  const headers = {
    'content-type': 'application/json',
    'content-encoding': 'gzip',
    authorization: `Bearer ${token}`,
  }
  return new Promise((resolve, reject) => {
    const unfinished = request(url, { method: 'POST', headers, agent: false }, ({ statusCode }) => {
      resolve(statusCode)
      unfinished.destroy()
    })
    unfinished.on('error', reject).write(body)
  })
}
