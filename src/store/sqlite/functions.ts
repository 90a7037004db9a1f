import { bucketOf } from '../../domain/statistics/latency-buckets.js'
import type { Database } from './driver.js'
import { termsOf } from './terms.js'

/**
 * Defines the SQL functions that triggers call: `search_terms(owner_key, folded_title, folded_text)` (see `termsOf`)
 * and `latency_bucket(latency_ms)` (see `bucketOf`). A connection without them can't write prompts and logs.
 */
export function defineFunctions(database: Database): void {
  const define = <Values extends unknown[]>(name: string, run: (...values: Values) => string | number) =>
    database.function(name, { deterministic: true }, run as (...values: unknown[]) => string | number)
  define('search_terms', termsOf)
  define('latency_bucket', bucketOf)
}
