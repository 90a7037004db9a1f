import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openSqlite } from '../../src/store/sqlite/driver.js'

/** Measures the machine's rate of synced commits: better-sqlite3 alone, one row per commit. */
export function rawCommitsPerSecond(folder: string, text: string, seconds: number): number {
  const file = join(folder, 'raw.db')
  const database = openSqlite(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec('CREATE TABLE IF NOT EXISTS rows (text TEXT NOT NULL)')
  const insert = database.prepare('INSERT INTO rows VALUES (?)')
  const end = performance.now() + 1000 * seconds
  let commits = 0
  for (; performance.now() < end; commits++) insert.run(text)
  database.close()
  rmSync(file)
  return commits / seconds
}
