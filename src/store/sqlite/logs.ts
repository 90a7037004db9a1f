import type { Kysely } from 'kysely'
import type { Account } from '../../domain/account.js'
import { errorOfItem, StoreError } from '../../domain/errors.js'
import type { Created, CreatedAll, Repeatable } from '../../domain/idempotency.js'
import { type JsonText, parseJson } from '../../domain/json.js'
import type { List } from '../../domain/list.js'
import {
  type CreateAllOptions,
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
import { nextIteration, nextTurn, Turns } from '../../domain/turns.js'
import type { KeyOf } from './accounts.js'
import { logColumns } from './columns.js'
import type { Connection, Query } from './database.js'
import { FilteredLogs } from './filtered-logs.js'
import { allOnce, type Made, once } from './idempotency.js'
import { storedJson } from './json-column.js'
import { KeysetLists } from './list.js'
import type { InsertedLog, LogIndex } from './log-index.js'
import { termsInTurns } from './log-terms.js'
import { NewLogs } from './new-logs.js'
import { byTime } from './orderings.js'
import { promptKeys } from './prompt-keys.js'
import type { SqlitePromptStore } from './prompts.js'
import { hasItsPrompt } from './removals.js'
import type { Tables } from './schema.js'
import type { Writer } from './writer.js'

/** In UTF-16 code units. */
const longText = 64 * 1024
/** How many logs are prepared and inserted at once. */
const pieceSize = 50

/** A log as it is looked up. */
interface FoundLog {
  readonly key: number
  /** The key of its account. */
  readonly owner: number
  readonly json: JsonText<Log>
}

interface LogStoreDependencies {
  readonly reader: Connection
  /** For lists that go through much of the file. */
  readonly streamer: Connection
  readonly writer: Writer
  readonly index: LogIndex
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
  readonly #index: LogIndex
  readonly #newLogs: NewLogs
  readonly #keyOf: KeyOf
  readonly #prompts: SqlitePromptStore
  readonly #render: Renderers['log']

  constructor({ reader, streamer, writer, index, keyOf, prompts, render }: LogStoreDependencies) {
    this.#byId = reader.prepare((db, param) =>
      db
        .selectFrom('logs')
        .innerJoin('users', 'users.key', 'logs.owner_key')
        .select(['logs.key', 'owner_key as owner', storedJson.as('json')])
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
    this.#index = index
    this.#newLogs = new NewLogs(writer, render)
    this.#keyOf = keyOf
    this.#prompts = prompts
    this.#render = render
  }

  async create(owner: Account, fields: LogFields, repeatable?: Repeatable): Promise<Created<Log>> {
    const ownerKey = this.#keyOf(owner)
    const terms = await termsInTurns(fields)
    const recording = () => this.#newLogs.begin(ownerKey, (log) => this.#index.addAtEnd(ownerKey, log))
    if (!isLong(fields)) {
      return this.#writer.write((db) =>
        once({ db, table: 'logs', ownerKey, repeatable }, async () => {
          const { prepare, insert } = recording()
          return insert(prepare({ fields, terms }))
        }),
      )
    }
    return this.#writer.writeInThread((db) =>
      once({ db, table: 'logs', ownerKey, repeatable }, async () => {
        await nextIteration()
        const { made, row } = recording().prepare({ fields, terms })
        await nextIteration()
        if (row) {
          const { key } = await db.insertInto('logs').values(row).returning('key').executeTakeFirstOrThrow()
          await this.#index.addInThread(db, { ownerKey, key }, terms)
        }
        return made
      }),
    )
  }

  async createAll(
    owner: Account,
    logs: readonly LogFields[],
    { skipsExisting, repeatable }: CreateAllOptions = {},
  ): Promise<CreatedAll<Log>> {
    const ownerKey = this.#keyOf(owner)
    const prepared = await prepareInTurns(logs)
    return this.#writer.writeInTurns((db, turn) =>
      allOnce({ db, table: 'logs', ownerKey, repeatable }, async () => {
        const inserted: InsertedLog[] = []
        const recording = this.#newLogs.begin(ownerKey, (log) => inserted.push(log), skipsExisting)
        const made: Made<Log>[] = []
        for (const piece of piecesOf(prepared)) {
          const rows = piece.map((log, index) => {
            try {
              return recording.prepare(log)
            } catch (error) {
              throw errorOfItem(made.length + index, error)
            }
          })
          await turn()
          made.push(...rows.map(recording.insert))
          await turn()
        }
        const addToIndex = this.#index.begin(ownerKey)
        for (const { key, terms } of inserted) {
          addToIndex(key, terms)
          await turn()
        }
        return made
      }),
    )
  }

  async get(owner: Account, id: string): Promise<JsonText<Log>> {
    return this.#findOwn(owner, id).json
  }

  async update(owner: Account, id: string, changes: LogChanges): Promise<JsonText<Log>> {
    const { key, owner: ownerKey, json: found } = this.#findOwn(owner, id)
    const { notes } = changes
    const isStoredLong = Buffer.isBuffer(found)
    if (isStoredLong) await nextTurn()
    const terms = notes !== undefined && (await termsInTurns({ ...parseJson(found), notes: notes ?? '' }))
    const write = async (db: Kysely<Tables>) => {
      const turn = async () => void (isStoredLong && (await nextIteration()))
      const row = await db
        .selectFrom('logs')
        .select(storedJson.as('json'))
        .where('key', '=', key)
        .where('id', '=', id)
        .$castTo<{ json: JsonText<Log> }>()
        .executeTakeFirst()
      if (!row) throw new StoreError('logNotFound')
      await turn()
      const before = parseJson(row.json)
      await turn()
      const log = changeLog(before, changes)
      if (log === before) return row.json
      const json = this.#render(log)
      await turn()
      await db
        .updateTable('logs')
        .set({ json, ...logColumns(log) })
        .where('key', '=', key)
        .execute()
      await turn()
      // Input and output are still those that were found before.
      if (!terms || log.notes === before.notes) return json
      if (isStoredLong) await this.#index.replaceInThread(db, { ownerKey, key }, terms)
      else this.#index.replace({ ownerKey, key }, terms)
      return json
    }
    return isStoredLong ? this.#writer.writeInThread(write) : this.#writer.write(write)
  }

  async delete(owner: Account, id: string): Promise<void> {
    const { json } = this.#findOwn(owner, id)
    const remove = async (db: Kysely<Tables>) => {
      const deleted = await db.deleteFrom('logs').where('id', '=', id).returning('key').executeTakeFirst()
      if (!deleted) throw new StoreError('logNotFound')
    }
    await (Buffer.isBuffer(json) ? this.#writer.writeInThread(remove) : this.#writer.write(remove))
  }

  async list(
    owner: Account,
    { sort = 'time', order, ...selection }: LogSelection & LogSorting,
    signal?: AbortSignal,
  ): Promise<List<Log>> {
    const ownerKey = this.#keyOf(owner)
    const { promptId, promptVersion, ...others } = selection
    const promptKey = promptId === undefined ? undefined : this.#prompts.keyOf(owner, promptId, promptVersion)
    if (sort === 'score' || [promptVersion, ...Object.values(others)].some((value) => value !== undefined)) {
      return this.#filtered.of({ ownerKey, promptKey, selection }, { sort, order }, signal)
    }
    if (promptKey !== undefined) return this.#ofPrompt.of(promptKey, order)
    const lists = this.#hasRemoved.first(promptKeys(ownerKey)) ? this.#ofAccountWithPrompts : this.#ofAccount
    return lists.of(ownerKey, order)
  }

  #findOwn(owner: Account, id: string): FoundLog {
    return requireOwned(this.#byId.first({ id }), this.#keyOf(owner), 'logNotFound')
  }
}

/** Whether rendering a log and writing it take milliseconds each. */
function isLong(log: LogFields): boolean {
  return lengthOf(log) > longText
}

function lengthOf({ output, input = '', notes = '' }: LogFields): number {
  return output.length + input.length + notes.length
}

/** Divides logs into pieces, each of which takes a few milliseconds, or has a single log. */
function* piecesOf<One extends { readonly fields: LogFields }>(logs: readonly One[]): Iterable<One[]> {
  let piece: One[] = []
  let length = 0
  for (const log of logs) {
    length += lengthOf(log.fields)
    if (piece.length === pieceSize || (piece.length > 0 && length > longText)) {
      yield piece
      piece = []
      length = lengthOf(log.fields)
    }
    piece.push(log)
  }
  yield piece
}

/** Computes what can be computed of new logs before their transaction begins. */
async function prepareInTurns(logs: readonly LogFields[]) {
  const turns = new Turns()
  const prepared: { fields: LogFields; terms: readonly string[] }[] = []
  for (const fields of logs) {
    prepared.push({ fields, terms: await termsInTurns(fields) })
    await turns.giveWay()
  }
  return prepared
}
