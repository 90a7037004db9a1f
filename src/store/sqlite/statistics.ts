import { type SqlBool, sql } from 'kysely'
import type { Account } from '../../domain/account.js'
import type { LogSelection } from '../../domain/log-selection.js'
import type { LogCounter, LogStatistics } from '../../domain/log-statistics.js'
import type { GroupedLog, GroupField } from '../../domain/statistics/grouping.js'
import type { KeyOf } from './accounts.js'
import { conditionsOf, type SelectedRows } from './conditions.js'
import type { Connection } from './database.js'
import { LogSearch } from './log-search.js'
import type { SqlitePromptStore } from './prompts.js'
import type { LogTable } from './schema.js'

/** How many logs are read in one go: for 10 ms, 5 µs each. */
const pieceSize = 2000

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

/** Reads every log of a selection, in the order of time, a piece at a time. */
export class SqliteLogStatistics implements LogStatistics {
  readonly #reader: Connection
  readonly #keyOf: KeyOf
  readonly #prompts: SqlitePromptStore
  readonly #search: LogSearch

  constructor({ reader, keyOf, prompts }: StatisticsDependencies) {
    this.#reader = reader
    this.#search = new LogSearch(reader)
    this.#keyOf = keyOf
    this.#prompts = prompts
  }

  async count(owner: Account, selection: LogSelection, into: LogCounter, signal?: AbortSignal): Promise<void> {
    const { promptId, fromMs = 0 } = selection
    const promptKey = promptId === undefined ? undefined : this.#prompts.keyOf(owner, promptId)
    const rows = { ownerKey: this.#keyOf(owner), promptKey, selection }
    const words = this.#search.of(rows, signal)
    const few = await words?.few()
    let after: Position | undefined = { time: fromMs - 1, key: Number.MAX_SAFE_INTEGER }
    while (after && !into.isFull) {
      signal?.throwIfAborted()
      const end: Position | undefined = few ? undefined : await this.#endOfPiece(rows, after)
      const piece = await this.#read(rows, { after, through: end, few }, into.by)
      for (const row of words ? await words.select(piece) : piece) into.add(logOf(row))
      after = end
      if (end) await new Promise(setImmediate)
    }
  }

  /** @returns `undefined` where the rest is no more than a piece */
  async #endOfPiece(rows: SelectedRows, after: Position): Promise<Position | undefined> {
    return this.#range(rows, after)
      .select(['time', 'logs.key'])
      .orderBy('time')
      .orderBy('logs.key')
      .limit(1)
      .offset(pieceSize - 1)
      .executeTakeFirst()
  }

  #read(rows: SelectedRows, { after, through, few }: Piece, by: readonly GroupField[]): Promise<Row[]> {
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
  #range(rows: SelectedRows, after: Position, isByKey = false) {
    const { base, values } = conditionsOf(rows, undefined, isByKey)
    const { toMs } = rows.selection
    const query = this.#reader.db
      .selectFrom('logs')
      .where((eb) => eb.and(base.map(({ holds }) => holds((name) => values[name]))))
      .where(sql<SqlBool>`(time, key) > (${after.time}, ${after.key})`)
    return toMs === undefined ? query : query.where('time', '<', toMs)
  }
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
