import { type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import { pathOf } from './url.js'

/** API keys that somebody sends in place of an ID. */
const apiKeys = /pck_\w+/gi

/**
 * Logs one line per request, after the response. Query, headers and body are left out because they contain private
 * data. `requestId` is the response's `X-Request-Id`.
 */
export class RequestLog extends LogController {
  constructor() {
    super({ requestIdLogLabel: 'requestId' })
  }

  override incomingRequest(): void {}

  override requestCompleted(error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply): void {
    const { method, clientAddress: address } = request
    const path = pathOf(request.url).replaceAll(apiKeys, 'pck_…')
    const { account, apiKey } = request.caller ?? {}
    const ms = Math.round(reply.elapsedTime * 10) / 10
    const line = { method, path, status: reply.statusCode, ms, address, account: account?.id, apiKey: apiKey?._id }
    if (error) request.log.error({ ...line, err: error }, 'request aborted')
    else request.log.info(line, 'request')
  }
}
