import { existsSync } from 'node:fs'
import type { Renderers } from '../../domain/renderers.js'
import type { Store } from '../../domain/store.js'
import { SqliteAccountStore } from './accounts.js'
import { SqliteApiKeyStore } from './api-keys.js'
import { Checkpoints, foldInRest } from './checkpoints.js'
import { createDatabase } from './creation.js'
import { type Connection, openReader, openWriter } from './database.js'
import { LogIndex } from './log-index.js'
import { SqliteLogStore } from './logs.js'
import { type MigrateOptions, migrate } from './migrate.js'
import { newestTime } from './newest.js'
import { checkBeforeUse, explain } from './opening.js'
import { PromptIndex } from './prompt-index.js'
import { SqlitePromptStore } from './prompts.js'
import { Purge } from './purge.js'
import { Removals } from './removals.js'
import { SqlitePromptSearch } from './search.js'
import { Shrinking } from './shrinking.js'
import { SqliteLogStatistics } from './statistics.js'
import { Writer } from './writer.js'

export interface StoreOptions extends Pick<MigrateOptions, 'showProgress'> {
  readonly isAlone?: boolean
}

/**
 * Everything that is kept, in one SQLite file. This folder is the engine; the rest of the service knows the interface
 * alone.
 */
export class SqliteStore implements Store {
  readonly accounts: SqliteAccountStore
  readonly apiKeys: SqliteApiKeyStore
  readonly prompts: SqlitePromptStore
  readonly logs: SqliteLogStore
  readonly search: SqlitePromptSearch
  readonly statistics: SqliteLogStatistics
  readonly #reading: Connection
  /** For lists that go through much of the file. */
  readonly #streaming: Connection
  readonly #writing: Connection
  readonly #writer: Writer
  readonly #checkpoints: Checkpoints
  readonly #removals: Removals
  readonly #purge: Purge
  readonly #shrinking: Shrinking

  /**
   * Opens the file, makes it when there is none, and brings it to the form of this version.
   * @param isAlone whether no other process writes to it
   * @param showProgress see `MigrateOptions`
   * @throws StartupError, saying what to do, when the file cannot be used
   */
  constructor(file: string, renderers: Renderers, { isAlone = true, ...migrating }: StoreOptions = {}) {
    ;[this.#writing, this.#reading, this.#streaming] = open(file, isAlone, migrating)
    this.#writer = new Writer(this.#writing, {
      beforeCommit: () => this.#reading.shared?.end(),
      afterCommit: () => {
        this.#purge.afterCommit()
        this.#shrinking.lookSoon()
        return this.#checkpoints.afterCommit()
      },
    })
    this.#checkpoints = new Checkpoints(this.#writing, this.#writer)
    this.#shrinking = new Shrinking(this.#writing, this.#writer, this.#checkpoints)
    this.#purge = new Purge(this.#writing, this.#writer, this.#checkpoints)
    this.#removals = new Removals(this.#writer, () => this.#purge.request())
    const [reader, streamer, writer, removals] = [this.#reading, this.#streaming, this.#writer, this.#removals]
    this.accounts = new SqliteAccountStore(reader, writer, removals)
    const { keyOf } = this.accounts
    const index = new PromptIndex(this.#writing)
    this.apiKeys = new SqliteApiKeyStore({ reader, writer, keyOf, render: renderers.apiKey })
    this.prompts = new SqlitePromptStore({ reader, writer, index, removals, keyOf, renderers })
    this.logs = new SqliteLogStore({
      reader,
      streamer,
      writer,
      index: new LogIndex(this.#writing, writer),
      keyOf,
      prompts: this.prompts,
      render: renderers.log,
    })
    this.search = new SqlitePromptSearch(reader, keyOf)
    this.statistics = new SqliteLogStatistics({ reader, keyOf, prompts: this.prompts })
    this.#removals.start()
    this.#shrinking.lookSoon()
  }

  /** @throws the database's error when it cannot be read */
  async check(): Promise<void> {
    await this.#reading.db.selectFrom('users').select('key').limit(1).execute()
  }

  writesWaiting(): number {
    return this.#writer.waiting
  }

  /** @returns when the newest item was created, in milliseconds since 1970; `undefined` if there is none */
  newestTime(): Promise<number | undefined> {
    return newestTime(this.#reading)
  }

  /** Finishes the writes that were asked for and closes the file; the write-ahead log is folded into it. */
  async close(): Promise<void> {
    await this.#removals.stop()
    await this.#purge.stop()
    await this.#shrinking.stop()
    await this.#writer.stop()
    await this.#checkpoints.stop()
    this.#reading.sqlite.close()
    this.#streaming.sqlite.close()
    this.#writing.sqlite.close()
    await foldInRest(this.#writing.sqlite.name)
  }
}

function open(
  file: string,
  isAlone: boolean,
  migrating: MigrateOptions,
): [writing: Connection, reading: Connection, streaming: Connection] {
  let writing: Connection | undefined
  try {
    checkBeforeUse(file)
    if (!existsSync(file)) createDatabase(file)
    writing = openWriter(file)
    migrate(writing.sqlite, migrating)
    return [writing, openReader(file, { isShared: isAlone, isMapped: true }), openReader(file)]
  } catch (error) {
    writing?.sqlite.close()
    throw explain(file, error)
  }
}
