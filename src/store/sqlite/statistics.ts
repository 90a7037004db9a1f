import { type SqlBool, sql } from 'kysely'
import type { Account } from '../../domain/account.js'
import type { LogSelection } from '../../domain/log-selection.js'
import type { LogCounter, LogStatistics } from '../../domain/log-statistics.js'
import type { GroupField } from '../../domain/statistics/group-field.js'
import type { GroupedLog } from '../../domain/statistics/grouping.js'
import { nextTurn, Turns } from '../../domain/turns.js'
import type { KeyOf } from './accounts.js'
import { type Condition, conditionsOf, type Param, type Parameters, type SelectedRows } from './conditions.js'
import { LogCounts } from './counts.js'
import type { Connection, Query } from './database.js'
import { LogSearch } from './log-search.js'
import type { SqlitePromptStore } from './prompts.js'
import type { LogTable } from './schema.js'
import { Shapes } from './shapes.js'
import { type DividedSpan, divide, type Span, unitMs } from './spans.js'

/** How many logs are read in one go: for 5 to 10 ms. */
const pieceSize = 1000

interface Position {
  readonly time: number
  readonly key: number
}

interface StatisticsDependencies {
  readonly reader: Connection
  readonly keyOf: KeyOf
  readonly prompts: SqlitePromptStore
}

/** Rows of a selection. */
interface CountedRows extends SelectedRows {
  /** Only those up to this key that have a score and a session. */
  readonly scoredInSessionsUpTo?: number
}

/** What the counts can be selected by. */
const countedBy: readonly string[] = [
  'promptId',
  'promptVersion',
  'modelUsed',
  'fromMs',
  'toMs',
] satisfies (keyof LogSelection)[]

/**
 * Counts the logs of a selection. Where they are few, each is read, in the order of time. Where they are many, they are
 * taken from the counts of whole days and hours, and only what these don't tell is read: the logs of hours that a group
 * or the selection divides, and the scores of sessions.
 */
export class SqliteLogStatistics implements LogStatistics {
  readonly #reader: Connection
  readonly #counts: LogCounts
  readonly #keyOf: KeyOf
  readonly #prompts: SqlitePromptStore
  readonly #search: LogSearch
  readonly #queries = new Shapes<Queries>()
  readonly #newest: Query<object, { key: number }>

  constructor({ reader, keyOf, prompts }: StatisticsDependencies) {
    this.#reader = reader
    this.#counts = new LogCounts(reader)
    this.#search = new LogSearch(reader)
    this.#newest = reader.prepare((db) => db.selectFrom('logs').select('key').orderBy('key', 'desc').limit(1))
    this.#keyOf = keyOf
    this.#prompts = prompts
  }

  async count(owner: Account, selection: LogSelection, into: LogCounter, signal?: AbortSignal): Promise<void> {
    const { promptId } = selection
    const promptKey = promptId === undefined ? undefined : this.#prompts.keyOf(owner, promptId)
    const rows = { ownerKey: this.#keyOf(owner), promptKey, selection }
    const span = this.#spanOf(rows, into)
    if (!span) return this.#addLogs(rows, into, signal)
    await this.#addCounts(rows, span, into, signal)
    const turns = new Turns(signal)
    for (const { fromMs, toMs } of span.rest) {
      await this.#addLogs(within(rows, { fromMs, toMs }), into, signal)
      await turns.giveWay()
    }
  }

  /** @returns what a selection of many logs is counted by; `undefined` where each log must be read */
  #spanOf(rows: SelectedRows, { bulk }: LogCounter): DividedSpan | undefined {
    const { fromMs = 0, toMs } = rows.selection
    const isCounted = Object.entries(rows.selection).every(
      ([name, value]) => value === undefined || countedBy.includes(name),
    )
    if (!bulk || !isCounted) return undefined
    const { endOfPiece, first: oldest, last: newest, values } = this.#prepared(rows)
    const window = { ...values, ...bounds(before(fromMs), endOf(rows)) }
    if (!endOfPiece.first(window)) return undefined
    const [first, last] = [oldest, newest].map((edge) => edge.first(window)?.time ?? fromMs) as [number, number]
    const borders = bulk.groupBorders(first, last)
    // Widened to whole days, where there are no other logs.
    const [start, end] = [Math.floor(first / unitMs.day), Math.floor(last / unitMs.day) + 1]
    const span = {
      fromMs: Math.max(fromMs, start * unitMs.day),
      toMs: Math.min(toMs ?? Number.POSITIVE_INFINITY, end * unitMs.day),
    }
    return borders && divide(span, borders)
  }

  /** Adds the undivided days of a span, and the undivided hours of its other days. */
  async #addCounts(
    rows: SelectedRows,
    span: DividedSpan,
    { by, bulk }: LogCounter,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const newest = this.#newest.first({})?.key ?? 0
    const turns = new Turns(signal)
    let scoredInSessions = 0
    for (const unit of ['day', 'hour'] as const) {
      for await (const sums of this.#counts.logs(rows, span, { unit, by, signal })) {
        for (const counts of sums) {
          bulk?.add(counts)
          scoredInSessions += counts.scoredInSessions
          await turns.giveWay()
        }
      }
      for await (const sums of this.#counts.latencies(rows, span, { unit, by, signal })) {
        for (const latencies of sums) {
          bulk?.addLatencies(latencies)
          await turns.giveWay()
        }
      }
    }
    if (scoredInSessions === 0) return
    const dividedHours = new Set(span.dividedHours)
    const add = (log: GroupedLog) => {
      if (!dividedHours.has(Math.floor(log.timeMs / unitMs.hour))) bulk?.addScore(log)
    }
    // A log that was recorded since may be the only one of its group.
    const scored = { ...within(rows, span), scoredInSessionsUpTo: newest }
    await this.#addLogs(scored, { by, isFull: false, add }, signal)
  }

  async #addLogs(rows: CountedRows, into: LogCounter, signal?: AbortSignal): Promise<void> {
    const words = this.#search.of(rows, signal)
    const few = await words?.few()
    const turns = new Turns(signal)
    const { endOfPiece, read, values } = this.#prepared(rows, into.by, few)
    const end = endOf(rows)
    let after: Position | undefined = before(rows.selection.fromMs)
    while (after && !into.isFull) {
      const endOfThis: Position | undefined = few ? undefined : endOfPiece.first({ ...values, ...bounds(after, end) })
      const piece = read.all({ ...values, ...bounds(after, endOfThis ?? end) })
      for (const row of words ? await words.select(await words.proposed(piece)) : piece) {
        into.add(logOf(row))
        await turns.giveWay()
      }
      after = endOfThis
      if (after) await nextTurn(signal)
    }
  }

  /** @param few the keys of all rows that can be in the selection, if they are known */
  #prepared(
    rows: CountedRows,
    by: readonly GroupField[] = [],
    few?: readonly number[],
  ): Queries & { readonly values: Parameters } {
    const { base, others, values } = conditionsOf(rows, undefined, few !== undefined)
    const scoredUpTo = rows.scoredInSessionsUpTo
    const shape = {
      isByKey: few !== undefined,
      isScoredInSession: scoredUpTo !== undefined,
      hasPrompt: by.includes('promptId'),
    }
    const names = [base, others].map((conditions) => conditions.map(({ name }) => name))
    const queries = this.#queries.get([...names, Object.values(shape)].join(';'), () =>
      prepareQueries(this.#reader, { ...shape, base, others }),
    )
    return { ...queries, values: { ...values, few: JSON.stringify(few ?? []), scoredUpTo: scoredUpTo ?? null } }
  }
}

interface Queries {
  /** The first and the last row that an index finds. */
  readonly first: Query<Parameters, { time: number }>
  readonly last: Query<Parameters, { time: number }>
  /** The last row of a piece; none where the rest is no more than a piece. */
  readonly endOfPiece: Query<Parameters, Position>
  readonly read: Query<Parameters, Row>
}

interface QueryOptions {
  /** What an index finds. */
  readonly base: readonly Condition[]
  readonly others: readonly Condition[]
  /** Whether the keys of all rows that can be in the selection are given. */
  readonly isByKey: boolean
  /** Whether only logs with a score and a session count, up to a key. */
  readonly isScoredInSession: boolean
  readonly hasPrompt: boolean
}

function prepareQueries(
  { prepare }: Connection,
  { base, others, isByKey, isScoredInSession, hasPrompt }: QueryOptions,
): Queries {
  const range = (db: Connection['db'], param: Param) =>
    db
      .selectFrom('logs')
      .where((eb) => eb.and(base.map(({ holds }) => holds(param))))
      .where(sql<SqlBool>`(time, key) > (${param('afterTime')}, ${param('afterKey')})`)
      .where(sql<SqlBool>`(time, key) <= (${param('throughTime')}, ${param('throughKey')})`)
      .$if(isScoredInSession, (scored) =>
        scored.where(sql<SqlBool>`session_id IS NOT NULL AND score IS NOT NULL AND key <= ${param('scoredUpTo')}`),
      )
  const edge = (order: 'asc' | 'desc') =>
    prepare<Parameters, { time: number }>((db, param) =>
      range(db, param).select('time').orderBy('time', order).limit(1),
    )
  return {
    first: edge('asc'),
    last: edge('desc'),
    endOfPiece: prepare<Parameters, Position>((db, param) =>
      range(db, param)
        .select(['time', 'logs.key'])
        .orderBy('time')
        .orderBy('logs.key')
        .limit(1)
        .offset(pieceSize - 1),
    ),
    read: prepare<Parameters, Row>((db, param) =>
      range(db, param)
        .select(['logs.key', 'time', 'model_used', 'score', 'session_id', 'prompt_version'])
        .select(['latency_ms', 'input_tokens', 'output_tokens', 'cost_usd'])
        .select(hasPrompt ? promptId.as('prompt_id') : sql<null>`NULL`.as('prompt_id'))
        .where((eb) => eb.and(others.map(({ holds }) => holds(param))))
        .$if(isByKey, (few) => few.where(sql<SqlBool>`key IN (SELECT value FROM json_each(${param('few')}))`))
        .orderBy('time')
        .orderBy('logs.key'),
    ),
  }
}

function bounds(after: Position, through: Position): Parameters {
  return { afterTime: after.time, afterKey: after.key, throughTime: through.time, throughKey: through.key }
}

/** The position of the last row that a selection can have. */
function endOf({ selection: { toMs = Number.MAX_SAFE_INTEGER } }: SelectedRows): Position {
  return { time: toMs - 1, key: Number.MAX_SAFE_INTEGER }
}

/** The position before everything from a moment on. */
function before(timeMs = 0): Position {
  return { time: timeMs - 1, key: Number.MAX_SAFE_INTEGER }
}

function within(rows: SelectedRows, { fromMs, toMs }: Span): SelectedRows {
  return { ...rows, selection: { ...rows.selection, fromMs, toMs } }
}

const promptId = sql<string>`(SELECT id FROM prompts WHERE prompts.key = logs.prompt_key)`

interface Row
  extends Pick<
    LogTable,
    | 'time'
    | 'model_used'
    | 'score'
    | 'session_id'
    | 'prompt_version'
    | 'latency_ms'
    | 'input_tokens'
    | 'output_tokens'
    | 'cost_usd'
  > {
  readonly key: number
  readonly prompt_id: string | null
}

function logOf(row: Row): GroupedLog {
  return {
    timeMs: row.time,
    modelUsed: row.model_used,
    score: row.score ?? undefined,
    sessionId: row.session_id ?? undefined,
    promptId: row.prompt_id ?? undefined,
    promptVersion: row.prompt_version ?? undefined,
    latencyMs: row.latency_ms ?? undefined,
    inputTokens: row.input_tokens ?? undefined,
    outputTokens: row.output_tokens ?? undefined,
    costUsd: row.cost_usd ?? undefined,
  }
}
