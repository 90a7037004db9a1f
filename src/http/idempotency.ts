import { createHash } from 'node:crypto'
import type { Repeatable } from '../domain/idempotency.js'
import { isIdempotencyKey, type Operation } from '../openapi/operation.js'
import type { Input } from './validation.js'

/**
 * Builds the function that tells whether a request is the same as an earlier one: its key, the operation (and with it
 * the method), the parameters of path and query, and the body, in whatever order its fields are.
 * @returns a function that gives `undefined` for a request without a key
 */
export function repeatableReader({ operationId, parameters }: Operation): (input: Input) => Repeatable | undefined {
  const header = parameters.find(isIdempotencyKey)?.name ?? ''
  return ({ params, query, headers, body }) => {
    const key = headers[header]
    if (typeof key !== 'string') return undefined
    const hash = createHash('sha256').update(fieldsOf(body))
    const parameters = sorted([params, query])
    // Keys that were stored by versions that hashed the body alone stay valid where there is nothing else.
    if (Object.keys({ ...params, ...query }).length > 0) hash.update(`\0${JSON.stringify(parameters)}`)
    return { operationId, key, bodyHash: hash.digest() }
  }
}

function fieldsOf(body: unknown): string | Buffer {
  if (Buffer.isBuffer(body) || typeof body === 'string') return body
  return JSON.stringify(Object.entries(sorted(body ?? {}) as object))
}

/** The same value with the properties of its objects in order, at every depth. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]))
}

/** The header of a response that was given before. */
export function repeatHeaders({ replayed }: { replayed: boolean }): Record<string, string> | undefined {
  return replayed ? { 'idempotent-replayed': 'true' } : undefined
}
