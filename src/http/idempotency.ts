import { createHash } from 'node:crypto'
import type { Repeatable } from '../domain/idempotency.js'

/**
 * What tells that a request comes again: its `Idempotency-Key`, and its body, in whatever order the fields stand.
 * @returns `undefined` when it has no key
 */
export function readRepeatable(
  operationId: string,
  headers: { readonly 'Idempotency-Key'?: string },
  body: object,
): Repeatable | undefined {
  const key = headers['Idempotency-Key']
  if (key === undefined) return undefined
  const fields = JSON.stringify(Object.entries(body).sort(([one], [other]) => (one < other ? -1 : 1)))
  return { operationId, key, bodyHash: createHash('sha256').update(fields).digest() }
}

/** The header of an answer that was given before. */
export function repeatHeaders({ replayed }: { replayed: boolean }): Record<string, string> | undefined {
  return replayed ? { 'idempotent-replayed': 'true' } : undefined
}
