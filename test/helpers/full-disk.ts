import Sqlite from 'better-sqlite3'
import type { Test } from 'tap'

/**
 * Lets no write to a database find room from now on: each would make the file grow, by triggers, and the store's connection may not
 * let it (SQLite documentation, PRAGMA max_page_count). SQLite then fails with SQLITE_FULL, as on a full disk, which not every machine
 * that runs the tests has.
 */
export function leaveNoRoom(t: Test, file: string): void {
  const database = new Sqlite(file)
  database.exec('CREATE TABLE ballast (bytes)')
  for (const table of ['users', 'prompts', 'logs']) {
    for (const event of ['INSERT', 'UPDATE', 'DELETE']) {
      database.exec(
        `CREATE TRIGGER ballast_${table}_${event} AFTER ${event} ON ${table} BEGIN INSERT INTO ballast VALUES (zeroblob(1000000)); END`,
      )
    }
  }
  database.close()
  const { exec } = Sqlite.prototype
  t.teardown(() => {
    Sqlite.prototype.exec = exec
  })
  Sqlite.prototype.exec = function (source) {
    // A limit below the present size means the present size.
    if (this.name === file) this.pragma('max_page_count = 1')
    return exec.call(this, source)
  }
}
