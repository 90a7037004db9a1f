import { connect } from 'node:net'
import fc from 'fast-check'
import type { TestResponse } from '../helpers/http.js'
import { assertDocumented, documentedResponses, faultsOf } from '../helpers/responses.js'
import { password, temporaryFolder } from '../helpers/service.js'
import { assert, type Context, type Fault, sleep } from './fault.js'
import { bytesOf, type OddRequest, oddRequests, type Pool } from './requests.js'
import { assertSound, memoryOf, startServer, stop } from './server.js'
import { ask } from './writer.js'

/** Concurrent requests. */
const parallel = 8
/** When the client aborts an incomplete request. */
const responseTimeoutMs = 2000

export const fuzzed: Fault = {
  name: 'requests of every kind of bad',
  promise: 'only documented responses; no 500; no crash; no memory leak',
  run: (context) => fuzz(context, context.long ? 20_000 : 2000),
}

async function fuzz(context: Context, count: number) {
  const server = await startServer(context, temporaryFolder(context))
  const pool = await fillPool(server.url)
  const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31)
  let [sent, withoutResponse, peakMemory, firstMemory] = [0, 0, 0, 0]
  const statuses = new Map<number, number>()
  const failures: string[] = []
  const check = async (request: OddRequest) => {
    const response = await exchange(server.url, request)
    if (++sent % 1000 === 0) context.progress(`${sent} of ${count} requests`)
    if (response) statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
    else if (mayGetNoResponse(request)) withoutResponse++
    try {
      if (response) assertExpected(request, response)
      else assert(mayGetNoResponse(request), 'no response')
    } catch (error) {
      failures.push(
        [(error as Error).message, ...bytesOf(request).toString('latin1').slice(0, 1500).split('\r\n')].join('\n    '),
      )
    }
  }
  for (let batch = 0; sent < count; batch++) {
    const requests = fc.sample(oddRequests(pool), { seed: seed + batch, numRuns: parallel * 10 })
    await Promise.all(
      Array.from({ length: parallel }, async () => {
        for (let request = requests.pop(); request; request = requests.pop()) await check(request)
      }),
    )
    peakMemory = Math.max(peakMemory, memoryOf(server.pid))
    if (firstMemory === 0 && sent > count / 10) firstMemory = memoryOf(server.pid)
  }
  for (const failure of failures.slice(0, 10)) context.progress(failure)
  assert(
    failures.length === 0,
    `${failures.length} of ${sent} requests (FUZZ_SEED=${seed}) got a response outside the contract, or none`,
  )
  assert((await ask(server.url, 'GET', '/healthz'))?.status === 200, 'the service does not respond any more')
  await sleep(context.long ? 5000 : 1000)
  const memory = memoryOf(server.pid)
  assert(memory < firstMemory + 96, `memory grew from ${firstMemory} to ${memory} MiB`)
  assertSound(server.file)
  await stop(server)
  assert(server.output().stderr === '', `the service logged errors: ${server.output().stderr.slice(0, 2000)}`)
  const byStatus = [...statuses].sort(([one], [two]) => one - two).map(([status, times]) => `${status}: ${times}`)
  return {
    seen:
      `${sent} requests (seed ${seed}); ${byStatus.join(', ')}; ` +
      `${withoutResponse} incomplete ones without a response; memory ${Math.round(firstMemory)} MiB at a tenth, ` +
      `${Math.round(peakMemory)} at most, ${Math.round(memory)} after`,
    fuzzed: sent,
    outside: 0,
  }
}

/** @throws Error if the response is a 500, or not documented for the request */
export function assertExpected(request: OddRequest, response: TestResponse): void {
  assert(response.status !== 500, `500 for ${bytesOf(request).toString('latin1').slice(0, 2000)}`)
  // The response to an invalid HTTP message belongs to no operation.
  const isOutside = documentedResponses().some(
    (stated) =>
      stated.operationId === undefined && stated.kind !== 'unknownPath' && faultsOf(response, stated).length === 0,
  )
  if (!isOutside) assertDocumented({ method: request.method, path: request.path }, response)
}

/** The service waits for the rest of such a request. */
function mayGetNoResponse({ headers }: OddRequest): boolean {
  return headers.some(([name]) => /^(content-length|transfer-encoding|expect|upgrade)$/i.test(name))
}

export async function fillPool(url: string): Promise<Pool> {
  const people = [1, 2].map((number) => ({ name: 'Ada', email: `person${number}@example.com`, password }))
  const pool: Pool = { token: '', ids: { prompt: ['prompt104'], log: ['log104'] } }
  for (const person of people) {
    const token = (await ask(url, 'POST', '/auth/signup', undefined, person))?.json.token
    for (let count = 0; count < 3; count++) {
      const prompt = await ask(url, 'POST', '/prompts', token, { title: 'Haiku', content: 'sea', model: 'GPT-4o' })
      const body = { promptId: prompt?.json._id, output: 'Foam', modelUsed: 'GPT-4o' }
      const log = await ask(url, 'POST', '/logs', token, body)
      pool.ids.prompt?.push(prompt?.json._id)
      pool.ids.log?.push(log?.json._id)
    }
    pool.token = token
  }
  return pool
}

/** Sends a request on a new connection. @returns `undefined` if there is no response */
export function exchange(url: string, request: OddRequest): Promise<TestResponse | undefined> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(bytesOf(request)))
    const give = () => {
      clearTimeout(timer)
      socket.destroy()
      resolve(readResponse(Buffer.concat(chunks)))
    }
    const timer = setTimeout(give, responseTimeoutMs * 5)
    socket.setTimeout(responseTimeoutMs, give)
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', give)
    socket.on('close', give)
  })
}

function readResponse(bytes: Buffer): TestResponse | undefined {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const [statusLine = '', ...lines] = bytes.subarray(0, end).toString('utf8').split('\r\n')
  const status = Number(statusLine.split(' ')[1])
  // An interim response comes before the response (RFC 9110, section 15.2).
  if (status < 200) return readResponse(bytes.subarray(end + 4))
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const rest = bytes.subarray(end + 4)
  const text = (headers['transfer-encoding'] === 'chunked' ? joinChunks(rest) : rest).toString('utf8')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {}
  return { status, headers, text, json }
}

/** Decodes a chunked body (RFC 9112, section 7.1). */
function joinChunks(bytes: Buffer): Buffer {
  const pieces: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const lineEnd = bytes.indexOf('\r\n', at)
    const length = Number.parseInt(bytes.subarray(at, lineEnd).toString(), 16)
    if (!(length > 0)) break
    pieces.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + length))
    at = lineEnd + 4 + length
  }
  return Buffer.concat(pieces)
}
