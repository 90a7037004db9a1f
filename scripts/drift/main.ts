import { spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { generateJson } from '../generate/json.js'
import { generateTypes } from '../generate/types.js'
import { type Change, type Check, codeChanges, contractChanges, generatedChanges, tests } from './changes.js'

const usage = `Usage: npm run test:drift [-- PATTERN]

Mutation tests for the contract, the generated files and the code: makes one wrong change at a time, in a copy of the
project, and expects a check to fail. After a change to the contract the generators run, so that it isn't caught as
stale.

  PATTERN   only the changes whose name contains this`

const copied = [
  ...['openapi.yaml', 'package.json', 'tsconfig.json', 'README.md', 'LICENSE'],
  ...['src', 'generated', 'scripts', 'test', 'dist/src', 'dist/generated', 'dist/scripts', 'dist/test'],
]

const node = (...args: string[]) => [process.execPath, ...args]
/** Without a change, it has to check only what changed since `npm run test:drift` compiled. */
const compiler = ['node_modules/typescript/bin/tsc', '--noEmit']
const generators = 'dist/scripts/generate/main.js'

const checks: Readonly<Record<Check, string[]>> = {
  'generated code': node(generators, '--check'),
  'types of the service': node(...compiler, '-p', 'src'),
  types: node(...compiler),
  'rules for OpenAPI': node('dist/scripts/lint-contract.js'),
  ...(Object.fromEntries(tests.map((test) => [test, node(`dist/test/${test}.test.js`)])) as Record<
    (typeof tests)[number],
    string[]
  >),
}

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
    // A check that fails anyway proves nothing.
    ...Object.entries(checks).map(([name, command]) => async () => {
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

/** @returns the first check that fails for the change, or `undefined` if none does */
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
  // The compiler and the service use only these generated files. The rest is generated if the expected check passes.
  if (generates) {
    await writeFile(join(folder, 'generated/types.ts'), await generateTypes(after))
    for (const [name, text] of generateJson(after)) await writeFile(join(folder, 'generated', name), text)
  }
  if (!(await succeeds(folder, checks[caughtBy]))) return caughtBy
  if (generates && !(await succeeds(folder, node(generators)))) return 'generators'
  for (const [check, command] of Object.entries(checks)) if (!(await succeeds(folder, command))) return check
  return undefined
}

/** Compiles a file without checking its types, which another check does. */
function compile(text: string): string {
  const compilerOptions = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true }
  return ts.transpileModule(text, { compilerOptions }).outputText
}

function succeeds(folder: string, [program = '', ...args]: readonly string[]): Promise<boolean> {
  return new Promise((settle, reject) => {
    // Tests stop at the first failure; a slow machine must not look like one.
    const env = { ...process.env, TAP_BAIL: '1', TAP_TIMEOUT: '600' }
    const child = spawn(program, args, { cwd: folder, stdio: 'ignore', env })
    child.on('error', reject)
    child.on('close', (code) => settle(code === 0))
  })
}

/** Runs `work` in a copy of the project. */
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
