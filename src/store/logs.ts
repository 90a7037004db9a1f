import type { components } from '../../generated/types.js'
import type { Serializers } from '../contract/json.js'
import type { Account } from './accounts.js'
import type { Connection } from './database.js'
import { type Created, once, type Repeatable } from './idempotency.js'
import { newId } from './ids.js'
import { keysetList, type List } from './list.js'
import type { Writer } from './writer.js'

type Log = components['schemas']['Log']
/** What a person gives for a log. */
export type LogFields = Omit<Log, '_id' | 'createdAt'>
export type Order = 'asc' | 'desc'

/** The logs of all accounts; each method says whose. */
export class LogStore {
  readonly #reader: Connection
  readonly #writer: Writer
  readonly #serialize: Serializers['log']

  constructor(reader: Connection, writer: Writer, serialize: Serializers['log']) {
    this.#reader = reader
    this.#writer = writer
    this.#serialize = serialize
  }

  /**
   * Records a log, if its prompt is one of the owner's at the moment of writing.
   * @param repeatable of a request that may come again: it creates only one log
   * @returns the log, or `undefined` when the prompt is not (or no longer) there
   */
  create(owner: Account, fields: LogFields, repeatable?: Repeatable): Promise<Created<Log> | undefined> {
    const creation = once<Log>('logs', owner, repeatable, async (db) => {
      const prompt = await db
        .selectFrom('prompts')
        .select('key')
        .where('id', '=', fields.promptId)
        .where('owner_key', '=', owner.key)
        .executeTakeFirst()
      if (!prompt) return undefined
      const { id, createdAt } = newId('log')
      const json = this.#serialize({ ...fields, _id: id, createdAt })
      await db.insertInto('logs').values({ id, owner_key: owner.key, prompt_key: prompt.key, json }).execute()
      return { id, json }
    })
    return this.#writer.write(creation)
  }

  /** @returns the key of the account that owns the log, or `undefined` when there is no such log */
  async findOwner(id: string): Promise<number | undefined> {
    const log = await this.#reader.db.selectFrom('logs').select('owner_key').where('id', '=', id).executeTakeFirst()
    return log?.owner_key
  }

  /** @returns whether there was such a log */
  delete(id: string): Promise<boolean> {
    return this.#writer.write(async (db) => {
      const { numDeletedRows } = await db.deleteFrom('logs').where('id', '=', id).executeTakeFirst()
      return numDeletedRows > 0n
    })
  }

  /** An account's logs, by time of creation. */
  listOfAccount(owner: Account, order: Order): List<Log> {
    return keysetList(this.#reader, { table: 'logs', column: 'owner_key', key: owner.key, order })
  }

  /** A prompt's logs, by time of creation. */
  listOfPrompt(promptKey: number, order: Order): List<Log> {
    return keysetList(this.#reader, { table: 'logs', column: 'prompt_key', key: promptKey, order })
  }
}
