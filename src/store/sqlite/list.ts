import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Chunk, chunkOf, gather, joints, maxRows } from '../../domain/chunk.js'
import type { List, Order } from '../../domain/list.js'
import type { Connection, Param, Query } from './database.js'

/**
 * Rows of up to this many bytes are joined by the database: a chunk of them has 2 MB at most. Longer ones are read one
 * by one.
 */
const shortBytes = 8 * 1024
const shortOrNull = sql<string | null>`CASE WHEN octet_length(json) <= ${sql.lit(shortBytes)} THEN json END`

type Values = readonly (string | number)[]

/** The columns that order the rows of a table, the last of which tells each row from all others. */
export interface Ordering {
  readonly columns: readonly string[]
  /** The position of a row as text. */
  readonly position: RawBuilder<string>
  /** Come before and after the values of every row. */
  readonly bounds: readonly [Values, Values]
  /**
   * @returns the values of `columns` at a position: where rows that come after it begin, whether or not its own row is
   * still there; `undefined` if it's no position
   */
  valuesOf(position: string, order: Order): Values | undefined
}

interface KeysetOptions {
  readonly table: 'prompts' | 'prompt_versions' | 'logs'
  /** What the rows of one list have in common. An index has it first, and then the columns of the ordering. */
  readonly column: 'owner_key' | 'prompt_key'
  readonly ordering: Ordering
  /** What a row must also be to be listed; each one is checked. */
  readonly condition?: RawBuilder<SqlBool>
}

/**
 * The rows of a table that have a key in `column`. The next piece is found through an index, however far into the list,
 * also if the item at its position is gone.
 */
export class KeysetLists<T> {
  readonly #ordering: Ordering
  readonly #queries: Readonly<Record<Order, KeysetQueries>>

  constructor(connection: Connection, options: KeysetOptions) {
    this.#ordering = options.ordering
    this.#queries = {
      asc: prepareKeyset(connection, options, 'asc'),
      desc: prepareKeyset(connection, options, 'desc'),
    }
  }

  /** The list of one key. */
  of(key: number, order: Order): List<T> {
    const { joined, rows, ends } = this.#queries[order]
    const { bounds, valuesOf } = this.#ordering
    const [first, last] = order === 'asc' ? bounds : [bounds[1], bounds[0]]
    const valuesAt = (position: string | undefined, otherwise: Values) =>
      position === undefined ? otherwise : (valuesOf(position, order) ?? otherwise)
    const range = (after?: string, through?: string) => ({
      key,
      ...named('after', valuesAt(after, first)),
      ...named('through', valuesAt(through, last)),
    })
    const endOf = (from: Range, limit: number) => {
      const [end, next] = ends.all({ ...from, limit: 2, offset: limit - 1 })
      return { last: end?.position, more: next !== undefined }
    }
    return {
      async read({ after, through, limit }): Promise<Chunk<T>> {
        const from = range(after, through)
        const max = maxRows(limit)
        const { json, count, short } = joined.first({ ...from, limit: max }) as JoinedRows
        // One more tells whether the list goes on.
        if (short < count) return gather<T>(asTuples(rows.iterate({ ...from, limit: max + 1 })), limit)
        return chunkOf<T>(
          { json, count, ...(count > 0 ? endOf(from, count) : { last: undefined, more: false }) },
          limit,
        )
      },
      async end({ after, limit }) {
        const found = ends.all({ ...range(after), limit: limit + 1, offset: 0 })
        return { last: found[Math.min(limit, found.length) - 1]?.position, more: found.length > limit }
      },
      isPosition: (position) => valuesOf(position, order) !== undefined,
    }
  }
}

function named(name: string, values: Values): Record<string, string | number> {
  return Object.fromEntries(values.map((value, index) => [name + index, value]))
}

function* asTuples(rows: Iterable<{ position: string; json: string }>): Iterable<[position: string, json: string]> {
  for (const { position, json } of rows) yield [position, json]
}

/** The key and, numbered, the values of `after` and `through`. */
type Range = Readonly<Record<string, string | number>>

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
  readonly joined: Query<Range, JoinedRows>
  readonly rows: Query<Range, { position: string; json: string }>
  /** From the index alone: the rows that come after `offset` others. */
  readonly ends: Query<Range, { position: string }>
}

function prepareKeyset(
  connection: Connection,
  { table, column, ordering, condition }: KeysetOptions,
  order: Order,
): KeysetQueries {
  const { columns, position } = ordering
  const [beyond, upTo] = order === 'asc' ? ['>', '<='] : ['<', '>=']
  const range = (db: Connection['db'], param: Param<Range>) => {
    const { ref } = db.dynamic
    const bound = (operator: string, name: string) => {
      const [left, right] = [columns.map((one) => sql.ref(one)), columns.map((_, index) => sql`${param(name + index)}`)]
      return sql<SqlBool>`(${sql.join(left)}) ${sql.raw(operator)} (${sql.join(right)})`
    }
    const query = db
      .selectFrom(table)
      .where(ref(column), '=', param('key'))
      .where(bound(beyond as string, 'after'))
      .where(bound(upTo as string, 'through'))
      .$if(condition !== undefined, (query) => query.where(condition as RawBuilder<SqlBool>))
      .limit(param('limit') as number)
    return columns.reduce((query, one) => query.orderBy(ref(one), order), query)
  }
  const { before, between, after } = joints
  const items = sql`group_concat(json, ${sql.lit(between)})`
  return {
    joined: connection.prepare((db, param) =>
      db
        .selectFrom(range(db, param).select(shortOrNull.as('json')).as('row'))
        .select([
          sql<Buffer | null>`CAST(${sql.lit(before)} || ${items} || ${sql.lit(after)} AS BLOB)`.as('json'),
          sql<number>`count(*)`.as('count'),
          sql<number>`count(json)`.as('short'),
        ]),
    ),
    rows: connection.prepare((db, param) => range(db, param).select([position.as('position'), 'json'])),
    ends: connection.prepare((db, param) =>
      range(db, param)
        .offset(param('offset') as number)
        .select(position.as('position')),
    ),
  }
}
