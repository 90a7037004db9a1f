import { type FastifyReply, type FastifyRequest, LogController } from 'fastify'

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
    const { method, ip: address } = request
    const path = request.url.split('?', 1)[0]
    const ms = Math.round(reply.elapsedTime * 10) / 10
    const line = { method, path, status: reply.statusCode, ms, address, account: request.account?.id }
    if (error) request.log.error({ ...line, err: error }, 'request aborted')
    else request.log.info(line, 'request')
  }
}
