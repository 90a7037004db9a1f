import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'
import type { Contract } from '../openapi/contract.js'
import type { Operation } from '../openapi/operation.js'

/** Origins that may call the service from a browser. */
export type CorsOrigins = '*' | readonly string[]

/**
 * Lets web pages of some origins call the service (Fetch Standard, "CORS protocol").
 * @param otherHeaders request headers that aren't in the contract
 */
export async function allowOrigins(
  app: FastifyInstance,
  contract: Contract,
  origins: CorsOrigins,
  otherHeaders: readonly string[] = [],
): Promise<void> {
  if (origins.length > 0) await app.register(cors, corsOptions(contract, origins, otherHeaders))
}

/** Allows the methods and headers that the contract has, other headers, and nothing else. */
function corsOptions(contract: Contract, origins: CorsOrigins, otherHeaders: readonly string[]) {
  const operations = [...contract.operations.values()]
  const headerNames = ({ parameters }: Operation) =>
    parameters.filter((parameter) => parameter.in === 'header').map(({ name }) => name)
  const headers = ['Authorization', 'Content-Encoding', 'Content-Type', ...otherHeaders]
  const unique = (names: readonly string[]) => [...new Set(names)].sort()
  return {
    origin: origins === '*' ? '*' : [...origins],
    methods: unique(['HEAD', ...operations.map(({ method }) => method)]),
    allowedHeaders: unique([...headers, ...operations.flatMap(headerNames)]),
    exposedHeaders: unique(operations.flatMap(({ responseHeaders }) => responseHeaders)),
    maxAge: 86_400,
  }
}
