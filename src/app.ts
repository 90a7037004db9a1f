import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import cors from '@fastify/cors'
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { preparePasswords } from './auth/passwords.js'
import { limitAttempts } from './auth/throttle.js'
import { addTokens, authenticateWith, signToken, type TokenOptions } from './auth/tokens.js'
import type { Store } from './domain/store.js'
import { authOperations } from './handlers/auth.js'
import { logOperations } from './handlers/logs.js'
import { promptOperations } from './handlers/prompts.js'
import { searchOperations } from './handlers/search.js'
import { serviceOperations } from './handlers/service.js'
import { statisticsOperations } from './handlers/statistics.js'
import { serveDocumentation } from './http/documentation.js'
import { sendClientError, sendError, trackResponses } from './http/errors.js'
import type { Handlers } from './http/handler.js'
import { lingerBeforeClose } from './http/lingering-close.js'
import { RequestLog } from './http/request-log.js'
import { addRoutes } from './http/routes.js'
import type { Contract } from './openapi/contract.js'
import type { Operation } from './openapi/operation.js'
import { readablePath } from './openapi/paths.js'

export interface AppOptions {
  readonly tokens: TokenOptions
  /** In bytes. */
  readonly bodyLimit: number
  readonly maxConnections: number
  /** Failed logins per 15 minutes; 0 for no limit. */
  readonly authRateLimit: number
  /** Proxies whose `X-Forwarded-For` is trusted. */
  readonly trustProxy: boolean | string[]
  /** Origins that may call the service from a browser. */
  readonly corsOrigins: '*' | readonly string[]
  /** The folder of the built documentation, if it is to be served. */
  readonly documentation?: string | undefined
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

/** Builds the service over an open store, ready to listen. The caller closes the store. */
export async function buildApp(contract: Contract, store: Store, options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: options.logger,
    logController: new RequestLog(),
    genReqId: () => randomUUID(),
    bodyLimit: options.bodyLimit,
    requestTimeout: limits.requestTimeout,
    connectionTimeout: limits.connectionTimeout,
    keepAliveTimeout: limits.keepAliveTimeout,
    // Joins repeated headers: Node would otherwise use the first of two tokens and drop the second.
    http: { maxHeaderSize: limits.maxHeaderSize, headersTimeout: limits.headersTimeout, joinDuplicateHeaders: true },
    trustProxy: options.trustProxy,
    // Serves requests on open connections during a shutdown.
    return503OnClosing: false,
    // Longer than any URL that Node accepts: an ID that is too long is malformed (400), not an unknown path (404).
    routerOptions: { maxParamLength: 16_384 },
    rewriteUrl: ({ url = '/' }) => readablePath(url),
    clientErrorHandler: (error, socket) =>
      sendClientError(contract, error, socket, { log: app.log, lingerMs: limits.lingerMs }),
  })
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(contract.headers).header('x-request-id', request.id)
    done()
  })
  trackResponses(app.server)
  lingerBeforeClose(app.server, limits.lingerMs)
  limitConnections(app.server, options.maxConnections)
  // Ignores unknown expectations (RFC 9110, section 10.1.1): Node would send a bare 417. Test: "an unknown expectation
  // is ignored" in test/http.test.ts.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response))
  // Keeps clients from sending another request on the connection during a shutdown.
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (!app.server.listening) reply.header('connection', 'close')
    done(null, payload)
  })
  app.setErrorHandler((error, request, reply) => sendError(contract, undefined, error, request, reply))
  if (options.corsOrigins.length > 0) await app.register(cors, corsOptions(contract, options.corsOrigins))
  await addTokens(app, options.tokens)

  const handlers: Handlers = {
    ...authOperations({
      store,
      passwords: await preparePasswords(),
      attempts: limitAttempts(options.authRateLimit),
      signToken: (account) => signToken(app, account),
    }),
    ...promptOperations(store),
    ...logOperations(store),
    ...searchOperations(store),
    ...statisticsOperations(store),
    ...serviceOperations(contract, store),
  }
  await addRoutes(app, contract, handlers, authenticateWith(app, store.accounts))
  if (options.documentation !== undefined) await app.register(serveDocumentation, { folder: options.documentation })
  await app.ready()
  return app
}

/**
 * Closes connections over the limit. With Node's own `maxConnections`, a worker would return such a connection to the
 * primary, which offers it to the workers again and again. Test: "workers share the maximum number of connections" in
 * test/cli/workers.test.ts.
 */
function limitConnections(server: Server, max: number): void {
  let count = 0
  server.on('connection', (socket) => {
    if (count >= max) {
      socket.destroy()
      return
    }
    count++
    socket.once('close', () => count--)
  })
}

/** Allows the methods and headers that the contract has, and no others. */
function corsOptions(contract: Contract, origins: '*' | readonly string[]) {
  const operations = [...contract.operations.values()]
  const headerNames = ({ parameters }: Operation) =>
    parameters.filter((parameter) => parameter.in === 'header').map(({ name }) => name)
  const unique = (names: readonly string[]) => [...new Set(names)].sort()
  return {
    origin: origins === '*' ? '*' : [...origins],
    methods: unique(['HEAD', ...operations.map(({ method }) => method)]),
    allowedHeaders: unique(['Authorization', 'Content-Type', ...operations.flatMap(headerNames)]),
    exposedHeaders: unique(operations.flatMap(({ responseHeaders }) => responseHeaders)),
    maxAge: 86_400,
  }
}
