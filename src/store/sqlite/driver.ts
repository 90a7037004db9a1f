import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Database, Options } from 'better-sqlite3'
import { explainLoading } from '../../domain/startup-error.js'

export type { Database, Statement } from 'better-sqlite3'

type Driver = new (file: string, options?: Options) => Database

const require = createRequire(import.meta.url)
let driver: Driver | undefined

/**
 * Opens a database file with better-sqlite3.
 *
 * Which version that is depends on Node.js: 13 needs Node.js 22 and crashes on 20, 12 crashes on Node.js 24.19 and later. npm installs 13
 * where its `engines` allow it, and scripts/node20/install.js installs 12 on Node.js 20. Support for Node.js 20, and with it that
 * script, ends on 30 April 2027, a year after Node.js 20 reached its end of life.
 * @throws StartupError when the package is missing or was built for another Node.js
 */
export function openSqlite(file: string, options?: Options): Database {
  try {
    driver ??= loadDriver()
    return new driver(file, options)
  } catch (error) {
    throw explainLoading('SQLite', error)
  }
}

function loadDriver(): Driver {
  if (Number.parseInt(process.versions.node, 10) >= 22) return require('better-sqlite3')
  return require(join(require.resolve('promptcrafter/package.json'), '../scripts/node20/node_modules/better-sqlite3'))
}
