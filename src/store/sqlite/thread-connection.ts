import { Worker } from 'node:worker_threads'
import {
  type DatabaseConnection,
  DummyDriver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
} from 'kysely'
import { HidingCompiler } from './database.js'
import type { Tables } from './schema.js'
import { end, errorOf, ThreadOnDemand } from './thread.js'
import type { WriteResponse, WriteTask } from './write-thread.js'

/**
 * A connection in a thread, for writes whose single statements would keep the event loop waiting: to insert a row of 12
 * MB takes SQLite 40 to 90 ms. The thread begins with the first of them.
 */
export class ThreadConnection {
  /** Runs statements in the transaction that was begun. */
  readonly db: Kysely<Tables>
  readonly #thread: ThreadOnDemand
  /** The thread that has a transaction open. */
  #writing: Worker | undefined

  /** @param openThread begins the thread (see write-thread.ts) */
  constructor(file: string, openThread = () => beginThread(file)) {
    this.#thread = new ThreadOnDemand(openThread)
    const connection: DatabaseConnection = {
      executeQuery: ({ sql, parameters }) => this.#run(sql, parameters),
      // biome-ignore lint/correctness/useYield: nothing is read row by row from a thread.
      async *streamQuery() {
        throw new Error('A thread gives all rows at once.')
      },
    }
    this.db = new Kysely<Tables>({
      dialect: {
        createAdapter: () => new SqliteAdapter(),
        createDriver: () => new ThreadDriver(connection),
        createIntrospector: (db) => new SqliteIntrospector(db),
        createQueryCompiler: () => new HidingCompiler(),
      },
    })
  }

  /** Begins a transaction. @throws Error with the `code` of SQLite, SQLITE_BUSY while another process writes */
  async begin(): Promise<void> {
    this.#writing = this.#thread.begin()
    await this.#run('BEGIN IMMEDIATE')
  }

  /** Ends it. When this returns, what was written is on the disk. */
  async commit(): Promise<void> {
    await this.#run('COMMIT')
  }

  /** Leaves it. Where that fails, the end of the thread closes its connection. */
  async rollBack(): Promise<void> {
    await this.#run('ROLLBACK').catch(() => this.#writing?.terminate())
  }

  /** Closes the connection and ends the thread. */
  async close(): Promise<void> {
    const thread = this.#thread.current
    if (!thread) return
    thread.ref()
    const exit = new Promise((resolve) => thread.once('exit', resolve))
    thread.postMessage(end)
    await exit
  }

  /** @throws Error when SQLite does, or when the thread has ended, and the transaction with it */
  async #run<Row>(sql: string, parameters: readonly unknown[] = []): Promise<QueryResult<Row>> {
    if (!this.#writing || this.#writing !== this.#thread.current) throw this.#ended()
    const response = await responseTo(this.#writing, { sql, parameters })
    if (!response) throw this.#ended()
    if ('failure' in response) {
      throw errorOf(response.failure)
    }
    return { rows: response.rows.map(withBuffers) as Row[] }
  }

  #ended(): Error {
    const { failure } = this.#thread
    const { code } = (failure ?? {}) as { code?: unknown }
    return Object.assign(new Error('The thread for large writes ended.', { cause: failure }), { code })
  }
}

/** Has the process wait for the response. @returns `undefined` when the thread ends without one */
function responseTo(thread: Worker, task: WriteTask): Promise<WriteResponse | undefined> {
  return new Promise((resolve) => {
    const settle = (response?: WriteResponse) => {
      thread.off('message', settle).off('exit', onExit).unref()
      resolve(response)
    }
    const onExit = () => settle()
    thread.postMessage(task)
    thread.on('message', settle).on('exit', onExit).ref()
  })
}

/** Bytes come from a thread as plain arrays. */
function withBuffers(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value,
    ]),
  )
}

class ThreadDriver extends DummyDriver {
  readonly #connection: DatabaseConnection

  constructor(connection: DatabaseConnection) {
    super()
    this.#connection = connection
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }
}

function beginThread(file: string): Worker {
  return new Worker(new URL('./write-thread.js', import.meta.url), { workerData: file })
}
