import { randomBytes } from 'node:crypto'
import { mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { destination } from 'pino'
import { v7 } from 'uuid'
import { logDestination } from '../../src/cli/log-destination.js'
import type { Account } from '../../src/domain/account.js'
import { newId } from '../../src/domain/ids.js'
import { loadContract } from '../../src/openapi/contract.js'
import { buildRenderers } from '../../src/openapi/render.js'
import { SqliteStore } from '../../src/store/sqlite/store.js'
import { createData } from './data.js'
import { median } from './measure.js'

// Measures the processor time per operation with and without an optimization, alternately: `npm run bench:micro`. Exits
// with 1 if one gains nothing: then remove it. Processor time includes threads, and depends little on other
// load on the machine.

const rounds = 9
const nextIteration = () => new Promise(setImmediate)

/** @returns microseconds of processor time per operation */
async function timeOf(run: () => unknown, operations: number): Promise<number> {
  const start = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / operations
}

async function compare(name: string, operations: number, runWith: () => unknown, runWithout: () => unknown) {
  const times: { with: number; without: number }[] = []
  for (let round = 0; round <= rounds; round++) {
    times.push({ with: await timeOf(runWith, operations), without: await timeOf(runWithout, operations) })
  }
  // The first round is the warm-up.
  const measured = times.slice(1)
  const [first, second] = [median(measured.map((time) => time.with)), median(measured.map((time) => time.without))]
  const isGain = median(measured.map((time) => time.without / time.with)) > 1
  if (!isGain) process.exitCode = 1
  console.log(`${name}: ${first.toFixed(2)} µs with, ${second.toFixed(2)} µs without${isGain ? '' : ' (NO GAIN)'}`)
}

async function compareLogs(folder: string): Promise<void> {
  const line = `${JSON.stringify({ level: 30, time: 1_767_225_600_000, msg: 'request', path: 'x'.repeat(220) })}\n`
  const [iterations, lines] = [2000, 20]
  const file = openSync(join(folder, 'log'), 'w')
  const writeTo = (stream: { write(line: string): unknown }) => async () => {
    for (let iteration = 0; iteration < iterations; iteration++) {
      for (let count = 0; count < lines; count++) stream.write(line)
      await nextIteration()
    }
  }
  const ours = writeTo(logDestination(file))
  const [minLength, periodicFlush] = [64 * 1024, 100]
  const text = destination({ dest: file, sync: false, minLength, maxWrite: 2 * minLength, periodicFlush })
  const unbuffered = destination({ dest: file, sync: false })
  await compare('log line, bytes instead of text', iterations * lines, ours, writeTo(text))
  await compare('log line, 64 KiB per write', iterations * lines, ours, writeTo(unbuffered))
  // The file stays open: the last lines are written later.
}

async function compareIds(): Promise<void> {
  const count = 100_000
  const repeat = (create: () => unknown) => () => {
    for (let index = 0; index < count; index++) create()
  }
  const withoutPool = () => {
    const suffix = v7({ random: randomBytes(16) }).replaceAll('-', '')
    return { id: `log${suffix}`, createdAt: new Date(Number.parseInt(suffix.slice(0, 12), 16)).toISOString() }
  }
  await compare(
    'new ID, pool of random bytes',
    count,
    repeat(() => newId('log')),
    repeat(withoutPool),
  )
}

async function compareReads(folder: string): Promise<void> {
  const renderers = buildRenderers(await loadContract())
  const [created] = await createData(folder, [{ email: 'ada@example.com', prompts: 2000, logs: 20_000 }], renderers)
  const file = join(folder, 'promptcrafter.db')
  const stores = [true, false].map((isAlone) => new SqliteStore(file, renderers, { isAlone })) as [
    SqliteStore,
    SqliteStore,
  ]
  const credentials = await stores[0].accounts.findByEmail('ada@example.com')
  if (!credentials) throw new Error('The account is missing.')
  const { id } = credentials.account
  // Under load, requests of several clients arrive in one iteration of the event loop.
  const [iterations, requests] = [2000, 8]
  const readFrom = (store: SqliteStore) => async () => {
    for (let iteration = 0; iteration < iterations; iteration++) {
      const reads = Array.from({ length: requests }, async (_, index) => {
        const account = (await store.accounts.find(id)) as Account
        await store.prompts.get(account, created?.promptIds[(iteration * requests + index) % 2000] as string)
      })
      await Promise.all(reads)
      await nextIteration()
    }
  }
  const operations = iterations * requests
  await compare('account and prompt, shared transaction', operations, readFrom(stores[0]), readFrom(stores[1]))
  for (const store of stores) await store.close()
}

const folder = mkdtempSync(join(tmpdir(), 'promptcrafter-micro-'))
try {
  await compareLogs(folder)
  await compareIds()
  await compareReads(folder)
} finally {
  rmSync(folder, { recursive: true })
}
