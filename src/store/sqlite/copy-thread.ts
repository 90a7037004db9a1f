import { parentPort, workerData } from 'node:worker_threads'
import { openReader } from './database.js'
import { openSqlite } from './driver.js'
import { purgeIndexes } from './search-indexes.js'

// The program of the thread behind `copyDatabase`. It sends `undefined` when the copy is complete, or an error's
// message and code.

/** What the thread is to copy, and where to. */
export interface CopyTask {
  readonly source: string
  readonly target: string
}

parentPort?.postMessage(failureOf(() => copy(workerData as CopyTask)))

function copy({ source, target }: CopyTask): void {
  const { sqlite } = openReader(source)
  try {
    sqlite.prepare('VACUUM INTO ?').run(target)
  } finally {
    sqlite.close()
  }
  const database = openSqlite(target, { fileMustExist: true })
  try {
    database.pragma('secure_delete = ON')
    purgeIndexes(database)
  } finally {
    database.close()
  }
}

function failureOf(run: () => void): { message: string; code: unknown } | undefined {
  try {
    run()
    return undefined
  } catch (error) {
    const { message, code } = error as Error & { code?: unknown }
    return { message, code }
  }
}
