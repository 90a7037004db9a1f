import type { Account, AccountStore } from '../../src/domain/account.js'
import {
  type ApiKey,
  type ApiKeyFields,
  type ApiKeyStore,
  isUseRecorded,
  type KeptSecret,
  maxApiKeys,
  type StoredApiKey,
} from '../../src/domain/api-key.js'
import { StoreError } from '../../src/domain/errors.js'
import { newId } from '../../src/domain/ids.js'
import { byText, listOf } from './memory-lists.js'

interface Kept {
  readonly owner: string
  readonly hash: Buffer
  readonly apiKey: ApiKey
}

/** The API keys of the engine of maps. */
export class MemoryApiKeyStore implements ApiKeyStore {
  readonly #accounts: AccountStore
  readonly #keys = new Map<string, Kept>()
  #last = ''

  constructor(accounts: AccountStore) {
    this.#accounts = accounts
  }

  async create(owner: Account, fields: ApiKeyFields, { prefix, hash }: KeptSecret): Promise<ApiKey> {
    await this.#accounts.credentials(owner)
    if (this.#of(owner).length >= maxApiKeys) throw new StoreError('tooManyApiKeys')
    const { id, createdAt } = newId('key', this.#last)
    this.#last = id
    const apiKey = { _id: id, ...fields, prefix, createdAt }
    this.#keys.set(id, { owner: owner.id, hash, apiKey })
    return apiKey
  }

  list(owner: Account) {
    return listOf(
      () => this.#of(owner),
      byText,
      ({ _id }) => _id,
    )
  }

  async delete(owner: Account, id: string): Promise<void> {
    if (this.#keys.get(id)?.owner !== owner.id) throw new StoreError('apiKeyNotFound')
    this.#keys.delete(id)
  }

  async findByPrefix(prefix: string): Promise<readonly StoredApiKey[]> {
    const found = [...this.#keys.values()].filter(({ apiKey }) => apiKey.prefix === prefix)
    const withAccounts = found.map(async ({ owner, apiKey, hash }) => {
      return { apiKey, hash, account: await this.#accounts.find(owner) }
    })
    return (await Promise.all(withAccounts)).filter((one): one is StoredApiKey => one.account !== undefined)
  }

  async recordUse(id: string): Promise<void> {
    const kept = this.#keys.get(id)
    if (!kept || isUseRecorded(kept.apiKey)) return
    this.#keys.set(id, { ...kept, apiKey: { ...kept.apiKey, lastUsedAt: new Date().toISOString() } })
  }

  /** Makes all recorded uses older. */
  ageUses(ms: number): void {
    for (const [id, { apiKey, ...kept }] of this.#keys) {
      if (apiKey.lastUsedAt === undefined) continue
      const lastUsedAt = new Date(Date.parse(apiKey.lastUsedAt) - ms).toISOString()
      this.#keys.set(id, { ...kept, apiKey: { ...apiKey, lastUsedAt } })
    }
  }

  #of({ id }: Account): ApiKey[] {
    return [...this.#keys.values()].filter(({ owner }) => owner === id).map(({ apiKey }) => apiKey)
  }
}
