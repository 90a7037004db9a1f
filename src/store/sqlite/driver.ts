import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Database, Options } from 'better-sqlite3'
import { explainLoading, StartupError } from '../../domain/startup-error.js'

export type { Database, Statement } from 'better-sqlite3'

type Driver = new (file: string, options?: Options) => Database

const require = createRequire(import.meta.url)
let driver: Driver | undefined

/**
 * The oldest SQLite that does what the engine asks of it; an older one takes some of it for something else without a
 * word. The newest of these decides: STRICT 3.37, contentless_delete and octet_length 3.43, PRAGMA wal_checkpoint(NOOP)
 * 3.51.
 */
const minVersion = [3, 51, 0] as const

/**
 * Opens a database file with better-sqlite3.
 *
 * Which version that is depends on Node.js: 13 needs Node.js 22 and crashes on 20, 12 crashes on Node.js 24.19 and
 * later. npm installs 13 where its `engines` allow it, and scripts/node20/install.js installs 12 on Node.js 20. Support
 * for Node.js 20, and with it that script, ends on 30 April 2027, a year after Node.js 20 reached its end of life.
 * @throws StartupError when the package is missing, was built for another Node.js, or has an SQLite that is too old
 */
export function openSqlite(file: string, options?: Options): Database {
  try {
    driver ??= checked(loadDriver())
    return new driver(file, options)
  } catch (error) {
    throw explainLoading('SQLite', error)
  }
}

function loadDriver(): Driver {
  if (Number.parseInt(process.versions.node, 10) >= 22) return require('better-sqlite3')
  return require(join(require.resolve('promptcrafter/package.json'), '../scripts/node20/node_modules/better-sqlite3'))
}

function checked(loaded: Driver): Driver {
  const memory = new loaded(':memory:')
  try {
    requireVersion(memory)
  } finally {
    memory.close()
  }
  return loaded
}

/** @throws StartupError when a database is open in an SQLite that is too old */
export function requireVersion(database: Database): void {
  const version = database.prepare('SELECT sqlite_version()').pluck().get() as string
  const parts = version.split('.').map(Number)
  const different = minVersion.findIndex((min, index) => min !== parts[index])
  if (different === -1 || (parts[different] ?? 0) > (minVersion[different] as number)) return
  throw new StartupError(
    `SQLite ${version} is too old: ${minVersion.join('.')} or later is needed. Run \`npm install\` again ` +
      'to get the better-sqlite3 of this version.',
  )
}
