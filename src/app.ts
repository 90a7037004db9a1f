import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import cors from '@fastify/cors'
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { authenticateWith } from './auth/authenticate.js'
import { passwordPolicy } from './auth/password-policy.js'
import { PasswordQueue } from './auth/password-queue.js'
import { preparePasswords } from './auth/passwords.js'
import { limitAccounts, type QuotaOptions } from './auth/quotas.js'
import { limitAttempts } from './auth/throttle.js'
import { addTokens, signToken, type TokenOptions } from './auth/tokens.js'
import type { Store } from './domain/store.js'
import { apiKeyOperations } from './handlers/api-keys.js'
import { authOperations, type SignupPolicy } from './handlers/auth.js'
import { logOperations } from './handlers/logs.js'
import { promptOperations } from './handlers/prompts.js'
import { searchOperations } from './handlers/search.js'
import { serviceOperations } from './handlers/service.js'
import { statisticsOperations } from './handlers/statistics.js'
import { BytesInFlight } from './http/bytes-in-flight.js'
import { clientAddress } from './http/client-address.js'
import { serveDocumentation } from './http/documentation.js'
import { sendClientError, sendError, trackResponses } from './http/errors.js'
import type { Handlers } from './http/handler.js'
import { handleInTurn } from './http/in-turn.js'
import { lingerBeforeClose } from './http/lingering-close.js'
import { countRequests, type Metrics, tooManyConnections } from './http/metrics.js'
import { Problem } from './http/problem.js'
import { RequestLog } from './http/request-log.js'
import { addRoutes, rejectPlainOptions } from './http/routes.js'
import { isWellFormed, originForm } from './http/well-formed.js'
import { mcpHeaders, serveMcp } from './mcp/http.js'
import type { Contract } from './openapi/contract.js'
import type { Operation } from './openapi/operation.js'
import { readablePath } from './openapi/paths.js'

export interface AppOptions {
  readonly tokens: TokenOptions
  /** The maximum size of a request body, in bytes, for operations that allow more. */
  readonly bodyLimit: number
  readonly maxConnections: number
  /** The maximum memory for bodies and responses under way, in bytes. */
  readonly maxBytesInFlight: number
  /** Failed logins per 15 minutes; 0 for no limit on any address. */
  readonly authRateLimit: number
  /** The maximum number of passwords that wait to be hashed. */
  readonly maxWaitingPasswords?: number
  readonly signup: SignupPolicy
  readonly quotas: QuotaOptions
  /** Proxies that may say whose request they pass on (see `clientAddress`). */
  readonly trustProxy: boolean | string[]
  /** Origins that may call the service from a browser. */
  readonly corsOrigins: '*' | readonly string[]
  /** The value of `Strict-Transport-Security` (RFC 6797, section 6.1); none by default. */
  readonly hsts?: string
  /** The folder of the built documentation, if the service should serve it. */
  readonly documentation?: string | undefined
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

/** Builds the service over an open store, ready to listen. The caller closes the store. */
export async function buildApp(given: Contract, store: Store, options: AppOptions): Promise<FastifyInstance> {
  const hsts = options.hsts && { 'strict-transport-security': options.hsts }
  const contract = { ...given, headers: { ...given.headers, ...hsts } }
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
  if (options.corsOrigins.length > 0) await app.register(cors, corsOptions(contract, options.corsOrigins))
  await addTokens(app, options.tokens)

  const queue = new PasswordQueue({
    maxWaiting: options.maxWaitingPasswords,
    maxPerNetwork: options.authRateLimit === 0 ? Number.POSITIVE_INFINITY : undefined,
  })
  const handlers: Handlers = {
    ...authOperations({
      store,
      passwords: await preparePasswords(queue),
      isWeak: passwordPolicy(Number(contract.schemas.NewPassword?.minLength ?? 0)),
      attempts: limitAttempts(options.authRateLimit),
      signup: options.signup,
      signToken: (account) => signToken(app, account),
    }),
    ...apiKeyOperations(store),
    ...promptOperations(store),
    ...logOperations(store),
    ...searchOperations(store),
    ...statisticsOperations(store),
    ...serviceOperations(contract, store),
  }
  const bytesInFlight = new BytesInFlight(options.maxBytesInFlight)
  if (options.metrics) {
    countRequests(app, contract, options.metrics)
    addGauges(options.metrics, { queue, bytesInFlight, store })
  }
  const authenticate = authenticateWith(app, store)
  await addRoutes(app, contract, handlers, { authenticate, quotas: limitAccounts(options.quotas), bytesInFlight })
  await app.register(serveMcp, { contract, authenticate, bytesInFlight, corsOrigins: options.corsOrigins })
  if (options.documentation !== undefined) await app.register(serveDocumentation, { folder: options.documentation })
  await app.ready()
  return app
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

/** Allows the methods and headers that the contract has, and no others. */
function corsOptions(contract: Contract, origins: '*' | readonly string[]) {
  const operations = [...contract.operations.values()]
  const headerNames = ({ parameters }: Operation) =>
    parameters.filter((parameter) => parameter.in === 'header').map(({ name }) => name)
  const headers = ['Authorization', 'Content-Encoding', 'Content-Type']
  const unique = (names: readonly string[]) => [...new Set(names)].sort()
  return {
    origin: origins === '*' ? '*' : [...origins],
    methods: unique(['HEAD', ...operations.map(({ method }) => method)]),
    allowedHeaders: unique([...headers, ...mcpHeaders, ...operations.flatMap(headerNames)]),
    exposedHeaders: unique(operations.flatMap(({ responseHeaders }) => responseHeaders)),
    maxAge: 86_400,
  }
}

interface Measured {
  readonly queue: PasswordQueue
  readonly bytesInFlight: BytesInFlight
  readonly store: Store
}

function addGauges(metrics: Metrics, { queue, bytesInFlight, store }: Measured): void {
  metrics.addGauge('passwords_waiting', 'Passwords that wait to be hashed.', () => queue.waiting)
  metrics.addGauge('writes_waiting', 'Writes that wait for the database.', () => store.writesWaiting())
  metrics.addGauge('bytes_in_flight', 'Memory of bodies and responses under way.', () => bytesInFlight.total)
}
