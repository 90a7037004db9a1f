import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { test } from 'tap'
import { createFixture, type FixtureAccount } from '../../scripts/bench/fixture.js'
import type { Loader } from '../../scripts/bench/measure.js'
import { inParts, Replay, transactionsOf } from '../../scripts/bench/replay.js'
import { isMet, type Row } from '../../scripts/bench/results.js'
import type { Recorded } from '../../scripts/bench/trace.js'
import { temporaryFolder } from '../helpers/service.js'
import { openSqlite } from '../helpers/sqlite.js'

const plan = { email: 'ada@example.com', prompts: 2, logs: 20 }

test('the statements that the service ran can be run again', async (t) => {
  const fixture = await createFixture(join(temporaryFolder(t), 'data'), [plan])
  const copy = join(fixture.folder, 'copy.db')
  copyFileSync(fixture.database, copy)
  const { token, promptIds } = fixture.accounts[0] as FixtureAccount
  const headers = { authorization: `Bearer ${token}` }

  const { recorder } = fixture
  const other = await recorder.record(
    repeat(1, (url) => fetch(`${url}/prompts?sort=title`, { headers })),
    { keep: true },
  )
  const ofOther = ({ sql }: Recorded) => sql.includes('folded_title')
  t.ok(other.statements.some(ofOther))
  const read = await recorder.record(
    repeat(3, (url) => fetch(`${url}/logs?promptId=${promptIds[0]}&scoreMin=0&limit=5`, { headers })),
    { keep: true },
  )
  await recorder.stop()
  const [writes, reads] = [true, false].map((isWriter) => read.statements.filter((one) => one.isWriter === isWriter))
  const changes = writes?.filter(({ sql }) => !/^(SELECT|PRAGMA (freelist|page)_count)/i.test(sql))
  t.strictSame(changes, [], 'reads change nothing; the purge may look for what was deleted, and for free space')
  t.ok((reads ?? []).filter(({ sql }) => /from "logs"/.test(sql)).length >= 3)
  t.notOk(read.statements.some(ofOther), 'nothing of an earlier load')

  const body = JSON.stringify({ promptId: promptIds[0], output: 'Waves fold into foam', modelUsed: 'GPT-4o', score: 7 })
  const json = { ...headers, 'content-type': 'application/json' }
  const written = await recorder.record(
    repeat(6, (url) => fetch(`${url}/logs`, { method: 'POST', headers: json, body })),
  )
  t.equal(written.requests, 6)

  const [before, after] = [logsIn(copy), logsIn(fixture.database)]
  t.equal(after.length, before.length + 6)
  const replay = new Replay(copy, written, 2)
  replay.run()
  const half = logsIn(copy)
  t.ok(half.length > before.length && half.length < after.length, 'each round writes a part')
  const { elapsed, processor } = replay.run()
  t.ok(elapsed > 0 && processor > 0)
  t.throws(() => replay.run(), /All rounds were run/)
  t.strictSame(logsIn(copy), after)

  const rereading = new Replay(copy, read, 2)
  for (const _round of [1, 2]) t.ok(rereading.run().elapsed > 0, 'what was read can be read in every round')
  rereading.close()
  replay.close()
})

test('a transaction that was open when the recording began is left out', async (t) => {
  const trace = join(temporaryFolder(t), 'trace.json')
  const extension = extname(import.meta.url)
  const [recorder, driver] = ['../../scripts/bench/record', '../../src/store/sqlite/driver'].map(
    (path) => new URL(path + extension, import.meta.url).href,
  )
  const program = `
    const { existsSync } = await import('node:fs')
    const { setTimeout: sleep } = await import('node:timers/promises')
    const { openSqlite } = await import('${driver}')
    const database = openSqlite(':memory:')
    const run = (sql) => database.prepare(sql).run()
    run('CREATE TABLE notes (text)')
    run('BEGIN IMMEDIATE')
    process.kill(process.pid, 'SIGUSR2')
    while (!existsSync(process.env.TRACE)) await sleep(5)
    for (const sql of ["INSERT INTO notes VALUES ('half')", 'COMMIT', 'BEGIN', 'COMMIT']) run(sql)`
  const args = ['--import', 'tsx', '--import', String(recorder), '--input-type=module', '--eval', program]
  execFileSync(process.execPath, args, { env: { PATH: process.env.PATH, TRACE: trace } })
  const recorded = JSON.parse(readFileSync(trace, 'utf8')) as Recorded[]
  t.strictSame(
    recorded.map(({ sql }) => sql),
    ['BEGIN', 'COMMIT'],
  )
})

test('a transaction is not divided, also where one of each connection overlap', async (t) => {
  const [writer, reader] = [(sql: string) => ({ sql, isWriter: true }), (sql: string) => ({ sql, isWriter: false })]
  const first = [reader('BEGIN'), reader('SELECT 1'), writer('BEGIN IMMEDIATE'), reader('COMMIT'), writer('COMMIT')]
  const [between, second] = [[reader('SELECT 2')], [reader('BEGIN'), reader('COMMIT')]]
  const all = [...first, ...between, ...second]
  t.strictSame(transactionsOf(all), [first, between, second])
  t.strictSame(transactionsOf(all.slice(0, -1)), [first, between], 'only whole ones')
})

test('each round of a replay has transactions, also where one has most of the statements', async (t) => {
  const transactions = (...lengths: number[]) => lengths.map((length) => Array.from({ length }, () => length))
  const sizes = (parts: unknown[][]) => parts.map(({ length }) => length)
  t.strictSame(sizes(inParts(transactions(2, 2, 2, 2, 2, 2), 3)), [4, 4, 4])
  t.strictSame(sizes(inParts(transactions(1, 1, 90, 1, 1, 1), 4)), [92, 1, 1, 1])
  t.strictSame(sizes(inParts(transactions(90, 1, 1), 3)), [90, 1, 1])
  t.strictSame(sizes(inParts(transactions(1, 1, 90), 3)), [1, 1, 90])
})

test('a figure meets its aim or misses it', async (t) => {
  const row = (value: number, bar: Row['bar']): Row => ({ title: '', figure: 'ratio', value, bar })
  t.ok(isMet(row(0.65, { min: 0.65 })))
  t.notOk(isMet(row(0.64, { min: 0.65 })))
  t.ok(isMet(row(3, { max: 3 })))
  t.notOk(isMet(row(3.1, { max: 3 })))
})

/** A load of one request after the other. */
function repeat(count: number, send: (url: string) => Promise<Response>): Loader {
  return async ({ url }) => {
    for (let done = 0; done < count; done++) {
      const response = await send(url)
      if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
      await response.arrayBuffer()
    }
    return { requests: count, requestsPerSecond: 1, p50Ms: 1, p99Ms: 1 }
  }
}

function logsIn(file: string): unknown[] {
  const database = openSqlite(file)
  const rows = database.prepare('SELECT * FROM logs ORDER BY key').all()
  database.close()
  return rows
}
