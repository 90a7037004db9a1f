import type { Account } from '../../domain/account.js'
import { StoreError } from '../../domain/errors.js'
import type { Created, Repeatable } from '../../domain/idempotency.js'
import { newId } from '../../domain/ids.js'
import type { Json } from '../../domain/json.js'
import type { List } from '../../domain/list.js'
import {
  changeLog,
  type Log,
  type LogChanges,
  type LogFields,
  type LogSorting,
  type LogStore,
} from '../../domain/log.js'
import type { LogSelection } from '../../domain/log-selection.js'
import { requireOwned } from '../../domain/ownership.js'
import type { Renderers } from '../../domain/renderers.js'
import type { KeyOf } from './accounts.js'
import { logColumns } from './columns.js'
import type { Connection, Query } from './database.js'
import { assertNewExternalId } from './external-ids.js'
import { FilteredLogs } from './filtered-logs.js'
import { once } from './idempotency.js'
import { KeysetLists } from './list.js'
import { byTime } from './orderings.js'
import { promptKeys } from './prompt-keys.js'
import type { SqlitePromptStore } from './prompts.js'
import { hasItsPrompt } from './removals.js'
import type { LogTable } from './schema.js'
import type { Writer } from './writer.js'

/** A log as it is looked up. */
interface FoundLog {
  readonly key: number
  /** The key of its account. */
  readonly owner: number
  readonly json: Json<Log>
}

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
  readonly #byId: Query<{ id: string }, FoundLog>
  readonly #ofAccount: KeysetLists<Log>
  /** Costs more a row, and is needed only while logs of deleted prompts are being removed. */
  readonly #ofAccountWithPrompts: KeysetLists<Log>
  readonly #hasRemoved: Query<ReturnType<typeof promptKeys>, { key: number }>
  readonly #ofPrompt: KeysetLists<Log>
  readonly #filtered: FilteredLogs
  readonly #writer: Writer
  readonly #promptOf: Query<{ id: string; ownerKey: number }, { key: number; version: number }>
  readonly #newest: Query<object, { id: string }>
  readonly #insert: Query<Omit<LogTable, 'key'>, unknown>
  readonly #keyOf: KeyOf
  readonly #prompts: SqlitePromptStore
  readonly #render: Renderers['log']

  constructor({ reader, streamer, writer, keyOf, prompts, render }: LogStoreDependencies) {
    this.#byId = reader.prepare((db, param) =>
      db
        .selectFrom('logs')
        .innerJoin('users', 'users.key', 'logs.owner_key')
        .select(['logs.key', 'owner_key as owner', 'json'])
        .where('logs.id', '=', param('id'))
        .where('removed_at', 'is', null)
        .where(hasItsPrompt)
        .$castTo<FoundLog>(),
    )
    const ofAccount = { table: 'logs', column: 'owner_key', ordering: byTime(streamer) } as const
    this.#ofAccount = new KeysetLists(streamer, ofAccount)
    this.#ofAccountWithPrompts = new KeysetLists(streamer, { ...ofAccount, condition: hasItsPrompt })
    this.#ofPrompt = new KeysetLists(reader, { table: 'logs', column: 'prompt_key', ordering: byTime(reader) })
    this.#filtered = new FilteredLogs(reader)
    this.#hasRemoved = reader.prepare((db, param) =>
      db
        .selectFrom('removed_prompts')
        .select('key')
        .where('key', '>=', param('min'))
        .where('key', '<=', param('max'))
        .limit(1),
    )
    this.#writer = writer
    this.#promptOf = writer.prepare((db, param) =>
      db
        .selectFrom('prompts')
        .select(['key', 'version'])
        .where('id', '=', param('id'))
        .where('owner_key', '=', param('ownerKey')),
    )
    this.#newest = writer.prepare((db) => db.selectFrom('logs').select('id').orderBy('key', 'desc').limit(1))
    this.#insert = writer.prepare((db, param) =>
      db.insertInto('logs').values({
        id: param('id'),
        owner_key: param('owner_key'),
        prompt_key: param('prompt_key'),
        prompt_version: param('prompt_version'),
        time: param('time'),
        score: param('score'),
        model_used: param('model_used'),
        session_id: param('session_id'),
        latency_ms: param('latency_ms'),
        input_tokens: param('input_tokens'),
        output_tokens: param('output_tokens'),
        cost_usd: param('cost_usd'),
        external_id: param('external_id'),
        json: param('json'),
      }),
    )
    this.#keyOf = keyOf
    this.#prompts = prompts
    this.#render = render
  }

  async create(owner: Account, fields: LogFields, repeatable?: Repeatable): Promise<Created<Log>> {
    const ownerKey = this.#keyOf(owner)
    const creation = once<Log>('logs', ownerKey, repeatable, async (db) => {
      const prompt = this.#promptOf.first({ id: fields.promptId, ownerKey })
      if (!prompt) throw new StoreError('promptNotFound')
      const { promptVersion = prompt.version } = fields
      if (promptVersion > prompt.version) throw new StoreError('unknownVersion')
      await assertNewExternalId(db, 'logs', ownerKey, fields.externalId)
      const { id, createdAt } = newId('log', this.#newest.first({})?.id)
      const log = { ...fields, promptVersion, _id: id, createdAt }
      const json = this.#render(log)
      this.#insert.run({ id, owner_key: ownerKey, prompt_key: prompt.key, ...logColumns(log), json })
      return { id, json }
    })
    return this.#writer.write(creation)
  }

  async get(owner: Account, id: string): Promise<Json<Log>> {
    return this.#findOwn(owner, id).json
  }

  async update(owner: Account, id: string, changes: LogChanges): Promise<Json<Log>> {
    const { key } = this.#findOwn(owner, id)
    return this.#writer.write(async (db) => {
      const row = await db
        .selectFrom('logs')
        .select('json')
        .where('key', '=', key)
        .where('id', '=', id)
        .executeTakeFirst()
      if (!row) throw new StoreError('logNotFound')
      const before = JSON.parse(row.json) as Log
      const log = changeLog(before, changes)
      if (log === before) return row.json as Json<Log>
      const json = this.#render(log)
      await db
        .updateTable('logs')
        .set({ json, ...logColumns(log) })
        .where('key', '=', key)
        .execute()
      return json
    })
  }

  async delete(owner: Account, id: string): Promise<void> {
    this.#findOwn(owner, id)
    await this.#writer.write(async (db) => {
      const { numDeletedRows } = await db.deleteFrom('logs').where('id', '=', id).executeTakeFirst()
      if (numDeletedRows === 0n) throw new StoreError('logNotFound')
    })
  }

  async list(owner: Account, { sort = 'time', order, ...selection }: LogSelection & LogSorting): Promise<List<Log>> {
    const ownerKey = this.#keyOf(owner)
    const { promptId, promptVersion, ...others } = selection
    const promptKey = promptId === undefined ? undefined : this.#prompts.keyOf(owner, promptId, promptVersion)
    if (sort === 'score' || [promptVersion, ...Object.values(others)].some((value) => value !== undefined)) {
      return this.#filtered.of({ ownerKey, promptKey, selection }, { sort, order })
    }
    if (promptKey !== undefined) return this.#ofPrompt.of(promptKey, order)
    const lists = this.#hasRemoved.first(promptKeys(ownerKey)) ? this.#ofAccountWithPrompts : this.#ofAccount
    return lists.of(ownerKey, order)
  }

  #findOwn(owner: Account, id: string): FoundLog {
    return requireOwned(this.#byId.first({ id }), this.#keyOf(owner), 'logNotFound')
  }
}
