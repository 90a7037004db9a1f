import type { Test } from 'tap'
import { openSqlite, type Statement } from '../../src/store/sqlite/driver.js'

/**
 * Lets no write to a database find room from now on: each would make the file grow, by triggers, and the store's connection may not
 * let it (SQLite documentation, PRAGMA max_page_count). SQLite then fails with SQLITE_FULL, as on a full disk, which not every machine
 * that runs the tests has.
 */
export function leaveNoRoom(t: Test, file: string): void {
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
  statements.run = function (...values) {
    // A limit below the present size means the present size.
    if (this.source === 'BEGIN IMMEDIATE' && this.database.name === file) this.database.pragma('max_page_count = 1')
    return run.apply(this, values)
  }
}
