import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartupError } from '../../domain/startup-error.js'
import { openReader } from './database.js'
import { problemsOfDerivedRows } from './derived-rows.js'
import { type Database, openSqlite } from './driver.js'
import { problemsOf } from './opening.js'
import type { Progress } from './progress.js'

/** Copied at once; others have their turn between two pieces. */
const pagesPerPiece = 1000

/**
 * Copies a database that others may be writing to. All that was committed before the call is in the copy, and what is
 * committed while it is made is not: a read transaction holds the state of its beginning, so that SQLite need not start
 * anew at each write of another connection (SQLite documentation, "Online Backup API"; "Write-Ahead Logging", section
 * 2.1).
 * @param target is overwritten; it is on the disk, and a database of one file, when this is done
 */
export async function copyDatabase(source: string, target: string, progress: Progress): Promise<void> {
  const { sqlite } = openReader(source)
  try {
    sqlite.exec('BEGIN')
    sqlite.pragma('schema_version')
    await sqlite.backup(target, {
      progress({ totalPages, remainingPages }) {
        progress(totalPages - remainingPages, totalPages)
        return pagesPerPiece
      },
    })
  } finally {
    sqlite.close()
  }
  // As it is in the service, the copy would need its folder to be writable for being read.
  const copy = openSqlite(target)
  copy.pragma('journal_mode = DELETE')
  copy.close()
  flush(target)
}

/**
 * Reads all of a database.
 * @returns what is wrong with it: nothing when every page, index, constraint, reference and count is sound
 */
export function checkWhole(file: string): string[] {
  const { sqlite } = openReader(file)
  // What is sorted to compare counts grows with the number of logs.
  sqlite.pragma('temp_store = DEFAULT')
  try {
    return sqlite.transaction(() => [
      ...problemsOf(sqlite, 'integrity_check'),
      ...(sqlite.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[]).map(
        ({ table, rowid, parent }) => `row ${rowid} of ${table} refers to a row of ${parent} that is missing`,
      ),
      ...problemsOfDerivedRows(sqlite),
    ])()
  } finally {
    sqlite.close()
  }
}

/**
 * Takes a database for oneself, so that another can take its name. What can't be opened as a database is nobody's.
 * @returns lets it go
 * @throws StartupError when another process has it open
 */
export function hold(file: string): () => void {
  if (!existsSync(file)) return () => {}
  let database: Database | undefined
  try {
    database = openSqlite(file, { timeout: 0 })
    // To leave the write-ahead log, SQLite must be alone with the file; it folds the log in.
    database.pragma('journal_mode = DELETE')
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) {
      database?.close()
      throw new StartupError(`The database ${file} is in use. Stop the service first.`)
    }
  }
  return () => database?.close()
}

/** Waits until a file, and its name in its folder, are on the disk. */
export function flush(file: string): void {
  for (const path of [file, dirname(file)]) {
    const descriptor = openSync(path, 'r')
    fsyncSync(descriptor)
    closeSync(descriptor)
  }
}

/** Removes a database with the files that SQLite keeps beside it. */
export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true })
}
