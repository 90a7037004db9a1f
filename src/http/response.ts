import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import type { Operation } from '../openapi/operation.js'
import { type Renderer, rendererOf } from '../openapi/render.js'
import { isText, json } from '../openapi/responses.js'

/** What a handler gives back, whatever its operation. */
export interface HandlerResponse {
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/**
 * Builds the function that sends what a handler gave back: with the contract's status and media type, and objects as
 * their schema says. Text, bytes and streams are sent as they are.
 */
export function responseSender({
  success,
}: Operation): (given: HandlerResponse, mediaType: string | undefined, reply: FastifyReply) => FastifyReply {
  const schema = success.content.get(json)
  const render = schema ? rendererOf(schema) : JSON.stringify
  return ({ body, headers }, mediaType, reply) => {
    reply.code(success.status)
    if (headers) reply.headers(headers)
    if (mediaType !== undefined) reply.type(isText(mediaType) ? `${mediaType}; charset=utf-8` : mediaType)
    // A HEAD gets no body, and Fastify would read the stream to its end.
    if (reply.request.method === 'HEAD' && body instanceof Readable) body.destroy()
    return reply.send(mediaType === json ? toJson(body, success.fixed, render) : body)
  }
}

function toJson(body: unknown, fixed: Readonly<Record<string, unknown>>, render: Renderer): unknown {
  // For a string Node sets three bytes per character aside; a Buffer is sent as it is.
  if (typeof body === 'string') return Buffer.from(body)
  if (Buffer.isBuffer(body) || body instanceof Readable) return body
  return render(typeof body === 'object' && !Array.isArray(body) ? { ...fixed, ...body } : body)
}

/**
 * Builds the function that chooses the media type of a success by the request's `Accept` (RFC 9110, section 12.5.1).
 * @returns a function that gives the contract's first media type if the request accepts none of them, or `undefined`
 * for no body
 */
export function negotiator({ success }: Operation): (request: FastifyRequest) => string | undefined {
  const offered = [...success.content.keys()]
  const [first] = offered
  if (offered.length < 2) return () => first
  return (request) => new Negotiator(request.raw).mediaType(offered) ?? first
}
