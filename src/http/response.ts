import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import type { Operation } from '../openapi/operation.js'
import { type Renderer, rendererOf } from '../openapi/render.js'
import { isText, json } from '../openapi/responses.js'
import type { Share } from './bytes-in-flight.js'
import { compress } from './compression.js'

/** What any handler returns. */
export interface HandlerResponse {
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/**
 * Builds the function that sends a handler's response with the contract's status and media type. Objects are rendered
 * by their schema; text, bytes and streams are sent as they are.
 */
export function responseSender({
  method,
  success,
  responseHeaders,
}: Operation): (response: HandlerResponse, mediaType: string | undefined, reply: FastifyReply) => FastifyReply {
  const schema = success.content.get(json)
  const render = schema ? rendererOf(schema) : JSON.stringify
  const isCompressible = responseHeaders.includes('Content-Encoding')
  const negotiated = [...(success.content.size > 1 ? ['Accept'] : []), ...(isCompressible ? ['Accept-Encoding'] : [])]
  const vary = negotiated.join(', ')
  // The caller must learn that something changed.
  const holdPayload = (share: Share, bytes: number) => (method === 'GET' ? share.hold(bytes) : share.keep(bytes))
  return ({ body, headers }, mediaType, reply) => {
    const payload = mediaType === json ? toJson(body, success.fixed, render) : body
    if (typeof payload === 'string' || Buffer.isBuffer(payload)) holdPayload(reply.request.share, payload.length)
    reply.code(success.status)
    if (mediaType !== undefined) reply.type(isText(mediaType) ? `${mediaType}; charset=utf-8` : mediaType)
    if (vary) varyBy(reply, vary)
    if (headers) reply.headers(headers)
    // A response to HEAD has no body, but Fastify would still consume the stream.
    if (reply.request.method === 'HEAD') body instanceof Readable && body.destroy()
    else if (isCompressible && isBytes(payload)) return reply.send(compress(payload, reply))
    return reply.send(payload)
  }
}

function toJson(body: unknown, fixed: Readonly<Record<string, unknown>>, render: Renderer): unknown {
  // For a string Node allocates three bytes per character. Benchmark: `npm run bench -- prompt page`.
  if (typeof body === 'string') return Buffer.from(body)
  if (isBytes(body)) return body
  return render(typeof body === 'object' && !Array.isArray(body) ? { ...fixed, ...body } : body)
}

function isBytes(body: unknown): body is Buffer | Readable {
  return Buffer.isBuffer(body) || body instanceof Readable
}

/** Adds request headers to `Vary`, which other code may have set too. */
function varyBy(reply: FastifyReply, names: string): void {
  const others = reply.getHeader('vary')
  reply.header('vary', others === undefined ? names : `${others}, ${names}`)
}

/**
 * Builds the function that negotiates the media type of a success with `Accept` (RFC 9110, section 12.5.1).
 * @returns a function that falls back to the contract's first media type; `undefined` if there is no body
 */
export function negotiator({ success }: Operation): (request: FastifyRequest) => string | undefined {
  const offered = [...success.content.keys()]
  const [first] = offered
  if (offered.length < 2) return () => first
  return (request) => new Negotiator(request.raw).mediaType(offered) ?? first
}
