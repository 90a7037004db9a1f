import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import { type ChunkRow, chunkOf, gather, joints, maxRows } from '../../domain/chunk.js'
import type { List, Order } from '../../domain/list.js'
import type { Connection, Param, Query } from './database.js'

/**
 * Rows of up to this many bytes are joined by the database: a chunk of them has 2 MB at most. Longer ones are read one
 * by one.
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
    const { joined, rows, ids } = this.#queries[order]
    const [first, last] = order === 'asc' ? [beforeAll, afterAll] : [afterAll, beforeAll]
    return {
      async read({ after = first, through = last, limit }) {
        const range = { key, after, through, limit: maxRows(limit) }
        const found = joined.first(range) as JoinedRows
        if (found.short === found.count) return chunkOf<T>({ ...found, more: found.more === 1 }, limit)
        // One more tells whether the list goes on.
        return gather<T>(asTuples(rows.iterate({ ...range, limit: range.limit + 1 })), limit)
      },
      async end({ after = first, limit }) {
        const found = ids.all({ key, after, through: last, limit: limit + 1 })
        return { last: found[Math.min(limit, found.length) - 1]?.position, more: found.length > limit }
      },
    }
  }
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

interface JoinedRows {
  /** The short rows. */
  readonly json: Buffer | null
  readonly count: number
  /** How many of them are short. */
  readonly short: number
  readonly last: string | null
  readonly more: 0 | 1
}

interface KeysetQueries {
  /**
   * One row. SQLite gives a subquery's rows to an aggregate function in their order, and the laws for lists hold it to
   * that; to state the order once more, with `ORDER BY` in `group_concat`, would take a page 56 µs instead of 27, and to
   * join the items here 43.
   */
  readonly joined: Query<Keyset, JoinedRows>
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
  const [beyond, upTo, outermost] = order === 'asc' ? (['>', '<=', 'max'] as const) : (['<', '>=', 'min'] as const)
  const beyondPosition = (db: Connection['db'], param: Param<Keyset>, after: string | Expression<string | null>) =>
    db
      .selectFrom(table)
      .select('id as position')
      .where(column, '=', param('key'))
      .where('id', beyond, after as string)
      .where('id', upTo, param('through'))
      .$if(condition !== undefined, (query) => query.where(condition as RawBuilder<SqlBool>))
  const range = (db: Connection['db'], param: Param<Keyset>) =>
    beyondPosition(db, param, param('after')).orderBy('id', order).limit(param('limit'))
  const { before, between, after } = joints
  const items = sql`group_concat(json, ${sql.lit(between)})`
  const join = (db: Connection['db'], param: Param<Keyset>) =>
    db
      .selectFrom((eb) =>
        eb
          .selectFrom(range(db, param).select(shortOrNull.as('json')).as('row'))
          .select([
            sql<Buffer | null>`CAST(${sql.lit(before)} || ${items} || ${sql.lit(after)} AS BLOB)`.as('json'),
            sql<number>`count(*)`.as('count'),
            sql<number>`count(json)`.as('short'),
            sql<string | null>`${sql.raw(outermost)}(position)`.as('last'),
          ])
          .as('chunk'),
      )
      .selectAll()
      .select((eb) => eb.exists(beyondPosition(db, param, eb.ref('chunk.last'))).as('more'))
  return {
    joined: connection.prepare<Keyset, JoinedRows>((db, param) => join(db, param).$castTo<JoinedRows>()),
    rows: connection.prepare((db, param) => range(db, param).select('json')),
    ids: connection.prepare(range),
  }
}
