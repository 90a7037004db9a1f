import { sql } from 'kysely'
import { type Chunk, type ChunkRow, chunkOf, gather, joints, maxRows } from '../../domain/chunk.js'
import type { List, Order } from '../../domain/list.js'
import type { Connection, Param, Query } from './database.js'
import { storedJson } from './json-column.js'
import { type Keyset, type KeysetRange, type Ordering, rangeOf, rowsIn } from './keyset.js'

/**
 * Rows of up to this many bytes are joined by the database: a chunk of them has 2 MB at most. Longer ones are read one
 * by one.
 */
const shortBytes = 8 * 1024
const shortOrNull = sql<string | null>`CASE WHEN octet_length(json) <= ${sql.lit(shortBytes)} THEN json END`

/**
 * The rows of a table that have a key in `column`. The next piece is found through an index, however far into the list,
 * also if the item at its position is gone.
 */
export class KeysetLists<T> {
  readonly #ordering: Ordering
  readonly #queries: Readonly<Record<Order, KeysetQueries>>

  constructor(connection: Connection, options: Keyset) {
    this.#ordering = options.ordering
    this.#queries = {
      asc: prepareKeyset(connection, options, 'asc'),
      desc: prepareKeyset(connection, options, 'desc'),
    }
  }

  /** The list of one key. */
  of(key: number, order: Order): List<T> {
    const { joined, rows, ends } = this.#queries[order]
    const range = (after?: string, through?: string) => rangeOf(this.#ordering, { key, order, after, through })
    const endOf = (from: KeysetRange, limit: number) => {
      const [end, next] = ends.all({ ...from, limit: 2, offset: limit - 1 })
      return { last: end?.position, more: next !== undefined }
    }
    return {
      async read({ after, through, limit, form = 'array' }): Promise<Chunk<T>> {
        const from = range(after, through)
        const max = maxRows(limit)
        const { json, count, short } = joined.first({ ...from, limit: max, ...joints[form] }) as JoinedRows
        // One more shows whether the list continues.
        if (short < count) return gather<T>(asTuples(rows.iterate({ ...from, limit: max + 1 })), { limit, form })
        return chunkOf<T>(
          { json, count, ...(count > 0 ? endOf(from, count) : { last: undefined, more: false }) },
          { limit, form },
        )
      },
      async end({ after, limit }) {
        const found = ends.all({ ...range(after), limit: limit + 1, offset: 0 })
        return { last: found[Math.min(limit, found.length) - 1]?.position, more: found.length > limit }
      },
      isPosition: (position) => this.#ordering.valuesOf(position, order, key) !== undefined,
    }
  }
}

function* asTuples(rows: Iterable<{ position: string; json: string | Buffer }>): Iterable<ChunkRow> {
  for (const { position, json } of rows) yield [position, json]
}

interface JoinedRows {
  /** The short rows. */
  readonly json: Buffer | null
  readonly count: number
  /** How many of them are short. */
  readonly short: number
}

interface KeysetQueries {
  /**
   * One row. SQLite gives a subquery's rows to an aggregate function in their order, and the laws for lists hold it to
   * that; to state the order once more, with `ORDER BY` in `group_concat`, would take a page 56 µs instead of 27, and
   * to join the items here 43.
   */
  readonly joined: Query<KeysetRange, JoinedRows>
  readonly rows: Query<KeysetRange, { position: string; json: string | Buffer }>
  /** From the index alone: the rows that come after `offset` others. */
  readonly ends: Query<KeysetRange, { position: string }>
}

function prepareKeyset(connection: Connection, keyset: Keyset, order: Order): KeysetQueries {
  const { position } = keyset.ordering
  const range = (db: Connection['db'], param: Param<KeysetRange>) =>
    rowsIn(db, param, keyset, { order }).limit(param('limit') as number)
  return {
    joined: connection.prepare((db, param) =>
      db
        .selectFrom(range(db, param).select(shortOrNull.as('json')).as('row'))
        .select([joinedBy(param).as('json'), sql<number>`count(*)`.as('count'), sql<number>`count(json)`.as('short')]),
    ),
    rows: connection.prepare((db, param) => range(db, param).select([position.as('position'), storedJson.as('json')])),
    ends: connection.prepare((db, param) =>
      range(db, param)
        .offset(param('offset') as number)
        .select(position.as('position')),
    ),
  }
}

/** The items with their `joints`. */
function joinedBy(param: Param<KeysetRange>) {
  const items = sql`group_concat(json, ${param('between')})`
  return sql<Buffer | null>`CAST(${param('before')} || ${items} || ${param('behind')} AS BLOB)`
}
