import { randomUUID } from 'node:crypto'
import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify'
import { DomainError, LimitError, StoreError, type StoreErrorKind, type TokenErrorKind } from '../domain/errors.js'
import type { Contract } from '../openapi/contract.js'
import type { Operation } from '../openapi/operation.js'
import type { ErrorResponse } from '../openapi/responses.js'
import { InvalidInputError } from './invalid-input.js'
import { isLingering, linger } from './lingering-close.js'
import type { Metrics } from './metrics.js'
import { Problem } from './problem.js'
import { STATUS_CODES } from './status-codes.js'

/** Maps Fastify's error codes to the contract's error kinds. */
const frameworkKinds: Readonly<Record<string | number, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupportedMediaType',
  // The client disconnected before its body was complete: nobody reads the response, and it isn't a server error.
  ECONNRESET: 'invalidBody',
  // The same while it was waiting for the response.
  [DOMException.ABORT_ERR]: 'invalidRequest',
}

/** Maps the domain's errors to the contract's error kinds. */
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
  apiKeyNotFound: { kind: 'apiKeyNotFound' },
  tooManyApiKeys: { kind: 'tooManyApiKeys' },
  keyReused: { kind: 'idempotencyKeyReused' },
  createdIsGone: { kind: 'createdIsGone' },
  tokenMissing: { kind: 'tokenMissing' },
  tokenInvalid: { kind: 'tokenInvalid' },
}

/** @returns the problem for an error; `serverError` for an unexpected one */
function toProblem(error: unknown, errors: Contract['outside']): Problem {
  if (error instanceof Problem) return error
  if (error instanceof InvalidInputError) {
    const general = errors.has(`invalid${error.part}`) ? `invalid${error.part}` : 'invalidRequest'
    return new Problem(error.kind ?? general, { details: error.details })
  }
  if (error instanceof LimitError) return new Problem(error.kind, { retryAfterSeconds: error.retryAfterSeconds })
  if (error instanceof DomainError) {
    const { kind, ...options } = domainKinds[error.kind as StoreErrorKind | TokenErrorKind]
    return new Problem(kind, { ...options, index: error instanceof StoreError ? error.index : undefined, cause: error })
  }
  const kind = frameworkKinds[(error as { code?: string | number } | null)?.code ?? '']
  return new Problem(kind ?? 'serverError', { cause: error })
}

/**
 * Sends the contract's status and message for an error. An error that the contract doesn't document for the operation
 * becomes a `serverError`; only the log gets its cause.
 */
export function sendError(
  contract: Contract,
  operation: Pick<Operation, 'errors'> | undefined,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const errors = operation?.errors ?? contract.outside
  const problem = toProblem(error, errors)
  request.errorKind = errors.has(problem.kind) ? problem.kind : 'serverError'
  const response = errors.get(problem.kind) ?? contract.serverError
  if (response.status >= 500) request.log.error({ err: problem.cause ?? error }, 'the request failed')
  reply.code(response.status).headers(response.headers).type('application/json; charset=utf-8')
  if (problem.retryAfterSeconds !== undefined) reply.header('retry-after', String(problem.retryAfterSeconds))
  const details = problem.details ?? detailsAt(problem.index ?? 0, response.details)
  return reply.send({ error: response.message, ...(details && { details }) })
}

/** The documented details, which are about the first item of a list (`/logs/0/score`), about another one. */
function detailsAt(index: number, details: ErrorResponse['details']): ErrorResponse['details'] {
  return details?.map(({ field, message }) => ({ field: field.replace(/\/0(?=\/)/, `/${index}`), message }))
}

const clientErrorKinds: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: 'headersTooLarge',
  ERR_HTTP_REQUEST_TIMEOUT: 'requestTimeout',
}

/**
 * The last response of each connection. Unparsable bytes after it may be the rest of a rejected request; an error
 * response to them would be taken for the response to the next request. Test: "two responses" in
 * test/faults/fuzz.test.ts.
 */
const lastResponses = new WeakMap<Socket, ServerResponse>()

/** Remembers the last response of each connection for `sendClientError`. */
export function trackResponses(server: Server): void {
  server.on('request', (request, response) => lastResponses.set(request.socket, response))
}

/** Responds to bytes that Node couldn't parse as a request, and closes the connection. */
export function sendClientError(
  contract: Contract,
  error: Error & { code?: string },
  socket: Socket,
  { log, lingerMs, metrics }: { log: FastifyBaseLogger; lingerMs: number; metrics?: Metrics | undefined },
): void {
  // The connection has had its error response; what follows can't be parsed either.
  if (isLingering(socket)) return
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const last = lastResponses.get(socket)
  if (last?.headersSent && !(last.req.complete && last.shouldKeepAlive)) {
    linger(socket, lingerMs)
    return
  }
  const kind = clientErrorKinds[error.code ?? ''] ?? 'malformedRequest'
  const { status, message } = contract.outside.get(kind) as ErrorResponse
  const requestId = randomUUID()
  const body = JSON.stringify({ error: message })
  const commonHeaders = Object.entries(contract.headers).map(([name, value]) => `${name}: ${value}\r\n`)
  log.info({ requestId, status, reason: error.code }, 'request rejected')
  metrics?.countError(kind)
  socket.write(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${commonHeaders.join('')}` +
      'Content-Type: application/json; charset=utf-8\r\n' +
      `Content-Length: ${Buffer.byteLength(body)}\r\nX-Request-Id: ${requestId}\r\nConnection: close\r\n\r\n${body}`,
  )
  linger(socket, lingerMs)
}
