import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { transform } from 'esbuild'
import prettier from 'prettier'
import { type Test, test } from 'tap'
import PromptCrafterClient from '#client'
import { startMock } from '../../helpers/mock.js'
import { savePrompt, signUp, startService, temporaryFolder } from '../../helpers/service.js'
import { runToEnd } from '../driver.js'
import { startOddServers } from '../odd-server.js'
import { laterSections, readmePrograms } from '../readme.js'
import { setTutorial } from '../tutorial.js'

const client = resolve('generated/clients/javascript')
/** An empty folder into which the client was installed as its README says. */
async function installed(t: Test): Promise<string> {
  const folder = temporaryFolder(t)
  await runToEnd(['npm', 'install', '--offline', '--no-audit', '--no-fund', client], folder)
  return folder
}

test('the programs of its README do what they say, with the installed package', async (t) => {
  const folder = await installed(t)
  const service = await startService(t)
  const programs = readmePrograms(await readFile(`${client}/README.md`, 'utf8'), 'js')
  const run = async (name: string, text: string, environment = {}) => {
    await writeFile(join(folder, name), text)
    return runToEnd([process.execPath, name], folder, { PROMPTCRAFTER_BASE_URL: service.url, ...environment })
  }
  const [quickstart = ''] = programs.get('Quickstart') ?? []
  t.equal(await run('quickstart.mjs', quickstart), 'GPT-4o, 7 of 10: Waves fold into foam\n')
  const more = laterSections.flatMap((title) => programs.get(title) ?? [])
  t.equal(more.length, laterSections.length)
  const [, log, isRecent, response, before, after, title, error] = (
    await run('more.mjs', [quickstart, ...more].join('\n'))
  )
    .trim()
    .split('\n')
  t.match(log, /^log\w+$/)
  t.equal(isRecent, 'true')
  t.match(response, /^200 \S+$/)
  t.equal(before, 'GET /auth/account, attempt 1')
  t.match(after, /^\/auth\/account 200 in \d+ ms$/)
  t.equal(title, 'Sea haiku')
  t.match(error, /^No prompt found with the specified ID\. \S+$/)

  const token = await signUp(service)
  await savePrompt(service, token)
  const counting = 'import Client from "promptcrafter-client"\nconsole.log((await new Client().getPrompts()).length)'
  t.equal(await run('count.mjs', counting, { PROMPTCRAFTER_TOKEN: token }), '1\n')
})

test('programs of the tutorial "View logs" run unchanged but for the token and the prompt', async (t) => {
  const folder = temporaryFolder(t)
  await cp(join(client, 'promptcrafter-client.js'), join(folder, 'promptcrafter-client.js'))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  const service = await startService(t)
  const { program, printed } = await setTutorial(service)
  const run = async (name: string, ownToken?: string) => {
    await writeFile(join(folder, name), await program(`test/clients/javascript/${name}`, ownToken))
    return runToEnd([process.execPath, name], folder, { PROMPTCRAFTER_BASE_URL: service.url })
  }
  t.equal(await run('all-logs.js'), printed.allLogs)
  t.equal(await run('logs-by-prompt.js'), printed.logsByPrompt)
  t.equal(await run('all-logs.js', 'x'), 'Failed to retrieve logs: Authentication token is expired or invalid\n')
})

test('its types accept right programs and find mistakes', async (t) => {
  const folder = await installed(t)
  await mkdir(join(folder, 'src'))
  await cp('test/clients/javascript/consumer.ts', join(folder, 'src/consumer.ts'))
  const options = ['--strict', '--exactOptionalPropertyTypes', '--noEmit', '--module', 'nodenext', '--target', 'es2022']
  const tsc = resolve('node_modules/typescript/bin/tsc')
  const output = await runToEnd(
    [process.execPath, tsc, ...options, '--lib', 'es2022,dom,esnext.disposable', 'src/consumer.ts'],
    folder,
  )
  t.equal(output, '')
})

test('it is formatted as prettier formats', async (t) => {
  for (const name of [
    'promptcrafter-client.js',
    'promptcrafter-client.d.ts',
    'node.js',
    'node.d.ts',
    'observe.js',
    'queue.js',
    'stream.js',
    'wrap.js',
    'wrap.d.ts',
    'README.md',
    'package.json',
  ]) {
    const filepath = join(client, name)
    t.ok(await prettier.check(await readFile(filepath, 'utf8'), { filepath }), name)
  }
})

test('it is small, as bundlers ship it', async (t) => {
  const { code } = await transform(await readFile(join(client, 'promptcrafter-client.js'), 'utf8'), { minify: true })
  const bytes = gzipSync(code, { level: 9 }).length
  t.ok(bytes < 6_000, `${bytes} bytes, minified and gzipped`)
})

interface Client {
  getPrompts: (parameters?: object, options?: { signal?: AbortSignal; timeoutMs?: number }) => Promise<unknown>
  iteratePrompts: () => AsyncIterable<unknown>
}

test('its habits with servers that are not the service, and with signals', async (t) => {
  const module = await import(pathToFileURL(join(client, 'promptcrafter-client.js')).href)
  const odd = await startOddServers(t)
  const clientOf = (oddity: string): Client =>
    new module.default({ baseUrl: `${odd.url}/${oddity}`, token: 'secret', maxRetries: 0 })
  await t.rejects(clientOf('redirect').getPrompts(), { name: 'PromptCrafterError', status: 307 })
  t.same(odd.sentElsewhere, [])
  await t.rejects(clientOf('page').getPrompts(), { name: 'PromptCrafterError', status: 200, body: /Sign in/ })
  await t.rejects(clientOf('gateway').getPrompts(), { name: 'ServerError', status: 502, body: /Sign in/ })
  await t.rejects(clientOf('endless').getPrompts({}, { timeoutMs: 300 }), { name: 'TimeoutError' })

  const reason = new Error('not wanted any more')
  const aborted = { name: 'AbortError', cause: reason, message: /not wanted any more/ }
  await t.rejects(clientOf('endless').getPrompts({}, { signal: AbortSignal.abort(reason) }), aborted)
  const controller = new AbortController()
  const waiting = clientOf('endless').getPrompts({}, { signal: controller.signal })
  setTimeout(() => controller.abort(reason), 100)
  await t.rejects(waiting, aborted)

  const untyped = clientOf('page') as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>
  for (const [call, given] of [
    ['getLogsByPrompt', [[]]],
    ['updatePrompt', ['prompt1']],
    ['createPrompt', []],
  ] as const) {
    await t.rejects(async () => untyped[call]?.(...given), { name: 'InvalidArgumentError' }, call)
  }

  for (const options of [{ baseUrl: 'localhost:3000' }, { timeoutMs: 0 }, { maxRetries: -1 }]) {
    t.throws(() => new module.default(options), { name: 'InvalidArgumentError' }, JSON.stringify(options))
  }
  const addresses = ['http://ada:secret@localhost', 'http://localhost?secret', 'http://localhost/#secret']
  const refused = [...addresses.map((baseUrl) => ({ baseUrl })), { token: 'secret\nX: 1' }, { token: 'secrét' }]
  for (const options of refused) {
    t.throws(
      () => new module.default(options),
      { name: 'InvalidArgumentError', message: /^(?!.*secr).+$/ },
      JSON.stringify(options),
    )
  }
  const other = new module.default()
  t.throws(() => other.setToken('secret\nX: 1'), { name: 'InvalidArgumentError', message: /^(?!.*secret).+$/ })
})

test('a token from a file may end in a line break, and a time limit may be any number', async (t) => {
  const module = await import(pathToFileURL(join(client, 'promptcrafter-client.js')).href)
  const service = await startService(t)
  const token = await signUp(service)
  for (const timeoutMs of [Number.POSITIVE_INFINITY, 2 ** 31, 1e15]) {
    const patient = new module.default({ baseUrl: `${service.url}/`, token: `${token}\n`, timeoutMs, maxRetries: 0 })
    t.same(await patient.getPrompts(), [], String(timeoutMs))
  }
})

test('it gets values and its own errors from the mock server', async (t) => {
  const baseUrl = await startMock(t)
  const mocked = new PromptCrafterClient({ baseUrl, token: 'any', maxRetries: 0 })
  t.match(await mocked.getPromptById('prompt104'), { _id: 'prompt104' })
  const asking = (Prefer: string) => mocked.withOptions({ headers: { Prefer } })
  await t.rejects(asking('code=429').getPrompts(), { name: 'RateLimitError', status: 429, retryAfter: 1 })
  await t.rejects(asking('code=503, example=busy').deleteLog('log104'), {
    name: 'ServiceUnavailableError',
    status: 503,
  })
  await t.rejects(asking('example=notOwner').getPromptById('prompt104'), { name: 'ForbiddenError', status: 403 })
  await t.rejects(mocked.getPromptById('x'), { name: 'BadRequestError' })

  const folder = await installed(t)
  for (const name of ['required.cjs', 'imported.mjs']) {
    await cp(`test/clients/javascript/${name}`, join(folder, name))
    const environment = { PROMPTCRAFTER_BASE_URL: baseUrl, PROMPTCRAFTER_TOKEN: 'any' }
    t.equal(await runToEnd([process.execPath, name], folder, environment), 'NotFoundError prompt104\n', name)
  }
})
