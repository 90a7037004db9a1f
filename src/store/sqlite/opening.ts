import { existsSync, statSync } from 'node:fs'
import { StartupError } from '../../domain/startup-error.js'
import { openReader } from './database.js'
import type { Database } from './driver.js'
import { checkOrigin } from './migrate.js'

/**
 * Up to this size all of a file is read before it is used: that takes some 30 ms. A larger one would keep the service
 * from its users for seconds; `promptcrafter check` reads it.
 */
const readWholeBytes = 8 * 1024 * 1024

/**
 * Looks at an existing file before anything may write to it, through a connection that cannot: it is PromptCrafter's
 * and no newer than this version, it is as long as it says, and the beginning of every table can be read.
 * @throws StartupError, or the database's error (see `explain`)
 */
export function checkBeforeUse(file: string): void {
  if (!existsSync(file)) {
    checkNothingLeft(file)
    return
  }
  const { size } = statSync(file)
  if (size === 0) {
    throw new StartupError(
      `The database ${file} is empty (0 bytes). Restore a backup with \`promptcrafter restore\`, or ` +
        'delete the file to start with an empty database.',
    )
  }
  checkLogThere(file)
  const { sqlite } = openReader(file)
  try {
    checkOrigin(sqlite)
    checkLength(sqlite, size)
    readTables(sqlite)
    if (size <= readWholeBytes) {
      const [problem] = problemsOf(sqlite, 'quick_check')
      if (problem !== undefined) throw damaged(file, problem)
    }
  } finally {
    sqlite.close()
  }
}

/**
 * Next to a new database, SQLite would delete a write-ahead log, which may have the last copy of acknowledged writes.
 */
function checkNothingLeft(file: string): void {
  if (!hasLog(file)) return
  throw new StartupError(
    `The database ${file} is missing, but ${file}-wal, which contains its newest writes, is there. ` +
      `Put the database back, restore a backup with \`promptcrafter restore\`, or move ${file}-wal away ` +
      'to start with an empty database.',
  )
}

/**
 * A process that is killed leaves the log and its index. SQLite deletes the index first, so that without the log it is
 * a sign that somebody deleted that, and with it what was written last.
 */
function checkLogThere(file: string): void {
  if (!existsSync(`${file}-shm`) || existsSync(`${file}-wal`)) return
  throw new StartupError(
    `${file}-wal is missing, which contains the newest writes: the service didn't stop by itself. ` +
      `Put it back, restore a backup with \`promptcrafter restore\`, or delete ${file}-shm to continue without it.`,
  )
}

function hasLog(file: string): boolean {
  return existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0
}

/**
 * SQLite itself rejects a file that has fewer pages than its header says; a piece of a page at the end is left to us.
 */
function checkLength(database: Database, size: number): void {
  // While there is a log, a page may be half written: the log has it whole.
  if (!hasLog(database.name) && size % (database.pragma('page_size', { simple: true }) as number) !== 0) {
    throw damaged(database.name, 'its last page is cut off')
  }
}

function readTables(database: Database): void {
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]
  for (const table of tables) database.prepare(`SELECT * FROM "${table}" LIMIT 1`).get()
}

/** What a check of the database finds (SQLite documentation, PRAGMA integrity_check); nothing when it is sound. */
export function problemsOf(database: Database, check: 'quick_check' | 'integrity_check'): string[] {
  const lines = database.prepare(`PRAGMA ${check}(20)`).pluck().all() as string[]
  return lines.filter((line) => line !== 'ok')
}

function damaged(file: string, how: string): StartupError {
  const [line] = how.split('\n')
  return new StartupError(
    `The database ${file} is damaged (${line}). It was not changed. Bring back a backup with ` +
      `\`promptcrafter restore\`; \`promptcrafter check\` says what is damaged.`,
  )
}

/** An error of opening a database, as one line that says what to do. */
export function explain(file: string, error: unknown): StartupError {
  if (error instanceof StartupError) return error
  const { message, code = '' } = error as Error & { code?: string }
  const text = (what: string) => new StartupError(what, { cause: error })
  if (code.startsWith('SQLITE_CORRUPT')) return damaged(file, message)
  if (code === 'SQLITE_NOTADB') {
    return text(
      `${file} is not a database. It was not changed. Move it away to start with an empty database, or restore a ` +
        `backup with \`promptcrafter restore\`.`,
    )
  }
  if (code.startsWith('SQLITE_BUSY')) {
    return text(`The database ${file} is locked by another process. Wait until that is done, or end it.`)
  }
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/.test(code)) {
    return text(
      `The database ${file} cannot be written (${message}). The user that runs this needs the right to ` +
        'read and write it and its folder.',
    )
  }
  if (/^SQLITE_(FULL|IOERR)/.test(code)) {
    return text(`The database ${file} cannot be used (${message}). See whether its disk is full or failing.`)
  }
  return text(`The database ${file} cannot be opened (${message}). It was not changed.`)
}
