import { parseArgs } from 'node:util'
import { backedUp } from './backup.js'
import { clockSetBack } from './clock.js'
import { connectionsLeft } from './connections.js'
import { longPromptDeleted, promptsDeleted } from './deletion.js'
import { diskFull } from './disk-full.js'
import type { Context, Fault, Figures } from './fault.js'
import { fuzzed } from './fuzz.js'
import { loginFlood, unfinishedBodies, unreadLists } from './hostile.js'
import { killed, workersKilled } from './kill.js'
import { largestRequests } from './largest.js'
import { locked } from './locked.js'
import { migrationKilled } from './migration.js'
import { schemathesis } from './schemathesis.js'
import { compacted, fileShrunk } from './shrinking.js'
import { slowReaders } from './slow-reader.js'
import { soaked } from './soak.js'
import { notStarted } from './start.js'
import { terminated, workersTerminated } from './terminate.js'
import { importKilled } from './transfer.js'

const faults: readonly Fault[] = [
  killed,
  workersKilled,
  terminated,
  workersTerminated,
  diskFull,
  locked,
  clockSetBack,
  promptsDeleted,
  longPromptDeleted,
  fileShrunk,
  compacted,
  connectionsLeft,
  slowReaders,
  unreadLists,
  unfinishedBodies,
  loginFlood,
  notStarted,
  migrationKilled,
  backedUp,
  importKilled,
  largestRequests,
  fuzzed,
  schemathesis,
  soaked,
]

const usage = `Usage: npm run test:faults [-- [--short] [--minutes N] [PART OF A NAME]]

Causes real faults, one by one, and checks what the documentation guarantees for each.

  --short      fewer rounds, four minutes in total, for every change
  --minutes N  how long honest and hostile clients run together; by default 60
  --help       this text

${faults.map(({ name, isLong }) => `  ${name}${isLong ? ' (not with --short)' : ''}`).join('\n')}`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { short: { type: 'boolean' }, minutes: { type: 'string', default: '60' }, help: { type: 'boolean' } },
})
const minutes = Number(values.minutes)
if (!Number.isInteger(minutes) || minutes < 1) throw new Error('--minutes needs a whole number of at least 1')
if (values.help) console.log(usage)
else
  await runAll(faults.filter(({ name, isLong }) => name.includes(positionals.join(' ')) && !(isLong && values.short)))

async function runAll(chosen: readonly Fault[]): Promise<void> {
  const start = performance.now()
  const rows: [name: string, figures: Figures][] = []
  for (const fault of chosen) rows.push([fault.name, await runOne(fault)])
  const sum = (count: 'kills' | 'acknowledged' | 'fuzzed' | 'outside') =>
    rows.reduce((total, [, figures]) => total + (figures[count] ?? 0), 0)
  const table = [
    ...rows.map(([name, { seen, skipped }]) => [name, skipped === undefined ? seen : `not run: ${skipped}`]),
    ['kills survived', sum('kills')],
    ['acknowledged writes checked', sum('acknowledged')],
    ['requests fuzzed', sum('fuzzed')],
    ['responses outside the contract', sum('outside')],
    ['minutes run', ((performance.now() - start) / 60_000).toFixed(1)],
  ]
  console.log(`\n| Fault | Result |\n| --- | --- |\n${table.map((row) => `| ${row.join(' | ')} |`).join('\n')}`)
}

async function runOne({ name, promise, run }: Fault): Promise<Figures> {
  console.log(`${name}\n  guarantee: ${promise}`)
  const endings: (() => unknown)[] = []
  const context: Context = {
    long: !values.short,
    minutes,
    progress: (text) => console.log(`  ${text}`),
    teardown: (ending: () => unknown) => void endings.push(ending),
  }
  const start = performance.now()
  try {
    const figures = await run(context)
    console.log(`  ${figures.skipped ?? figures.seen} (${Math.round((performance.now() - start) / 1000)} s)`)
    if (figures.skipped !== undefined && process.env.REQUIRE_ALL !== undefined) process.exitCode = 1
    return figures
  } catch (error) {
    console.error(`  FAILED: ${(error as Error).stack}`)
    process.exitCode = 1
    return { seen: `FAILED: ${(error as Error).message}` }
  } finally {
    for (const ending of endings.reverse()) await ending()
  }
}
