import type { Kysely } from 'kysely'
import type { components } from '../../../generated/types.js'
import { newId } from '../../domain/ids.js'
import type { Json, Renderers } from '../../domain/json.js'
import type { Account } from './accounts.js'
import { promptColumns, removedPromptColumns } from './columns.js'
import { type Connection, integer, type Query } from './database.js'
import { type Created, once, type Repeatable } from './idempotency.js'
import { afterAll, KeysetLists, type List } from './list.js'
import type { Removals } from './removals.js'
import type { Tables } from './schema.js'
import type { Writer } from './writer.js'

type Prompt = components['schemas']['Prompt']
/** What a person gives for a prompt. */
export type PromptFields = Pick<Prompt, 'title' | 'content' | 'model'> & Partial<Pick<Prompt, 'tags'>>

/** A prompt as it is looked up: who owns it decides what may be done with it. */
export interface FoundPrompt {
  readonly key: number
  readonly ownerKey: number
  readonly json: Json<Prompt>
}

/** The prompts of all accounts; each method says whose. */
export class PromptStore {
  readonly #byId: Query<{ id: string }, FoundPrompt>
  readonly #ofAccount: KeysetLists<Prompt>
  readonly #writer: Writer
  readonly #removals: Removals
  readonly #newest: Query<object, { id: string }>
  readonly #serialize: Renderers['prompt']

  constructor(reader: Connection, writer: Writer, removals: Removals, serialize: Renderers['prompt']) {
    this.#byId = reader.prepare((db, given) =>
      db
        .selectFrom('prompts')
        .innerJoin('users', 'users.key', 'prompts.owner_key')
        .select(['prompts.key', 'owner_key as ownerKey', 'json'])
        .where('prompts.id', '=', given.id)
        .where('removed_at', 'is', null)
        .$castTo<FoundPrompt>(),
    )
    this.#ofAccount = new KeysetLists(reader, 'prompts', 'owner_key')
    this.#writer = writer
    this.#removals = removals
    this.#newest = writer.prepare((db) =>
      db.selectFrom('prompts').select('id').where('id', '<', afterAll).orderBy('id', 'desc').limit(integer(1)),
    )
    this.#serialize = serialize
  }

  /**
   * Saves a prompt.
   * @param repeatable of a request that may come again: it saves only one prompt
   * @returns the prompt, or `undefined` when the owner was deleted in the meantime
   */
  create(owner: Account, fields: PromptFields, repeatable?: Repeatable): Promise<Created<Prompt> | undefined> {
    const creation = once<Prompt>('prompts', owner, repeatable, async (db) => {
      const key = await nextKey(db, owner)
      if (key === undefined) return undefined
      const { id, createdAt } = newId('prompt', this.#newest.first({})?.id)
      const prompt = { tags: [], ...fields, _id: id, ownerId: owner.id, createdAt, updatedAt: createdAt }
      const json = this.#serialize(prompt)
      await db
        .insertInto('prompts')
        .values({ key, id, owner_key: owner.key, json, ...promptColumns(prompt) })
        .execute()
      return { id, json }
    })
    return this.#writer.write(creation)
  }

  async find(id: string): Promise<FoundPrompt | undefined> {
    return this.#byId.first({ id })
  }

  /**
   * Changes fields of a prompt and moves its `updatedAt` on.
   * @returns the whole prompt, or `undefined` when it is gone
   */
  update(key: number, changes: Partial<PromptFields>): Promise<Json<Prompt> | undefined> {
    return this.#writer.write(async (db) => {
      const row = await db.selectFrom('prompts').select('json').where('key', '=', key).executeTakeFirst()
      if (!row?.json) return undefined
      const before = JSON.parse(row.json) as Prompt
      const prompt = { ...before, ...changes, updatedAt: after(before.updatedAt) }
      const json = this.#serialize(prompt)
      await db
        .updateTable('prompts')
        .set({ json, ...promptColumns(prompt) })
        .where('key', '=', key)
        .execute()
      return json
    })
  }

  /**
   * Deletes a prompt: it and its logs are out of reach at once. Where those are many they are removed piece by piece.
   * @returns whether there was one
   */
  async delete(key: number): Promise<boolean> {
    const deletion = await this.#writer.write(async (db) => {
      const prompt = await db.selectFrom('prompts').select(['id', 'json']).where('key', '=', key).executeTakeFirst()
      if (!prompt?.json) return { found: false, hasLeft: false }
      const hasLeft = await hasManyLogs(db, key)
      if (hasLeft) await leaveToRemovals(db, key, prompt.id)
      else await db.deleteFrom('prompts').where('key', '=', key).execute()
      return { found: true, hasLeft }
    })
    if (deletion.hasLeft) this.#removals.start()
    return deletion.found
  }

  /** An account's prompts, oldest first. */
  list(owner: Account): List<Prompt> {
    return this.#ofAccount.of(owner.key, 'asc')
  }
}

/** How many logs go in one statement with their prompt; more would keep others waiting. */
const fewLogs = 20

async function hasManyLogs(db: Kysely<Tables>, key: number): Promise<boolean> {
  const next = db.selectFrom('logs').select('id').where('prompt_key', '=', key).limit(integer(1)).offset(fewLogs)
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

/** How many keys an account has for its prompts; a check of the table `users` holds it to them. */
const keysOfAccount = 2 ** 26

/**
 * The keys of an account's prompts are numbers next to each other, so that its prompts lie together in the file, and a search can tell
 * them from those of others by the keys alone, which are all that the index of the search knows of a prompt.
 */
export function promptKeys(ownerKey: number): { least: number; most: number } {
  return { least: ownerKey * keysOfAccount, most: (ownerKey + 1) * keysOfAccount - 1 }
}

/** @returns a key that no prompt had before, or `undefined` when the account is gone */
async function nextKey(db: Kysely<Tables>, owner: Account): Promise<number | undefined> {
  const account = await db
    .updateTable('users')
    .set((eb) => ({ prompts_saved: eb('prompts_saved', '+', 1) }))
    .where('key', '=', owner.key)
    .where('removed_at', 'is', null)
    .returning('prompts_saved')
    .executeTakeFirst()
  return account && promptKeys(owner.key).least + account.prompts_saved
}

/** The present, or the millisecond after `moment` when the clock does not say that it is later. */
function after(moment: string): string {
  return new Date(Math.max(Date.now(), Date.parse(moment) + 1)).toISOString()
}
