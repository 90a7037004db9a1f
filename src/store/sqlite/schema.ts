import type { Generated } from 'kysely'

/**
 * The tables. Rows refer to each other by `key`, a number that never leaves the store; the identifiers of the contract are
 * `id`. `json` is the resource as the contract shows it, written once and given back as it is.
 */
export interface Tables {
  users: UserTable
  prompts: PromptTable
  removed_prompts: RemovedPromptTable
  prompts_search: PromptSearchTable
  logs: LogTable
  idempotency_keys: IdempotencyKeyTable
}

export interface UserTable {
  key: Generated<number>
  id: string
  name: string
  email: string
  /** The e-mail address without regard to case, as an account is looked up. */
  folded_email: string
  password_hash: string
  /** RFC 3339, UTC. */
  created_at: string
  /** How many prompts it has saved so far: the number of the last one's key. */
  prompts_saved: Generated<number>
  /** Goes up when the password is changed: tokens of an earlier one do not hold. */
  generation: Generated<number>
  /** When the account was deleted (RFC 3339, UTC); what it kept is being removed. */
  removed_at: string | null
}

export interface PromptTable {
  key: Generated<number>
  id: string
  owner_key: number
  json: string
  /** The title as it is searched (see `fold`). */
  folded_title: string
  /** Content and tags as they are searched, a line break between each. */
  folded_text: string
}

/**
 * Prompts that were deleted and whose logs are being removed. Their rows in `prompts` have no text any more, and an identifier that is none
 * and comes after all that are.
 */
export interface RemovedPromptTable {
  key: number
}

/** The index of the search over `prompts` (see `termsOf`); triggers keep it. */
export interface PromptSearchTable {
  rowid: number
  prompts_search: string
}

export interface LogTable {
  id: string
  owner_key: number
  prompt_key: number
  json: string
}

/** Requests that were done and may come again (see `once`). */
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
