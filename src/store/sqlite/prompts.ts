import type { Kysely } from 'kysely'
import type { Account } from '../../domain/account.js'
import { StoreError } from '../../domain/errors.js'
import type { Created, Repeatable } from '../../domain/idempotency.js'
import { newId } from '../../domain/ids.js'
import { type Json, type JsonText, parseJson } from '../../domain/json.js'
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
import { changedPromptColumns, isSameText, promptColumns, removedPromptColumns } from './columns.js'
import type { Connection, Query } from './database.js'
import { type ByExternalId, byExternalId } from './external-ids.js'
import { once } from './idempotency.js'
import { storedJson } from './json-column.js'
import { KeysetLists } from './list.js'
import { afterAll, byVersion, newestId } from './orderings.js'
import { isLong, type PromptIndex } from './prompt-index.js'
import { promptKeys } from './prompt-keys.js'
import { PromptLists } from './prompt-lists.js'
import { hasMuch, type Removals } from './removals.js'
import type { Tables } from './schema.js'
import type { Writer } from './writer.js'

/** A prompt as it is looked up. */
interface FoundPrompt {
  readonly key: number
  /** The key of its account. */
  readonly owner: number
  /** The number of the current version. */
  readonly version: number
  readonly json: JsonText<Prompt>
}

interface PromptStoreDependencies {
  readonly reader: Connection
  readonly writer: Writer
  readonly index: PromptIndex
  readonly removals: Removals
  readonly keyOf: KeyOf
  readonly renderers: Renderers
}

export class SqlitePromptStore implements PromptStore {
  readonly #byId: Query<{ id: string }, FoundPrompt>
  readonly #lists: PromptLists
  readonly #versions: KeysetLists<PromptVersion>
  readonly #version: Query<{ key: number; version: number }, { json: JsonText<PromptVersion> }>
  readonly #writer: Writer
  readonly #index: PromptIndex
  readonly #removals: Removals
  readonly #newest: Query<object, { id: string }>
  readonly #withExternalId: ByExternalId<Prompt>
  readonly #keyOf: KeyOf
  readonly #renderers: Renderers

  constructor({ reader, writer, index, removals, keyOf, renderers }: PromptStoreDependencies) {
    this.#byId = reader.prepare((db, param) =>
      db
        .selectFrom('prompts')
        .innerJoin('users', 'users.key', 'prompts.owner_key')
        .select(['prompts.key', 'owner_key as owner', 'version', storedJson.as('json')])
        .where('prompts.id', '=', param('id'))
        .where('removed_at', 'is', null)
        .$castTo<FoundPrompt>(),
    )
    this.#lists = new PromptLists(reader)
    this.#versions = new KeysetLists(reader, { table: 'prompt_versions', column: 'prompt_key', ordering: byVersion })
    this.#version = reader.prepare((db, param) =>
      db
        .selectFrom('prompt_versions')
        .select(storedJson.as('json'))
        .where('prompt_key', '=', param('key'))
        .where('version', '=', param('version'))
        .$castTo<{ json: JsonText<PromptVersion> }>(),
    )
    this.#writer = writer
    this.#index = index
    this.#removals = removals
    this.#newest = newestId(writer, 'prompts')
    this.#withExternalId = byExternalId(writer, 'prompts')
    this.#keyOf = keyOf
    this.#renderers = renderers
  }

  async create(owner: Account, fields: PromptFields, repeatable?: Repeatable): Promise<Created<Prompt>> {
    const ownerKey = this.#keyOf(owner)
    const indexed = await this.#index.compute(fields)
    return this.#writer.writeInTurns(
      (db, turn) =>
        once({ db, table: 'prompts', ownerKey, repeatable }, async () => {
          const key = await nextKey(db, ownerKey)
          const { externalId } = fields
          if (externalId !== undefined && this.#withExternalId.first({ ownerKey, externalId })) {
            throw new StoreError('externalIdTaken')
          }
          const { id, createdAt } = newId('prompt', this.#newest.first({})?.id)
          const prompt = {
            tags: [],
            ...fields,
            _id: id,
            ownerId: owner.id,
            version: 1,
            createdAt,
            updatedAt: createdAt,
          }
          const json = this.#renderers.prompt(prompt)
          const row = { key, id, owner_key: ownerKey, json, ...promptColumns(prompt, indexed.texts) }
          await turn()
          await this.#index.write(db, indexed, () => db.insertInto('prompts').values(row).execute())
          await turn()
          await this.#keepVersion(db, key, currentVersion(prompt))
          await turn()
          return { id, json }
        }),
      indexed.isLong,
    )
  }

  async get(owner: Account, id: string): Promise<JsonText<Prompt>> {
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
    for (;;) {
      const updated = await this.#updateOnce(owner, id, changes)
      if (updated) return updated
    }
  }

  /** @returns `undefined` if the prompt was changed since its terms were computed */
  async #updateOnce(owner: Account, id: string, changes: PromptChanges): Promise<Json<Prompt> | undefined> {
    const { key, json } = this.#findOwn(owner, id)
    const found = parseJson(json)
    const changed = { ...found, ...changes }
    const indexed = isSameText(found, changed) ? undefined : await this.#index.compute(changed)
    return this.#writer.writeInTurns(async (db, turn) => {
      const row = await db.selectFrom('prompts').select('json').where('key', '=', key).executeTakeFirst()
      if (!row?.json) throw new StoreError('promptNotFound')
      const before = JSON.parse(row.json) as Prompt
      const { prompt, version } = changePrompt(before, changes)
      if (!isSameText(prompt, changed)) return undefined
      const json = this.#renderers.prompt(prompt)
      const columns = { json, ...changedPromptColumns(prompt, indexed?.texts) }
      const update = () => db.updateTable('prompts').set(columns).where('key', '=', key).execute()
      await turn()
      await (indexed ? this.#index.write(db, indexed, update) : update())
      await turn()
      if (version) await this.#keepVersion(db, key, version)
      await turn()
      return json
    }, indexed?.isLong || isLong(found.content))
  }

  /** Where its logs are many they are removed piece by piece (see `Removals`). */
  async delete(owner: Account, id: string): Promise<void> {
    const { key } = this.#findOwn(owner, id)
    const hasLeft = await this.#writer.write(async (db) => {
      const prompt = await db.selectFrom('prompts').select(['id', 'json']).where('key', '=', key).executeTakeFirst()
      if (!prompt?.json) throw new StoreError('promptNotFound')
      const hasLeft = await hasMuch(db, key)
      if (hasLeft) await leaveToRemovals(db, key, prompt.id)
      else await db.deleteFrom('prompts').where('key', '=', key).execute()
      return hasLeft
    })
    if (hasLeft) this.#removals.start()
  }

  list(owner: Account, selection: PromptSelection & PromptSorting = {}, signal?: AbortSignal): List<Prompt> {
    return this.#lists.of(this.#keyOf(owner), selection, signal)
  }

  async version(owner: Account, id: string, version: number): Promise<JsonText<PromptVersion>> {
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
