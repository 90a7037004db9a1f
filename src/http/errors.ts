import { randomUUID } from 'node:crypto'
import { type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify'
import { DomainError, type StoreErrorKind, type TokenErrorKind } from '../domain/errors.js'
import type { Contract } from '../openapi/contract.js'
import type { Operation } from '../openapi/operation.js'
import type { ErrorResponse } from '../openapi/responses.js'
import { InvalidInputError } from './invalid-input.js'
import { isLingering, linger } from './lingering-close.js'
import { Problem } from './problem.js'

/** Fastify's own errors, and what the contract calls them. */
const frameworkKinds: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'bodyTooLarge',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupportedMediaType',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalidBody',
  // The client closed the connection before its body was complete: nobody reads the response, and nothing is wrong
  // here.
  ECONNRESET: 'invalidBody',
}

/** What the contract calls the domain's errors. */
const domainKinds: Readonly<Record<StoreErrorKind | TokenErrorKind, { kind: string; retryAfterSeconds?: number }>> = {
  busy: { kind: 'busy', retryAfterSeconds: 1 },
  full: { kind: 'storageFull' },
  promptNotFound: { kind: 'promptNotFound' },
  logNotFound: { kind: 'logNotFound' },
  versionNotFound: { kind: 'versionNotFound' },
  unknownVersion: { kind: 'unknownVersion' },
  noNewVersion: { kind: 'noNewVersion' },
  externalIdTaken: { kind: 'externalIdTaken' },
  notOwner: { kind: 'notOwner' },
  accountGone: { kind: 'tokenInvalid' },
  emailTaken: { kind: 'emailTaken' },
  keyReused: { kind: 'idempotencyKeyReused' },
  createdIsGone: { kind: 'createdIsGone' },
  tokenMissing: { kind: 'tokenMissing' },
  tokenInvalid: { kind: 'tokenInvalid' },
}

/** @returns whatever stopped a request as a problem; an unexpected error is a `serverError` */
function toProblem(error: unknown, errors: Contract['outside']): Problem {
  if (error instanceof Problem) return error
  if (error instanceof InvalidInputError) {
    const general = errors.has(`invalid${error.part}`) ? `invalid${error.part}` : 'invalidRequest'
    return new Problem(error.kind ?? general, { details: error.details })
  }
  if (error instanceof DomainError) {
    const { kind, ...options } = domainKinds[error.kind as StoreErrorKind | TokenErrorKind]
    return new Problem(kind, { ...options, cause: error })
  }
  const kind = frameworkKinds[(error as { code?: string } | null)?.code ?? '']
  return new Problem(kind ?? 'serverError', { cause: error })
}

/**
 * Responds to a request that was stopped by `error`, with the status and message that the contract has for it. An error
 * that the contract doesn't state for the operation is a `serverError`; its cause goes into the log and nowhere else.
 */
export function sendError(
  contract: Contract,
  operation: Operation | undefined,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const errors = operation?.errors ?? contract.outside
  const problem = toProblem(error, errors)
  const response = errors.get(problem.kind) ?? contract.serverError
  if (response.status >= 500) request.log.error({ err: problem.cause ?? error }, 'the request failed')
  reply.code(response.status).headers(response.headers).type('application/json; charset=utf-8')
  if (problem.retryAfterSeconds !== undefined) reply.header('retry-after', String(problem.retryAfterSeconds))
  const details = problem.details ?? response.details
  return reply.send({ error: response.message, ...(details && { details }) })
}

const clientErrorKinds: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: 'headersTooLarge',
  ERR_HTTP_REQUEST_TIMEOUT: 'requestTimeout',
}

/**
 * The last exchange of each connection. What can't be read after the response to the last request is the rest of that
 * request, and a response to it would be taken for the response to the next one.
 */
const lastExchange = new WeakMap<Socket, ServerResponse>()

export function watchExchanges(server: Server): void {
  server.on('request', (request, response) => lastExchange.set(request.socket, response))
}

/** Responds to what arrived at a socket but isn't a request that could be routed, and closes the socket. */
export function sendClientError(
  contract: Contract,
  error: Error & { code?: string },
  socket: Socket,
  { log, lingerMs }: { log: FastifyBaseLogger; lingerMs: number },
): void {
  // What follows bytes that couldn't be read can't be read either.
  if (isLingering(socket)) return
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const last = lastExchange.get(socket)
  if (last?.headersSent && !(last.req.complete && last.shouldKeepAlive)) {
    linger(socket, lingerMs)
    return
  }
  const kind = clientErrorKinds[error.code ?? ''] ?? 'malformedRequest'
  const { status, message } = contract.outside.get(kind) as ErrorResponse
  const requestId = randomUUID()
  const body = JSON.stringify({ error: message })
  const always = Object.entries(contract.headers).map(([name, value]) => `${name}: ${value}\r\n`)
  log.info({ requestId, status, reason: error.code }, 'request refused')
  socket.write(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${always.join('')}` +
      'Content-Type: application/json; charset=utf-8\r\n' +
      `Content-Length: ${Buffer.byteLength(body)}\r\nX-Request-Id: ${requestId}\r\nConnection: close\r\n\r\n${body}`,
  )
  linger(socket, lingerMs)
}
