import { openReader } from './database.js'
import { openSqlite } from './driver.js'
import { purgeIndexes } from './search-indexes.js'
import { work } from './thread.js'

// The program of the thread behind `copyDatabase`.

/** What the thread is to copy, and where to. */
export interface CopyTask {
  readonly source: string
  readonly target: string
}

work(({ source, target }: CopyTask) => {
  const { sqlite } = openReader(source)
  try {
    // If the source can't shrink, the copy can. Otherwise SQLite would write to the source.
    if (sqlite.pragma('auto_vacuum', { simple: true }) === 0) sqlite.pragma('auto_vacuum = INCREMENTAL')
    sqlite.prepare('VACUUM INTO ?').run(target)
  } finally {
    sqlite.close()
  }
  const database = openSqlite(target, { fileMustExist: true })
  try {
    database.pragma('secure_delete = ON')
    purgeIndexes(database)
    // Cuts off the pages that this has freed.
    database.exec('PRAGMA incremental_vacuum')
  } finally {
    database.close()
  }
})
