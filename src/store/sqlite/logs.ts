import type { components } from '../../../generated/types.js'
import { newId } from '../../domain/ids.js'
import type { Renderers } from '../../domain/json.js'
import type { Account } from './accounts.js'
import { logColumns } from './columns.js'
import { type Connection, integer, type Query } from './database.js'
import { type Created, once, type Repeatable } from './idempotency.js'
import { KeysetLists, type List, type Order } from './list.js'
import { promptKeys } from './prompts.js'
import { hasItsPrompt } from './removals.js'
import type { LogTable } from './schema.js'
import type { Writer } from './writer.js'

type Log = components['schemas']['Log']
/** What a person gives for a log. */
export type LogFields = Omit<Log, '_id' | 'createdAt'>

/** The logs of all accounts; each method says whose. */
export class LogStore {
  readonly #reader: Connection
  readonly #ofAccount: KeysetLists<Log>
  /** Costs more a row, and is needed only while logs of deleted prompts are being removed. */
  readonly #ofAccountWithPrompts: KeysetLists<Log>
  readonly #hasRemoved: Query<ReturnType<typeof promptKeys>, { key: number }>
  readonly #ofPrompt: KeysetLists<Log>
  readonly #writer: Writer
  readonly #promptOf: Query<{ id: string; ownerKey: number }, { key: number }>
  readonly #newest: Query<object, { id: string }>
  readonly #insert: Query<LogTable, unknown>
  readonly #serialize: Renderers['log']

  constructor(reader: Connection, streamer: Connection, writer: Writer, serialize: Renderers['log']) {
    this.#reader = reader
    this.#ofAccount = new KeysetLists(streamer, 'logs', 'owner_key')
    this.#ofAccountWithPrompts = new KeysetLists(streamer, 'logs', 'owner_key', hasItsPrompt)
    this.#hasRemoved = reader.prepare((db, { least, most }) =>
      db
        .selectFrom('removed_prompts')
        .select('key')
        .where('key', '>=', least)
        .where('key', '<=', most)
        .limit(integer(1)),
    )
    this.#ofPrompt = new KeysetLists(reader, 'logs', 'prompt_key')
    this.#writer = writer
    this.#promptOf = writer.prepare((db, given) =>
      db.selectFrom('prompts').select('key').where('id', '=', given.id).where('owner_key', '=', given.ownerKey),
    )
    this.#newest = writer.prepare((db) => db.selectFrom('logs').select('id').orderBy('id', 'desc').limit(integer(1)))
    this.#insert = writer.prepare(
      (db, { id, owner_key, prompt_key, created_at, score, output_bytes, model_used, json }) =>
        db.insertInto('logs').values({ id, owner_key, prompt_key, created_at, score, output_bytes, model_used, json }),
    )
    this.#serialize = serialize
  }

  /**
   * Records a log, if its prompt is one of the owner's at the moment of writing.
   * @param repeatable of a request that may come again: it creates only one log
   * @returns the log, or `undefined` when the prompt is not (or no longer) there
   */
  create(owner: Account, fields: LogFields, repeatable?: Repeatable): Promise<Created<Log> | undefined> {
    const creation = once<Log>('logs', owner, repeatable, async () => {
      const prompt = this.#promptOf.first({ id: fields.promptId, ownerKey: owner.key })
      if (!prompt) return undefined
      const { id, createdAt } = newId('log', this.#newest.first({})?.id)
      const log = { ...fields, _id: id, createdAt }
      const json = this.#serialize(log)
      this.#insert.run({ id, owner_key: owner.key, prompt_key: prompt.key, ...logColumns(log), json })
      return { id, json }
    })
    return this.#writer.write(creation)
  }

  /** @returns the key of the account that owns the log, or `undefined` when there is no such log */
  async findOwner(id: string): Promise<number | undefined> {
    const log = await this.#reader.db
      .selectFrom('logs')
      .innerJoin('users', 'users.key', 'logs.owner_key')
      .select('owner_key')
      .where('logs.id', '=', id)
      .where('removed_at', 'is', null)
      .where(hasItsPrompt)
      .executeTakeFirst()
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
    const lists = this.#hasRemoved.first(promptKeys(owner.key)) ? this.#ofAccountWithPrompts : this.#ofAccount
    return lists.of(owner.key, order)
  }

  /** A prompt's logs, by time of creation. */
  listOfPrompt(promptKey: number, order: Order): List<Log> {
    return this.#ofPrompt.of(promptKey, order)
  }
}
