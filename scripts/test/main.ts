import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { StartupError } from '../../src/domain/startup-error.js'
import { checkNodeVersion } from '../../src/node-version.js'
import { openSqlite } from '../../src/store/sqlite/driver.js'
import { assertCoverage, measureCoverage } from './coverage.js'
import { reportOf } from './report.js'
import { type Suite, suitesOf } from './suites.js'

const usage = `Usage: npm test [-- PATTERN | --core]

Builds, checks, and runs the tests. The tests of the service must cover 95 % of its code.

  PATTERN   run only tests whose path contains this, such as "auth/" or "lists.test"
  --core    run only the tests of the service itself, without clients, documentation and tools
  --help    show this text`

const { values: options, positionals } = parseArgs({
  options: { core: { type: 'boolean', default: false }, help: { type: 'boolean' } },
  allowPositionals: true,
})
const [pattern = ''] = positionals
const isWhole = pattern === '' && !options.core
if (options.help) {
  console.log(usage)
} else {
  try {
    checkPlatform()
    await run()
  } catch (error) {
    console.error(error instanceof StartupError ? error.message : error)
    process.exitCode = 1
  }
}

/** @throws StartupError if this platform can't run any test */
function checkPlatform(): void {
  checkNodeVersion()
  openSqlite(':memory:').close()
}

async function run(): Promise<void> {
  const queue = suitesOf(pattern, options)
  if (queue.length === 0) throw new Error(`There is no test with "${pattern}" in its path.`)
  const measuring = isWhole ? measureCoverage() : {}
  let isGreen = true
  const work = async () => {
    for (let suite = queue.shift(); suite; suite = queue.shift()) isGreen = (await passes(suite, measuring)) && isGreen
  }
  // One more than there are cores, because tests also wait.
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, work))
  if (isWhole) isGreen = (await assertCoverage()) && isGreen
  if (!isGreen) process.exitCode = 1
}

/** Runs a suite and prints its result. */
async function passes({ name, files, isMeasured }: Suite, measuring: Record<string, string>): Promise<boolean> {
  const started = performance.now()
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/scripts/test/in-process.js', ...files], {
    // In seconds, for all files together: on a busy machine the compilers of the clients are slow. Tests can set less.
    env: { ...process.env, TAP_TIMEOUT: '1800', ...(isMeasured && measuring) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  const code = await new Promise((resolve) => child.on('close', resolve))
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  const count = output.match(/^ *ok /gm)?.length ?? 0
  console.log(`${code === 0 ? 'ok' : 'NOT OK'}: ${name} (${files.length} files, ${count} assertions, ${seconds} s)`)
  for (const line of reportOf(output)) console.log(`  ${line}`)
  return code === 0
}
