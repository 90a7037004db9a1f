import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartupError } from '../../domain/startup-error.js'
import { sizeOfContent } from './compaction.js'
import type { CopyTask } from './copy-thread.js'
import { openReader } from './database.js'
import { problemsOfDerivedRows } from './derived-rows.js'
import { type Database, openSqlite } from './driver.js'
import { problemsOf } from './opening.js'
import type { Progress } from './progress.js'
import { runInThread } from './thread.js'

/**
 * Copies what a database holds, while others may be writing to it. All that was committed before the call is in the
 * copy, and nothing that was deleted: the copy is rewritten from the rows (SQLite documentation, VACUUM).
 * @param target must not exist; it is on the disk, and a database of one file, when this is done
 * @throws the database's error
 */
export async function copyDatabase(source: string, target: string, progress: Progress): Promise<void> {
  const task: CopyTask = { source, target }
  const work = { file: target, total: sizeOfContent(source), progress }
  await runInThread(new URL('./copy-thread.js', import.meta.url), task, work)
  flush(target)
}

/**
 * Reads all of a database.
 * @returns what is wrong with it: nothing when every page, index, constraint, reference and count is sound
 */
export function checkWhole(file: string): string[] {
  const { sqlite } = openReader(file)
  // The data sorted to compare counts grows with the number of logs.
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
 * Takes a database for this process alone, so that another can take its name. A file that can't be opened as a database
 * isn't in use.
 * @returns a function that releases it
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

/** @returns whether another process has a database open */
export function isInUse(file: string): boolean {
  try {
    hold(file)()
    return false
  } catch (error) {
    if (error instanceof StartupError) return true
    throw error
  }
}

/** Waits until a file, and its name in its folder, are on the disk. */
export function flush(file: string): void {
  for (const path of [file, dirname(file)]) {
    const descriptor = openSync(path, 'r')
    fsyncSync(descriptor)
    closeSync(descriptor)
  }
}

/** @returns a name next to a database's, for one that isn't complete yet; `id` tells it from others */
export function unfinishedName(file: string, id: string | number): string {
  return `${file}.${id}.unfinished`
}

/** Removes a database with the files that SQLite keeps next to it. */
export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true })
}
