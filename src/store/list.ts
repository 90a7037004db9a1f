import type { Json } from '../contract/json.js'
import type { Connection } from './database.js'

/** Some items of a list, in its order. */
export interface Chunk<T> {
  readonly items: readonly Json<T>[]
  /** The place of the last item, to go on after. */
  readonly last: string | undefined
  /** Whether these are all that were asked for; otherwise more have to be read. */
  readonly complete: boolean
  /** Whether the list goes on after the last item. */
  readonly more: boolean
}

/** What part of a list is asked for. Places are the store's own and mean nothing outside of it. */
export interface Range {
  /** The place after which to begin; the beginning of the list when absent. */
  readonly after?: string | undefined
  /** The place with which to end. */
  readonly through?: string | undefined
  /** The most items. */
  readonly limit?: number | undefined
}

/**
 * A list that can be read piece by piece. No transaction is held between two pieces: while rows come and go, those that stay
 * are each read once.
 */
export interface List<T> {
  /** The first items of the range, as many as are good to hold in memory at once. */
  read(range: Range): Promise<Chunk<T>>
  /** The place of the `limit`th item after `after`, or of the last one, and whether the list goes on after it. */
  end(range: { after?: string | undefined; limit: number }): Promise<{ last: string | undefined; more: boolean }>
}

/** A chunk ends with the item that takes it over this many characters of JSON: what one reader may hold of a long list. */
const chunkLength = 256 * 1024
/** The most items of a chunk. */
const chunkItems = 1000

/**
 * Gathers a chunk from rows in the list's order.
 * @param rows one more than `mostRows(limit)` where there are so many: the extra row tells that the list goes on
 * @param limit the most items that are asked for in all
 */
export function gather<T>(rows: Iterable<{ place: string; json: string }>, limit: number | undefined): Chunk<T> {
  const most = mostRows(limit)
  const items: Json<T>[] = []
  let length = 0
  let last: string | undefined
  for (const row of rows) {
    if (items.length === most || length > chunkLength) {
      return { items, last, complete: items.length === limit, more: true }
    }
    items.push(row.json as Json<T>)
    length += row.json.length
    last = row.place
  }
  return { items, last, complete: true, more: false }
}

/** How many rows at most belong into one chunk of a range with this limit. */
export function mostRows(limit: number | undefined): number {
  return Math.min(limit ?? chunkItems, chunkItems)
}

/**
 * The rows of a table that have `key` in `column`, ordered by identifier and so by creation. The place of an item is its identifier:
 * the next piece is found from it through the index, however far into the list, and also when that item is gone.
 */
export function keysetList<T>({ db, iterate }: Connection, { table, column, key, order }: KeysetListOptions): List<T> {
  const rows = db.selectFrom(table).where(column, '=', key).orderBy('id', order)
  const [beyond, upTo] = order === 'asc' ? (['>', '<='] as const) : (['<', '>='] as const)
  return {
    async read({ after, through, limit }) {
      let query = rows.select(['id as place', 'json']).limit(mostRows(limit) + 1)
      if (after !== undefined) query = query.where('id', beyond, after)
      if (through !== undefined) query = query.where('id', upTo, through)
      return gather(iterate(query), limit)
    },
    async end({ after, limit }) {
      let query = rows.select('id').limit(limit + 1)
      if (after !== undefined) query = query.where('id', beyond, after)
      const ids = await query.execute()
      return { last: ids[Math.min(limit, ids.length) - 1]?.id, more: ids.length > limit }
    },
  }
}

interface KeysetListOptions {
  readonly table: 'prompts' | 'logs'
  readonly column: 'owner_key' | 'prompt_key'
  readonly key: number
  readonly order: 'asc' | 'desc'
}
