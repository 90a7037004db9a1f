import { parentPort, workerData } from 'node:worker_threads'
import { openWriter } from './database.js'

// The program of the thread behind `ThreadConnection`. It responds to each statement with what came of it.

/** A statement to run, or that no more will come. */
export type WriteTask = { readonly sql: string; readonly parameters: readonly unknown[] } | 'end'

export type WriteResponse =
  | { readonly rows: readonly Record<string, unknown>[] }
  | { readonly failure: { readonly message: string; readonly code: unknown } }

const { sqlite } = openWriter(workerData as string)
// The writer waits for a lock, and `Checkpoints` folds the log in.
sqlite.pragma('busy_timeout = 0')
sqlite.pragma('wal_autocheckpoint = 0')
const port = parentPort

port?.on('message', (task: WriteTask) => {
  if (task === 'end') {
    sqlite.close()
    port.close()
    return
  }
  port.postMessage(run(task))
})

function run({ sql, parameters }: Exclude<WriteTask, 'end'>): WriteResponse {
  // SQLite may have rolled back by itself, on a full disk for example.
  if (sql === 'ROLLBACK' && !sqlite.inTransaction) return { rows: [] }
  try {
    const statement = sqlite.prepare<unknown[], Record<string, unknown>>(sql)
    if (statement.reader) return { rows: statement.all(parameters) }
    statement.run(parameters)
    return { rows: [] }
  } catch (error) {
    const { message, code } = error as Error & { code?: unknown }
    return { failure: { message, code } }
  }
}
