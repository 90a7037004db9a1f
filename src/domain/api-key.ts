import type { components } from '../../generated/types.js'
import type { Account } from './account.js'
import type { List } from './list.js'

/** An API key as the contract shows it, without its secret. */
export type ApiKey = components['schemas']['ApiKey']

/** What a key gives access to; the contract states the scopes of each operation. */
export type Scope = ApiKey['scope']

export const scopes = ['read', 'log', 'write'] as const satisfies readonly Scope[]

/** What a person gives for a key. Its `expiresAt` is in UTC (see `readExpiresAt`). */
export type ApiKeyFields = Pick<ApiKey, 'name' | 'scope' | 'expiresAt'>

/** The stored form of a secret. */
export interface KeptSecret {
  /** Its first characters, which aren't secret. */
  readonly prefix: string
  /** SHA-256 of all of it. */
  readonly hash: Buffer
}

/** A key as it's looked up. */
export interface StoredApiKey {
  readonly apiKey: ApiKey
  readonly hash: Buffer
  readonly account: Account
}

/** The caller of a request. */
export interface Caller {
  readonly account: Account
  /** The key that the request has; `undefined` for a login token, which gives access to everything. */
  readonly apiKey: ApiKey | undefined
}

/** The maximum number of keys of an account, expired ones included; the contract names it. */
export const maxApiKeys = 100

/** How old a recorded use may become, in milliseconds, before the next one is recorded; the contract names it. */
const usePrecisionMs = 3_600_000
/** The last millisecond that RFC 3339 can express. */
const lastMs = Date.UTC(10_000, 0) - 1

/**
 * @param given a date-time (RFC 3339) with any UTC offset
 * @returns the same moment in UTC, to the millisecond; `undefined` if it's not in the future, or after the year 9999
 */
export function readExpiresAt(given: string): string | undefined {
  const time = Date.parse(given)
  return time > Date.now() && time <= lastMs ? new Date(time).toISOString() : undefined
}

export function isExpired({ expiresAt }: Pick<ApiKey, 'expiresAt'>): boolean {
  return expiresAt !== undefined && Date.parse(expiresAt) <= Date.now()
}

/** Whether `lastUsedAt` is precise enough for a use at this moment. */
export function isUseRecorded({ lastUsedAt }: Pick<ApiKey, 'lastUsedAt'>): boolean {
  return lastUsedAt !== undefined && Date.now() - Date.parse(lastUsedAt) < usePrecisionMs
}

/** The API keys of all accounts. They end with their account, and outlive its password. */
export interface ApiKeyStore {
  /**
   * Creates a key. Its `_id` is greater than that of every key acknowledged before.
   * @throws StoreError `tooManyApiKeys`, and `accountGone` as `AccountStore.credentials` does
   */
  create(owner: Account, fields: ApiKeyFields, secret: KeptSecret): Promise<ApiKey>

  /** The account's keys, oldest first. */
  list(owner: Account): List<ApiKey>

  /** @throws StoreError `apiKeyNotFound`, also for a key of another account */
  delete(owner: Account, id: string): Promise<void>

  /** Finds the keys with a prefix, of which there is rarely more than one, unless their account is gone. */
  findByPrefix(prefix: string): Promise<readonly StoredApiKey[]>

  /** Records that a key is used now, unless a use is recorded already (see `isUseRecorded`) or the key is gone. */
  recordUse(id: string): Promise<void>
}
