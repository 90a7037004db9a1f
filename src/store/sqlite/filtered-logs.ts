import { type SqlBool, sql } from 'kysely'
import { type ChunkRow, gather, maxRows } from '../../domain/chunk.js'
import type { List, Order, Range } from '../../domain/list.js'
import type { Log, LogSort } from '../../domain/log.js'
import type { LogSelection } from '../../domain/log-selection.js'
import { type Condition, conditionsOf, type Param, type Parameters, type SelectedRows } from './conditions.js'
import type { Connection, Query } from './database.js'
import { logKeys } from './orderings.js'

/**
 * How many rows are looked at before others get their turn: few at first, as most rows often match, and then a few
 * milliseconds' worth.
 */
const [firstRows, maxRowsPerStep] = [100, 2000]

interface Sorting {
  readonly sort: LogSort
  readonly order: Order
}

/** A moment in the order of logs: by time, and among equals by key. */
interface Moment {
  readonly time: number
  readonly key: number
}

interface Position extends Moment {
  /** Of the bucket in which it is; `undefined` where there is one bucket for all. */
  readonly score: number | null | undefined
}

interface Match {
  readonly key: number
  readonly position: string
}

const first: Moment = { time: -1, key: -1 }
const last: Moment = { time: Number.MAX_SAFE_INTEGER, key: Number.MAX_SAFE_INTEGER }
const form = /^(?:(\d{1,2}|none)\.)?(\d{1,15})\.(log\w+)$/

/**
 * Lists of the logs that conditions hold for. The rows that an index finds are looked at a step at a time, whatever
 * share of them the conditions hold for; only those that are listed are read whole.
 *
 * By score, each score is a bucket of its own, in which logs are in the order of time; those without one come last.
 */
export class FilteredLogs {
  readonly #connection: Connection
  readonly #queries = new Map<string, Steps>()
  readonly #json: Query<{ key: number }, { json: string }>
  readonly #keyAt: ReturnType<typeof logKeys>

  constructor(connection: Connection) {
    this.#connection = connection
    this.#json = connection.prepare((db, param) => db.selectFrom('logs').select('json').where('key', '=', param('key')))
    this.#keyAt = logKeys(connection)
  }

  of(rows: SelectedRows, sorting: Sorting): List<Log> {
    const positionOf = (text: string | undefined) => this.#positionOf(text, sorting)
    const find = async (range: Omit<Range, 'limit'>, limit: number) => {
      const found: Match[] = []
      const bounds = { after: positionOf(range.after), through: positionOf(range.through) }
      for await (const matches of this.#steps(rows, sorting, bounds, limit)) {
        found.push(...matches)
        if (found.length >= limit) break
      }
      return found.slice(0, limit)
    }
    return {
      // One more tells whether the list goes on.
      read: async ({ after, through, limit }) =>
        gather<Log>(this.#rowsOf(await find({ after, through }, maxRows(limit) + 1)), limit),
      end: async ({ after, limit }) => {
        const found = await find({ after }, limit + 1)
        return { last: found[Math.min(limit, found.length) - 1]?.position, more: found.length > limit }
      },
      isPosition: (text) => positionOf(text) !== undefined,
    }
  }

  *#rowsOf(matches: Iterable<Match>): Iterable<ChunkRow> {
    for (const { key, position } of matches) {
      const row = this.#json.first({ key })
      // It may have been deleted since it was found.
      if (row) yield [position, row.json]
    }
  }

  #positionOf(text: string | undefined, sorting: Sorting): Position | undefined {
    const [, score, time, id] = form.exec(text ?? '') ?? []
    if (id === undefined || (score === undefined) !== (sorting.sort === 'time')) return undefined
    return { score: scoreOf(score), time: Number(time), key: this.#keyAt(id, timeOrder(sorting)) }
  }

  /** Yields the first matches of each step, up to `limit`, in their order. */
  async *#steps(
    rows: SelectedRows,
    sorting: Sorting,
    { after, through }: { after: Position | undefined; through: Position | undefined },
    limit: number,
  ): AsyncIterable<Match[]> {
    const order = timeOrder(sorting)
    const [low, high] = boundsOf(rows.selection)
    const [start, stop] = order === 'asc' ? [low, high] : [high, low]
    const buckets = bucketsOf(rows.selection, sorting)
    const begin = after ? buckets.indexOf(after.score) : 0
    const end = through ? buckets.indexOf(through.score) : buckets.length - 1
    let isFirst = true
    let count = firstRows
    for (const [index, score] of buckets.entries()) {
      if (index < begin || index > end) continue
      let from: Moment = index === begin && after ? further(after, start, order) : start
      const upTo = index === end && through ? nearer(through, stop, order) : stop
      const { matches, edge, values } = this.#prepared(rows, score, order)
      for (let more = true; more; ) {
        if (!isFirst) await new Promise(setImmediate)
        isFirst = false
        const window = { ...values, ...named('from', from) }
        const reached = edge.first({ ...window, ...named('upTo', upTo), offset: count - 1 })
        const to = reached ?? upTo
        yield matches.all({ ...window, ...named('upTo', to), limit })
        count = Math.min(count * 4, maxRowsPerStep)
        more = reached !== undefined
        from = to
      }
    }
  }

  #prepared(rows: SelectedRows, score: number | null | undefined, order: Order): Steps & { values: Parameters } {
    const { base, others, values } = conditionsOf(rows, score)
    const shape = [order, ...base.map(({ name }) => name), '', ...others.map(({ name }) => name)].join()
    let steps = this.#queries.get(shape)
    if (!steps) {
      // Their number is that of the combinations of filters.
      if (this.#queries.size >= 500) this.#queries.clear()
      steps = prepareSteps(this.#connection, { base, others, order, isBucket: score !== undefined })
      this.#queries.set(shape, steps)
    }
    return { ...steps, values }
  }
}

/** Of equal scores, the oldest log comes first in both orders. */
function timeOrder({ sort, order }: Sorting): Order {
  return sort === 'time' ? order : 'asc'
}

function scoreOf(text: string | undefined): Position['score'] {
  return text === undefined ? undefined : text === 'none' ? null : Number(text)
}

/** One bucket for all, or scores in their order; a log without one is in the last bucket then. */
function bucketsOf({ scored, scoreMin, scoreMax }: LogSelection, { sort, order }: Sorting): Position['score'][] {
  if (sort === 'time') return [undefined]
  const scores = Array.from({ length: 11 }, (_, score) => score).filter(
    (score) => score >= (scoreMin ?? 0) && score <= (scoreMax ?? 10) && scored !== false,
  )
  const unscored = scored === true || scoreMin !== undefined || scoreMax !== undefined ? [] : [null]
  return [...(order === 'asc' ? scores : scores.reverse()), ...unscored]
}

/** The moments before and after everything in a selection. */
function boundsOf({ fromMs, toMs }: LogSelection): [Moment, Moment] {
  return [fromMs === undefined ? first : { time: fromMs, key: -1 }, toMs === undefined ? last : { time: toMs, key: -1 }]
}

function isBefore(one: Moment, other: Moment): boolean {
  return one.time < other.time || (one.time === other.time && one.key < other.key)
}

function further(one: Moment, other: Moment, order: Order): Moment {
  return isBefore(one, other) === (order === 'asc') ? other : one
}

function nearer(one: Moment, other: Moment, order: Order): Moment {
  return further(one, other, order === 'asc' ? 'desc' : 'asc')
}

function named(name: string, { time, key }: Moment): Parameters {
  return { [`${name}Time`]: time, [`${name}Key`]: key }
}

interface Steps {
  /** The last of the rows that are looked at in a step; none if there are fewer. */
  readonly edge: Query<Parameters, Moment>
  readonly matches: Query<Parameters, Match>
}

interface StepOptions {
  /** What an index finds. */
  readonly base: readonly Condition[]
  readonly others: readonly Condition[]
  readonly order: Order
  readonly isBucket: boolean
}

function prepareSteps(connection: Connection, { base, others, order, isBucket }: StepOptions): Steps {
  const [beyond, upTo] = order === 'asc' ? [sql`>`, sql`<=`] : [sql`<`, sql`>=`]
  const window = (db: Connection['db'], param: Param) =>
    db
      .selectFrom('logs')
      .where((eb) => eb.and(base.map(({ holds }) => holds(param))))
      .where(sql<SqlBool>`(time, key) ${beyond} (${param('fromTime')}, ${param('fromKey')})`)
      .where(sql<SqlBool>`(time, key) ${upTo} (${param('upToTime')}, ${param('upToKey')})`)
      .orderBy('time', order)
      .orderBy('key', order)
  const inBucket = isBucket ? sql`ifnull(score, 'none') || '.' || ` : sql``
  return {
    edge: connection.prepare<Parameters, Moment>((db, param) =>
      window(db, param)
        .select(['time', 'key'])
        .limit(1)
        .offset(param('offset') as number),
    ),
    matches: connection.prepare<Parameters, Match>((db, param) =>
      window(db, param)
        .where((eb) => eb.and(others.map(({ holds }) => holds(param))))
        .limit(param('limit') as number)
        .select(['key', sql<string>`${inBucket}time || '.' || id`.as('position')]),
    ),
  }
}
