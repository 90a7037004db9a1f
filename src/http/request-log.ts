import { type FastifyReply, type FastifyRequest, LogController } from 'fastify'

/**
 * One line a request, when its answer is out. Neither the query nor a header nor the body is in it: they hold what is
 * private. The request's id is under `requestId`, and in the answer's `X-Request-Id`.
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
    if (error) request.log.error({ ...line, err: error }, 'request broken off')
    else request.log.info(line, 'request')
  }
}
