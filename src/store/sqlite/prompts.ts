import type { Kysely } from 'kysely'
import type { Account } from '../../domain/account.js'
import { StoreError } from '../../domain/errors.js'
import type { Created, Repeatable } from '../../domain/idempotency.js'
import { newId } from '../../domain/ids.js'
import type { Json } from '../../domain/json.js'
import type { List, Order } from '../../domain/list.js'
import { requireOwned } from '../../domain/ownership.js'
import type {
  Prompt,
  PromptChanges,
  PromptFields,
  PromptSelection,
  PromptSorting,
  PromptStore,
} from '../../domain/prompt.js'
import type { Renderers } from '../../domain/renderers.js'
import { changePrompt, currentVersion, type PromptVersion } from '../../domain/version.js'
import type { KeyOf } from './accounts.js'
import { changedPromptColumns, promptColumns, removedPromptColumns } from './columns.js'
import type { Connection, Query } from './database.js'
import { assertNewExternalId } from './external-ids.js'
import { once } from './idempotency.js'
import { KeysetLists } from './list.js'
import { afterAll, byVersion } from './orderings.js'
import { promptKeys } from './prompt-keys.js'
import { PromptLists } from './prompt-lists.js'
import type { Removals } from './removals.js'
import type { Tables } from './schema.js'
import type { Writer } from './writer.js'

/** A prompt as it is looked up. */
interface FoundPrompt {
  readonly key: number
  /** The key of its account. */
  readonly owner: number
  /** The number of the current version. */
  readonly version: number
  readonly json: Json<Prompt>
}

interface PromptStoreDependencies {
  readonly reader: Connection
  readonly writer: Writer
  readonly removals: Removals
  readonly keyOf: KeyOf
  readonly renderers: Renderers
}

export class SqlitePromptStore implements PromptStore {
  readonly #byId: Query<{ id: string }, FoundPrompt>
  readonly #lists: PromptLists
  readonly #versions: KeysetLists<PromptVersion>
  readonly #version: Query<{ key: number; version: number }, { json: Json<PromptVersion> }>
  readonly #writer: Writer
  readonly #removals: Removals
  readonly #newest: Query<object, { id: string }>
  readonly #keyOf: KeyOf
  readonly #renderers: Renderers

  constructor({ reader, writer, removals, keyOf, renderers }: PromptStoreDependencies) {
    this.#byId = reader.prepare((db, param) =>
      db
        .selectFrom('prompts')
        .innerJoin('users', 'users.key', 'prompts.owner_key')
        .select(['prompts.key', 'owner_key as owner', 'version', 'json'])
        .where('prompts.id', '=', param('id'))
        .where('removed_at', 'is', null)
        .$castTo<FoundPrompt>(),
    )
    this.#lists = new PromptLists(reader)
    this.#versions = new KeysetLists(reader, { table: 'prompt_versions', column: 'prompt_key', ordering: byVersion })
    this.#version = reader.prepare((db, param) =>
      db
        .selectFrom('prompt_versions')
        .select('json')
        .where('prompt_key', '=', param('key'))
        .where('version', '=', param('version'))
        .$castTo<{ json: Json<PromptVersion> }>(),
    )
    this.#writer = writer
    this.#removals = removals
    this.#newest = writer.prepare((db) =>
      db.selectFrom('prompts').select('id').where('id', '<', afterAll).orderBy('id', 'desc').limit(1),
    )
    this.#keyOf = keyOf
    this.#renderers = renderers
  }

  async create(owner: Account, fields: PromptFields, repeatable?: Repeatable): Promise<Created<Prompt>> {
    const ownerKey = this.#keyOf(owner)
    const creation = once<Prompt>('prompts', ownerKey, repeatable, async (db) => {
      const key = await nextKey(db, ownerKey)
      await assertNewExternalId(db, 'prompts', ownerKey, fields.externalId)
      const { id, createdAt } = newId('prompt', this.#newest.first({})?.id)
      const prompt = { tags: [], ...fields, _id: id, ownerId: owner.id, version: 1, createdAt, updatedAt: createdAt }
      const json = this.#renderers.prompt(prompt)
      await db
        .insertInto('prompts')
        .values({ key, id, owner_key: ownerKey, json, ...promptColumns(prompt) })
        .execute()
      await this.#keepVersion(db, key, currentVersion(prompt))
      return { id, json }
    })
    return this.#writer.write(creation)
  }

  async get(owner: Account, id: string): Promise<Json<Prompt>> {
    return this.#findOwn(owner, id).json
  }

  /**
   * The key of an account's prompt.
   * @param version one that the prompt must have
   * @throws StoreError `promptNotFound`, `notOwner`, `unknownVersion`
   */
  keyOf(owner: Account, id: string, version?: number): number {
    const { key, version: current } = this.#findOwn(owner, id)
    if (version !== undefined && version > current) throw new StoreError('unknownVersion')
    return key
  }

  async update(owner: Account, id: string, changes: PromptChanges): Promise<Json<Prompt>> {
    const { key } = this.#findOwn(owner, id)
    return this.#writer.write(async (db) => {
      const row = await db.selectFrom('prompts').select('json').where('key', '=', key).executeTakeFirst()
      if (!row?.json) throw new StoreError('promptNotFound')
      const before = JSON.parse(row.json) as Prompt
      const { prompt, version } = changePrompt(before, changes)
      const json = this.#renderers.prompt(prompt)
      await db
        .updateTable('prompts')
        .set({ json, ...changedPromptColumns(before, prompt) })
        .where('key', '=', key)
        .execute()
      if (version) await this.#keepVersion(db, key, version)
      return json
    })
  }

  /** Where its logs are many they are removed piece by piece (see `Removals`). */
  async delete(owner: Account, id: string): Promise<void> {
    const { key } = this.#findOwn(owner, id)
    const hasLeft = await this.#writer.write(async (db) => {
      const prompt = await db.selectFrom('prompts').select(['id', 'json']).where('key', '=', key).executeTakeFirst()
      if (!prompt?.json) throw new StoreError('promptNotFound')
      const hasLeft = (await hasMany(db, 'logs', key)) || (await hasMany(db, 'prompt_versions', key))
      if (hasLeft) await leaveToRemovals(db, key, prompt.id)
      else await db.deleteFrom('prompts').where('key', '=', key).execute()
      return hasLeft
    })
    if (hasLeft) this.#removals.start()
  }

  list(owner: Account, selection: PromptSelection & PromptSorting = {}): List<Prompt> {
    return this.#lists.of(this.#keyOf(owner), selection)
  }

  async version(owner: Account, id: string, version: number): Promise<Json<PromptVersion>> {
    const { key } = this.#findOwn(owner, id)
    const found = this.#version.first({ key, version })
    if (!found) throw new StoreError('versionNotFound')
    return found.json
  }

  async versions(owner: Account, id: string, order: Order): Promise<List<PromptVersion>> {
    return this.#versions.of(this.#findOwn(owner, id).key, order)
  }

  async #keepVersion(db: Kysely<Tables>, promptKey: number, version: PromptVersion): Promise<void> {
    const row = { prompt_key: promptKey, version: version.version, json: this.#renderers.version(version) }
    await db.insertInto('prompt_versions').values(row).execute()
  }

  #findOwn(owner: Account, id: string): FoundPrompt {
    return requireOwned(this.#byId.first({ id }), this.#keyOf(owner), 'promptNotFound')
  }
}

/** How many logs or versions go in one statement with their prompt; more would keep others waiting. */
const few = 20

async function hasMany(db: Kysely<Tables>, table: 'logs' | 'prompt_versions', key: number): Promise<boolean> {
  const next = db.selectFrom(table).select('key').where('prompt_key', '=', key).limit(1).offset(few)
  return (await next.executeTakeFirst()) !== undefined
}

/** Takes from a prompt all by which it could be reached. */
async function leaveToRemovals(db: Kysely<Tables>, key: number, id: string): Promise<void> {
  await db
    .updateTable('prompts')
    .set({ id: afterAll + id, json: '', ...removedPromptColumns })
    .where('key', '=', key)
    .execute()
  await db.insertInto('removed_prompts').values({ key }).execute()
}

/** @returns a key that no prompt had before. @throws StoreError `accountGone` */
async function nextKey(db: Kysely<Tables>, ownerKey: number): Promise<number> {
  const account = await db
    .updateTable('users')
    .set((eb) => ({ prompts_saved: eb('prompts_saved', '+', 1) }))
    .where('key', '=', ownerKey)
    .where('removed_at', 'is', null)
    .returning('prompts_saved')
    .executeTakeFirst()
  if (!account) throw new StoreError('accountGone')
  return promptKeys(ownerKey).min + account.prompts_saved
}
