import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import jwt from '@fastify/jwt'
import Fastify, { type FastifyRequest } from 'fastify'

/**
 * The ceiling: Fastify without an application. It checks the token as the service does and sends fixed bytes from
 * memory; a POST body is validated and sent back.
 *
 * It listens on `PORT`; its argument is a JSON file with these settings.
 */
export interface CeilingSettings {
  readonly secret: string
  /** The schema of the body of `POST /logs`. */
  readonly logSchema: object
  /** The schema of the body of `POST /logs/bulk`. */
  readonly logsSchema: object
  /** Response bodies: a list with and without `limit`, and one of each other kind. */
  readonly page: string
  readonly list: string
  readonly prompt: string
  readonly search: string
  readonly statistics: string
  readonly comparison: string
  /** The size of the list of all logs. */
  readonly streamBytes: number
}

const settings = JSON.parse(readFileSync(String(process.argv[2]), 'utf8')) as CeilingSettings
const [page, list] = [Buffer.from(settings.page), Buffer.from(settings.list)]
/** In bytes, as the service's. */
const bodyLimit = 4 * 1024 * 1024
const piece = Buffer.alloc(256 * 1024, ' ')

// The contract's schema is for a later draft than Fastify's own validator, but uses only what both have.
const app = Fastify({ ajv: { customOptions: { coerceTypes: false, strict: false } } })
await app.register(jwt, { secret: settings.secret, verify: { algorithms: ['HS256'], cache: 1000 } })
const onRequest = async ({ headers }: FastifyRequest) => {
  app.jwt.verify(String(headers.authorization).slice('Bearer '.length))
}
const type = 'application/json; charset=utf-8'

app.get('/healthz', async () => ({}))
app.get<{ Querystring: { promptId?: string; limit?: string } }>('/logs', { onRequest }, async ({ query }, reply) => {
  reply.type(type)
  if (query.limit !== undefined) return page
  return query.promptId === undefined ? reply.send(Readable.from(pieces(), { objectMode: false })) : list
})
const { prompt, search, statistics, comparison } = settings
const texts = { '/prompts/:id': prompt, '/search': search, '/statistics': statistics, '/comparisons': comparison }
for (const [path, text] of Object.entries(texts)) {
  const body = Buffer.from(text)
  app.get(path, { onRequest }, async (_request, reply) => reply.type(type).send(body))
}
for (const [path, schema] of Object.entries({ '/logs': settings.logSchema, '/logs/bulk': settings.logsSchema })) {
  app.post(path, { onRequest, schema: { body: schema }, bodyLimit }, async ({ body }, reply) =>
    reply.code(201).send(body),
  )
}
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) })

function* pieces(): Iterable<Buffer> {
  for (let sent = 0; sent < settings.streamBytes; sent += piece.length) yield piece
}
