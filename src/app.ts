import type { FastifyInstance } from 'fastify'
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
import { allowOrigins, type CorsOrigins } from './http/cors.js'
import { serveDocumentation } from './http/documentation.js'
import type { Handlers } from './http/handler.js'
import { countRequests, type Metrics } from './http/metrics.js'
import { addRoutes } from './http/routes.js'
import { buildServer, type ServerOptions } from './http/server.js'
import { mcpHeaders, serveMcp } from './mcp/http.js'
import type { Contract } from './openapi/contract.js'

export interface AppOptions extends ServerOptions {
  readonly tokens: TokenOptions
  /** The maximum memory for bodies and responses under way, in bytes. */
  readonly maxBytesInFlight: number
  /** Failed logins per 15 minutes; 0 for no limit on any address. */
  readonly authRateLimit: number
  /** The maximum number of passwords that wait to be hashed. */
  readonly maxWaitingPasswords?: number
  readonly signup: SignupPolicy
  readonly quotas: QuotaOptions
  readonly corsOrigins: CorsOrigins
  /** The value of `Strict-Transport-Security` (RFC 6797, section 6.1); none by default. */
  readonly hsts?: string
  /** The folder of the built documentation, if the service should serve it. */
  readonly documentation?: string | undefined
}

/** Builds the service over an open store, ready to listen. The caller closes the store. */
export async function buildApp(given: Contract, store: Store, options: AppOptions): Promise<FastifyInstance> {
  const hsts = options.hsts && { 'strict-transport-security': options.hsts }
  const contract = { ...given, headers: { ...given.headers, ...hsts } }
  const app = buildServer(contract, options)
  await allowOrigins(app, contract, options.corsOrigins, mcpHeaders)
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
