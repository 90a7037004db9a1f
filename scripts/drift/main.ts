import { spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { generateJson } from '../generate/json.js'
import { generateTypes } from '../generate/types.js'
import { type Change, codeChanges, contractChanges, generatedChanges } from './changes.js'

const usage = `Usage: npm run test:drift [-- PATTERN]

Makes single wrong changes, each to a copy of the contract, the generated files and the code, and demands that the checks go red
for each one. After a change of the contract the generators are run, so that it is not caught as stale.

  PATTERN   only the changes whose name has this in it`

const copied = [
  ...['openapi.yaml', 'package.json', 'tsconfig.json', 'README.md'],
  ...['src', 'generated', 'scripts', 'test', 'dist/src', 'dist/generated', 'dist/scripts', 'dist/test'],
]

const node = (...args: string[]) => [process.execPath, ...args]
const compiler = ['node_modules/typescript/bin/tsc', '--noEmit', '--incremental', 'false']
const generators = 'dist/scripts/generate/main.js'

/**
 * What every change is taken through before it lands, compiled as `npm test` does; the rest of the tests would only add
 * to it.
 */
const checks: readonly [name: string, command: string[]][] = [
  ['generated code', node(generators, '--check')],
  ['types of the service', node(...compiler, '-p', 'src')],
  ['types', node(...compiler)],
  ['rules for OpenAPI', node('dist/scripts/lint-contract.js')],
  ...[
    'contract/facts',
    'contract/seed',
    'contract/validation',
    'auth/ownership',
    'auth/tokens',
    'handlers/lists',
    'contract/responses',
  ].map((test): [string, string[]] => [test, node(`dist/test/${test}.test.js`)]),
]

const [pattern = ''] = process.argv.slice(2)
if (pattern === '--help') {
  console.log(usage)
} else {
  await run()
}

async function run(): Promise<void> {
  const missed: string[] = []
  const changes = [
    ...contractChanges.map((change) => ({ change, generates: true })),
    ...[...generatedChanges, ...codeChanges].map((change) => ({ change, generates: false })),
  ].filter(({ change }) => change.name.includes(pattern))
  const queue = [
    // What is not caught without a change is no proof with one.
    ...checks.map(([name, command]) => async () => {
      if (!(await succeeds('.', command))) throw new Error(`Without any change, the check "${name}" is red.`)
    }),
    ...changes.map(({ change, generates }) => async () => {
      const caught = await inCopy((folder) => checkChange(folder, change, generates))
      console.log(`${caught === undefined ? 'MISSED' : 'caught'}: ${change.name} (${caught ?? 'every check is green'})`)
      if (caught === undefined) missed.push(change.name)
    }),
  ]
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await next()
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  console.log(`without a change: every check is green\n${changes.length - missed.length} of ${changes.length} caught`)
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
  if (file.startsWith('src/')) await writeFile(join(folder, 'dist', file.replace(/ts$/, 'js')), compile(after))
  // Of what is generated, compiler and service know these three. All of it is made for a change that its check does not
  // catch.
  if (generates) {
    await writeFile(join(folder, 'generated/types.ts'), await generateTypes(after))
    for (const [name, text] of generateJson(after)) await writeFile(join(folder, 'generated', name), text)
  }
  if (!(await succeeds(folder, commandOf(caughtBy)))) return caughtBy
  if (generates && !(await succeeds(folder, node(generators)))) return 'generators'
  for (const [check, command] of checks) if (!(await succeeds(folder, command))) return check
  return undefined
}

/** One file as the compiler writes it to dist/; its types are another check. */
function compile(text: string): string {
  const compilerOptions = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true }
  return ts.transpileModule(text, { compilerOptions }).outputText
}

function commandOf(check: string): string[] {
  const [, command] = checks.find(([name]) => name === check) ?? []
  if (!command) throw new Error(`There is no check "${check}".`)
  return command
}

function succeeds(folder: string, [program = '', ...args]: readonly string[]): Promise<boolean> {
  return new Promise((settle, reject) => {
    // A test ends with the first failure, and none is taken for failed because the machine is slow.
    const env = { ...process.env, TAP_BAIL: '1', TAP_TIMEOUT: '600' }
    const child = spawn(program, args, { cwd: folder, stdio: 'ignore', env })
    child.on('error', reject)
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
