import { type Kysely, type SqlBool, sql } from 'kysely'
import { allScores } from '../../domain/statistics/counts.js'
import { type GroupField, isPeriodUnit } from '../../domain/statistics/group-field.js'
import type { GroupedCounts, GroupedLatencies } from '../../domain/statistics/grouping.js'
import { nextTurn } from '../../domain/turns.js'
import type { Param, Parameters, SelectedRows } from './conditions.js'
import type { Connection, Query } from './database.js'
import { promptKeys } from './prompt-keys.js'
import { hasItsPrompt } from './removals.js'
import type { LatencyCountTable, LogCountTable, Tables } from './schema.js'
import { Shapes } from './shapes.js'
import { type DividedSpan, type Unit, unitMs } from './spans.js'

/** How many rows are added up at once: for some 5 ms, of which most is spent on groups of a row each. */
const pieceSize = 500

const scoreColumns = allScores.map((score) => `score_${score}` as const)

type Table = `${'daily' | 'hourly'}_${'log' | 'latency'}_counts`

/** The columns that order the rows of a table, the last of which tells each row from all others. */
const keyColumns = ['prompt_key', 'period', 'prompt_version', 'model_used'] as const

/** The columns that rows are grouped by; `null` where they aren't. */
interface GroupColumns {
  readonly prompt_id: string | null
  readonly prompt_version: number | null
  readonly model_used: string | null
}

interface Sums<Row> {
  /** The columns that order the rows. */
  readonly columns: readonly string[]
  /** The last of the rows that are added up at once; none if there are fewer. */
  readonly lastOfPiece: Query<Parameters, Parameters>
  readonly sums: Query<Parameters, Row & GroupColumns>
}

/** Counts of logs, and how many of them have a score and a session. */
export type CountedLogs = GroupedCounts & { readonly scoredInSessions: number }

interface CountOptions {
  readonly unit: Unit
  /** What to group by, besides models. */
  readonly by: readonly GroupField[]
  readonly signal: AbortSignal | undefined
}

/** Reads the counts of logs and latencies, added up, a piece at a time: others get their turn in between. */
export class LogCounts {
  readonly #connection: Connection
  readonly #sums = new Shapes<Sums<LogCountTable>>()
  readonly #latencySums = new Shapes<Sums<LatencyCountTable>>()

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /**
   * @param rows whose conditions are no others than prompt, version and model
   * @param span of which the undivided days, or the undivided hours of divided days, are read
   */
  async *logs(
    rows: SelectedRows,
    span: DividedSpan,
    { unit, by, signal }: CountOptions,
  ): AsyncGenerator<CountedLogs[]> {
    const names = namesOf([...by, 'modelUsed'])
    const sums = this.#sums.get([unit, ...names].join(), () => prepareLogSums(this.#connection, unit, names))
    yield* pieces(valuesOf(rows, span, unit), sums, countsOf, signal)
  }

  /** See `logs`. */
  async *latencies(
    rows: SelectedRows,
    span: DividedSpan,
    { unit, by, signal }: CountOptions,
  ): AsyncGenerator<GroupedLatencies[]> {
    const names = namesOf(by)
    const sums = this.#latencySums.get([unit, ...names].join(), () => prepareLatencySums(this.#connection, unit, names))
    yield* pieces(
      valuesOf(rows, span, unit),
      sums,
      ({ period, bucket, logs, ...group }) => ({ ...groupOf(group), timeMs: period * unitMs[unit], bucket, logs }),
      signal,
    )
  }
}

async function* pieces<Row, Item>(
  values: Parameters | undefined,
  { columns, lastOfPiece, sums }: Sums<Row>,
  itemOf: (row: Row & GroupColumns) => Item,
  signal: AbortSignal | undefined,
): AsyncGenerator<Item[]> {
  if (!values) return
  const named = (prefix: string, row: Parameters) =>
    Object.fromEntries(columns.map((column) => [prefix + column, row[column] ?? null]))
  // Before and after all others: numbers come before texts.
  let after: Parameters | undefined = { prompt_key: values.minPrompt ?? null, period: Number(values.minPeriod) - 1 }
  const end = { prompt_key: values.maxPrompt ?? null, period: Number(values.maxPeriod) + 1 }
  while (after) {
    const from: Parameters = { ...values, ...named('after', { ...before, ...after }) }
    const last: Parameters | undefined = lastOfPiece.first({ ...from, ...named('upTo', { ...before, ...end }) })
    yield sums.all({ ...from, ...named('upTo', last ?? { ...before, ...end }) }).map(itemOf)
    after = last
    if (last) await nextTurn(signal)
  }
}

const before: Parameters = { prompt_version: -1, model_used: '', bucket: -1 }

const groupColumns = { promptId: 'prompt_key', promptVersion: 'prompt_version', modelUsed: 'model_used' } as const

type Name = keyof typeof groupColumns | 'period'

function namesOf(by: readonly GroupField[]): Name[] {
  const names = (Object.keys(groupColumns) as (keyof typeof groupColumns)[]).filter((name) => by.includes(name))
  return by.some(isPeriodUnit) ? [...names, 'period'] : names
}

function prepareLogSums({ prepare }: Connection, unit: Unit, names: readonly Name[]): Sums<LogCountTable> {
  const table = unit === 'day' ? 'daily_log_counts' : 'hourly_log_counts'
  const sum = <Column extends keyof LogCountTable>(column: Column) =>
    sql<number>`sum(${sql.ref(column)})`.as<Column>(column)
  return {
    columns: keyColumns,
    lastOfPiece: prepare((db, param) => lastOfPiece(db, table, keyColumns, param)),
    sums: prepare((db, param) =>
      grouped(db, table, keyColumns, unit, names, param)
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
          ...scoreColumns.map(sum),
        ])
        .$castTo<LogCountTable & GroupColumns>(),
    ),
  }
}

function prepareLatencySums({ prepare }: Connection, unit: Unit, names: readonly Name[]): Sums<LatencyCountTable> {
  const table = unit === 'day' ? 'daily_latency_counts' : 'hourly_latency_counts'
  const columns = [...keyColumns, 'bucket']
  return {
    columns,
    lastOfPiece: prepare((db, param) => lastOfPiece(db, table, columns, param)),
    sums: prepare((db, param) =>
      grouped(db, table, columns, unit, names, param)
        .select(['bucket', sql<number>`sum(logs)`.as('logs'), sql<number>`min(period)`.as('period')])
        .groupBy('bucket')
        .$castTo<LatencyCountTable & GroupColumns>(),
    ),
  }
}

function lastOfPiece(db: Kysely<Tables>, table: Table, columns: readonly string[], param: Param) {
  const query = db
    .selectFrom(table)
    .select(columns.map((column) => sql<number | string>`${sql.ref(column)}`.as(column)))
    .where(isBetween(columns, param))
    .limit(1)
    .offset(pieceSize - 1)
    .$castTo<Parameters>()
  return columns.reduce((ordered, column) => ordered.orderBy(sql.ref(column)), query)
}

function grouped(
  db: Kysely<Tables>,
  table: Table,
  columns: readonly string[],
  unit: Unit,
  names: readonly Name[],
  param: Param,
) {
  const columnOf = (name: keyof typeof groupColumns) => (names.includes(name) ? sql.ref(groupColumns[name]) : sql`NULL`)
  const periods = names.includes('period') ? [sql`period`] : []
  return db
    .selectFrom(table)
    .select([
      sql<string | null>`(SELECT id FROM prompts WHERE key = ${columnOf('promptId')})`.as('prompt_id'),
      sql<number | null>`${columnOf('promptVersion')}`.as('prompt_version'),
      sql<string | null>`${columnOf('modelUsed')}`.as('model_used'),
    ])
    .where(isBetween(columns, param))
    .where(hasItsPrompt)
    .where('period', '>=', param('minPeriod') as number)
    .where('period', '<=', param('maxPeriod') as number)
    .where(isUndivided(unit, param))
    .where(isNullOr(param('version'), sql`prompt_version = ${param('version')}`))
    .where(isNullOr(param('model'), sql`model_used = ${param('model')}`))
    .groupBy([columnOf('promptId'), columnOf('promptVersion'), columnOf('modelUsed'), ...periods])
}

function isBetween(columns: readonly string[], param: Param) {
  const listed = (prefix: string) => sql.join(columns.map((column) => sql`${param(prefix + column)}`))
  const row = sql.join(columns.map((column) => sql.ref(column)))
  return sql<SqlBool>`(${row}) > (${listed('after')}) AND (${row}) <= (${listed('upTo')})`
}

/** Whether the row is for an undivided day, or for an undivided hour of a divided day. */
function isUndivided(unit: Unit, param: Param) {
  const numbers = (name: string) => sql`(SELECT value FROM json_each(${param(name)}))`
  return unit === 'day'
    ? sql<SqlBool>`period NOT IN ${numbers('days')}`
    : sql<SqlBool>`period / 24 IN ${numbers('days')} AND period NOT IN ${numbers('hours')}`
}

function isNullOr(value: unknown, condition: unknown) {
  return sql<SqlBool>`(${value} IS NULL OR ${condition})`
}

/** @returns `undefined` if there are no such days or hours */
function valuesOf(
  { ownerKey, promptKey, selection }: SelectedRows,
  span: DividedSpan,
  unit: Unit,
): Parameters | undefined {
  const { promptVersion: version = null, modelUsed: model = null } = selection
  const { fromMs, toMs, dividedDays, dividedHours } = span
  const [min, max] = [Math.floor(fromMs / unitMs[unit]), Math.ceil(toMs / unitMs[unit]) - 1]
  const [first, last] = [dividedDays.at(0), dividedDays.at(-1)]
  if (unit === 'hour' && (first === undefined || last === undefined)) return undefined
  const keys = promptKeys(ownerKey)
  return {
    minPrompt: promptKey ?? keys.min,
    maxPrompt: promptKey ?? keys.max,
    // There are no others between those of the first and those of the last divided day.
    minPeriod: unit === 'hour' ? Math.max(min, (first ?? 0) * 24) : min,
    maxPeriod: unit === 'hour' ? Math.min(max, (last ?? 0) * 24 + 23) : max,
    days: JSON.stringify(dividedDays),
    hours: JSON.stringify(dividedHours),
    version,
    model,
  }
}

function groupOf({ prompt_id, prompt_version, model_used }: GroupColumns) {
  return {
    promptId: prompt_id ?? undefined,
    promptVersion: prompt_version || undefined,
    modelUsed: model_used ?? undefined,
  }
}

function countsOf(row: LogCountTable & GroupColumns): CountedLogs {
  const known = <T>(count: number, value: T) => (count > 0 ? value : undefined)
  return {
    ...groupOf(row),
    modelUsed: row.model_used,
    logs: row.logs,
    scores: scoreColumns.map((column) => row[column] ?? 0),
    scoredInSessions: row.scored_in_sessions,
    firstMs: row.first_time,
    lastMs: row.last_time,
    inputTokens: known(row.with_input_tokens, row.input_tokens),
    outputTokens: known(row.with_output_tokens, row.output_tokens),
    cost: known(row.with_cost, { dollars: row.cost_dollars, billionths: row.cost_billionths }),
  }
}
