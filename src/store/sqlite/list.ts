import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type ChunkRow, gather, maxRows } from '../../domain/chunk.js'
import type { List, Order } from '../../domain/list.js'
import type { Connection, Param, Query } from './database.js'

/**
 * Rows of up to this many bytes are read at once: a chunk of them has 2 MB at most. Longer ones are read one by one.
 */
const shortBytes = 8 * 1024
const shortOrNull = sql<string | null>`CASE WHEN octet_length(json) <= ${sql.lit(shortBytes)} THEN json END`

/** Come before and after every identifier: those are letters and digits. */
export const [beforeAll, afterAll] = ['', '~']

/**
 * The rows of a table that have a key in `column`, ordered by identifier and so by creation. The position of an item is
 * its identifier: the next piece is found from it through the index, however far into the list, and also when that item
 * is gone.
 */
export class KeysetLists<T> {
  readonly #queries: Readonly<Record<Order, KeysetQueries>>

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
    const { shortRows, rows, ids } = this.#queries[order]
    const [first, last] = order === 'asc' ? [beforeAll, afterAll] : [afterAll, beforeAll]
    return {
      async read({ after = first, through = last, limit }) {
        // One more tells whether the list goes on.
        const range = { key, after, through, limit: maxRows(limit) + 1 }
        const found = shortRows.tuples<ShortRow>(range)
        return gather<T>(found.every(isShort) ? found : asTuples(rows.iterate(range)), limit)
      },
      async end({ after = first, limit }) {
        const found = ids.all({ key, after, through: last, limit: limit + 1 })
        return { last: found[Math.min(limit, found.length) - 1]?.position, more: found.length > limit }
      },
    }
  }
}

type ShortRow = readonly [position: string, json: string | null]

function isShort(row: ShortRow): row is ChunkRow {
  return row[1] !== null
}

function* asTuples(rows: Iterable<{ position: string; json: string }>): Iterable<ChunkRow> {
  for (const { position, json } of rows) yield [position, json]
}

interface Keyset {
  readonly key: number
  readonly after: string
  readonly through: string
  readonly limit: number
}

interface KeysetQueries {
  /**
   * `json` is `null` where it is long. Joined by the database a page would take 81 µs instead of 56 (group_concat with
   * an order).
   */
  readonly shortRows: Query<Keyset, { position: string; json: string | null }>
  readonly rows: Query<Keyset, { position: string; json: string }>
  readonly ids: Query<Keyset, { position: string }>
}

interface KeysetOptions {
  readonly table: 'prompts' | 'logs'
  readonly column: 'owner_key' | 'prompt_key'
  readonly order: Order
  readonly condition: RawBuilder<SqlBool> | undefined
}

function prepareKeyset(connection: Connection, { table, column, order, condition }: KeysetOptions): KeysetQueries {
  const [beyond, upTo] = order === 'asc' ? (['>', '<='] as const) : (['<', '>='] as const)
  const range = (db: Connection['db'], param: Param<Keyset>) =>
    db
      .selectFrom(table)
      .where(column, '=', param('key'))
      .where('id', beyond, param('after'))
      .where('id', upTo, param('through'))
      .$if(condition !== undefined, (query) => query.where(condition as RawBuilder<SqlBool>))
      .orderBy('id', order)
      .limit(param('limit'))
  return {
    shortRows: connection.prepare((db, param) => range(db, param).select(['id as position', shortOrNull.as('json')])),
    rows: connection.prepare((db, param) => range(db, param).select(['id as position', 'json'])),
    ids: connection.prepare((db, param) => range(db, param).select('id as position')),
  }
}
