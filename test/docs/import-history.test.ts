import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'tap'
import { signUp, startService, temporaryFolder } from '../helpers/service.js'

const page = readFileSync('scripts/generate/docs/pages/tutorials/import-history.md', 'utf8')

/** The programs of the page in their order, each with the output that the page shows. */
const programs = [...page.matchAll(/^```sh\n([\s\S]*?)^```\n(?:\n```txt\n([\s\S]*?)^```)?/gm)].map(
  ([, code = '', output = '']) => ({ code, output }),
)

test('the programs of "Import your history" print what the page shows', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const folder = temporaryFolder(t)
  t.ok(programs.length > 5)
  for (const { code, output } of programs) {
    const program = code.replaceAll('dist/promptcrafter.js', resolve('dist/promptcrafter.js'))
    const child = spawn('bash', ['-c', `exec 2>&1\n${program}`], {
      cwd: folder,
      env: { PATH: process.env.PATH, PROMPTCRAFTER_BASE_URL: service.url, PROMPTCRAFTER_TOKEN: token },
    })
    let printed = ''
    child.stdout.on('data', (chunk) => (printed += chunk))
    await new Promise((done) => child.on('close', done))
    // Progress is shown when a machine is slow.
    t.equal(printed.replaceAll(/^(Importing|Exporting).*: .*\n/gm, ''), output, code)
  }
})
