import { type RawBuilder, sql } from 'kysely'
import { type ChunkRow, gatherFrom, maxRows } from '../../domain/chunk.js'
import type { List, Order, Range } from '../../domain/list.js'
import type { Log } from '../../domain/log.js'
import { pageMs, Turns } from '../../domain/turns.js'
import { type Condition, conditionsOf, type Param, type Parameters, type SelectedRows } from './conditions.js'
import type { Connection, Query } from './database.js'
import { storedJson } from './json-column.js'
import {
  boundsOf,
  bucketsOf,
  comparePositions,
  further,
  isBefore,
  type Moment,
  nearer,
  type Position,
  type Sorting,
  scoreOf,
  timeOrder,
} from './log-positions.js'
import { type KeyRange, LogSearch, type WordFilter } from './log-search.js'
import { between, prepareEdge, selectWindow } from './log-windows.js'
import { logKeys } from './orderings.js'
import { Shapes } from './shapes.js'

/**
 * How many rows are looked at before others get their turn: few at first, as most rows often match, and then a few
 * milliseconds' worth.
 */
const [firstRows, maxRowsPerStep] = [100, 2000]
/** Before the index for words is asked, so many logs are compared: that takes about as long. */
const firstWithWords = 32
/** If so many steps found too little, all blocks of the index are asked. */
const patience = 8
/** How many rows the index is asked about at once: it passes over most of them. */
const maxProposedPerStep = 8000

interface Match {
  readonly key: number
  readonly position: string
}

interface Bounds {
  readonly after: Position | undefined
  readonly through: Position | undefined
}

/** Finds the first logs of a range. */
type Find = (range: Omit<Range, 'limit'>, limit: number) => Promise<Match[]>

const form = /^(?:(\d{1,2}|none)\.)?(\d{1,15})\.(log\w+)$/

/**
 * Lists of the logs that conditions hold for. The rows that an index finds are looked at a step at a time, whatever
 * share of them the conditions hold for; only those that are listed are read whole.
 *
 * By score, each score is a separate bucket, in which logs are in the order of time; those without one come last.
 */
export class FilteredLogs {
  readonly #connection: Connection
  readonly #stepQueries = new Shapes<Steps>()
  readonly #rowQueries = new Shapes<RowQuery>()
  readonly #json: Query<{ key: number; id: string }, { json: string | Buffer }>
  readonly #search: LogSearch
  readonly #keyAt: ReturnType<typeof logKeys>

  constructor(connection: Connection) {
    this.#connection = connection
    this.#json = connection.prepare((db, param) =>
      db.selectFrom('logs').select(storedJson.as('json')).where('key', '=', param('key')).where('id', '=', param('id')),
    )
    this.#search = new LogSearch(connection)
    this.#keyAt = logKeys(connection)
  }

  /** @param signal ends the reading of the list, with an error */
  of(rows: SelectedRows, sorting: Sorting, signal?: AbortSignal): List<Log> {
    const positionOf = (text: string | undefined) => this.#positionOf(text, sorting)
    const words = this.#search.of(rows, signal)
    const find: Find = async (range, limit) => {
      const found: Match[] = []
      const bounds = { after: positionOf(range.after), through: positionOf(range.through) }
      words?.startOver()
      for await (const matches of this.#steps(rows, sorting, bounds, { words, limit, signal })) {
        const missing = limit - found.length
        found.push(...(words ? await words.select(matches, missing) : matches.slice(0, missing)))
        if (found.length >= limit) break
      }
      return found
    }
    const found = (range: Omit<Range, 'limit'>, limit: number) => this.#rows(range, limit, find)
    return {
      // One more shows whether the list continues.
      read: ({ limit, form, ...range }) => gatherFrom<Log>(found(range, maxRows(limit) + 1), { limit, form }),
      end: async ({ after, limit }) => {
        const found = await find({ after }, limit + 1)
        return { last: found[Math.min(limit, found.length) - 1]?.position, more: found.length > limit }
      },
      isPosition: (text) => positionOf(text) !== undefined,
    }
  }

  /**
   * The logs of a range. One that was deleted since it was found is passed over, also if another has got its key.
   * @param count how many are looked for at once
   */
  async *#rows(range: Omit<Range, 'limit'>, count: number, find: Find): AsyncIterable<ChunkRow> {
    for (let after = range.after, matches: Match[] | undefined; matches === undefined || matches.length === count; ) {
      matches = await find({ ...range, after }, count)
      for (const { key, position } of matches) {
        const row = this.#json.first({ key, id: idIn(position) })
        if (row) yield [position, row.json]
        after = position
      }
    }
  }

  #positionOf(text: string | undefined, sorting: Sorting): Position | undefined {
    const [, score, time, id] = form.exec(text ?? '') ?? []
    if (id === undefined || (score === undefined) !== (sorting.sort === 'time')) return undefined
    return { score: scoreOf(score), time: Number(time), key: this.#keyAt(id, timeOrder(sorting)) }
  }

  /**
   * Yields the first matches of each step, up to `limit`, in their order; all of them where they are still to be
   * searched for words. If few logs have the words, they are one step.
   */
  async *#steps(
    rows: SelectedRows,
    sorting: Sorting,
    { after, through }: Bounds,
    { words, limit, signal }: { words: WordFilter | undefined; limit: number; signal: AbortSignal | undefined },
  ): AsyncIterable<Match[]> {
    const order = timeOrder(sorting)
    const [low, high] = boundsOf(rows.selection)
    const [start, stop] = order === 'asc' ? [low, high] : [high, low]
    const buckets = bucketsOf(rows.selection, sorting)
    const begin = after ? buckets.indexOf(after.score) : 0
    const end = through ? buckets.indexOf(through.score) : buckets.length - 1
    // Most searches for words take longer than a page.
    const turns = new Turns(signal, words ? 0 : pageMs)
    let step = 0
    let count = words ? firstWithWords : firstRows
    for (const [index, score] of buckets.entries()) {
      if (index < begin || index > end) continue
      let from: Moment = index === begin && after ? further(after, start, order) : start
      const upTo = index === end && through ? nearer(through, stop, order) : stop
      const { matches, spread, edge, values } = this.#prepared(rows, score, order)
      for (let more = true; more; step++) {
        if (step > 0) await turns.giveWay()
        const reached = edge.first({ ...values, ...between(from, upTo), offset: count - 1 })
        const to = reached ?? upTo
        const range = { ...values, ...between(from, to) }
        const isAsked = step > 0 && words?.usesIndex === true
        const proposed = isAsked ? await words.proposedIn(spread.first(range) as KeyRange) : undefined
        const few = step === 1 ? await words?.few(2 * limit) : step === patience ? await words?.few() : undefined
        const after = { ...from, score }
        if (few) {
          yield this.#matchesAmong(few, rows, sorting, { after, through })
          return
        }
        if (proposed) yield this.#matchesAmong(proposed, rows, sorting, { after, through: { ...to, score } })
        else {
          const found = matches.all({ ...range, limit: words ? count : limit })
          yield isAsked ? await words.proposed(found) : found
        }
        count = Math.min(count * 4, proposed ? maxProposedPerStep : maxRowsPerStep)
        more = reached !== undefined
        from = to
      }
    }
  }

  /** All matches of a range that have one of the keys, in their order. */
  #matchesAmong(keys: readonly number[], rows: SelectedRows, sorting: Sorting, { after, through }: Bounds): Match[] {
    const isBucket = sorting.sort === 'score'
    const { others: conditions, values } = conditionsOf(rows, undefined, true)
    const row = this.#rowQueries.get([isBucket, ...conditions.map(({ name }) => name)].join(), () =>
      prepareRow(this.#connection, conditions, isBucket),
    )
    const [low, high] = boundsOf(rows.selection)
    const compare = comparePositions(rows.selection, sorting)
    return keys
      .flatMap((key) => row.all({ ...values, key }))
      .map(({ score, ...match }) => ({ ...match, score: isBucket ? score : undefined }))
      .filter((match) => isBefore(low, match) && isBefore(match, high))
      .filter((match) => (!after || compare(after, match) < 0) && (!through || compare(match, through) <= 0))
      .sort(compare)
  }

  #prepared(rows: SelectedRows, score: number | null | undefined, order: Order): Steps & { values: Parameters } {
    const { base, others, values } = conditionsOf(rows, score)
    const shape = [order, ...base.map(({ name }) => name), '', ...others.map(({ name }) => name)].join()
    const steps = this.#stepQueries.get(shape, () =>
      prepareSteps(this.#connection, { base, others, order, isBucket: score !== undefined }),
    )
    return { ...steps, values }
  }
}

interface Steps {
  /** The last of the rows that are looked at in a step; none if there are fewer. */
  readonly edge: Query<Parameters, Moment>
  readonly matches: Query<Parameters, Match>
  /** The lowest and the highest key of all that an index finds, whatever the other conditions. */
  readonly spread: Query<Parameters, KeyRange>
}

interface StepOptions {
  /** What an index finds. */
  readonly base: readonly Condition[]
  readonly others: readonly Condition[]
  readonly order: Order
  readonly isBucket: boolean
}

function prepareSteps(connection: Connection, { base, others, order, isBucket }: StepOptions): Steps {
  const window = (db: Connection['db'], param: Param) => selectWindow(db, param, base, order)
  return {
    edge: prepareEdge(connection, base, order),
    matches: connection.prepare<Parameters, Match>((db, param) =>
      window(db, param)
        .where((eb) => eb.and(others.map(({ holds }) => holds(param))))
        .limit(param('limit') as number)
        .select(['key', positionOf(isBucket).as('position')]),
    ),
    spread: connection.prepare<Parameters, KeyRange>((db, param) =>
      window(db, param)
        .clearOrderBy()
        .select([sql<number | null>`min(key)`.as('low'), sql<number | null>`max(key)`.as('high')]),
    ),
  }
}

/** Gives the row of a key, if the conditions hold for it. */
type RowQuery = Query<Parameters & { readonly key: number }, Match & Moment & { readonly score: number | null }>

function prepareRow(connection: Connection, conditions: readonly Condition[], isBucket: boolean): RowQuery {
  return connection.prepare((db, param) =>
    db
      .selectFrom('logs')
      .where('key', '=', param('key') as number)
      .where((eb) => eb.and(conditions.map(({ holds }) => holds(param))))
      .select(['key', 'time', 'score', positionOf(isBucket).as('position')]),
  )
}

function positionOf(isBucket: boolean): RawBuilder<string> {
  return isBucket ? sql`ifnull(score, 'none') || '.' || time || '.' || id` : sql`time || '.' || id`
}

/** The identifier of the log at a position. */
function idIn(position: string): string {
  return position.slice(position.lastIndexOf('.') + 1)
}
