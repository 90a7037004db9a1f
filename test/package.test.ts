import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, symlink } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { join, resolve } from 'node:path'
import { test } from 'tap'
import { runToEnd } from './clients/driver.js'
import { buildSite } from './docs/built-site.js'
import { addressOf, runMain } from './helpers/process.js'
import { temporaryFolder } from './helpers/service.js'

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))

/** The name of the package in a line of the bundle that imports one, or a part of one. */
const imports = /^(?:import|} from|export).*?"((?:@[\w-]+\/)?\w[\w.:-]*)(?:\/[^"]*)?";$/gm

test('the packed package runs, with its documentation', async (t) => {
  await buildSite()
  const folder = temporaryFolder(t)
  // The bundle is built already: `npm run package` would build it again.
  const packed = await runToEnd(['npm', 'pack', '--json', `--pack-destination=${folder}`], '.')
  const [{ filename, size }] = JSON.parse(packed.slice(packed.indexOf('[')))
  t.ok(size < 8_000_000, `${size} bytes`)
  t.comment(`${filename}: ${(size / 1e6).toFixed(1)} MB`)
  await runToEnd(['tar', 'xzf', filename], folder)
  await symlink(resolve('node_modules'), join(folder, 'node_modules'))
  const sqlite = 'scripts/node20/node_modules'
  await mkdir(join(folder, 'package/scripts/node20'), { recursive: true })
  await symlink(resolve(sqlite), join(folder, 'package', sqlite))

  const { bin } = read(join(folder, 'package/package.json'))
  const program = join(folder, 'package', bin.promptcrafter)
  const address = await addressOf(runMain(t, [], { DATA_DIR: folder, PORT: '0' }, 'pipe', program))
  for (const path of ['/docs/quickstart.html', '/openapi.yaml', '/readyz']) {
    t.equal((await fetch(address + path)).status, 200, path)
  }
  const { lockfileVersion } = read(join(folder, 'package/scripts/node20/package-lock.json'))
  t.equal(lockfileVersion, 3, 'Node.js 20 gets the same SQLite driver everywhere')
})

test('the bundle imports only what is installed with it', (t) => {
  const { dependencies, optionalDependencies } = read('package.json')
  const installed = new Set([...Object.keys({ ...dependencies, ...optionalDependencies }), ...builtinModules])
  const imported = readdirSync('dist')
    .filter((name) => name.endsWith('.js'))
    .flatMap((name) => [...readFileSync(`dist/${name}`, 'utf8').matchAll(imports)])
    .map(([, name = '']) => name)
  t.ok(imported.includes('fastify'))
  t.strictSame(
    imported.filter((name) => !name.startsWith('node:') && !installed.has(name)),
    [],
  )
  t.end()
})
