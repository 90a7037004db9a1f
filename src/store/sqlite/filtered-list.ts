import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type ChunkRow, endFrom, gatherFrom } from '../../domain/chunk.js'
import type { List, Order } from '../../domain/list.js'
import { pageMs, Turns } from '../../domain/turns.js'
import type { Connection, Param, Query } from './database.js'
import { storedJson } from './json-column.js'
import { type Keyset, type KeysetRange, named, rangeOf, rowsIn, type Values } from './keyset.js'

/**
 * How many rows are looked at before others get their turn: few at first, as most rows often match, and then a few
 * milliseconds' worth.
 */
const [firstRows, maxRowsPerStep] = [100, 1000]

export type Parameters = Readonly<Record<string, string | number | Buffer | null>>

type Condition = (param: Param<Parameters>) => RawBuilder<SqlBool>

interface FilteredKeyset extends Keyset {
  /** Holds for few rows, which an index finds. */
  readonly found?: Condition
  /** The parts of each row to look at. */
  readonly checked: Condition
}

interface Match {
  readonly key: number
  readonly position: string
}

/**
 * Lists of the rows that conditions hold for. The rows that an index finds are looked at a step at a time, whatever
 * share of them the conditions hold for; only those that are listed are read whole.
 */
export class FilteredLists<T> {
  readonly #keyset: FilteredKeyset
  readonly #queries: Readonly<Record<Order, FilterQueries>>

  constructor(connection: Connection, keyset: FilteredKeyset) {
    this.#keyset = keyset
    this.#queries = { asc: prepare(connection, keyset, 'asc'), desc: prepare(connection, keyset, 'desc') }
  }

  /**
   * The list of one key.
   * @param conditions the values of the parameters in the conditions
   * @param signal ends the reading of the list, with an error
   */
  of(key: number, order: Order, conditions: Parameters, signal?: AbortSignal): List<T> {
    const { ordering } = this.#keyset
    const queries = this.#queries[order]
    const matches = (after?: string, through?: string) =>
      matchesIn(queries, { ...conditions, ...rangeOf(ordering, { key, order, after, through }) }, signal)
    async function* rows(after?: string, through?: string): AsyncIterable<ChunkRow> {
      for await (const { key: rowKey, position } of matches(after, through)) {
        const row = queries.row.first({ ...conditions, key, rowKey })
        // It may have been changed or deleted since it was found.
        if (row?.position === position) yield [position, row.json]
      }
    }
    async function* positions(after?: string) {
      for await (const { position } of matches(after)) yield position
    }
    return {
      read: ({ after, through, ...asked }) => gatherFrom<T>(rows(after, through), asked),
      end: ({ after, limit }) => endFrom(positions(after), limit),
      isPosition: (position) => ordering.valuesOf(position, order, key) !== undefined,
    }
  }
}

/** Finds the matches of a range in their order, a step in each turn of the event loop. */
async function* matchesIn(
  { edge, matches }: FilterQueries,
  range: Parameters,
  signal: AbortSignal | undefined,
): AsyncIterable<Match> {
  const turns = new Turns(signal, pageMs)
  let from: Parameters = range
  for (let rows = firstRows; ; rows = Math.min(rows * 4, maxRowsPerStep)) {
    const reached = edge({ ...from, offset: rows - 1 })
    yield* matches.all(reached ? { ...from, ...named('through', reached) } : from)
    if (!reached) return
    from = { ...from, ...named('after', reached) }
    await turns.giveWay()
  }
}

interface FilterQueries {
  /** Where the rows that are looked at in a step end; `undefined` if there are fewer. */
  readonly edge: (range: Parameters) => Values | undefined
  readonly matches: Query<Parameters, Match>
  /** A row, if the conditions hold for it. */
  readonly row: Query<Parameters, { position: string; json: string | Buffer }>
}

function prepare(connection: Connection, keyset: FilteredKeyset, order: Order): FilterQueries {
  const { table, column, ordering, found = always, checked } = keyset
  const isOrdered = found === always
  const { columns, position } = ordering
  const range = (db: Connection['db'], param: Param<Parameters>) =>
    rowsIn(db, param as Param<KeysetRange>, keyset, { order, isOrdered }).where(found(param))
  const edge = connection.prepare<Parameters, Record<string, string | number>>((db, param) =>
    range(db, param)
      .select(columns.map((name) => sql.ref<string | number>(name).as(name)))
      .limit(1)
      .offset(param('offset') as number),
  )
  return {
    edge(values) {
      const row = edge.first(values)
      return row && columns.map((name) => row[name] as string | number)
    },
    matches: connection.prepare((db, param) =>
      range(db, param)
        .where(checked(param))
        .select(['key', position.as('position')]),
    ),
    row: connection.prepare((db, param) =>
      db
        .selectFrom(table)
        .select([position.as('position'), storedJson.as('json')])
        .where('key', '=', param('rowKey') as number)
        .where(db.dynamic.ref(column), '=', param('key'))
        .where(found(param))
        .where(checked(param)),
    ),
  }
}

const always: Condition = () => sql<SqlBool>`TRUE`
