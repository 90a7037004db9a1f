import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Order } from '../../domain/list.js'
import type { Connection, Param } from './database.js'

export type Values = readonly (string | number | Buffer)[]

/** The columns that order the rows of a table, the last of which tells each row from all others. */
export interface Ordering {
  readonly columns: readonly string[]
  /** The position of a row as text. */
  readonly position: RawBuilder<string>
  /** Come before and after the values of every row. */
  readonly bounds: readonly [Values, Values]
  /**
   * @param key of the list
   * @returns the values of `columns` at a position: where rows that come after it begin, whether or not its own row is
   * still there; `undefined` if it's no position
   */
  valuesOf(position: string, order: Order, key: number): Values | undefined
}

/** Lists of the rows of a table that have a key in common. */
export interface Keyset {
  readonly table: 'prompts' | 'prompt_versions' | 'logs' | 'api_keys'
  /** Has the key. An index has this column first, and then those of the ordering. */
  readonly column: 'owner_key' | 'prompt_key'
  readonly ordering: Ordering
  /** What a row must also be to be listed; each one is checked. */
  readonly condition?: RawBuilder<SqlBool>
}

/** The key of a list and, numbered, the values of `after` and `through`. */
export type KeysetRange = Readonly<Record<string, string | number | Buffer>>

interface RangeOptions {
  readonly key: number
  readonly order: Order
  readonly after?: string | undefined
  readonly through?: string | undefined
}

/** The rows of a list after one position, up to another. */
export function rangeOf({ bounds, valuesOf }: Ordering, { key, order, after, through }: RangeOptions): KeysetRange {
  const [first, last] = order === 'asc' ? bounds : [bounds[1], bounds[0]]
  const valuesAt = (position: string | undefined, otherwise: Values) =>
    position === undefined ? otherwise : (valuesOf(position, order, key) ?? otherwise)
  return { key, ...named('after', valuesAt(after, first)), ...named('through', valuesAt(through, last)) }
}

/** The values of `after` or `through` in a range. */
export function named(name: 'after' | 'through', values: Values): KeysetRange {
  return Object.fromEntries(values.map((value, index) => [name + index, value]))
}

/**
 * Selects the rows of a range in their order.
 * @param isOrdered whether an index of the order is to find them; a `+` keeps SQLite from that (SQLite documentation,
 * "The SQLite Query Optimizer")
 */
export function rowsIn(
  db: Connection['db'],
  param: Param<KeysetRange>,
  { table, column, ordering, condition }: Keyset,
  { order, isOrdered = true }: { order: Order; isOrdered?: boolean },
) {
  const [beyond, upTo] = order === 'asc' ? ['>', '<='] : ['<', '>=']
  const columns = ordering.columns.map((name) => sql`${isOrdered ? sql`` : sql`+`}${sql.ref(name)}`)
  const bound = (operator: string, name: string) => {
    const values = columns.map((_, index) => sql`${param(name + index)}`)
    return sql<SqlBool>`(${sql.join(columns)}) ${sql.raw(operator)} (${sql.join(values)})`
  }
  const query = db
    .selectFrom(table)
    .where(db.dynamic.ref(column), '=', param('key'))
    .where(bound(beyond as string, 'after'))
    .where(bound(upTo as string, 'through'))
    .$if(condition !== undefined, (query) => query.where(condition as RawBuilder<SqlBool>))
  return columns.reduce((query, one) => query.orderBy(one, order), query)
}
