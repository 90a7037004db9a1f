import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import { readModel } from '../../scripts/generate/contract/read.js'
import { send, type TestRequest } from '../helpers/http.js'
import { addressOf } from '../helpers/process.js'
import { copyProject, editFile } from '../helpers/project.js'
import { password } from '../helpers/service.js'
import { CallError, Driver, prepareDriver, runToEnd } from './driver.js'
import { presentDrivers } from './drivers.js'

/** The blocks of code of a section of the README, by language, as they are to be pasted. */
async function blocksOf(title: string): Promise<(language: string) => string[]> {
  const readme = await readFile('README.md', 'utf8')
  const section = readme.split(/^###? /m).find((text) => text.startsWith(title)) ?? ''
  return (language) =>
    [...section.matchAll(new RegExp(`^   \`\`\`${language}\n([\\s\\S]*?)^   \`\`\``, 'gm'))].map(([, code = '']) =>
      code.replaceAll(/^ {3}/gm, ''),
    )
}

/**
 * The project with the README's new field and new operation in it: one edit of the contract for each, and one handler.
 */
async function changedProject(t: Test): Promise<string> {
  const folder = await copyProject(t)
  const [field = ''] = (await blocksOf('Change the contract: add a field'))('yaml')
  const operation = await blocksOf('Change the contract: add an operation')
  const [path = '', schema = ''] = operation('yaml')
  const [handler = ''] = operation('ts')
  await editFile(join(folder, 'openapi.yaml'), [
    ["        score: { $ref: '#/components/schemas/Score' }\n", (line) => line + field],
    ['\npaths:\n', (line) => line + path],
    ['\n  schemas:\n', (line) => line + schema],
  ])
  await editFile(join(folder, 'src/handlers/prompts.ts'), [
    ['    async deletePrompt(', (line) => `${handler}\n${line}`],
  ])
  return folder
}

async function startIn(t: Test, folder: string): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: folder,
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: join(folder, 'data') },
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk) => (stdout += chunk))
  child.stderr.on('data', (chunk) => (stderr += chunk))
  const ended = new Promise<number | null>((settle) => child.on('close', settle))
  t.teardown(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return addressOf({ child, output: () => ({ stdout, stderr }), ended })
}

/** A key stands for one request of the new operation: its path, its query and its body. */
async function checkKeys(t: Test, url: string): Promise<void> {
  const post = (path: string, body: object, more: Partial<TestRequest> = {}) =>
    send(url, { method: 'POST', path, body, ...more })
  const { token } = (await post('/auth/signup', { name: 'Ada', email: 'keys@example.com', password })).json
  const prompt = { content: 'The sea', model: 'A' }
  const [one, two] = [
    await post('/prompts', { title: 'One', ...prompt }, { token }),
    await post('/prompts', { title: 'Two', ...prompt }, { token }),
  ]
  const copy = (id: string, query = '') =>
    post(`/prompts/${id}/copies${query}`, { title: 'Copy' }, { token, headers: { 'Idempotency-Key': 'k' } })
  const first = await copy(one.json._id)
  t.equal(first.status, 201)
  t.match(await copy(one.json._id), { status: 201, text: first.text, headers: { 'idempotent-replayed': 'true' } })
  t.equal((await copy(two.json._id)).status, 422, 'the same key for another prompt')
  t.equal((await copy(one.json._id, '?tags=drop')).status, 422, 'the same key with another query')
}

test('an operation and a field that are added as the README shows are in every client', {
  timeout: 600_000,
}, async (t) => {
  const folder = await changedProject(t)
  await runToEnd([process.execPath, '--import', 'tsx', 'scripts/generate/main.ts'], folder)
  // The compiler takes as long as all else here together, and `npm test` shall take minutes on a small machine.
  if (process.env.REQUIRE_ALL === undefined) t.comment('types of the handler: REQUIRE_ALL is not set, skipped')
  else await runToEnd([process.execPath, 'node_modules/typescript/bin/tsc', '-p', 'src'], folder)
  const baseUrl = await startIn(t, folder)
  const model = readModel(await readFile(join(folder, 'openapi.yaml'), 'utf8'))
  await checkKeys(t, baseUrl)
  for (const kind of presentDrivers(t)) {
    const place = await prepareDriver(kind, model, join(folder, 'generated/clients', kind.pack.id))
    t.teardown(() => rm(place, { recursive: true, force: true }))
    for (const variant of kind.variants) {
      const driver = new Driver(place, variant)
      await driver.construct({ baseUrl })
      const email = `${variant.title.replaceAll(' ', '-')}@example.com`
      const result = await driver.call('signup', { name: 'Ada', email, password })
      await driver.setToken(result.token ?? result)
      const prompt = await driver.call('createPrompt', {
        title: 'Sea haiku',
        content: 'The sea',
        model: 'A',
        tags: ['x'],
      })

      const copy = { id: prompt._id, title: 'Sea haiku for adults' }
      const kept = await driver.call('copyPrompt', copy)
      t.match(kept, { title: copy.title, content: 'The sea', model: 'A', tags: ['x'] }, variant.title)
      const dropped = await driver.call('copyPrompt', { ...copy, model: 'B', tags: 'drop' })
      t.match(dropped, { title: copy.title, content: 'The sea', model: 'B' }, variant.title)
      t.same(dropped.tags, [], `${variant.title}: the new query parameter`)
      const error = await driver.call('copyPrompt', { ...copy, id: 'prompt404' }).catch((failure) => failure)
      t.ok(error instanceof CallError, `${variant.title}: ${error}`)
      t.match(error.reported, { status: 404, message: 'No prompt found with the specified ID.', family: true })

      const log = { promptId: prompt._id, output: 'Foam', modelUsed: 'A' }
      const warm = await driver.call('createLog', { ...log, temperature: 0.7 })
      t.equal(warm.temperature, 0.7, `${variant.title}: the new field`)
      t.notOk('temperature' in (await driver.call('createLog', log)), `${variant.title}: the new field is optional`)
      await driver.stop()
    }
  }
})
