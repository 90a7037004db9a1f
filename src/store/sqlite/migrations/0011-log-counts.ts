import type { Conversion } from '../migration.js'

interface Period {
  readonly name: 'daily' | 'hourly'
  /** How long it is, in milliseconds. */
  readonly ms: number
}

const periods: readonly Period[] = [
  { name: 'daily', ms: 86_400_000 },
  { name: 'hourly', ms: 3_600_000 },
]

const scores = Array.from({ length: 11 }, (_, score) => score)

const dollars = (row: string) => `ifnull(CAST(${row}.cost_usd AS INTEGER), 0)`

/** What one log adds to each column of the counts. */
const counted = (row: string): [column: string, value: string][] => [
  ['logs', '1'],
  ...scores.map((score): [string, string] => [
    `score_${score}`,
    `${row}.session_id IS NULL AND ${row}.score IS ${score}`,
  ]),
  ['scored_in_sessions', `${row}.session_id IS NOT NULL AND ${row}.score IS NOT NULL`],
  ['with_input_tokens', `${row}.input_tokens IS NOT NULL`],
  ['input_tokens', `ifnull(${row}.input_tokens, 0)`],
  ['with_output_tokens', `${row}.output_tokens IS NOT NULL`],
  ['output_tokens', `ifnull(${row}.output_tokens, 0)`],
  ['with_cost', `${row}.cost_usd IS NOT NULL`],
  ['cost_dollars', dollars(row)],
  ['cost_billionths', `ifnull(CAST(round((${row}.cost_usd - ${dollars(row)}) * 1e9) AS INTEGER), 0)`],
]

/** The columns that tell what is counted in a row, and their values for a log. */
const key = (row: string, { ms }: Period): [column: string, value: string][] => [
  ['prompt_key', `${row}.prompt_key`],
  ['period', `${row}.time / ${ms}`],
  ['prompt_version', `ifnull(${row}.prompt_version, 0)`],
  ['model_used', `${row}.model_used`],
]

const latencyKey = (row: string, period: Period, bucketOf: string): [column: string, value: string][] => [
  ...key(row, period),
  ['bucket', `${bucketOf}(${row}.latency_ms)`],
]

const columnsOf = (pairs: readonly [string, string][]) => pairs.map(([column]) => column).join(', ')
const valuesOf = (pairs: readonly [string, string][]) => pairs.map(([, value]) => value).join(', ')
const equal = (pairs: readonly [string, string][]) => pairs.map(([name, value]) => `${name} = ${value}`).join(' AND ')

/** Adds a log to the row that counts it. @param from where the log is from, as it is written after the values */
const count = (row: string, from: string, period: Period) => {
  const [table, pairs] = [`${period.name}_log_counts`, counted(row)]
  const added = pairs.map(([column]) => `${column} = ${table}.${column} + excluded.${column}`).join(', ')
  const values = [...key(row, period), ...pairs]
  return `
    INSERT INTO ${table} (${columnsOf(values)}, first_time, last_time)
    SELECT ${valuesOf(values)}, ${row}.time, ${row}.time ${from}
    ON CONFLICT DO UPDATE SET ${added},
      first_time = min(${table}.first_time, excluded.first_time),
      last_time = max(${table}.last_time, excluded.last_time);`
}

const countLatency = (row: string, from: string, period: Period, bucketOf: string) => `
  INSERT INTO ${period.name}_latency_counts (${columnsOf(latencyKey(row, period, bucketOf))}, logs)
  SELECT ${valuesOf(latencyKey(row, period, bucketOf))}, 1 ${from} AND ${row}.latency_ms IS NOT NULL
  ON CONFLICT DO UPDATE SET logs = logs + 1;`

/** The time of the first or last log that is left of those in the row of one that was deleted. */
const edge = (order: 'ASC' | 'DESC', { ms }: Period) => `ifnull((
  SELECT time FROM logs
  WHERE logs.prompt_key = old.prompt_key
    AND time BETWEEN old.time / ${ms} * ${ms} AND old.time / ${ms} * ${ms} + ${ms - 1}
    AND logs.prompt_version IS old.prompt_version AND logs.model_used = old.model_used
  ORDER BY time ${order} LIMIT 1), old.time)`

const uncount = (period: Period) => {
  const subtracted = counted('old').map(([column, value]) => `${column} = ${column} - (${value})`)
  return `
    UPDATE ${period.name}_log_counts SET ${subtracted.join(', ')},
      first_time = iif(old.time > first_time, first_time, ${edge('ASC', period)}),
      last_time = iif(old.time < last_time, last_time, ${edge('DESC', period)})
    WHERE ${equal(key('old', period))};
    DELETE FROM ${period.name}_log_counts WHERE ${equal(key('old', period))} AND logs = 0;`
}

const uncountLatency = (period: Period) => `
  UPDATE ${period.name}_latency_counts SET logs = logs - 1
  WHERE old.latency_ms IS NOT NULL AND ${equal(latencyKey('old', period, 'latency_bucket'))};
  DELETE FROM ${period.name}_latency_counts
  WHERE old.latency_ms IS NOT NULL AND ${equal(latencyKey('old', period, 'latency_bucket'))} AND logs = 0;`

const forEach = (sql: (period: Period) => string) => periods.map(sql).join('')

/**
 * Counts of logs by day and by hour (UTC), for statistics. Triggers keep them, whoever writes a log. They call
 * `latency_bucket`, the service's own function (see `bucketOf`); the logs that are there already are counted by the
 * frozen copy below.
 */
export const logCounts: Conversion = {
  name: 'counts of logs',
  title: 'Counting logs',
  table: 'logs',
  functions: { latency_bucket_of_step_11: latencyBucket },
  begin: forEach(
    ({ name }) => `
      CREATE TABLE ${name}_log_counts (
        prompt_key INTEGER NOT NULL,
        period INTEGER NOT NULL,
        prompt_version INTEGER NOT NULL,
        model_used TEXT NOT NULL,
        first_time INTEGER NOT NULL,
        last_time INTEGER NOT NULL,
        ${counted('')
          .map(([column]) => `${column} INTEGER NOT NULL,`)
          .join(' ')}
        PRIMARY KEY (prompt_key, period, prompt_version, model_used)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE ${name}_latency_counts (
        prompt_key INTEGER NOT NULL,
        period INTEGER NOT NULL,
        prompt_version INTEGER NOT NULL,
        model_used TEXT NOT NULL,
        bucket INTEGER NOT NULL,
        logs INTEGER NOT NULL,
        PRIMARY KEY (prompt_key, period, prompt_version, model_used, bucket)
      ) STRICT, WITHOUT ROWID;`,
  ),
  convert: periods.flatMap((period) => {
    const from = 'FROM logs WHERE key > @after AND key <= @through'
    return [count('logs', from, period), countLatency('logs', from, period, 'latency_bucket_of_step_11')]
  }),
  end: `
    CREATE TRIGGER logs_count_insert AFTER INSERT ON logs BEGIN
      ${forEach((period) => count('new', 'WHERE true', period))}
    END;
    CREATE TRIGGER logs_count_latency AFTER INSERT ON logs WHEN new.latency_ms IS NOT NULL BEGIN
      ${forEach((period) => countLatency('new', 'WHERE true', period, 'latency_bucket'))}
    END;
    CREATE TRIGGER logs_count_delete AFTER DELETE ON logs BEGIN ${forEach(uncount)} END;
    CREATE TRIGGER logs_count_latency_delete AFTER DELETE ON logs WHEN old.latency_ms IS NOT NULL BEGIN
      ${forEach(uncountLatency)}
    END;
    CREATE TRIGGER logs_count_update AFTER UPDATE OF score ON logs WHEN old.score IS NOT new.score BEGIN
      ${forEach(uncount)}
      ${forEach((period) => count('new', 'WHERE true', period))}
    END;
  `,
}

/** `bucketOf` of the domain as it was when this step was released. Exported for the test that compares the two. */
export function latencyBucket(latencyMs: number): number {
  const double = Buffer.alloc(8)
  double.writeDoubleBE(latencyMs)
  return (double.readUInt32BE() + (1 << 13)) >>> 14
}
