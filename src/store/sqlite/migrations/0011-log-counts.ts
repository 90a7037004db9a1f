import type { Conversion } from '../migration.js'

interface Counts {
  readonly table: string
  /** How long a period is, in milliseconds. */
  readonly ms: number
}

const tables: readonly Counts[] = [
  { table: 'daily_log_counts', ms: 86_400_000 },
  { table: 'hourly_log_counts', ms: 3_600_000 },
]

/** The row that counts a log. */
const counting = (row: string, { ms }: Counts) => `
  prompt_key = ${row}.prompt_key AND period = ${row}.time / ${ms} AND prompt_version = ifnull(${row}.prompt_version, 0)
    AND model_used = ${row}.model_used AND score = ifnull(${row}.score, -1)`

const dollars = (row: string) => `ifnull(CAST(${row}.cost_usd AS INTEGER), 0)`
const units = (row: string) =>
  `ifnull(CAST(round((${row}.cost_usd - CAST(${row}.cost_usd AS INTEGER)) * 1e9) AS INTEGER), 0)`

/** The values of a row that counts one log. @param latency the count of its latency */
const values = (row: string, latency: string, { ms }: Counts) => `
  ${row}.prompt_key, ${row}.time / ${ms}, ifnull(${row}.prompt_version, 0), ${row}.model_used,
  ifnull(${row}.score, -1), 1, ${row}.session_id IS NOT NULL, ${row}.time, ${row}.time,
  ${row}.input_tokens IS NOT NULL, ifnull(${row}.input_tokens, 0),
  ${row}.output_tokens IS NOT NULL, ifnull(${row}.output_tokens, 0),
  ${row}.cost_usd IS NOT NULL, ${dollars(row)}, ${units(row)},
  iif(${row}.latency_ms IS NULL, NULL, ${latency})`

const sums = [
  'logs',
  'in_sessions',
  'with_input_tokens',
  'input_tokens',
  'with_output_tokens',
  'output_tokens',
  'with_cost',
  'cost_dollars',
  'cost_units',
]

/** Adds one log to the row that is there. */
const add = (latencies: string, { table }: Counts) => `
  ON CONFLICT DO UPDATE SET
    ${sums.map((column) => `${column} = ${table}.${column} + excluded.${column}`).join(', ')},
    first_time = min(${table}.first_time, excluded.first_time),
    last_time = max(${table}.last_time, excluded.last_time),
    latencies = iif(excluded.latencies IS NULL, ${table}.latencies, ${latencies})`

/** The time of the first or last log that is left in a row. */
const edge = (order: string, { ms }: Counts) => `ifnull((
  SELECT time FROM logs
  WHERE logs.prompt_key = old.prompt_key AND logs.score IS old.score
    AND time BETWEEN old.time / ${ms} * ${ms} AND old.time / ${ms} * ${ms} + ${ms - 1}
    AND logs.prompt_version IS old.prompt_version AND logs.model_used = old.model_used
  ORDER BY time ${order} LIMIT 1), old.time)`

const countIn = (counts: Counts) => `
  INSERT INTO ${counts.table} VALUES (${values('new', 'count_latency(NULL, new.latency_ms, 1)', counts)})
  ${add(`count_latency(${counts.table}.latencies, new.latency_ms, 1)`, counts)};`

const uncountIn = (counts: Counts) => `
  UPDATE ${counts.table} SET
    logs = logs - 1,
    in_sessions = in_sessions - (old.session_id IS NOT NULL),
    first_time = iif(old.time > first_time, first_time, ${edge('ASC', counts)}),
    last_time = iif(old.time < last_time, last_time, ${edge('DESC', counts)}),
    with_input_tokens = with_input_tokens - (old.input_tokens IS NOT NULL),
    input_tokens = input_tokens - ifnull(old.input_tokens, 0),
    with_output_tokens = with_output_tokens - (old.output_tokens IS NOT NULL),
    output_tokens = output_tokens - ifnull(old.output_tokens, 0),
    with_cost = with_cost - (old.cost_usd IS NOT NULL),
    cost_dollars = cost_dollars - ${dollars('old')},
    cost_units = cost_units - ${units('old')},
    latencies = iif(old.latency_ms IS NULL, latencies, count_latency(latencies, old.latency_ms, -1))
  WHERE ${counting('old', counts)};
  DELETE FROM ${counts.table} WHERE ${counting('old', counts)} AND logs = 0;`

const count = tables.map(countIn).join('')
const uncount = tables.map(uncountIn).join('')

/**
 * Counts of logs by day and by hour (UTC), for statistics. Triggers keep them, whoever writes a log. They call
 * `count_latency`, the service's own function (see `countLatency`); the logs that are there already are counted by the
 * frozen copy below.
 */
export const logCounts: Conversion = {
  name: 'counts of logs',
  title: 'Counting logs',
  table: 'logs',
  functions: { latency_of_step_11: latencyCount, add_latency_of_step_11: addLatency },
  begin: tables
    .map(
      ({ table }) => `
        CREATE TABLE ${table} (
          prompt_key INTEGER NOT NULL,
          period INTEGER NOT NULL,
          prompt_version INTEGER NOT NULL,
          model_used TEXT NOT NULL,
          score INTEGER NOT NULL,
          logs INTEGER NOT NULL,
          in_sessions INTEGER NOT NULL,
          first_time INTEGER NOT NULL,
          last_time INTEGER NOT NULL,
          with_input_tokens INTEGER NOT NULL,
          input_tokens INTEGER NOT NULL,
          with_output_tokens INTEGER NOT NULL,
          output_tokens INTEGER NOT NULL,
          with_cost INTEGER NOT NULL,
          cost_dollars INTEGER NOT NULL,
          cost_units INTEGER NOT NULL,
          latencies BLOB,
          PRIMARY KEY (prompt_key, period, prompt_version, model_used, score)
        ) STRICT, WITHOUT ROWID;
      `,
    )
    .join(''),
  convert: tables.map(
    (counts) => `
      INSERT INTO ${counts.table} SELECT ${values('logs', 'latency_of_step_11(logs.latency_ms)', counts)} FROM logs
      WHERE key > @after AND key <= @through ORDER BY key
      ${add(`add_latency_of_step_11(${counts.table}.latencies, excluded.latencies)`, counts)}`,
  ),
  end: `
    CREATE TRIGGER logs_count_insert AFTER INSERT ON logs BEGIN ${count} END;
    CREATE TRIGGER logs_count_delete AFTER DELETE ON logs BEGIN ${uncount} END;
    CREATE TRIGGER logs_count_update AFTER UPDATE OF score ON logs WHEN old.score IS NOT new.score BEGIN
      ${uncount}
      ${count}
    END;
  `,
}

/** The bucket of a latency and the count 1, as `countLatency` of the domain had them when this step was released. */
function latencyCount(latencyMs: number): Buffer {
  const [double, count] = [Buffer.alloc(8), Buffer.alloc(8)]
  double.writeDoubleBE(latencyMs)
  count.writeUInt32LE((double.readUInt32BE() + (1 << 13)) >>> 14)
  count.writeUInt32LE(1, 4)
  return count
}

/** Adds one latency to the counts of others. A test compares it with the living one. */
function addLatency(counts: Buffer | null, latency: Buffer): Buffer {
  if (counts === null) return latency
  const bucket = latency.readUInt32LE()
  let at = 0
  while (at < counts.length && counts.readUInt32LE(at) < bucket) at += 8
  if (at === counts.length || counts.readUInt32LE(at) !== bucket) {
    return Buffer.concat([counts.subarray(0, at), latency, counts.subarray(at)])
  }
  const added = Buffer.from(counts)
  added.writeUInt32LE(counts.readUInt32LE(at + 4) + 1, at + 4)
  return added
}
