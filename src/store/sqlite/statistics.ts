import { type SqlBool, sql } from 'kysely'
import type { Account } from '../../domain/account.js'
import type { Order } from '../../domain/list.js'
import type { LogSelection } from '../../domain/log-selection.js'
import type { LogCounter, LogStatistics } from '../../domain/log-statistics.js'
import type { GroupField } from '../../domain/statistics/group-field.js'
import type { GroupedLog } from '../../domain/statistics/grouping.js'
import { nextTurn, Turns } from '../../domain/turns.js'
import type { KeyOf } from './accounts.js'
import { conditionsOf, type SelectedRows } from './conditions.js'
import { LogCounts } from './counts.js'
import type { Connection, Query } from './database.js'
import { LogSearch } from './log-search.js'
import type { SqlitePromptStore } from './prompts.js'
import type { LogTable } from './schema.js'
import { type DividedSpan, divide, type Span, unitMs } from './spans.js'

/** How many logs are read in one go: for 5 to 10 ms. */
const pieceSize = 1000

interface Position {
  readonly time: number
  readonly key: number
}

interface Piece {
  readonly after: Position
  readonly through: Position | undefined
  /** The only keys that can be in it, if that's known. */
  readonly few: readonly number[] | undefined
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
    const span = await this.#spanOf(rows, into)
    if (!span) return this.#addLogs(rows, into, signal)
    await this.#addCounts(rows, span, into, signal)
    const turns = new Turns(signal)
    for (const { fromMs, toMs } of span.rest) {
      await this.#addLogs(within(rows, { fromMs, toMs }), into, signal)
      await turns.giveWay()
    }
  }

  /** @returns what a selection of many logs is counted by; `undefined` where each log must be read */
  async #spanOf(rows: SelectedRows, { bulk }: LogCounter): Promise<DividedSpan | undefined> {
    const { fromMs = 0, toMs } = rows.selection
    const isCounted = Object.entries(rows.selection).every(
      ([name, value]) => value === undefined || countedBy.includes(name),
    )
    if (!bulk || !isCounted || !(await this.#endOfPiece(rows, before(fromMs)))) return undefined
    const [first, last] = [await this.#edge(rows, 'asc'), await this.#edge(rows, 'desc')]
    const borders = bulk.groupBorders(first, last)
    // Widened to whole days, where there are no other logs.
    const [start, end] = [Math.floor(first / unitMs.day), Math.floor(last / unitMs.day) + 1]
    const span = {
      fromMs: Math.max(fromMs, start * unitMs.day),
      toMs: Math.min(toMs ?? Number.POSITIVE_INFINITY, end * unitMs.day),
    }
    return borders && divide(span, borders)
  }

  /** The time of the first or the last row that an index finds. */
  async #edge(rows: SelectedRows, order: Order): Promise<number> {
    const { fromMs = 0 } = rows.selection
    const edge = this.#range(rows, before(fromMs)).select('time').orderBy('time', order).limit(1)
    return (await edge.executeTakeFirst())?.time ?? fromMs
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
    let after: Position | undefined = before(rows.selection.fromMs)
    while (after && !into.isFull) {
      const end: Position | undefined = few ? undefined : await this.#endOfPiece(rows, after)
      const piece = await this.#read(rows, { after, through: end, few }, into.by)
      for (const row of words ? await words.select(await words.proposed(piece)) : piece) {
        into.add(logOf(row))
        await turns.giveWay()
      }
      after = end
      if (end) await nextTurn(signal)
    }
  }

  /** @returns `undefined` where the rest is no more than a piece */
  async #endOfPiece(rows: CountedRows, after: Position): Promise<Position | undefined> {
    return this.#range(rows, after)
      .select(['time', 'logs.key'])
      .orderBy('time')
      .orderBy('logs.key')
      .limit(1)
      .offset(pieceSize - 1)
      .executeTakeFirst()
  }

  #read(rows: CountedRows, { after, through, few }: Piece, by: readonly GroupField[]): Promise<Row[]> {
    const { others, values } = conditionsOf(rows, undefined, few !== undefined)
    let query = this.#range(rows, after, few !== undefined)
      .select(['logs.key', 'time', 'model_used', 'score', 'session_id', 'prompt_version'])
      .select(['latency_ms', 'input_tokens', 'output_tokens', 'cost_usd'])
      .select(by.includes('promptId') ? promptId.as('prompt_id') : sql<null>`NULL`.as('prompt_id'))
      .where((eb) => eb.and(others.map(({ holds }) => holds((name) => values[name]))))
      .orderBy('time')
      .orderBy('logs.key')
    if (through) query = query.where(sql<SqlBool>`(time, key) <= (${through.time}, ${through.key})`)
    if (few) query = query.where(sql<SqlBool>`key IN (SELECT value FROM json_each(${JSON.stringify(few)}))`)
    return query.execute()
  }

  /** What an index finds, from a position on. */
  #range(rows: CountedRows, after: Position, isByKey = false) {
    const { base, values } = conditionsOf(rows, undefined, isByKey)
    const { toMs } = rows.selection
    const scoredUpTo = rows.scoredInSessionsUpTo
    const query = this.#reader.db
      .selectFrom('logs')
      .where((eb) => eb.and(base.map(({ holds }) => holds((name) => values[name]))))
      .where(sql<SqlBool>`(time, key) > (${after.time}, ${after.key})`)
      .$if(scoredUpTo !== undefined, (scored) =>
        scored.where(sql<SqlBool>`session_id IS NOT NULL AND score IS NOT NULL AND key <= ${scoredUpTo}`),
      )
    return toMs === undefined ? query : query.where('time', '<', toMs)
  }
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
