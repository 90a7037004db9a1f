import type { FastifyInstance } from 'fastify'
import { bearerTokenIn } from '../auth/authenticate.js'
import { BytesInFlight } from '../http/bytes-in-flight.js'
import { allowOrigins } from '../http/cors.js'
import { addRoutes } from '../http/routes.js'
import { buildServer, type ServerOptions } from '../http/server.js'
import type { Contract } from '../openapi/contract.js'
import { mockContract } from './contract.js'
import { mockHandlers } from './handlers.js'

/*
 * This folder is a mock server of the service, for tests of applications: it validates requests as the service does,
 * and returns the examples of the contract. It has no store.
 */

interface MockOptions extends ServerOptions {
  /** The maximum memory for bodies and responses under way, in bytes. */
  readonly maxBytesInFlight: number
}

/** Builds the mock server of a contract, ready to listen. Web pages of all origins can use it: it has no data. */
export async function buildMock(contract: Contract, options: MockOptions): Promise<FastifyInstance> {
  const changed = mockContract(contract)
  const app = buildServer(changed, options)
  await allowOrigins(app, changed, '*')
  const bytesInFlight = new BytesInFlight(options.maxBytesInFlight)
  await addRoutes(app, changed, mockHandlers(contract), { authenticate, bytesInFlight })
  await app.ready()
  return app
}

/** Accepts every token, as a login token. @throws TokenError if there is none */
async function authenticate(authorization: string | undefined) {
  bearerTokenIn(authorization)
  return { account: { id: 'user1', generation: 0 }, apiKey: undefined }
}
