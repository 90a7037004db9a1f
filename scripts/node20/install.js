// Installs the SQLite driver for Node.js 20; src/store/sqlite/driver.ts explains why there are two. In a clone it runs
// as a build step, and where the package is installed, after that.
//
// In a clone, .npmrc disables install scripts: for a package with a binding.gyp from a lock file npm runs node-gyp,
// although better-sqlite3 13 contains prebuilt binaries and says so ("gypfile": false), and removes the package if
// there is no compiler.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

if (Number.parseInt(process.versions.node, 10) < 22 && !isInstalled()) {
  console.error('Installing SQLite for Node.js 20: this takes a few seconds, or two minutes if it has to be compiled.')
  const cwd = dirname(fileURLToPath(import.meta.url))
  // A global installation passes its options on to the npm that it starts.
  const here = ['--global=false', '--location=project', '--prefix=.']
  const options = ['ci', ...here, '--ignore-scripts=false', '--no-audit', '--no-fund', '--loglevel=error']
  const stdio = ['ignore', 'ignore', 'inherit']
  // The npm that runs this script (npm documentation, "scripts", Environment).
  const npm = process.env.npm_execpath
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...options], { cwd, stdio })
    : spawnSync('npm', options, { cwd, stdio })
  process.exitCode = status ?? 1
}

/** Whether the driver loads in this Node.js. */
function isInstalled() {
  try {
    const Sqlite = createRequire(import.meta.url)('better-sqlite3')
    new Sqlite(':memory:').close()
    return true
  } catch {
    return false
  }
}
