import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Test, test } from 'tap'
import { checkNodeVersion } from '../../src/node-version.js'
import { temporaryFolder } from '../helpers/service.js'

const isNode20 = process.versions.node.startsWith('20.')
/** The folder of this Node.js version's SQLite driver in the project. */
const driver = isNode20 ? 'scripts/node20/node_modules/better-sqlite3' : 'node_modules/better-sqlite3'

test('only the versions of Node.js in package.json are accepted', async (t) => {
  for (const version of ['20.19.0', '20.20.2', '22.12.0', '22.23.3', '24.0.0', '24.21.0', '25.9.0', '26.10.0']) {
    t.doesNotThrow(() => checkNodeVersion(version), version)
  }
  for (const version of ['8.17.0', '18.20.8', '20.18.3', '21.7.3', '22.11.0']) {
    t.throws(() => checkNodeVersion(version), { message: /is not supported/ }, version)
  }
  t.throws(() => checkNodeVersion('18.20.8'), { message: /Node\.js 18\.20\.8 is not supported\. Install .* 24/ })
})

test('README, documentation and Dockerfile name supported versions of Node.js', async (t) => {
  const [, image] = /^FROM node:(\d+)/m.exec(readFileSync('Dockerfile', 'utf8')) ?? []
  t.doesNotThrow(() => checkNodeVersion(`${image}.99.0`))
  const [, min, best, oldest] =
    /\[Node\.js\]\(https:\/\/nodejs\.org\) (\d+) or later \((\d+) is best; (\d+) works until/.exec(
      readFileSync('README.md', 'utf8'),
    ) ?? []
  t.equal(best, image, "the container runs README's recommended version")
  for (const line of [min, best, oldest]) t.doesNotThrow(() => checkNodeVersion(`${line}.99.0`))
  t.throws(() => checkNodeVersion(`${Number(oldest) - 1}.99.0`))
  for (const page of ['quickstart.md', 'operating/index.md']) {
    const text = readFileSync(`generated/docs/${page}`, 'utf8')
    t.match(text, new RegExp(`Node\\.js(\\]\\(https://nodejs\\.org\\))? ${min} or later`), page)
  }
})

test('without its packages the service prints one line that says what to do', async (t) => {
  const folder = projectWithout(t, 'node_modules')
  const { status, stderr } = start(folder)
  t.equal(status, 1)
  t.match(stderr, /^promptcrafter: PromptCrafter cannot be loaded on Node\.js .* Run `npm install`[^\n]*\n$/)
})

test('without a usable SQLite driver the service prints one line that says what to do', async (t) => {
  const explained = /^promptcrafter: SQLite cannot be loaded on Node\.js .* Run `npm install`[^\n]*\n$/
  const without = start(projectWithout(t, driver))
  t.equal(without.status, 1)
  t.match(without.stderr, explained)

  const folder = projectWithout(t, driver)
  cpSync(driver, join(folder, driver), { recursive: true })
  const files = readdirSync(join(folder, driver), { recursive: true, encoding: 'utf8' })
  const native = files.filter((file) => file.endsWith('.node'))
  t.ok(native.length > 0)
  for (const file of native) writeFileSync(join(folder, driver, file), 'built for something else')
  const mismatched = start(folder)
  t.equal(mismatched.status, 1)
  t.match(mismatched.stderr, explained)
})

/** Copies the built project with its packages, without one folder. */
function projectWithout(t: Test, missing: string): string {
  const folder = temporaryFolder(t)
  for (const name of ['package.json', 'openapi.yaml', 'generated'])
    cpSync(name, join(folder, name), { recursive: true })
  mkdirSync(join(folder, 'dist'))
  const built = readdirSync('dist').filter((name) => name.endsWith('.js'))
  for (const name of built) cpSync(`dist/${name}`, join(folder, 'dist', name))
  for (const packages of ['node_modules', 'scripts/node20/node_modules'] as const) {
    if (packages === missing) continue
    mkdirSync(join(folder, packages), { recursive: true })
    for (const name of readdirOf(packages)) {
      if (`${packages}/${name}` !== missing) symlinkSync(resolve(packages, name), join(folder, packages, name))
    }
  }
  return folder
}

/** The names in a folder; none if it's missing. */
function readdirOf(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function start(folder: string) {
  const env = { PATH: process.env.PATH, DATA_DIR: join(folder, 'data'), PORT: '0' }
  return spawnSync(process.execPath, ['dist/promptcrafter.js'], { cwd: folder, env, encoding: 'utf8', timeout: 60_000 })
}
