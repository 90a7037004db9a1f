import { openSqlite } from './driver.js'
import { work } from './thread.js'

// The program of the thread behind `compactDatabase`, whose task is the database's path.

/** How long it waits for the lock, and then for those who read what was there before, in milliseconds. */
const busyTimeoutMs = 30_000

work((file: string) => {
  const sqlite = openSqlite(file, { fileMustExist: true, timeout: busyTimeoutMs })
  try {
    // With a write-ahead log, a crash at any moment leaves the database as it was or compacted, and others can read.
    sqlite.pragma('journal_mode = WAL')
    sqlite.pragma('synchronous = FULL')
    sqlite.pragma('secure_delete = ON')
    sqlite.pragma('auto_vacuum = INCREMENTAL')
    sqlite.exec('VACUUM')
    // Cuts off the end of the file.
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    sqlite.close()
  }
})
