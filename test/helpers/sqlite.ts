import type { Test } from 'tap'
import type { Store } from '../../src/domain/store.js'
import { buildRenderers } from '../../src/openapi/render.js'
import { openWriter } from '../../src/store/sqlite/database.js'
import { type Database, openSqlite, type Statement } from '../../src/store/sqlite/driver.js'
import { migrate } from '../../src/store/sqlite/migrate.js'
import { SqliteStore } from '../../src/store/sqlite/store.js'
import { contract as testContract } from './contract.js'

// Access to the database file of a service, for tests outside test/store/sqlite. Tests of the engine itself need no
// such helper.

export { openSqlite }

export function openStore(file: string, contract = testContract): Store {
  return new SqliteStore(file, buildRenderers(contract))
}

/** Creates an empty database of this version. */
export function makeDatabase(file: string): Database {
  const { sqlite } = openWriter(file)
  migrate(sqlite)
  return sqlite
}

/** Changes a database as another process does. */
export function change(file: string, sql: string): void {
  const database = openSqlite(file, { timeout: 5000 })
  database.exec(sql)
  database.close()
}

/** Locks a database as another process does. @returns the function that unlocks it */
export function lock(file: string): () => void {
  const database = openSqlite(file, { timeout: 5000 })
  database.exec('BEGIN IMMEDIATE')
  return () => {
    database.close()
  }
}

const maxPageCount = 2 ** 32 - 2

/**
 * Makes writes to a database fail with SQLITE_FULL, as on a full disk, which few machines that run the tests can
 * provide: triggers make every write grow the file, and the store's connection isn't allowed to (SQLite documentation,
 * PRAGMA max_page_count).
 * @returns the function that makes writes succeed again
 */
export function leaveNoRoom(t: Test, file: string): () => void {
  const database = openSqlite(file)
  database.exec('CREATE TABLE ballast (bytes)')
  for (const table of ['users', 'prompts', 'logs', 'api_keys']) {
    for (const event of ['INSERT', 'UPDATE', 'DELETE']) {
      database.exec(
        `CREATE TRIGGER ballast_${table}_${event} AFTER ${event} ON ${table}
        BEGIN INSERT INTO ballast VALUES (zeroblob(1000000)); END`,
      )
    }
  }
  // All statements share this prototype; the store has already prepared its own.
  const statements = Object.getPrototypeOf(database.prepare('SELECT 1')) as Statement
  database.close()
  const { run } = statements
  t.teardown(() => {
    statements.run = run
  })
  let isFull = true
  statements.run = function (...values) {
    if (this.source === 'BEGIN IMMEDIATE' && this.database.name === file) {
      // SQLite raises a limit below the current size to that size.
      this.database.pragma(`max_page_count = ${isFull ? 1 : maxPageCount}`)
    }
    return run.apply(this, values)
  }
  return () => {
    isFull = false
  }
}
