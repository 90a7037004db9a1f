import type { Serializers } from '../contract/json.js'
import { type Account, AccountStore } from './accounts.js'
import { type Connection, openReader, openWriter } from './database.js'
import type { List } from './list.js'
import { LogStore } from './logs.js'
import { migrate } from './migrate.js'
import { checkBeforeUse, explain } from './opening.js'
import { PromptStore } from './prompts.js'
import { Removals } from './removals.js'
import { searchList } from './search.js'
import { Writer } from './writer.js'

type Prompt = Parameters<Serializers['prompt']>[0]

/** Everything that is kept, in one SQLite file. */
export class Store {
  readonly accounts: AccountStore
  readonly prompts: PromptStore
  readonly logs: LogStore
  readonly #reading: Connection
  readonly #writing: Connection
  readonly #writer: Writer
  readonly #removals: Removals

  /**
   * Opens the file, makes it when there is none, and brings it to the form of this version.
   * @throws StartError, saying what to do, when the file cannot be used; it is then as it was
   */
  constructor(file: string, serializers: Serializers) {
    ;[this.#writing, this.#reading] = open(file)
    this.#writer = new Writer(this.#writing)
    this.#removals = new Removals(this.#writer)
    this.accounts = new AccountStore(this.#reading, this.#writer, this.#removals)
    this.prompts = new PromptStore(this.#reading, this.#writer, serializers.prompt)
    this.logs = new LogStore(this.#reading, this.#writer, serializers.log)
    this.#removals.start()
  }

  /** The prompts of an account that match a search, best first (see `searchList`). */
  search(owner: Account, query: string): List<Prompt> {
    return searchList(this.#reading, owner, query)
  }

  /** @throws the database's error when it cannot be read */
  async check(): Promise<void> {
    await this.#reading.db.selectFrom('users').select('key').limit(1).execute()
  }

  /** Finishes the writes that were asked for and closes the file; the write-ahead log is folded into it. */
  async close(): Promise<void> {
    await this.#removals.stop()
    await this.#writer.settle()
    this.#reading.sqlite.close()
    this.#writing.sqlite.close()
  }
}

function open(file: string): [writing: Connection, reading: Connection] {
  let writing: Connection | undefined
  try {
    checkBeforeUse(file)
    writing = openWriter(file)
    migrate(writing.sqlite)
    return [writing, openReader(file)]
  } catch (error) {
    writing?.sqlite.close()
    throw explain(file, error)
  }
}
