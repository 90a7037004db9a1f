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
import { sendClientError, sendError, watchExchanges } from './http/errors.js'
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
  /** The most connections at a time. */
  readonly maxConnections: number
  /** Failed logins in 15 minutes; 0 for no limit. */
  readonly authRateLimit: number
  /** Whose `X-Forwarded-For` is believed. */
  readonly trustProxy: boolean | string[]
  /** Who may call from a browser; nobody when it is empty. */
  readonly corsOrigins: '*' | readonly string[]
  /** The folder of the built documentation; without it there are no pages. */
  readonly documentation?: string | undefined
  readonly logger: NonNullable<FastifyServerOptions['logger']>
}

/** What the server bears with; the contract states these numbers under "Limits". */
const limits = {
  /** For the address and the headers, in bytes. */
  maxHeaderSize: 16_384,
  /** For the headers to arrive, in milliseconds. */
  headersTimeout: 60_000,
  /** For the whole request to arrive, in milliseconds. */
  requestTimeout: 300_000,
  /**
   * Without a byte in either direction, in milliseconds. A client that does not read what it asked for is let go after
   * twice the time.
   */
  connectionTimeout: 120_000,
  /**
   * From an answer to the next request of a connection, in milliseconds; longer than the minute that proxies commonly
   * keep one.
   */
  keepAliveTimeout: 72_000,
  /** For a client to come to an end that was answered before, in milliseconds. */
  lingerMs: 10_000,
}

/** The service over an open store, ready to listen. It does not close the store. */
export async function buildApp(contract: Contract, store: Store, options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: options.logger,
    logController: new RequestLog(),
    genReqId: () => randomUUID(),
    bodyLimit: options.bodyLimit,
    requestTimeout: limits.requestTimeout,
    connectionTimeout: limits.connectionTimeout,
    keepAliveTimeout: limits.keepAliveTimeout,
    // Joins repeated headers: of two tokens Node would otherwise use the first and drop the second.
    http: { maxHeaderSize: limits.maxHeaderSize, headersTimeout: limits.headersTimeout, joinDuplicateHeaders: true },
    trustProxy: options.trustProxy,
    // Requests on open connections are still served during a shutdown.
    return503OnClosing: false,
    // Longer than any address that Node takes: an identifier that is too long is malformed, not another path.
    routerOptions: { maxParamLength: 16_384 },
    rewriteUrl: ({ url = '/' }) => readablePath(url),
    clientErrorHandler: (error, socket) =>
      sendClientError(contract, error, socket, { log: app.log, lingerMs: limits.lingerMs }),
  })
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(contract.headers).header('x-request-id', request.id)
    done()
  })
  watchExchanges(app.server)
  lingerBeforeClose(app.server, limits.lingerMs)
  limitConnections(app.server, options.maxConnections)
  // Ignores unknown expectations (RFC 9110, section 10.1.1): Node would send a bare 417. Test: "an expectation that the
  // service does not know is ignored" in test/http.test.ts.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response))
  // During a shutdown the response says that the connection closes, so that the client sends nothing more on it.
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
 * Closes each further connection. With `maxConnections` of Node's, a worker would hand it back to be offered to all,
 * again and again.
 */
function limitConnections(server: Server, most: number): void {
  let count = 0
  server.on('connection', (socket) => {
    if (count >= most) {
      socket.destroy()
      return
    }
    count++
    socket.once('close', () => count--)
  })
}

/** What a page may ask for and see is all that the contract has. */
function corsOptions(contract: Contract, origins: '*' | readonly string[]) {
  const operations = [...contract.operations.values()]
  const headerNames = ({ parameters }: Operation) =>
    parameters.filter((parameter) => parameter.in === 'header').map(({ name }) => name)
  const listed = (names: readonly string[]) => [...new Set(names)].sort()
  return {
    origin: origins === '*' ? '*' : [...origins],
    methods: listed(['HEAD', ...operations.map(({ method }) => method)]),
    allowedHeaders: listed(['Authorization', 'Content-Type', ...operations.flatMap(headerNames)]),
    exposedHeaders: listed(operations.flatMap(({ responseHeaders }) => responseHeaders)),
    maxAge: 86_400,
  }
}
