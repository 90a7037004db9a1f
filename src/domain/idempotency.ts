import type { Json } from './json.js'

/**
 * A request that may come again, and what tells that it is the same one.
 *
 * While a key is remembered, a creation with it is done once: the first one that succeeds is written together with the
 * key, and each later one with the same hash returns what that one created, as it is now. With another hash it is
 * refused (`keyReused`), and so it is when what was created is gone (`createdIsGone`). A creation that fails leaves no
 * key. Keys of one account and operation are not those of another.
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
  readonly json: Json<T>
  /** Whether an earlier request created it, and this one nothing. */
  readonly replayed: boolean
}
