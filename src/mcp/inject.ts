import type { FastifyInstance, FastifyRequest } from 'fastify'
import { LimitError } from '../domain/errors.js'
import { readBody, type Send, SendError } from './call.js'

/** The headers that say who makes a request, and from where if a proxy passes it on. */
const callerHeaders = ['authorization', 'x-forwarded-for', 'forwarded'] as const

/**
 * Builds the function that hands a tool's request to the routes of this service, as if it had come from the same client
 * with the same token: token, scope, quota and validation are checked as for any request.
 * @param request the one to /mcp; it holds the memory of the response until that has become a result
 */
export function senderWithin(app: FastifyInstance, { headers: given, ip, share, bodyBytes }: FastifyRequest): Send {
  const caller = callerHeaders.flatMap((name) => (given[name] === undefined ? [] : [[name, String(given[name])]]))
  return async ({ path, method, headers, body }, maxBytes, signal) => {
    const { statusCode, ...response } = await app.inject({
      method: method as 'GET',
      url: path,
      headers: { ...headers, ...Object.fromEntries(caller) },
      remoteAddress: ip,
      payloadAsStream: true,
      signal,
      ...(body !== undefined && { payload: body }),
    })
    try {
      const text = await readBody(response.stream(), maxBytes, (bytes) => share.hold(bodyBytes + bytes))
      return { status: statusCode, headers: response.headers as Record<string, string | undefined>, body: text }
    } catch (error) {
      if (!(error instanceof LimitError)) throw error
      throw new SendError('The service holds as much as it can for now. Wait a second before the next call.')
    } finally {
      // To stop reading wouldn't end what produces the rest, nor release the memory that it holds.
      response.raw.res.destroy()
      share.keep(bodyBytes)
    }
  }
}
