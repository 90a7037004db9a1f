import { sql } from 'kysely'
import type { Account } from '../../domain/account.js'
import type { LogSelection } from '../../domain/log-selection.js'
import type { LogCounter, LogStatistics } from '../../domain/log-statistics.js'
import type { GroupField } from '../../domain/statistics/group-field.js'
import type { GroupedLog } from '../../domain/statistics/grouping.js'
import { nextTurn, Turns } from '../../domain/turns.js'
import type { KeyOf } from './accounts.js'
import { type Condition, conditionsOf, type Parameters, type SelectedRows } from './conditions.js'
import { LogCounts } from './counts.js'
import type { Connection, Query } from './database.js'
import { boundsOf, type Moment } from './log-positions.js'
import { LogSearch } from './log-search.js'
import { between, prepareEdge, selectWindow } from './log-windows.js'
import type { SqlitePromptStore } from './prompts.js'
import type { LogTable } from './schema.js'
import { Shapes } from './shapes.js'
import { type DividedSpan, divide, type Span, unitMs } from './spans.js'

/** How many logs are read in one go: for 5 to 10 ms. */
const pieceSize = 1000

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
    const { fromOldest, fromNewest, values } = this.#prepared(rows)
    const [low, high] = boundsOf(rows.selection)
    const window = { ...values, ...between(low, high) }
    if (!fromOldest.first({ ...window, offset: pieceSize - 1 })) return undefined
    const first = fromOldest.first({ ...window, offset: 0 })?.time ?? fromMs
    const last = fromNewest.first({ ...values, ...between(high, low), offset: 0 })?.time ?? fromMs
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
    const { fromOldest, read, values } = this.#prepared(rows, into.by, few)
    const [low, high] = boundsOf(rows.selection)
    let after: Moment | undefined = low
    while (after && !into.isFull) {
      const rest: Parameters = { ...values, ...between(after, high), offset: pieceSize - 1 }
      const end: Moment | undefined = few ? undefined : fromOldest.first(rest)
      const piece = read.all({ ...values, ...between(after, end ?? high) })
      for (const row of words ? await words.select(await words.proposed(piece)) : piece) {
        into.add(logOf(row))
        await turns.giveWay()
      }
      after = end
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
    if (scoredUpTo !== undefined) base.push(isScoredInSession)
    if (few) others.push(isOneOfFew)
    const hasPrompt = by.includes('promptId')
    const names = [base, others].map((conditions) => conditions.map(({ name }) => name))
    const queries = this.#queries.get([...names, hasPrompt].join(';'), () =>
      prepareQueries(this.#reader, { base, others, hasPrompt }),
    )
    return { ...queries, values: { ...values, few: JSON.stringify(few ?? []), scoredUpTo: scoredUpTo ?? null } }
  }
}

/** Only logs up to a key that have a score and a session. */
const isScoredInSession: Condition = {
  name: 'scoredInSession',
  holds: (param) => sql`session_id IS NOT NULL AND score IS NOT NULL AND key <= ${param('scoredUpTo')}`,
}

/** Only the logs with given keys. */
const isOneOfFew: Condition = {
  name: 'few',
  holds: (param) => sql`key IN (SELECT value FROM json_each(${param('few')}))`,
}

interface Queries {
  /** The row at an offset, from the oldest and from the newest on. */
  readonly fromOldest: Query<Parameters, Moment>
  readonly fromNewest: Query<Parameters, Moment>
  readonly read: Query<Parameters, Row>
}

interface QueryOptions {
  /** What an index finds. */
  readonly base: readonly Condition[]
  readonly others: readonly Condition[]
  readonly hasPrompt: boolean
}

function prepareQueries(connection: Connection, { base, others, hasPrompt }: QueryOptions): Queries {
  return {
    fromOldest: prepareEdge(connection, base, 'asc'),
    fromNewest: prepareEdge(connection, base, 'desc'),
    read: connection.prepare((db, param) =>
      selectWindow(db, param, [...base, ...others], 'asc')
        .select(['key', 'time', 'model_used', 'score', 'session_id', 'prompt_version'])
        .select(['latency_ms', 'input_tokens', 'output_tokens', 'cost_usd'])
        .select(hasPrompt ? promptId.as('prompt_id') : sql<null>`NULL`.as('prompt_id')),
    ),
  }
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
