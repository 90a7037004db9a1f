import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'tap'
import { settings } from '../src/config.js'
import { addressOf, runMain } from './helpers/process.js'
import { temporaryFolder } from './helpers/service.js'

const readme = readFileSync('README.md', 'utf8')
const section = (title: string) => readme.split(/^## /m).find((text) => text.startsWith(`${title}\n`)) ?? ''
const shellBlocks = (text: string) => [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, code]) => code as string)

const missing = ['bash', 'curl'].filter(
  (tool) => !process.env.PATH?.split(':').some((folder) => existsSync(`${folder}/${tool}`)),
)
const skip = missing.length > 0 && process.env.REQUIRE_ALL === undefined && `${missing} not found`

test('the README, the quickstart and the start create the same account', async (t) => {
  const persons = ['README.md', 'scripts/generate/docs/samples/quickstart/curl.sh', 'src/cli/serve.ts'].map((file) => {
    const [, person = ''] = /-d '(\{"name": .*?\})'/.exec(readFileSync(file, 'utf8')) ?? []
    return JSON.parse(person)
  })
  t.match(persons[0], { email: 'ada@example.com' })
  t.strictSame(persons[1], persons[0])
  t.strictSame(persons[2], persons[0])
})

test('a sign-up that fails in the first session says why', { skip }, async (t) => {
  const address = await addressOf(runMain(t, [], { DATA_DIR: temporaryFolder(t), PORT: '0' }))
  const [session = ''] = shellBlocks(section('A first session'))
  const [signUp = ''] = session.split('# Save a prompt.')
  const twice = signUp.replace('http://127.0.0.1:3000', address)
  const { output } = await bash(`${twice}${twice}`)
  t.match(output, 'error: 409')
  t.match(output, 'Email already in use')
})

test('the README lists every setting', async (t) => {
  const rows = Object.entries(settings).map(([name, { purpose, default: fallback, allowed }]) => {
    return `| \`${name}\` | ${purpose} | ${fallback && `\`${fallback}\` `}| ${allowed} |`
  })
  t.match(section('Configuration'), rows.join('\n'))
})

test('the README explains every dependency', async (t) => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  const [, runs = '', develops = ''] = section('Dependencies').split(/\|[^|]*\| for \|\n/)
  const missing = (names: object, table: string) => Object.keys(names).filter((name) => !table.includes(`\`${name}\``))
  t.strictSame(missing(dependencies, runs), [])
  t.strictSame(missing(devDependencies, develops), [])
})

function bash(script: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn('bash', ['-c', script])
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('close', (code) => resolve({ code, output }))
  })
}
