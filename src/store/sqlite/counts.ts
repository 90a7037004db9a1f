import { type Kysely, type SqlBool, sql } from 'kysely'
import type { GroupedCounts, GroupedLatencies, GroupField } from '../../domain/statistics/grouping.js'
import type { SelectedRows } from './conditions.js'
import type { Connection, Query } from './database.js'
import { promptKeys } from './prompt-keys.js'
import { hasItsPrompt } from './removals.js'
import type { CountedTogether, LatencyCountTable, LogCountTable, Tables } from './schema.js'
import { type Unit, unitMs } from './spans.js'

/** How many rows are added up at once: for some 5 ms. */
const pieceSize = 2000

const scores = Array.from({ length: 11 }, (_, score) => `score_${score}` as const)

type Table = `${'daily' | 'hourly'}_${'log' | 'latency'}_counts`

/** A place in the order of a table. */
type Place = Pick<CountedTogether, 'prompt_key' | 'period'>

type Values = Readonly<Record<string, number | string | null>>

type Param = (name: string) => unknown

/** What logs are told apart by; `null` where they aren't. */
interface Apart {
  readonly prompt_id: string | null
  readonly prompt_version: number | null
  readonly model_used: string | null
}

interface Sums<Row> {
  /** The last of the rows that are added up at once; none if there are fewer. */
  readonly edge: Query<Values, Place>
  readonly sums: Query<Values, Row & Apart>
}

/** Counts of logs, where there are any. */
export type CountedLogs = GroupedCounts & { readonly scoredInSessions: number }

/** Reads the counts of logs and latencies, added up, a piece at a time: others get their turn in between. */
export class LogCounts {
  readonly #connection: Connection
  readonly #sums = new Map<string, Sums<LogCountTable>>()
  readonly #latencySums = new Map<string, Sums<LatencyCountTable>>()

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /**
   * @param rows of whole days or hours
   * @param by what must be told apart, beside models
   */
  async *logs(rows: SelectedRows, unit: Unit, by: readonly GroupField[]): AsyncGenerator<CountedLogs[]> {
    const apart = namesOf([...by, 'modelUsed'])
    const prepare = () => prepareLogSums(this.#connection, unit, apart)
    yield* pieces(rows, unit, prepared(this.#sums, [unit, ...apart], prepare), countsOf)
  }

  /**
   * @param rows of whole days or hours
   * @param by what must be told apart
   */
  async *latencies(rows: SelectedRows, unit: Unit, by: readonly GroupField[]): AsyncGenerator<GroupedLatencies[]> {
    const apart = namesOf(by)
    const prepare = () => prepareLatencySums(this.#connection, unit, apart)
    yield* pieces(rows, unit, prepared(this.#latencySums, [unit, ...apart], prepare), (row) => ({
      ...groupOf(row),
      timeMs: row.period * unitMs[unit],
      bucket: row.bucket,
      logs: row.logs,
    }))
  }
}

function prepared<T>(known: Map<string, T>, names: readonly string[], prepare: () => T): T {
  const name = names.join()
  const sums = known.get(name) ?? prepare()
  known.set(name, sums)
  return sums
}

async function* pieces<Row, Item>(
  rows: SelectedRows,
  unit: Unit,
  { edge, sums }: Sums<Row>,
  itemOf: (row: Row & Apart) => Item,
): AsyncGenerator<Item[]> {
  const { after, values } = valuesOf(rows, unit)
  for (let from: Place | undefined = after; from; ) {
    const range: Values = { ...values, afterPrompt: from.prompt_key, afterPeriod: from.period }
    const end = edge.first(range)
    yield sums.all(end ? { ...range, maxPrompt: end.prompt_key, maxPeriod: end.period } : range).map(itemOf)
    from = end
    if (end) await new Promise(setImmediate)
  }
}

const columns = { promptId: 'prompt_key', promptVersion: 'prompt_version', modelUsed: 'model_used' } as const

type Name = keyof typeof columns

function namesOf(by: readonly GroupField[]): Name[] {
  return (Object.keys(columns) as Name[]).filter((name) => by.includes(name))
}

function prepareLogSums({ prepare }: Connection, unit: Unit, apart: readonly Name[]): Sums<LogCountTable> {
  const table = unit === 'day' ? 'daily_log_counts' : 'hourly_log_counts'
  const sum = <Column extends keyof LogCountTable>(column: Column) =>
    sql<number>`sum(${sql.ref(column)})`.as<Column>(column)
  return {
    edge: prepare((db, param) => edgeOf(db, table, param)),
    sums: prepare((db, param) =>
      selected(db, table, param, apart)
        .select([
          sql<number>`min(first_time)`.as('first_time'),
          sql<number>`max(last_time)`.as('last_time'),
          sum('logs'),
          sum('scored_in_sessions'),
          sum('with_input_tokens'),
          sum('input_tokens'),
          sum('with_output_tokens'),
          sum('output_tokens'),
          sum('with_cost'),
          sum('cost_dollars'),
          sum('cost_billionths'),
          ...scores.map(sum),
        ])
        .$castTo<LogCountTable & Apart>(),
    ),
  }
}

function prepareLatencySums({ prepare }: Connection, unit: Unit, apart: readonly Name[]) {
  const table = unit === 'day' ? 'daily_latency_counts' : 'hourly_latency_counts'
  return {
    edge: prepare<Values, Place>((db, param) => edgeOf(db, table, param)),
    sums: prepare<Values, LatencyCountTable & Apart>((db, param) =>
      selected(db, table, param, apart)
        .select(['bucket', sql<number>`sum(logs)`.as('logs'), sql<number>`min(period)`.as('period')])
        .groupBy('bucket')
        .$castTo<LatencyCountTable & Apart>(),
    ),
  }
}

function edgeOf(db: Kysely<Tables>, table: Table, param: Param) {
  return db
    .selectFrom(table)
    .select(['prompt_key', 'period'])
    .where(isBetween(param))
    .orderBy('prompt_key')
    .orderBy('period')
    .limit(1)
    .offset(pieceSize - 1)
}

function selected(db: Kysely<Tables>, table: Table, param: Param, apart: readonly Name[]) {
  const columnOf = (name: Name) => (apart.includes(name) ? sql.ref(columns[name]) : sql`NULL`)
  return db
    .selectFrom(table)
    .select([
      sql<string | null>`(SELECT id FROM prompts WHERE key = ${columnOf('promptId')})`.as('prompt_id'),
      sql<number | null>`${columnOf('promptVersion')}`.as('prompt_version'),
      sql<string | null>`${columnOf('modelUsed')}`.as('model_used'),
    ])
    .where(isBetween(param))
    .where(hasItsPrompt)
    .where('period', '>=', param('minPeriod') as number)
    .where('period', '<=', param('lastPeriod') as number)
    .where(isNullOr(param('version'), sql`prompt_version = ${param('version')}`))
    .where(isNullOr(param('model'), sql`model_used = ${param('model')}`))
    .groupBy([columnOf('promptId'), columnOf('promptVersion'), columnOf('modelUsed')])
}

function isBetween(param: Param) {
  return sql<SqlBool>`(prompt_key, period) > (${param('afterPrompt')}, ${param('afterPeriod')})
    AND (prompt_key, period) <= (${param('maxPrompt')}, ${param('maxPeriod')})`
}

function isNullOr(value: unknown, condition: unknown) {
  return sql<SqlBool>`(${value} IS NULL OR ${condition})`
}

function valuesOf({ ownerKey, promptKey, selection }: SelectedRows, unit: Unit): { after: Place; values: Values } {
  const { fromMs = 0, toMs = 0, promptVersion: version = null, modelUsed: model = null } = selection
  const keys = promptKeys(ownerKey)
  const [minPrompt, maxPrompt] = promptKey === undefined ? [keys.min, keys.max] : [promptKey, promptKey]
  const [minPeriod, lastPeriod] = [fromMs / unitMs[unit], toMs / unitMs[unit] - 1]
  return {
    after: { prompt_key: minPrompt, period: minPeriod - 1 },
    values: { minPeriod, lastPeriod, version, model, maxPrompt, maxPeriod: lastPeriod },
  }
}

function groupOf({ prompt_id, prompt_version, model_used }: Apart) {
  return {
    promptId: prompt_id ?? undefined,
    promptVersion: prompt_version || undefined,
    modelUsed: model_used ?? undefined,
  }
}

function countsOf(row: LogCountTable & Apart): CountedLogs {
  const known = <T>(count: number, value: T) => (count > 0 ? value : undefined)
  return {
    ...groupOf(row),
    modelUsed: row.model_used,
    logs: row.logs,
    scores: scores.map((column) => row[column] ?? 0),
    scoredInSessions: row.scored_in_sessions,
    firstMs: row.first_time,
    lastMs: row.last_time,
    inputTokens: known(row.with_input_tokens, row.input_tokens),
    outputTokens: known(row.with_output_tokens, row.output_tokens),
    cost: known(row.with_cost, { dollars: row.cost_dollars, billionths: row.cost_billionths }),
  }
}
