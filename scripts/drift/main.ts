import { spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Change, codeChanges, contractChanges, generatedChanges } from './changes.js'

const usage = `Usage: npm run test:drift [-- PATTERN]

Makes single wrong changes, one at a time, to copies of the contract, the generated files and the code, and demands that the
checks go red for each one. After a change of the contract the generators are run, so that it is not caught as stale.

  PATTERN   only the changes whose name has this in it`

const copied = ['openapi.yaml', 'package.json', 'tsconfig.json', 'README.md', 'src', 'generated', 'scripts', 'test']
/** Copies that are checked at the same time. */
const parallel = 2

const tsx = (script: string, ...args: string[]) => [process.execPath, '--import', 'tsx', script, ...args]

/** What every change is taken through before it lands; the rest of the tests would only add to it. */
const checks: readonly [name: string, command: string[]][] = [
  ['generated code', tsx('scripts/generate/main.ts', '--check')],
  ['types', [process.execPath, 'node_modules/typescript/bin/tsc', '--noEmit']],
  ['rules for OpenAPI', tsx('scripts/lint-contract.ts')],
  ...[
    'contract/facts',
    'contract/seed',
    'contract/validation',
    'identity/ownership',
    'operations/lists',
    'contract/answers',
  ].map((test): [string, string[]] => [test, tsx(`test/${test}.test.ts`)]),
]

const [pattern = ''] = process.argv.slice(2)
if (pattern === '--help') {
  console.log(usage)
} else {
  await run()
}

async function run(): Promise<void> {
  // What is not caught without a change is no proof with one.
  const red = await inCopy(async (folder) => firstRed(folder))
  if (red !== undefined) throw new Error(`Without any change, the check "${red}" is red.`)
  console.log('without a change: every check is green')
  const changes = [
    ...contractChanges.map((change) => ({ change, generates: true })),
    ...[...generatedChanges, ...codeChanges].map((change) => ({ change, generates: false })),
  ].filter(({ change }) => change.name.includes(pattern))
  const missed: string[] = []
  const queue = [...changes]
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { change, generates } = next
      const caught = await inCopy((folder) => checkChange(folder, change, generates))
      console.log(`${caught === undefined ? 'MISSED' : 'caught'}: ${change.name} (${caught ?? 'every check is green'})`)
      if (caught === undefined) missed.push(change.name)
    }
  }
  await Promise.all(Array.from({ length: parallel }, work))
  console.log(`${changes.length - missed.length} of ${changes.length} caught`)
  if (missed.length > 0) {
    console.error(`Not caught: ${missed.join('; ')}`)
    process.exitCode = 1
  }
}

/** @returns the first check that goes red for the change, or `undefined` when none does */
async function checkChange(
  folder: string,
  { name, file, from, to, caughtBy }: Change,
  generates: boolean,
): Promise<string | undefined> {
  const path = join(folder, file)
  const before = from === '' ? '' : await readFile(path, 'utf8')
  const after = from === '' ? to : before.replace(from, to)
  if (after === before) throw new Error(`The change "${name}" finds nothing to change in ${file}.`)
  await writeFile(path, after)
  if (generates && !(await succeeds(folder, tsx('scripts/generate/main.ts')))) return 'generators'
  return firstRed(folder, caughtBy)
}

/** @param sooner the name of a check to begin with */
async function firstRed(folder: string, sooner?: string): Promise<string | undefined> {
  const ordered = checks.toSorted(([a], [b]) => Number(b === sooner) - Number(a === sooner))
  for (const [name, command] of ordered) if (!(await succeeds(folder, command))) return name
  return undefined
}

function succeeds(folder: string, [program = '', ...args]: readonly string[]): Promise<boolean> {
  return new Promise((settle) => {
    const child = spawn(program, args, { cwd: folder, stdio: 'ignore', timeout: 120_000 })
    child.on('close', (code) => settle(code === 0))
  })
}

/** Gives `work` a copy of the project to spoil. */
async function inCopy<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'promptcrafter-drift-'))
  try {
    for (const name of copied) await cp(name, join(folder, name), { recursive: true })
    await symlink(resolve('node_modules'), join(folder, 'node_modules'))
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
