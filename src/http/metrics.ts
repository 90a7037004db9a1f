import type { FastifyInstance } from 'fastify'
import type { Contract } from '../openapi/contract.js'

/** Takes the figures of the service for a monitoring system. */
export interface Metrics {
  /**
   * @param operation the `operationId`; `documentation` for files under /docs, `mcp` for messages to /mcp, `none` if no
   * operation matches
   * @param seconds from the request to the end of the response
   */
  countRequest(operation: string, status: number, seconds: number): void
  /**
   * @param kind of the contract's errors, such as `overloaded` or `tokenInvalid`
   * @param times 0 to show that it hasn't happened yet
   */
  countError(kind: string, times?: number): void
  /** Adds a value that is read when the metrics are. */
  addGauge(name: string, help: string, read: () => number): void
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a request of the route counts as: the contract's name of the operation, `documentation` or `mcp`. */
    operationId?: string
  }
  interface FastifyRequest {
    /** The kind of the error that the response states. */
    errorKind: string | undefined
  }
}

/** The kind of error of a connection over the maximum: it's closed without a response. */
export const tooManyConnections = 'tooManyConnections'

/**
 * Counts every request and every error of the service. Errors count from 0: a monitor sees no increase in a count that
 * begins with 1 (Prometheus, "Instrumentation", "Avoid missing metrics").
 */
export function countRequests(app: FastifyInstance, contract: Contract, metrics: Metrics): void {
  const operations = [...contract.operations.values()]
  const kinds = operations.flatMap(({ errors }) => [...errors.keys()])
  for (const kind of [...contract.outside.keys(), ...kinds, tooManyConnections]) metrics.countError(kind, 0)
  app.addHook('onResponse', (request, reply, done) => {
    const { operationId = 'none' } = request.routeOptions.config
    metrics.countRequest(operationId, reply.statusCode, reply.elapsedTime / 1000)
    if (request.errorKind !== undefined) metrics.countError(request.errorKind)
    done()
  })
}
