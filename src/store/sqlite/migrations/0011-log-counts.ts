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

/**
 * The time of the first or last log that is left of those in the row of one that was deleted, which was the first or
 * last itself: by the logs of its hour, or by the hours of its day.
 */
const edge = (end: 'first' | 'last', { name }: Period) => {
  const ofDay = 'period BETWEEN old.time / 86400000 * 24 AND old.time / 86400000 * 24 + 23'
  const ofHour =
    end === 'first'
      ? 'time BETWEEN old.time AND old.time / 3600000 * 3600000 + 3599999'
      : 'time BETWEEN old.time / 3600000 * 3600000 AND old.time'
  const found =
    name === 'daily'
      ? `SELECT ${end === 'first' ? 'min(hours.first_time)' : 'max(hours.last_time)'} FROM hourly_log_counts AS hours
        WHERE hours.prompt_key = old.prompt_key AND ${ofDay}
          AND hours.prompt_version = ifnull(old.prompt_version, 0) AND hours.model_used = old.model_used`
      : `SELECT time FROM logs WHERE logs.prompt_key = old.prompt_key AND ${ofHour}
          AND logs.prompt_version IS old.prompt_version AND logs.model_used = old.model_used
        ORDER BY time ${end === 'first' ? 'ASC' : 'DESC'} LIMIT 1`
  return `${end}_time = iif(logs = 1 OR old.time <> ${end}_time, ${end}_time, ifnull((${found}), old.time))`
}

const uncount = (period: Period) => {
  const subtracted = counted('old').map(([column, value]) => `${column} = ${column} - (${value})`)
  return `
    UPDATE ${period.name}_log_counts SET ${edge('first', period)}, ${edge('last', period)}, ${subtracted.join(', ')}
    WHERE ${equal(key('old', period))};
    DELETE FROM ${period.name}_log_counts WHERE ${equal(key('old', period))} AND logs = 0;`
}

/** Counts the new score of a log instead of the old one. */
const recount = (period: Period) => {
  const columns = counted('old').filter(([column]) => column.startsWith('score'))
  const news = new Map(counted('new'))
  const changed = columns.map(([column, value]) => `${column} = ${column} - (${value}) + (${news.get(column)})`)
  return `UPDATE ${period.name}_log_counts SET ${changed.join(', ')} WHERE ${equal(key('old', period))};`
}

const uncountLatency = (period: Period) => `
  UPDATE ${period.name}_latency_counts SET logs = logs - 1
  WHERE old.latency_ms IS NOT NULL AND ${equal(latencyKey('old', period, 'latency_bucket'))};
  DELETE FROM ${period.name}_latency_counts
  WHERE old.latency_ms IS NOT NULL AND ${equal(latencyKey('old', period, 'latency_bucket'))} AND logs = 0;`

const forEach = (sql: (period: Period) => string) => periods.map(sql).join('')
/** The edges of days are looked up in the hours. */
const hoursFirst = periods.toReversed()

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
  // A process of an earlier version must not change what is counted already.
  begin: `${forEach(
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
  )}
    CREATE TRIGGER logs_being_counted_delete BEFORE DELETE ON logs BEGIN
      SELECT RAISE(ABORT, 'the database is being upgraded by another process');
    END;
    CREATE TRIGGER logs_being_counted_update BEFORE UPDATE ON logs BEGIN
      SELECT RAISE(ABORT, 'the database is being upgraded by another process');
    END;
  `,
  convert: periods.flatMap((period) => {
    const from = 'FROM logs WHERE key > @after AND key <= @through'
    return [count('logs', from, period), countLatency('logs', from, period, 'latency_bucket_of_step_11')]
  }),
  end: `
    DROP TRIGGER logs_being_counted_delete;
    DROP TRIGGER logs_being_counted_update;
    CREATE TRIGGER logs_count_insert AFTER INSERT ON logs BEGIN
      ${forEach((period) => count('new', 'WHERE true', period))}
    END;
    CREATE TRIGGER logs_count_latency AFTER INSERT ON logs WHEN new.latency_ms IS NOT NULL BEGIN
      ${forEach((period) => countLatency('new', 'WHERE true', period, 'latency_bucket'))}
    END;
    CREATE TRIGGER logs_count_delete AFTER DELETE ON logs BEGIN ${hoursFirst.map(uncount).join('')} END;
    CREATE TRIGGER logs_count_latency_delete AFTER DELETE ON logs WHEN old.latency_ms IS NOT NULL BEGIN
      ${forEach(uncountLatency)}
    END;
    CREATE TRIGGER logs_count_update AFTER UPDATE OF score ON logs WHEN old.score IS NOT new.score BEGIN
      ${forEach(recount)}
    END;
  `,
}

/** `bucketOf` of the domain as it was when this step was released. Exported for the test that compares the two. */
export function latencyBucket(latencyMs: number): number {
  const double = Buffer.alloc(8)
  double.writeDoubleBE(latencyMs)
  return (double.readUInt32BE() + (1 << 13)) >>> 14
}
