import { bucketOf } from '../../domain/statistics/latency-buckets.js'
import type { Database } from './driver.js'
import { type TextTerms, termsOf, termsOfText } from './terms.js'

/**
 * Defines the SQL functions that triggers call: `search_terms(owner_key, folded_title, folded_text)` (see `termsOf`)
 * and `latency_bucket(latency_ms)` (see `bucketOf`). A connection without them can't write prompts and logs.
 * @param terms gives those of a folded text
 */
export function defineFunctions(database: Database, terms: (foldedText: string) => TextTerms = termsOfText): void {
  const define = <Values extends unknown[]>(name: string, run: (...values: Values) => string | number) =>
    database.function(name, { deterministic: true }, run as (...values: unknown[]) => string | number)
  define('search_terms', (ownerKey: number, title: string, text: string) => termsOf(ownerKey, title, terms(text)))
  define('latency_bucket', bucketOf)
}
