import { workerData } from 'node:worker_threads'
import { openWriter } from './database.js'
import { type Failure, failureOf, serve } from './thread.js'

// The program of the thread behind `ThreadConnection`. It responds to each statement with what came of it.

/** A statement to run. */
export interface WriteTask {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

export type WriteResponse = { readonly rows: readonly Record<string, unknown>[] } | { readonly failure: Failure }

const { sqlite } = openWriter(workerData as string)
// The writer waits for a lock, and `Checkpoints` folds the log in.
sqlite.pragma('busy_timeout = 0')
sqlite.pragma('wal_autocheckpoint = 0')
serve(sqlite, run)

function run({ sql, parameters }: WriteTask): WriteResponse {
  // SQLite may have rolled back by itself, on a full disk for example.
  if (sql === 'ROLLBACK' && !sqlite.inTransaction) return { rows: [] }
  try {
    const statement = sqlite.prepare<unknown[], Record<string, unknown>>(sql)
    if (statement.reader) return { rows: statement.all(parameters) }
    statement.run(parameters)
    return { rows: [] }
  } catch (error) {
    return { failure: failureOf(error) }
  }
}
