import { type SqlBool, sql } from 'kysely'
import type { Account } from '../../domain/account.js'
import type { Order } from '../../domain/list.js'
import type { LogSelection } from '../../domain/log-selection.js'
import type { LogCounter, LogStatistics } from '../../domain/log-statistics.js'
import { maxScore } from '../../domain/statistics/counts.js'
import type { GroupedLog, GroupField } from '../../domain/statistics/grouping.js'
import type { KeyOf } from './accounts.js'
import { conditionsOf, type SelectedRows } from './conditions.js'
import { LogCounts } from './counts.js'
import type { Connection } from './database.js'
import type { SqlitePromptStore } from './prompts.js'
import type { LogTable } from './schema.js'
import { divide, type Span, type Unit, type UnitSpan, unitMs } from './spans.js'

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

/** Rows of a selection, of which only those in sessions with a certain score may be meant. */
interface CountedRows extends SelectedRows {
  readonly scoreInSessions?: number
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

  constructor({ reader, keyOf, prompts }: StatisticsDependencies) {
    this.#reader = reader
    this.#counts = new LogCounts(reader)
    this.#keyOf = keyOf
    this.#prompts = prompts
  }

  async count(owner: Account, selection: LogSelection, into: LogCounter): Promise<void> {
    const { promptId } = selection
    const promptKey = promptId === undefined ? undefined : this.#prompts.keyOf(owner, promptId)
    const rows = { ownerKey: this.#keyOf(owner), promptKey, selection }
    const spans = await this.#spansOf(rows, into)
    if (!spans) return this.#addLogs(rows, into)
    for (const { unit, ...span } of spans) {
      if (unit) await this.#addCounts(within(rows, span), unit, into)
      else await this.#addLogs(within(rows, span), into)
    }
  }

  /** @returns a selection of many logs in spans that no group divides; `undefined` where each log is to be read */
  async #spansOf(rows: SelectedRows, { bulk }: LogCounter): Promise<UnitSpan[] | undefined> {
    const { fromMs = 0, toMs } = rows.selection
    const isCounted = Object.entries(rows.selection).every(
      ([name, value]) => value === undefined || countedBy.includes(name),
    )
    if (!bulk || !isCounted || !(await this.#endOfPiece(rows, before(fromMs)))) return undefined
    const [first, last] = [await this.#edge(rows, 'asc'), await this.#edge(rows, 'desc')]
    const starts = bulk.groupStarts(first, last)
    // Widened to whole days, where nothing more is.
    const [start, end] = [Math.floor(first / unitMs.day), Math.floor(last / unitMs.day) + 1]
    const span = {
      fromMs: Math.max(fromMs, start * unitMs.day),
      toMs: Math.min(toMs ?? Number.POSITIVE_INFINITY, end * unitMs.day),
    }
    return starts && divide(span, starts)
  }

  /** The time of the first or the last row that an index finds. */
  async #edge(rows: SelectedRows, order: Order): Promise<number> {
    const { fromMs = 0 } = rows.selection
    const edge = this.#range(rows, before(fromMs)).select('time').orderBy('time', order).limit(1)
    return (await edge.executeTakeFirst())?.time ?? fromMs
  }

  async #addCounts(rows: SelectedRows, unit: Unit, into: LogCounter): Promise<void> {
    const { by, bulk } = into
    let scoredInSessions = 0
    for await (const sums of this.#counts.logs(rows, unit, by)) {
      for (const counts of sums) {
        bulk?.add(counts)
        scoredInSessions += counts.scoredInSessions
      }
      if (into.isFull) return
    }
    for await (const sums of this.#counts.latencies(rows, unit, by)) for (const one of sums) bulk?.addLatencies(one)
    for (let score = 0; score <= maxScore && scoredInSessions > 0; score++) {
      const intoScores = { by, isFull: false, add: (log: GroupedLog) => bulk?.addScore(log) }
      await this.#addLogs({ ...rows, scoreInSessions: score }, intoScores)
    }
  }

  async #addLogs(rows: CountedRows, into: LogCounter): Promise<void> {
    let after: Position | undefined = before(rows.selection.fromMs)
    while (after && !into.isFull) {
      const end: Position | undefined = await this.#endOfPiece(rows, after)
      for (const row of await this.#read(rows, { after, through: end }, into.by)) into.add(logOf(row))
      after = end
      if (end) await new Promise(setImmediate)
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

  #read(
    rows: CountedRows,
    { after, through }: { readonly after: Position; readonly through: Position | undefined },
    by: readonly GroupField[],
  ): Promise<Row[]> {
    const { others, values } = conditionsOf(rows, rows.scoreInSessions)
    let query = this.#range(rows, after)
      .select(['time', 'model_used', 'score', 'session_id', 'prompt_version'])
      .select(['latency_ms', 'input_tokens', 'output_tokens', 'cost_usd'])
      .select(by.includes('promptId') ? promptId.as('prompt_id') : sql<null>`NULL`.as('prompt_id'))
      .where((eb) => eb.and(others.map(({ holds }) => holds((name) => values[name]))))
      .orderBy('time')
      .orderBy('logs.key')
    if (rows.scoreInSessions !== undefined) query = query.where(sql<SqlBool>`+session_id IS NOT NULL`)
    if (through) query = query.where(sql<SqlBool>`(time, key) <= (${through.time}, ${through.key})`)
    return query.execute()
  }

  /** What an index finds, from a position on. */
  #range(rows: CountedRows, after: Position) {
    const { base, values } = conditionsOf(rows, rows.scoreInSessions)
    const { toMs } = rows.selection
    const query = this.#reader.db
      .selectFrom('logs')
      .where((eb) => eb.and(base.map(({ holds }) => holds((name) => values[name]))))
      .where(sql<SqlBool>`(time, key) > (${after.time}, ${after.key})`)
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
