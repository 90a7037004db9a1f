import type { Generated } from 'kysely'

/**
 * The tables. Rows refer to each other by `key`, a number that never leaves the store; the identifiers of the contract
 * are `id`. `json` is the resource as the contract shows it, given back as it is; the columns next to it are what
 * queries filter, sort, group and join by (see `promptColumns` and `logColumns`), and hold nothing that isn't in it.
 */
export interface Tables {
  users: UserTable
  api_keys: ApiKeyTable
  prompts: PromptTable
  prompt_versions: PromptVersionTable
  removed_prompts: RemovedPromptTable
  prompts_search: PromptSearchTable
  logs: LogTable
  daily_log_counts: LogCountTable
  hourly_log_counts: LogCountTable
  daily_latency_counts: LatencyCountTable
  hourly_latency_counts: LatencyCountTable
  logs_search: LogSearchTable
  logs_search_blocks: LogSearchBlockTable
  idempotency_keys: IdempotencyKeyTable
}

export interface UserTable {
  key: Generated<number>
  id: string
  name: string
  email: string
  /** The e-mail address as an account is looked up, regardless of case (see `fold`). */
  folded_email: string
  password_hash: string
  /** RFC 3339, UTC. */
  created_at: string
  /** How many prompts the account has saved so far, which gives the next one's key. */
  prompts_saved: Generated<number>
  /** Goes up when the password is changed, which makes earlier tokens invalid. */
  generation: Generated<number>
  /** When the account was deleted (RFC 3339, UTC); what it kept is being removed then. */
  removed_at: string | null
}

/** Indexes find keys by account, in the order of creation, and by prefix. */
export interface ApiKeyTable {
  key: Generated<number>
  id: string
  owner_key: number
  /** The first characters of the secret. */
  prefix: string
  /** SHA-256 of the secret. */
  hash: Buffer
  json: string
}

/**
 * Indexes find prompts by account and in each order in which they are listed: by identifier, by last change and by
 * title, the last two with the key of the row, and so with those of equals in the order of creation; and by account and
 * external ID. A filter by tag or model is looked at in the rows, a step at a time (see `FilteredLists`).
 */
export interface PromptTable {
  key: Generated<number>
  id: string
  owner_key: number
  /** In milliseconds since 1970, like `updated_at`. */
  created_at: number
  updated_at: number
  model: string
  title: string
  /** The title as it is searched (see `fold`). */
  folded_title: string
  /** A JSON array of strings. */
  tags: string
  external_id: string | null
  /** The number of the current version. */
  version: number
  json: string
  content: string
  /** Content and tags as they are searched, a line break between each. */
  folded_text: string
}

export interface PromptVersionTable {
  key: Generated<number>
  prompt_key: number
  version: number
  json: string
}

/**
 * Prompts that were deleted and whose logs are being removed. Their rows in `prompts` no longer have text, and an
 * identifier that isn't one of the contract and sorts after all that are.
 */
export interface RemovedPromptTable {
  key: number
}

/** The search index over `prompts` (see `termsOf`); triggers keep it. */
export interface PromptSearchTable {
  rowid: number
  prompts_search: string
}

/**
 * Logs lie in the order in which they were recorded. Indexes find them, each a few numbers a log:
 *
 * - by account and time, and by prompt and time: lists, pages, and every filter but those below, whose conditions are
 *   looked at in the rows, a step at a time (see `FilteredLogs`);
 * - by account, score and time, and by prompt, score and time: lists by score;
 * - by account, session and time, and by account and external ID, for the logs that have one;
 * - by account and time, and by prompt and time, for the logs that have a session and a score: statistics.
 *
 * Each ends with the key of the row, and so keeps logs of the same time in the order of creation.
 *
 * Statistics of many logs are read from their counts by day and hour (see `LogCountTable`).
 *
 * Of what a log doesn't have, the column is `null`.
 */
export interface LogTable {
  /** In the order of creation, as the identifiers are. */
  key: Generated<number>
  id: string
  owner_key: number
  prompt_key: number
  prompt_version: number | null
  /** See `timeOf`; in milliseconds since 1970. */
  time: number
  score: number | null
  model_used: string
  session_id: string | null
  latency_ms: number | null
  input_tokens: number | null
  output_tokens: number | null
  cost_usd: number | null
  external_id: string | null
  json: string
}

/** Of what logs are counted together. */
export interface CountedTogether {
  prompt_key: number
  /** In days or hours since 1970. */
  period: number
  /** 0 if unknown. */
  prompt_version: number
  model_used: string
}

/**
 * What statistics need of the logs of a day or an hour (UTC) that have the same prompt, version and model; triggers on
 * `logs` keep it. There are no rows without logs.
 */
export interface LogCountTable extends CountedTogether, Record<`score_${number}`, number> {
  /** The time of the oldest log, in milliseconds since 1970. */
  first_time: number
  last_time: number
  logs: number
  /** How many logs have a session and a score; `score_0` to `score_10` count those without a session. */
  scored_in_sessions: number
  /** How many of the logs have what follows it, the sum of which is 0 if none has. */
  with_input_tokens: number
  input_tokens: number
  with_output_tokens: number
  output_tokens: number
  with_cost: number
  cost_dollars: number
  /** Of a dollar, besides the whole dollars. */
  cost_billionths: number
}

/** How many of those logs have a latency of a bucket (see `bucketOf`). */
export interface LatencyCountTable extends CountedTogether {
  bucket: number
  logs: number
}

/** The full-text index over logs (see log-terms.ts); the store writes it, a trigger deletes from it. */
export interface LogSearchTable {
  /** The key of the log. */
  rowid: number
  terms: string
  /** Stands for the index in a query. */
  logs_search: Generated<string>
}

/** The blocks of the index in which an account has, or had, logs. */
export interface LogSearchBlockTable {
  owner_key: number
  block: number
}

/** Requests that were done and may be repeated (see `once`). */
export interface IdempotencyKeyTable {
  key: Generated<number>
  owner_key: number
  operation_id: string
  idempotency_key: string
  body_hash: Buffer
  /** The identifier of what the request created. */
  created_id: string
  /** In milliseconds since 1970. */
  used_at: number
}
