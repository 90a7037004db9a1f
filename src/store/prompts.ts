import type { components } from '../../generated/types.js'
import type { Json, Serializers } from '../contract/json.js'
import type { Account } from './accounts.js'
import type { Connection } from './database.js'
import { fold } from './fold.js'
import { type Created, once, type Repeatable } from './idempotency.js'
import { newId } from './ids.js'
import { keysetList, type List } from './list.js'
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
  readonly #reader: Connection
  readonly #writer: Writer
  readonly #serialize: Serializers['prompt']

  constructor(reader: Connection, writer: Writer, serialize: Serializers['prompt']) {
    this.#reader = reader
    this.#writer = writer
    this.#serialize = serialize
  }

  /**
   * Saves a prompt.
   * @param repeatable of a request that may come again: it saves only one prompt
   * @returns the prompt, or `undefined` when the owner was deleted in the meantime
   */
  create(owner: Account, fields: PromptFields, repeatable?: Repeatable): Promise<Created<Prompt> | undefined> {
    const creation = once<Prompt>('prompts', owner, repeatable, async (db) => {
      const account = db.selectFrom('users').select('key').where('key', '=', owner.key).where('removed_at', 'is', null)
      if (!(await account.executeTakeFirst())) return undefined
      const { id, createdAt } = newId('prompt')
      const prompt = { tags: [], ...fields, _id: id, ownerId: owner.id, createdAt, updatedAt: createdAt }
      const json = this.#serialize(prompt)
      await db
        .insertInto('prompts')
        .values({ id, owner_key: owner.key, json, ...searchable(prompt) })
        .execute()
      return { id, json }
    })
    return this.#writer.write(creation)
  }

  find(id: string): Promise<FoundPrompt | undefined> {
    return this.#reader.db
      .selectFrom('prompts')
      .select(['key', 'owner_key as ownerKey', 'json'])
      .where('id', '=', id)
      .$castTo<FoundPrompt>()
      .executeTakeFirst()
  }

  /**
   * Changes fields of a prompt and moves its `updatedAt` on.
   * @returns the whole prompt, or `undefined` when it is gone
   */
  update(key: number, changes: Partial<PromptFields>): Promise<Json<Prompt> | undefined> {
    return this.#writer.write(async (db) => {
      const row = await db.selectFrom('prompts').select('json').where('key', '=', key).executeTakeFirst()
      if (!row) return undefined
      const before = JSON.parse(row.json) as Prompt
      const prompt = { ...before, ...changes, updatedAt: after(before.updatedAt) }
      const json = this.#serialize(prompt)
      await db
        .updateTable('prompts')
        .set({ json, ...searchable(prompt) })
        .where('key', '=', key)
        .execute()
      return json
    })
  }

  /** Deletes a prompt and its logs. @returns whether there was one */
  delete(key: number): Promise<boolean> {
    return this.#writer.write(async (db) => {
      const { numDeletedRows } = await db.deleteFrom('prompts').where('key', '=', key).executeTakeFirst()
      return numDeletedRows > 0n
    })
  }

  /** An account's prompts, oldest first. */
  list(owner: Account): List<Prompt> {
    return keysetList(this.#reader, { table: 'prompts', column: 'owner_key', key: owner.key, order: 'asc' })
  }
}

function searchable({ title, content, tags }: Prompt): { folded_title: string; folded_text: string } {
  return { folded_title: fold(title), folded_text: fold([content, ...tags].join('\n')) }
}

/** The present, or the millisecond after `moment` when the clock does not say that it is later. */
function after(moment: string): string {
  return new Date(Math.max(Date.now(), Date.parse(moment) + 1)).toISOString()
}
