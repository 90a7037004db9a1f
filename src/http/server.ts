import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import type { Contract } from '../openapi/contract.js'
import { readablePath } from '../openapi/paths.js'
import { clientAddress } from './client-address.js'
import { sendClientError, sendError, trackResponses } from './errors.js'
import { handleInTurn } from './in-turn.js'
import { lingerBeforeClose } from './lingering-close.js'
import { type Metrics, tooManyConnections } from './metrics.js'
import { Problem } from './problem.js'
import { RequestLog } from './request-log.js'
import { rejectPlainOptions } from './routes.js'
import { isWellFormed, originForm } from './well-formed.js'

export interface ServerOptions {
  /** The maximum size of a request body, in bytes, for operations that allow more. */
  readonly bodyLimit: number
  readonly maxConnections: number
  /** Proxies that may say whose request they pass on (see `clientAddress`). */
  readonly trustProxy: boolean | string[]
  /** Takes the service's metrics, if somebody wants them. */
  readonly metrics?: Metrics | undefined
  readonly logger: NonNullable<FastifyServerOptions['logger']>
}

/** Limits of the HTTP server, in bytes and milliseconds; the contract documents them under "Limits". */
const limits = {
  /** For the request line and the headers. */
  maxHeaderSize: 16_384,
  /** Until the headers are complete. */
  headersTimeout: 60_000,
  /** Until the whole request is complete. */
  requestTimeout: 300_000,
  /** Without a byte in either direction. A client that stops reading a response gets twice this time. */
  connectionTimeout: 120_000,
  /** From a response to the next request; longer than the minute that proxies commonly keep a connection. */
  keepAliveTimeout: 72_000,
  /** For a client to finish sending a request that already has its response. */
  lingerMs: 10_000,
}

/** Builds an HTTP server that responds to everything that reaches no operation as the contract says. */
export function buildServer(contract: Contract, options: ServerOptions): FastifyInstance {
  const app = Fastify({
    logger: options.logger,
    logController: new RequestLog(),
    genReqId: () => randomUUID(),
    bodyLimit: options.bodyLimit,
    requestTimeout: limits.requestTimeout,
    connectionTimeout: limits.connectionTimeout,
    keepAliveTimeout: limits.keepAliveTimeout,
    // Joins repeated headers: Node would otherwise use the first of two tokens and drop the second.
    http: {
      maxHeaderSize: limits.maxHeaderSize,
      headersTimeout: limits.headersTimeout,
      joinDuplicateHeaders: true,
      // Node would respond without a body; see `isWellFormed`.
      requireHostHeader: false,
    },
    // Serves requests on open connections during a shutdown.
    return503OnClosing: false,
    // Longer than any URL that Node accepts: an ID that is too long is malformed (400), not an unknown path (404).
    routerOptions: { maxParamLength: 16_384 },
    rewriteUrl: ({ url = '/' }) => readablePath(originForm(url)),
    // Requests are validated by `inputReader`; Fastify would load its own compilers, which takes 3 % of startup.
    schemaController: { compilersFactory: { buildValidator: notUsed, buildSerializer: notUsed } },
    clientErrorHandler: (error, socket) =>
      sendClientError(contract, error, socket, { log: app.log, lingerMs: limits.lingerMs, metrics: options.metrics }),
  })
  const addressOf = clientAddress(options.trustProxy)
  app.decorateRequest('clientAddress', '')
  app.decorateRequest('errorKind', undefined)
  app.addHook('onRequest', (request, reply, done) => {
    request.clientAddress = addressOf(request.raw)
    reply.headers(contract.headers).header('x-request-id', request.id)
    if (isWellFormed(request.raw)) done()
    else sendError(contract, undefined, new Problem('malformedRequest'), request, reply)
  })
  handleInTurn(app.server)
  // Node would ignore those after the 2,000th, such as a second `Authorization`. Their size is limited.
  app.server.maxHeadersCount = 0
  trackResponses(app.server)
  lingerBeforeClose(app.server, limits.lingerMs)
  limitConnections(app.server, options.maxConnections, () => options.metrics?.countError(tooManyConnections))
  // Ignores unknown expectations (RFC 9110, section 10.1.1): Node would send a bare 417. Test: "an unknown expectation
  // is ignored" in test/http.test.ts.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response))
  // Keeps clients from sending another request on the connection during a shutdown.
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (!app.server.listening) reply.header('connection', 'close')
    done(null, payload)
  })
  app.setErrorHandler((error, request, reply) => sendError(contract, undefined, error, request, reply))
  app.addHook('onRequest', rejectPlainOptions(contract))
  return app
}

function notUsed(): never {
  throw new Error('Routes have no schemas.')
}

/**
 * Closes connections over the limit. With Node's own `maxConnections`, a worker would return such a connection to the
 * primary, which offers it to the workers again and again. Test: "workers share the maximum number of connections" in
 * test/cli/workers.test.ts.
 */
function limitConnections(server: Server, max: number, onReject: () => void): void {
  let count = 0
  server.on('connection', (socket) => {
    if (count >= max) {
      socket.destroy()
      onReject()
      return
    }
    count++
    socket.once('close', () => count--)
  })
}
