import { allScores } from '../../domain/statistics/counts.js'
import type { Database } from './driver.js'
import { defineFunctions } from './functions.js'
import { unitMs } from './spans.js'

const together = (ms: number) => `prompt_key, time / ${ms}, ifnull(prompt_version, 0), model_used`
const storedTogether = 'prompt_key, period, prompt_version, model_used'

/** The columns of the counts and what they count. */
const counted = {
  first_time: 'min(time)',
  last_time: 'max(time)',
  logs: 'count(*)',
  ...Object.fromEntries(allScores.map((score) => [`score_${score}`, `sum(session_id IS NULL AND score IS ${score})`])),
  scored_in_sessions: 'sum(session_id IS NOT NULL AND score IS NOT NULL)',
  with_input_tokens: 'count(input_tokens)',
  input_tokens: 'ifnull(sum(input_tokens), 0)',
  with_output_tokens: 'count(output_tokens)',
  output_tokens: 'ifnull(sum(output_tokens), 0)',
  with_cost: 'count(cost_usd)',
  cost_dollars: 'ifnull(sum(CAST(cost_usd AS INTEGER)), 0)',
  cost_billionths: 'ifnull(sum(CAST(round((cost_usd - CAST(cost_usd AS INTEGER)) * 1e9) AS INTEGER)), 0)',
}

/**
 * Compares what is derived from prompts and logs with them: the counts of logs, and which rows the search indexes have.
 * @returns what is wrong; nothing for a database of an earlier version, which lacks some of it
 */
export function problemsOfDerivedRows(database: Database): string[] {
  const hasAll = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'logs_search_delete'").get()
  return hasAll ? [...problemsOfCounts(database), ...problemsOfIndexes(database)] : []
}

function problemsOfCounts(database: Database): string[] {
  defineFunctions(database)
  return (['day', 'hour'] as const).flatMap((unit) => {
    const [name, ms] = [unit === 'day' ? 'daily' : 'hourly', unitMs[unit]]
    return [
      ...differing(database, `${name}_log_counts`, {
        wanted: `SELECT ${together(ms)}, ${Object.values(counted)} FROM logs GROUP BY ${together(ms)}`,
        stored: `SELECT ${storedTogether}, ${Object.keys(counted)} FROM ${name}_log_counts`,
      }),
      ...differing(database, `${name}_latency_counts`, {
        wanted: `SELECT ${together(ms)}, latency_bucket(latency_ms), count(*) FROM logs
          WHERE latency_ms IS NOT NULL GROUP BY ${together(ms)}, latency_bucket(latency_ms)`,
        stored: `SELECT ${storedTogether}, bucket, logs FROM ${name}_latency_counts`,
      }),
    ]
  })
}

function problemsOfIndexes(database: Database): string[] {
  return ['prompts', 'logs'].flatMap((table) => {
    const [wanted, stored] = [`SELECT key FROM ${table}`, `SELECT id FROM ${table}_search_docsize`]
    return differing(database, `the search index of ${table}`, { wanted, stored })
  })
}

function differing(database: Database, table: string, { wanted, stored }: Record<'wanted' | 'stored', string>) {
  const differences = `SELECT * FROM (${wanted} EXCEPT ${stored}) UNION ALL SELECT * FROM (${stored} EXCEPT ${wanted})`
  const count = database.prepare(`SELECT count(*) FROM (${differences})`).pluck().get() as number
  return count > 0 ? [`${count} rows of ${table} differ from what they should be`] : []
}
