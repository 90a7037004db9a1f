import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import Fastify from 'fastify'
import type { Test } from 'tap'
import { TokenError } from '../../src/domain/errors.js'
import { BytesInFlight } from '../../src/http/bytes-in-flight.js'
import { sendError } from '../../src/http/errors.js'
import type { Handlers } from '../../src/http/handler.js'
import { listResponse } from '../../src/http/pagination.js'
import { addRoutes } from '../../src/http/routes.js'
import { readContract } from '../../src/openapi/contract.js'
import { send, type TestRequest, type TestResponse } from '../helpers/http.js'
import { assertDocumented } from '../helpers/responses.js'

const contract = readContract(readFileSync('test/openapi/everything.yaml', 'utf8'))

/** The input of any operation, as the routes give it to a handler. */
interface Given {
  params: Record<string, unknown>
  query: Record<string, unknown>
  headers: Record<string, unknown>
  body: unknown
  path: string
  queryText: string
  mediaType: string
  repeatable: { bodyHash: Buffer } | undefined
}

/** The lines of `watch`: two at once, then whatever the parameter says. */
async function* lines(end: unknown): AsyncGenerator<string> {
  yield '{"line":"é\u2028"}\n'
  yield '{"line":2}\n'
  if (end === 'cut') throw new Error('It broke off.')
  if (end === 'stall') await new Promise(() => {})
  while (end === 'never') {
    yield '{"line":"more"}\n'
    await setTimeout(1)
  }
}

/**
 * Serves everything.yaml with the real routes.
 * @returns its address, how to send a request, and the input that handlers got last
 */
export async function serve(t: Test) {
  let last: Given | undefined
  let closed = 0
  const hashes: string[] = []
  const received = async (given: Given) => {
    last = given
    const { body } = given
    return { body: { type: Buffer.isBuffer(body) ? 'bytes' : typeof body, size: (body as string)?.length } }
  }
  const echo = async (given: Given) => {
    last = given
    return { body: given.body }
  }
  const handlers = {
    async listThings(given: Given & Parameters<typeof listResponse>[0]) {
      last = given
      const json = Buffer.from(`,${JSON.stringify(given.query)}]`)
      const chunk = { json, form: 'array', count: 1, last: 'here', complete: true, more: true } as const
      return listResponse(given, { read: async () => chunk, end: async () => chunk })
    },
    async createPart(given: Given) {
      last = given
      if (given.repeatable) hashes.push(given.repeatable.bodyHash.toString('hex'))
      return { body: { ...(given.body as object), _id: 'part1', secret: 'not in the contract' } }
    },
    async createThings(given: Given) {
      const { body } = await received(given)
      return { body: given.mediaType === 'text/csv' ? `${body.type},${body.size}\r\n` : body }
    },
    async watch({ query }: Given) {
      const stream = Readable.from(lines(query.end))
      stream.on('close', () => {
        closed += 1
      })
      return { body: stream }
    },
    async summary({ mediaType }: Given) {
      if (mediaType === 'image/png') return { body: Buffer.from([0x89, 0x50, 0xff]) }
      return { body: mediaType === 'text/plain' ? 'é\n' : '{"type":"é"}' }
    },
    putNotes: echo,
    createNotes: echo,
    async export({ mediaType }: Given) {
      const texts: Record<string, string> = { 'application/json': '[{}]', 'text/csv': 'a,b\r\n' }
      return { body: Readable.from([texts[mediaType] ?? '{}\n']) }
    },
    getFile: async () => ({ body: Readable.from([Buffer.from([0, 255]), Buffer.from([128])], { objectMode: false }) }),
    putFile: received,
    patchFile: received,
    deleteFile: async () => ({ body: undefined }),
  }
  const app = Fastify({ routerOptions: { maxParamLength: 16_384 } })
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(contract.headers)
    done()
  })
  app.setErrorHandler((error, request, reply) => sendError(contract, undefined, error, request, reply))
  const authenticate = async (authorization: string | undefined) => {
    if (authorization === undefined) throw new TokenError('tokenMissing')
    return { account: { id: 'user1', generation: 0 }, apiKey: undefined }
  }
  const bytesInFlight = new BytesInFlight(1e9)
  await addRoutes(app, contract, handlers as unknown as Handlers, { authenticate, bytesInFlight })
  await app.listen({ host: '127.0.0.1', port: 0 })
  t.teardown(() => app.close())
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  return {
    url,
    hashes,
    given: () => last as Given,
    /** How many streams of `watch` are over. */
    closed: () => closed,
    async send(request: TestRequest): Promise<TestResponse> {
      const response = await send(url, { token: 'any', ...request })
      assertDocumented(request, response, contract)
      return response
    },
  }
}
