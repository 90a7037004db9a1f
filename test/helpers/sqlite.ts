import type { Test } from 'tap'
import type { Store } from '../../src/domain/store.js'
import { buildRenderers } from '../../src/openapi/render.js'
import { openWriter } from '../../src/store/sqlite/database.js'
import { type Database, openSqlite, type Statement } from '../../src/store/sqlite/driver.js'
import { migrate } from '../../src/store/sqlite/migrate.js'
import { SqliteStore } from '../../src/store/sqlite/store.js'
import { contract as testContract } from './contract.js'

// The way of tests to the database file behind a service. Tests of the engine itself, in test/store/sqlite, need no
// such helper.

export { openSqlite }

export function openStore(file: string, contract = testContract): Store {
  return new SqliteStore(file, buildRenderers(contract))
}

/** Makes an empty database of this version. */
export function makeDatabase(file: string): Database {
  const { sqlite } = openWriter(file)
  migrate(sqlite)
  return sqlite
}

/** Changes a database as another process would. */
export function change(file: string, sql: string): void {
  const database = openSqlite(file, { timeout: 5000 })
  database.exec(sql)
  database.close()
}

/** Keeps others from writing to a database, as another process would. @returns lets them write again */
export function lock(file: string): () => void {
  const database = openSqlite(file, { timeout: 5000 })
  database.exec('BEGIN IMMEDIATE')
  return () => {
    database.close()
  }
}

const maxPageCount = 2 ** 32 - 2

/**
 * Lets no write to a database find room from now on: each would make the file grow, by triggers, and the store's
 * connection may not let it (SQLite documentation, PRAGMA max_page_count). SQLite then fails with SQLITE_FULL, as on a
 * full disk, which not every machine that runs the tests has.
 * @returns makes room again
 */
export function leaveNoRoom(t: Test, file: string): () => void {
  const database = openSqlite(file)
  database.exec('CREATE TABLE ballast (bytes)')
  for (const table of ['users', 'prompts', 'logs']) {
    for (const event of ['INSERT', 'UPDATE', 'DELETE']) {
      database.exec(
        `CREATE TRIGGER ballast_${table}_${event} AFTER ${event} ON ${table} BEGIN INSERT INTO ballast VALUES (zeroblob(1000000)); END`,
      )
    }
  }
  // What all statements have in common: the store's own were prepared before.
  const statements = Object.getPrototypeOf(database.prepare('SELECT 1')) as Statement
  database.close()
  const { run } = statements
  t.teardown(() => {
    statements.run = run
  })
  let isFull = true
  statements.run = function (...values) {
    if (this.source === 'BEGIN IMMEDIATE' && this.database.name === file) {
      // A limit below the present size means the present size.
      this.database.pragma(`max_page_count = ${isFull ? 1 : maxPageCount}`)
    }
    return run.apply(this, values)
  }
  return () => {
    isFull = false
  }
}
