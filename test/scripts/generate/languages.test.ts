import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'tap'
import { packs } from '../../../scripts/generate/languages/index.js'
import { runToEnd } from '../../clients/driver.js'
import { copyProject, editFile } from '../../helpers/project.js'
import { startService } from '../../helpers/service.js'
import { addTinyLanguage } from './tiny-language.js'

test('a sixth language needs two folders and a line in the registry', { timeout: 300_000 }, async (t) => {
  const project = await copyProject(t, ['test/clients', 'test/docs', 'test/contract', 'test/helpers'])
  await addTinyLanguage(project)
  await editFile(join(project, 'scripts/generate/languages/index.ts'), [
    ["import { ruby } from './ruby/pack.js'\n", (line) => `${line}import { tiny } from './tiny/pack.js'\n`],
    ['ruby, java]', () => 'ruby, java, tiny]'],
  ])
  const run = (...args: string[]) => runToEnd([process.execPath, '--import', 'tsx', ...args], project)
  const read = (path: string) => readFile(join(project, 'generated', path), 'utf8')
  await run('scripts/generate/main.ts')

  await t.test('it has a client', async (t) => {
    const client = await read('clients/tiny/client.mjs')
    t.match(client, /^\/\/ Generated from openapi\.yaml .*\nasync function send\(/)
    t.match(client, "export const listLogsByPrompt = (url) => send(url, 'GET', '/logs')")
    await mkdir(join(project, 'generated/clients/tiny/tiny-cache'))
    await writeFile(join(project, 'generated/clients/tiny/tiny-cache/file'), '')
    t.match(await run('scripts/generate/main.ts', '--check'), 'all as openapi.yaml gives them')
  })

  await t.test('it is in the documentation', async (t) => {
    t.match(await read('docs/reference/endpoints/get-logs.md'), /== Tiny\n\n```js\ntiny listLogsByPrompt\n```/)
    t.match(await read('docs/tutorials/view-logs.md'), /== Tiny\n\n```js\ntiny logs\n```/)
    t.match(await read('docs/clients/tiny.md'), /```sh\nnpm install tiny\n```[\s\S]*tiny logs[\s\S]*\| `listLogs` \|/)
    t.match(await read('docs/clients/index.md'), '| Tiny | `tiny-client` | [Tiny](./tiny.md) |')
    t.match(await read('docs/clients/index.md'), 'in Go, Java and Tiny you set it')
    t.match(await read('docs/index.md'), 'Python, JavaScript, Go, Ruby, Java or Tiny')
    t.match(await read('docs/reference/errors.md'), 'Tiny has no errors.')
    t.match(await read('docs/navigation.json'), '"clients/tiny"')
  })

  await t.test('its driver and its samples are tested', async (t) => {
    const service = await startService(t)
    const program = `
      import { Driver, prepareDriver } from './test/clients/driver.js'
      import { drivers } from './test/clients/drivers.js'
      import { runners } from './test/docs/runners.js'
      const kind = drivers.find(({ pack }) => pack.id === 'tiny')
      const folder = await prepareDriver(kind, undefined, 'generated/clients/tiny')
      const driver = new Driver(folder, kind.variants[0])
      await driver.construct({ baseUrl: '${service.url}' })
      console.log(JSON.stringify([await driver.call('getHealth'), Object.keys(runners)]))
      await driver.stop()
    `
    await writeFile(join(project, 'program.ts'), program)
    const [health, tabs] = JSON.parse(await run('program.ts'))
    t.same(health, { status: 'ok' })
    t.ok(tabs.includes('tiny'))
  })
})

/** Files outside the packs that may name a language, with the reason. */
const allowed: Readonly<Record<string, string>> = {
  '.ci/other-environment': 'the one whose modules hold paths is tried in a folder with a space',
  'scripts/bench/peers/datasette.ts': 'what the peer runs with',
  'scripts/bench/peers/mlflow.ts': 'what the peer runs with',
  'scripts/bench/peers/phoenix.ts': 'what the peer runs with',
  'scripts/bench/peers/main.ts': 'where peers come from, in its help',
  'scripts/bench/peers/pocketbase.ts': 'what the peer is built with',
  'scripts/contract/changes.ts': 'what the tool that compares contracts is run with',
  'scripts/contract/main.ts': 'the same, in its help',
  'scripts/generate/docs/pages/clients/comparison.md': 'compares each client with one of the same language',
  'scripts/generate/docs/pages/clients/index.md': 'what the clients took for many calls',
  'scripts/generate/docs/pages/operating/performance.md': 'where peers come from',
  'scripts/generate/docs/pages/tutorials/log-automatically.md': 'the clients that log calls by themselves',
  'scripts/generate/docs/pages/tutorials/log-from-application.md': 'leads there',
  'scripts/generate/languages/index.ts': 'the registry',
  'scripts/generate/overlay.yaml': 'what a language calls a call, where its convention is not good enough',
  'scripts/generate/postman/scripts.ts': 'text/javascript, a media type',
  'test/docs/browser.test.ts': 'clicks on tabs by their labels, as readers do',
  'test/faults/schemathesis.ts': 'what Schemathesis is installed with',
  'test/handlers/exports.test.ts': 'an independent reader of CSV',
  'test/scripts/contract-changes.test.ts': 'skips where what runs that tool is missing',
  'test/scripts/prose.test.ts': 'whose comments the linter tells from code',
  'test/scripts/generate/names.test.ts': 'what the conventions make of names',
  'test/scripts/generate/overlay.test.ts': 'mistakes in the overlay',
  'test/scripts/generate/languages.test.ts': 'this test',
}

test("nothing outside of a language's pack names the language", async (t) => {
  const isOwn = (path: string, id: string) =>
    [`scripts/generate/languages/${id}/`, `test/clients/${id}/`].some((folder) => path.startsWith(folder))
  const files = ['scripts', 'test', '.ci'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/node_modules|__pycache__/.test(entry.parentPath))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  const shared = files.filter((path) => !packs.some(({ id }) => isOwn(path, id)))
  t.ok(shared.length > 100, `${shared.length} files outside of the packs`)
  const naming = shared.flatMap((path) => {
    const text = readFileSync(path, 'utf8')
    return packs.flatMap(({ id, name }) => {
      const names = new RegExp(`\\b${name}\\b|(?<=['"\`/])${id}(?=['"\`/.])|(?<=[{,] )${id}:`, 'g')
      return [...text.matchAll(names)].map(([found]) => ({ path, found }))
    })
  })
  t.same(
    naming.filter(({ path }) => !(path in allowed)),
    [],
  )
  const used = new Set(naming.map(({ path }) => path))
  t.same(
    Object.keys(allowed).filter((path) => !used.has(path)),
    [],
    'nothing is allowed in vain',
  )
})

test('the README shows how to install each client', async (t) => {
  const readme = readFileSync('README.md', 'utf8')
  for (const { id, name } of packs) t.match(readme, `| [${name}](generated/clients/${id}/README.md) |`)
})
