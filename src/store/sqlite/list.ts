import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { JsonItems } from '../../domain/json.js'
import { type Connection, integer } from './database.js'

/** Some items of a list, in its order. */
export interface Chunk<T> {
  readonly json: JsonItems<T>
  readonly count: number
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
  /** Whether a text has the form of its places; any text has where this is absent. */
  isPlace?(text: string): boolean
}

/** A chunk ends with the item that takes it over this many characters of JSON: what one reader may hold of a long list. */
const chunkLength = 128 * 1024
/** The most items of a chunk. */
const chunkItems = 250
/** Items of up to this many bytes are joined by the database: a chunk of them has 2 MB at most. */
const shortBytes = 8 * 1024
const shortOrNull = sql<string | null>`CASE WHEN octet_length(json) <= ${sql.lit(shortBytes)} THEN json END`

/**
 * Gathers a chunk from rows in the list's order.
 * @param rows one more than `mostRows(limit)` where there are so many: the extra row tells that the list goes on
 * @param limit the most items that are asked for in all
 */
export function gather<T>(rows: Iterable<{ place: string; json: string }>, limit: number | undefined): Chunk<T> {
  const most = mostRows(limit)
  const items: string[] = []
  let length = 0
  let last: string | undefined
  const chunk = () => ({ json: Buffer.from(`${items.join('')}]`), count: items.length, last })
  for (const row of rows) {
    if (items.length === most || length > chunkLength) {
      return { ...chunk(), complete: items.length === limit, more: true }
    }
    items.push(`,${row.json}`)
    length += row.json.length
    last = row.place
  }
  return { ...chunk(), complete: true, more: false }
}

/** How many rows at most belong into one chunk of a range with this limit. */
function mostRows(limit: number | undefined): number {
  return Math.min(limit ?? chunkItems, chunkItems)
}

export type Order = 'asc' | 'desc'

/** Come before and after every identifier: those are letters and digits. */
export const [beforeAll, afterAll] = ['', '~']

/**
 * The rows of a table that have a key in `column`, ordered by identifier and so by creation. The place of an item is its identifier:
 * the next piece is found from it through the index, however far into the list, and also when that item is gone.
 */
export class KeysetLists<T> {
  readonly #queries: Readonly<Record<Order, ReturnType<typeof prepareKeyset>>>

  /** @param condition what a row must also be to be listed; it is asked of each */
  constructor(
    connection: Connection,
    table: 'prompts' | 'logs',
    column: 'owner_key' | 'prompt_key',
    condition?: RawBuilder<SqlBool>,
  ) {
    const prepare = (order: Order) => prepareKeyset(connection, { table, column, order, condition })
    this.#queries = { asc: prepare('asc'), desc: prepare('desc') }
  }

  /** The list of one key. */
  of(key: number, order: Order): List<T> {
    const { joined, rows, ids } = this.#queries[order]
    const [first, last] = order === 'asc' ? [beforeAll, afterAll] : [afterAll, beforeAll]
    return {
      async read({ after = first, through = last, limit }) {
        const most = mostRows(limit)
        const chunk = joined.first({ key, after, through, limit: most }) as JoinedRows
        if (chunk.short < chunk.count) return gather(rows.iterate({ key, after, through, limit: most + 1 }), limit)
        const more = chunk.count === most && chunk.more === 1
        const { count, last, json } = chunk
        return {
          json: json ?? Buffer.from(']'),
          count,
          last: last ?? undefined,
          complete: !more || most === limit,
          more,
        }
      },
      async end({ after = first, limit }) {
        const found = ids.all({ key, after, through: last, limit: limit + 1 })
        return { last: found[Math.min(limit, found.length) - 1]?.place, more: found.length > limit }
      },
    }
  }
}

interface Keyset {
  readonly key: number
  readonly after: string
  readonly through: string
  readonly limit: number
}

/** Rows that the database has joined. */
interface JoinedRows {
  readonly count: number
  /** `null` without rows. */
  readonly last: string | null
  /** How many are short enough to be joined. */
  readonly short: number
  /** Those, as `Chunk` has them; `null` when there are none. */
  readonly json: Buffer | null
  /** Whether there is a row after the last: 1 or 0. */
  readonly more: number
}

interface KeysetOptions {
  readonly table: 'prompts' | 'logs'
  readonly column: 'owner_key' | 'prompt_key'
  readonly order: Order
  readonly condition: RawBuilder<SqlBool> | undefined
}

function prepareKeyset(connection: Connection, { table, column, order, condition }: KeysetOptions) {
  const [beyond, upTo, outermost] = order === 'asc' ? (['>', '<=', 'max'] as const) : (['<', '>=', 'min'] as const)
  const beyondPlace = (db: Connection['db'], { key, through }: Keyset, after: string | Expression<string | null>) =>
    db
      .selectFrom(table)
      .select('id as place')
      .where(column, '=', key)
      .where('id', beyond, after as string)
      .where('id', upTo, through)
      .$if(condition !== undefined, (query) => query.where(condition as RawBuilder<SqlBool>))
  const range = (db: Connection['db'], given: Keyset) =>
    beyondPlace(db, given, given.after).orderBy('id', order).limit(integer(given.limit))
  const join = (db: Connection['db'], given: Keyset) =>
    db
      .selectFrom((eb) =>
        eb
          .selectFrom(range(db, given).select(shortOrNull.as('short')).as('row'))
          .select([
            sql<number>`count(*)`.as('count'),
            sql<number>`count(short)`.as('short'),
            sql<string | null>`${sql.raw(outermost)}(place)`.as('last'),
            // In the order in which the inner query gives the rows.
            sql<Buffer | null>`CAST(',' || group_concat(short, ',') || ']' AS BLOB)`.as('json'),
          ])
          .as('chunk'),
      )
      .selectAll()
      .select((eb) => eb.exists(beyondPlace(db, given, eb.ref('chunk.last'))).as('more'))
  return {
    /** A chunk of short rows as the bytes that are sent: a text for each row would cost several times as much. */
    joined: connection.prepare(join),
    rows: connection.prepare((db, given: Keyset) => range(db, given).select('json')),
    ids: connection.prepare(range),
  }
}
