import { type SqlBool, sql } from 'kysely'
import type { LogSelection } from '../../domain/log-selection.js'
import type { GroupedCounts, GroupField } from '../../domain/statistics/grouping.js'
import { addLatencies, countLatency, latencyCounts } from '../../domain/statistics/latency-counts.js'
import type { SelectedRows } from './conditions.js'
import type { Connection, Query } from './database.js'
import type { Database } from './driver.js'
import { promptKeys } from './prompts.js'
import { hasItsPrompt } from './removals.js'
import type { LogCountTable } from './schema.js'
import { type Unit, unitMs } from './spans.js'

/** How many rows are added up at once: for some 5 ms. */
const pieceSize = 2000

/** A place in the order of a table of counts. */
interface Place {
  readonly prompt_key: number
  readonly period: number
}

type Values = Readonly<Record<string, number | string | null>>

/** The sum of some rows. What they differ in is `null`. */
interface SumRow extends Omit<LogCountTable, 'prompt_key' | 'period' | 'prompt_version'> {
  readonly prompt_id: string | null
  readonly prompt_version: number | null
}

interface Queries {
  readonly edge: Query<Values, Place>
  readonly sums: Query<Values, SumRow>
}

/** Reads the counts of logs, added up, a piece at a time. */
export class LogCounts {
  readonly #connection: Connection
  /** By table and what the sums are grouped by. */
  readonly #queries = new Map<string, Queries>()

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /**
   * Others get their turn between two pieces.
   * @param rows of whole days or hours
   * @param by what must be told apart, beside model and score
   */
  async *of(rows: SelectedRows, unit: Unit, by: readonly GroupField[]): AsyncGenerator<GroupedCounts[]> {
    const { edge, sums } = this.#prepared(unit, by)
    const { after, values } = valuesOf(rows, unit)
    for (let from: Place | undefined = after; from; ) {
      const range: Values = { ...values, afterPrompt: from.prompt_key, afterPeriod: from.period }
      const end = edge.first(range)
      yield sums.all(end ? { ...range, maxPrompt: end.prompt_key, maxPeriod: end.period } : range).map(countsOf)
      from = end
      if (end) await new Promise(setImmediate)
    }
  }

  #prepared(unit: Unit, by: readonly GroupField[]): Queries {
    const name = `${unit} ${by.includes('promptId')} ${by.includes('promptVersion')}`
    const queries = this.#queries.get(name) ?? prepareSums(this.#connection, unit, by)
    this.#queries.set(name, queries)
    return queries
  }
}

function prepareSums({ prepare }: Connection, unit: Unit, by: readonly GroupField[]): Queries {
  const table = unit === 'day' ? 'daily_log_counts' : 'hourly_log_counts'
  const apart = {
    prompt_key: by.includes('promptId') ? sql<number | null>`prompt_key` : sql<number | null>`NULL`,
    prompt_version: by.includes('promptVersion') ? sql<number | null>`prompt_version` : sql<number | null>`NULL`,
  }
  const sum = <Column extends keyof LogCountTable>(column: Column) =>
    sql<number>`sum(${sql.ref(column)})`.as<Column>(column)
  return {
    edge: prepare((db, param) =>
      db
        .selectFrom(table)
        .select(['prompt_key', 'period'])
        .where(isBetween(param))
        .orderBy('prompt_key')
        .orderBy('period')
        .limit(1)
        .offset(pieceSize - 1),
    ),
    sums: prepare((db, param) =>
      db
        .selectFrom(table)
        .select([
          sql<string | null>`(SELECT id FROM prompts WHERE key = ${apart.prompt_key})`.as('prompt_id'),
          apart.prompt_version.as('prompt_version'),
          'model_used',
          'score',
          sum('logs'),
          sum('in_sessions'),
          sql<number>`min(first_time)`.as('first_time'),
          sql<number>`max(last_time)`.as('last_time'),
          sum('with_input_tokens'),
          sum('input_tokens'),
          sum('with_output_tokens'),
          sum('output_tokens'),
          sum('with_cost'),
          sum('cost_dollars'),
          sum('cost_units'),
          sql<Buffer | null>`sum_latencies(latencies)`.as('latencies'),
        ])
        .where(isBetween(param))
        .where(hasItsPrompt)
        .where('period', '>=', param('minPeriod') as number)
        .where('period', '<=', param('lastPeriod') as number)
        .where(isNullOr(param('version'), sql`prompt_version = ${param('version')}`))
        .where(isNullOr(param('model'), sql`model_used = ${param('model')}`))
        .where('score', '>=', param('minScore') as number)
        .where('score', '<=', param('maxScore') as number)
        .groupBy([apart.prompt_key, apart.prompt_version, 'model_used', 'score']),
    ),
  }
}

function isBetween(param: (name: string) => unknown) {
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
  const [minScore, maxScore] = scoresOf(selection)
  return {
    after: { prompt_key: minPrompt, period: minPeriod - 1 },
    values: { minPeriod, lastPeriod, minScore, maxScore, version, model, maxPrompt, maxPeriod: lastPeriod },
  }
}

/** The scores in a selection, -1 for none. */
function scoresOf({ scored, scoreMin, scoreMax }: LogSelection): [min: number, max: number] {
  const isScored = scored === true || scoreMin !== undefined || scoreMax !== undefined
  if (!isScored) return scored === false ? [-1, -1] : [-1, 10]
  // Nothing is both without a score and within bounds.
  return scored === false ? [0, -1] : [scoreMin ?? 0, scoreMax ?? 10]
}

function countsOf(row: SumRow): GroupedCounts {
  const known = (count: number, value: number) => (count > 0 ? value : undefined)
  return {
    promptId: row.prompt_id ?? undefined,
    promptVersion: row.prompt_version || undefined,
    modelUsed: row.model_used,
    score: row.score < 0 ? undefined : row.score,
    logs: row.logs,
    inSessions: row.in_sessions,
    firstMs: row.first_time,
    lastMs: row.last_time,
    latencies: row.latencies ?? undefined,
    inputTokens: known(row.with_input_tokens, row.input_tokens),
    outputTokens: known(row.with_output_tokens, row.output_tokens),
    cost: row.with_cost > 0 ? { dollars: row.cost_dollars, units: row.cost_units } : undefined,
  }
}

/** Defines `count_latency(latencies, latency_ms, change)`, which the triggers on `logs` call (see `countLatency`). */
export function defineCountLatency(database: Database): void {
  const count = (latencies: unknown, latencyMs: unknown, change: unknown) =>
    asBlob(countLatency(latencies as Buffer | null, latencyMs as number, change as 1 | -1))
  database.function('count_latency', { deterministic: true }, count)
}

/** Defines the aggregate function `sum_latencies(latencies)`. */
export function defineSumLatencies(database: Database): void {
  database.aggregate('sum_latencies', {
    start: () => new Map<number, number>(),
    step: (sums: Map<number, number>, latencies: unknown) => {
      if (latencies !== null) addLatencies(latencies as Buffer, sums)
    },
    result: (sums) => asBlob(latencyCounts(sums)),
  })
}

function asBlob(bytes: Uint8Array | null): Buffer | null {
  return bytes && Buffer.from(bytes.buffer)
}
