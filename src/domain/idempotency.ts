import type { JsonText } from './json.js'

/**
 * A request that may come again, and what tells that it is the same one.
 *
 * While a key is remembered, a creation with it is done once: the first one that succeeds is written together with the
 * key, and each later one with the same hash returns what that one created, as it is now. With another hash it fails
 * (`keyReused`), as it does when what was created, or a part of it, is gone (`createdIsGone`). A creation that fails
 * leaves no key. Each account and operation has separate keys.
 */
export interface Repeatable {
  readonly operationId: string
  /** What the client calls the request, its `Idempotency-Key`. */
  readonly key: string
  /** SHA-256 of what the key stands for. */
  readonly bodyHash: Buffer
}

/** How long a key is remembered, in milliseconds; the contract names it. */
export const keyTtlMs = 24 * 3_600_000

export interface Created<T> {
  readonly id: string
  readonly json: JsonText<T>
  /** Whether an earlier request created it, and this one nothing. */
  readonly replayed: boolean
}

/** Several things that one request created. */
export interface CreatedAll<T> {
  /** In the order in which they were given. */
  readonly jsons: readonly JsonText<T>[]
  readonly replayed: boolean
}
