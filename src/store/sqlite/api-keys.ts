import type { Kysely } from 'kysely'
import type { Account } from '../../domain/account.js'
import {
  type ApiKey,
  type ApiKeyFields,
  type ApiKeyStore,
  isUseRecorded,
  type KeptSecret,
  maxApiKeys,
  type StoredApiKey,
} from '../../domain/api-key.js'
import { StoreError } from '../../domain/errors.js'
import { newId } from '../../domain/ids.js'
import type { List } from '../../domain/list.js'
import type { Renderers } from '../../domain/renderers.js'
import { type AccountRow, accountGone, type KeyOf, StoredAccount } from './accounts.js'
import type { Connection, Query } from './database.js'
import { KeysetLists } from './list.js'
import { byId, newestId } from './orderings.js'
import type { Tables } from './schema.js'
import type { Writer } from './writer.js'

interface FoundApiKey extends AccountRow {
  readonly json: string
  readonly hash: Buffer
}

interface ApiKeyStoreDependencies {
  readonly reader: Connection
  readonly writer: Writer
  readonly keyOf: KeyOf
  readonly render: Renderers['apiKey']
}

export class SqliteApiKeyStore implements ApiKeyStore {
  readonly #byPrefix: Query<{ prefix: string }, FoundApiKey>
  readonly #lists: KeysetLists<ApiKey>
  readonly #newest: Query<object, { id: string }>
  readonly #writer: Writer
  readonly #keyOf: KeyOf
  readonly #render: Renderers['apiKey']

  constructor({ reader, writer, keyOf, render }: ApiKeyStoreDependencies) {
    this.#byPrefix = reader.prepare((db, param) =>
      db
        .selectFrom('api_keys')
        .innerJoin('users', 'users.key', 'api_keys.owner_key')
        .select(['users.key', 'users.id', 'generation', 'json', 'hash'])
        .where('prefix', '=', param('prefix'))
        .where('removed_at', 'is', null),
    )
    this.#lists = new KeysetLists(reader, { table: 'api_keys', column: 'owner_key', ordering: byId })
    this.#newest = newestId(writer, 'api_keys')
    this.#writer = writer
    this.#keyOf = keyOf
    this.#render = render
  }

  async create(owner: Account, fields: ApiKeyFields, { prefix, hash }: KeptSecret): Promise<ApiKey> {
    const ownerKey = this.#keyOf(owner)
    return this.#writer.write(async (db) => {
      await assertCurrent(db, ownerKey, owner)
      await assertRoom(db, ownerKey)
      const { id, createdAt } = newId('key', this.#newest.first({})?.id)
      const apiKey: ApiKey = { _id: id, ...fields, prefix, createdAt }
      const row = { id, owner_key: ownerKey, prefix, hash, json: this.#render(apiKey) }
      await db.insertInto('api_keys').values(row).execute()
      return apiKey
    })
  }

  list(owner: Account): List<ApiKey> {
    return this.#lists.of(this.#keyOf(owner), 'asc')
  }

  async delete(owner: Account, id: string): Promise<void> {
    const ownerKey = this.#keyOf(owner)
    const { numDeletedRows } = await this.#writer.write((db) =>
      db.deleteFrom('api_keys').where('id', '=', id).where('owner_key', '=', ownerKey).executeTakeFirst(),
    )
    if (numDeletedRows === 0n) throw new StoreError('apiKeyNotFound')
  }

  async findByPrefix(prefix: string): Promise<readonly StoredApiKey[]> {
    return this.#byPrefix
      .all({ prefix })
      .map(({ json, hash, ...account }) => ({ apiKey: JSON.parse(json), hash, account: new StoredAccount(account) }))
  }

  async recordUse(id: string): Promise<void> {
    await this.#writer.write(async (db) => {
      const row = await db.selectFrom('api_keys').select('json').where('id', '=', id).executeTakeFirst()
      const apiKey: ApiKey | undefined = row && JSON.parse(row.json)
      if (!apiKey || isUseRecorded(apiKey)) return
      const json = this.#render({ ...apiKey, lastUsedAt: new Date().toISOString() })
      await db.updateTable('api_keys').set({ json }).where('id', '=', id).execute()
    })
  }
}

/** A token that ended while its request was on the way creates no key, which would outlive it. */
async function assertCurrent(db: Kysely<Tables>, ownerKey: number, { generation }: Account): Promise<void> {
  const current = await db
    .selectFrom('users')
    .select('key')
    .where('key', '=', ownerKey)
    .where('generation', '=', generation)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (!current) throw accountGone()
}

/** @throws StoreError `tooManyApiKeys` */
async function assertRoom(db: Kysely<Tables>, ownerKey: number): Promise<void> {
  const last = db
    .selectFrom('api_keys')
    .select('key')
    .where('owner_key', '=', ownerKey)
    .offset(maxApiKeys - 1)
    .limit(1)
  if (await last.executeTakeFirst()) throw new StoreError('tooManyApiKeys')
}
