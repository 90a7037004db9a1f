// A step of the build: on Node.js 20 it installs the SQLite driver that works there, elsewhere it does nothing. Why there are two is
// said in src/store/sqlite/driver.ts.
//
// npm runs no install scripts here (.npmrc): for a package that has a binding.gyp and comes from a lock file it would run node-gyp although
// better-sqlite3 13 brings its native part built and says so ("gypfile": false), and remove the package where there is no compiler.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

if (Number.parseInt(process.versions.node, 10) < 22 && !isInstalled()) {
  console.error(
    'Installing SQLite for Node.js 20: this takes some seconds, or two minutes where it has to be compiled.',
  )
  const cwd = dirname(fileURLToPath(import.meta.url))
  const options = ['--ignore-scripts=false', '--no-audit', '--no-fund', '--loglevel=error']
  // The npm that runs this script, whatever it is called (npm documentation, "scripts", Environment).
  const npm = process.env.npm_execpath
  const { status } = npm
    ? spawnSync(process.execPath, [npm, 'ci', ...options], { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
    : spawnSync('npm', ['ci', ...options], { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
  process.exitCode = status ?? 1
}

/** Whether it is there, built for this Node.js. */
function isInstalled() {
  try {
    const Sqlite = createRequire(import.meta.url)('better-sqlite3')
    new Sqlite(':memory:').close()
    return true
  } catch {
    return false
  }
}
