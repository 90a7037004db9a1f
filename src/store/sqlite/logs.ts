import type { Account } from '../../domain/account.js'
import { StoreError } from '../../domain/errors.js'
import type { Created, Repeatable } from '../../domain/idempotency.js'
import { newId } from '../../domain/ids.js'
import type { List } from '../../domain/list.js'
import type { Log, LogFields, LogFilter, LogStore } from '../../domain/log.js'
import { requireOwned } from '../../domain/ownership.js'
import type { Renderers } from '../../domain/renderers.js'
import type { KeyOf } from './accounts.js'
import { logColumns } from './columns.js'
import type { Connection, Query } from './database.js'
import { once } from './idempotency.js'
import { KeysetLists } from './list.js'
import { promptKeys, type SqlitePromptStore } from './prompts.js'
import { hasItsPrompt } from './removals.js'
import type { LogTable } from './schema.js'
import type { Writer } from './writer.js'

interface LogStoreDependencies {
  readonly reader: Connection
  /** For lists that go through much of the file. */
  readonly streamer: Connection
  readonly writer: Writer
  readonly keyOf: KeyOf
  readonly prompts: SqlitePromptStore
  readonly render: Renderers['log']
}

export class SqliteLogStore implements LogStore {
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
  readonly #keyOf: KeyOf
  readonly #prompts: SqlitePromptStore
  readonly #render: Renderers['log']

  constructor({ reader, streamer, writer, keyOf, prompts, render }: LogStoreDependencies) {
    this.#reader = reader
    this.#ofAccount = new KeysetLists(streamer, 'logs', 'owner_key')
    this.#ofAccountWithPrompts = new KeysetLists(streamer, 'logs', 'owner_key', hasItsPrompt)
    this.#hasRemoved = reader.prepare((db, param) =>
      db
        .selectFrom('removed_prompts')
        .select('key')
        .where('key', '>=', param('least'))
        .where('key', '<=', param('most'))
        .limit(1),
    )
    this.#ofPrompt = new KeysetLists(reader, 'logs', 'prompt_key')
    this.#writer = writer
    this.#promptOf = writer.prepare((db, param) =>
      db.selectFrom('prompts').select('key').where('id', '=', param('id')).where('owner_key', '=', param('ownerKey')),
    )
    this.#newest = writer.prepare((db) => db.selectFrom('logs').select('id').orderBy('id', 'desc').limit(1))
    this.#insert = writer.prepare((db, param) =>
      db.insertInto('logs').values({
        id: param('id'),
        owner_key: param('owner_key'),
        prompt_key: param('prompt_key'),
        created_at: param('created_at'),
        score: param('score'),
        output_bytes: param('output_bytes'),
        model_used: param('model_used'),
        json: param('json'),
      }),
    )
    this.#keyOf = keyOf
    this.#prompts = prompts
    this.#render = render
  }

  async create(owner: Account, fields: LogFields, repeatable?: Repeatable): Promise<Created<Log>> {
    const ownerKey = this.#keyOf(owner)
    const creation = once<Log>('logs', ownerKey, repeatable, async () => {
      const prompt = this.#promptOf.first({ id: fields.promptId, ownerKey })
      if (!prompt) throw new StoreError('promptNotFound')
      const { id, createdAt } = newId('log', this.#newest.first({})?.id)
      const log = { ...fields, _id: id, createdAt }
      const json = this.#render(log)
      this.#insert.run({ id, owner_key: ownerKey, prompt_key: prompt.key, ...logColumns(log), json })
      return { id, json }
    })
    return this.#writer.write(creation)
  }

  async delete(owner: Account, id: string): Promise<void> {
    const log = await this.#reader.db
      .selectFrom('logs')
      .innerJoin('users', 'users.key', 'logs.owner_key')
      .select('owner_key as owner')
      .where('logs.id', '=', id)
      .where('removed_at', 'is', null)
      .where(hasItsPrompt)
      .executeTakeFirst()
    requireOwned(log, this.#keyOf(owner), 'logNotFound')
    await this.#writer.write(async (db) => {
      const { numDeletedRows } = await db.deleteFrom('logs').where('id', '=', id).executeTakeFirst()
      if (numDeletedRows === 0n) throw new StoreError('logNotFound')
    })
  }

  async list(owner: Account, { promptId, order }: LogFilter): Promise<List<Log>> {
    if (promptId !== undefined) return this.#ofPrompt.of(this.#prompts.keyOf(owner, promptId), order)
    const ownerKey = this.#keyOf(owner)
    const lists = this.#hasRemoved.first(promptKeys(ownerKey)) ? this.#ofAccountWithPrompts : this.#ofAccount
    return lists.of(ownerKey, order)
  }
}
