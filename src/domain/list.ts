import type { Chunk, Form } from './chunk.js'

export type Order = 'asc' | 'desc'

/** What part of a list is asked for. Positions are the store's own and mean nothing outside of it. */
export interface Range {
  /** The position after which to begin; the beginning of the list when absent. */
  readonly after?: string | undefined
  /** The position with which to end. */
  readonly through?: string | undefined
  /** The maximum number of items. */
  readonly limit?: number | undefined
  /** How the items are joined; as an array when absent. */
  readonly form?: Form | undefined
}

/**
 * A list that can be read piece by piece. No transaction is held between two pieces: while items come and go, those
 * that stay are each read once, in the list's order. One that is moved to another place in the order is read there, if
 * that is still to come: it is read twice, or not at all, but once at most at each place. A position is valid after its
 * item is gone.
 */
export interface List<T> {
  /**
   * The first items of the range, as many as are good to hold in memory at once. A chunk has an item at least, unless
   * there are none in the range.
   */
  read(range: Range): Promise<Chunk<T>>
  /** The position of the `limit`th item after `after`, or of the last one, and whether the list continues after it. */
  end(range: { after?: string | undefined; limit: number }): Promise<{ last: string | undefined; more: boolean }>
  /** Whether a text has the form of its positions; any text has where this is absent. */
  isPosition?(text: string): boolean
}
