import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'tap'
import { addressOf, listenAnywhere, runMain } from '../helpers/process.js'
import { temporaryFolder } from '../helpers/service.js'

const page = readFileSync('scripts/generate/docs/pages/tasks/test-your-application.md', 'utf8')

/** The programs of the page in their order, each with the output that the page shows. */
const programs = [...page.matchAll(/^```(sh|js)\n([\s\S]*?)^```\n(?:\n```(?:txt|json)\n([\s\S]*?)^```)?/gm)].map(
  ([, language = '', code = '', output = '']) => ({ language, code, output }),
)

const missing = ['bash', 'curl'].filter(
  (tool) => !process.env.PATH?.split(':').some((folder) => existsSync(`${folder}/${tool}`)),
)
const skip = missing.length > 0 && process.env.REQUIRE_ALL === undefined && `${missing} not found`

test('the programs of "Test your application" print what the page shows', { skip }, async (t) => {
  const [start, ...others] = programs
  t.equal(start?.code, 'node dist/promptcrafter.js mock\n')
  t.ok(others.length > 3)
  const server = runMain(t, ['mock', '--port', '0'])
  const address = await addressOf(server)
  t.equal(server.output().stdout.trimEnd().replaceAll(address, 'http://127.0.0.1:4010'), start?.output.trimEnd())

  const folder = temporaryFolder(t)
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(dirname(fileURLToPath(import.meta.resolve('#client'))), join(folder, 'node_modules/promptcrafter-client'))
  const env = { PATH: process.env.PATH, PROMPTCRAFTER_BASE_URL: address, PROMPTCRAFTER_TOKEN: 'test' }
  for (const { language, code, output } of others) {
    writeFileSync(join(folder, 'program.mjs'), code)
    const [program, ...args] = language === 'js' ? [process.execPath, 'program.mjs'] : ['bash', '--norc', '-c', code]
    // What the page exports holds for its other programs, but here the port is another one.
    const child = spawn(program as string, args, { cwd: folder, env })
    let printed = ''
    child.stdout.on('data', (chunk) => (printed += chunk))
    child.stderr.on('data', (chunk) => (printed += chunk))
    await new Promise((done) => child.on('close', done))
    t.equal(printed.trimEnd(), output.trimEnd(), code)
  }

  server.child.kill('SIGTERM')
  t.equal(await server.ended, 0)
})

test('an address that the mock server cannot listen on is explained in one line', async (t) => {
  const { server, port } = await listenAnywhere()
  t.teardown(() => server.close())
  const wrong: [args: string[], message: RegExp][] = [
    [['--port', String(port)], /^promptcrafter: Port \d+ on 127\.0\.0\.1 is in use\. .* set --port to another\.\n$/],
    [['--port', 'high'], /^promptcrafter: --port is "high"; allowed: an integer from 0 to 65535\.\n$/],
    [['--host', 'a b'], /^promptcrafter: --host is "a b"; allowed: an IP address or a host name\.\n$/],
  ]
  for (const [args, message] of wrong) {
    const command = runMain(t, ['mock', ...args])
    t.equal(await command.ended, 1)
    t.match(command.output().stderr, message)
  }
})
