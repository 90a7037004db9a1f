import { createHash } from 'node:crypto'
import type { Repeatable } from '../domain/idempotency.js'
import { isIdempotencyKey, type Operation } from '../openapi/operation.js'
import type { Input } from './validation.js'

/**
 * Builds the function that identifies repetitions of a request: by key, operation (which implies the method), path and
 * query parameters, and body, regardless of the order of fields.
 * @returns a function that returns `undefined` for a request without an `Idempotency-Key`
 */
export function repeatableReader({
  operationId,
  parameters,
}: Operation): (input: Omit<Input, 'form'>) => Repeatable | undefined {
  const header = parameters.find(isIdempotencyKey)?.name ?? ''
  return ({ params, query, headers, body }) => {
    const key = headers[header]
    if (typeof key !== 'string') return undefined
    const hash = createHash('sha256').update(fieldsOf(body))
    const parameters = sorted([params, query])
    // Without parameters the hash stays that of older versions, which hashed the body alone: their keys stay valid.
    if (Object.keys({ ...params, ...query }).length > 0) hash.update(`\0${JSON.stringify(parameters)}`)
    return { operationId, key, bodyHash: hash.digest() }
  }
}

function fieldsOf(body: unknown): string | Buffer {
  if (Buffer.isBuffer(body) || typeof body === 'string') return body
  return JSON.stringify(Object.entries(sorted(body ?? {}) as object))
}

/** Sorts the properties of objects, at every depth. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]))
}

/** The header that marks a replayed response. */
export function repeatHeaders({ replayed }: { replayed: boolean }): Record<string, string> | undefined {
  return replayed ? { 'idempotent-replayed': 'true' } : undefined
}
