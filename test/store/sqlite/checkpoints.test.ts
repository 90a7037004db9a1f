import { existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { type Test, test } from 'tap'
import { Checkpoints, foldInRest } from '../../../src/store/sqlite/checkpoints.js'
import { openWriter } from '../../../src/store/sqlite/database.js'
import { openSqlite } from '../../../src/store/sqlite/driver.js'
import { migrate } from '../../../src/store/sqlite/migrate.js'
import { Writer } from '../../../src/store/sqlite/writer.js'
import { addressOf, runMain } from '../../helpers/process.js'
import { password, temporaryFolder } from '../../helpers/service.js'

/** In bytes; the sizes here are in mebibytes. */
const mebibyte = 2 ** 20

async function setUp(t: Test, openThread?: () => Worker) {
  const file = join(temporaryFolder(t), 'test.db')
  const connection = openWriter(file)
  migrate(connection.sqlite)
  connection.sqlite.exec('CREATE TABLE texts (text TEXT)')
  const insert = connection.sqlite.prepare('INSERT INTO texts VALUES (?)')
  const writer = new Writer(connection, { afterCommit: () => checkpoints.afterCommit() })
  const checkpoints: Checkpoints = new Checkpoints(connection, writer, openThread)
  t.teardown(async () => {
    await checkpoints.stop()
    connection.sqlite.close()
  })
  return {
    file,
    checkpoints,
    /** Writes so many mebibytes in one transaction. */
    write: (mebibytes: number) => writer.write(async () => insert.run('x'.repeat(mebibytes * mebibyte))),
    /** Writes as much, and keeps the transaction open for so long. */
    writeFor: (ms: number, mebibytes: number) =>
      writer.writeInTurns(async () => {
        insert.run('x'.repeat(mebibytes * mebibyte))
        await sleep(ms)
      }),
    rows: () => connection.sqlite.prepare('SELECT count(*) FROM texts').pluck().get(),
    sizeOf: (suffix: '' | '-wal') => statSync(file + suffix).size / mebibyte,
  }
}

function pagesOfLog(file: string): number {
  const other = openSqlite(file)
  const [{ log = 0 } = {}] = other.pragma('wal_checkpoint(NOOP)') as { log?: number }[]
  other.close()
  return log
}

test('the write-ahead log is folded in after the commit, and then begins anew', async (t) => {
  const { file, write, sizeOf } = await setUp(t)
  await write(6)
  t.ok(sizeOf('') < 1, 'nobody waited for that')
  for (let tries = 0; tries < 500 && sizeOf('') < 6; tries++) await sleep(20)
  t.ok(sizeOf('') > 6, 'soon it is in the database')
  await sleep(200)
  await write(1)
  const log = pagesOfLog(file)
  t.ok(log > 256 && log < 300, `the log has what came last, ${log} pages`)
})

test('the commit of a large write does not fold in the log', async (t) => {
  const { write, sizeOf } = await setUp(t)
  await write(24)
  t.ok(sizeOf('') < 1, `nobody waited for that: ${sizeOf('')} MiB`)
  await write(1)
  t.ok(sizeOf('') > 24, 'the next write did, so that the log does not grow without bound')
})

test('the log begins anew although a write takes many turns', async (t) => {
  const { file, write, writeFor } = await setUp(t)
  await write(6)
  await writeFor(500, 1)
  await sleep(200)
  await write(1)
  t.ok(pagesOfLog(file) < 300, `the log has what came last, ${pagesOfLog(file)} pages`)
})

test('under constant writing the log stays short', async (t) => {
  const { write, rows, sizeOf } = await setUp(t)
  for (let count = 0; count < 60; count++) await write(1)
  t.ok(sizeOf('-wal') < 20, `${sizeOf('-wal')} MiB`)
  t.equal(rows(), 60)
})

test('while a long read keeps the log from being folded in, writes go on', async (t) => {
  const { file, write, rows, sizeOf } = await setUp(t)
  const reader = openSqlite(file, { readonly: true })
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM texts').get()
  for (let count = 0; count < 40; count++) await write(1)
  t.ok(sizeOf('-wal') > 40, 'the log has all of it')
  t.equal(rows(), 40)
  reader.close()
  for (let count = 0; count < 40; count++) await write(1)
  t.ok(sizeOf('') > 40, 'once it is over, that is made up for')
  t.ok(sizeOf('-wal') < 70, `and the log begins anew: ${sizeOf('-wal')} MiB`)
})

test('writes go on where no thread can begin', async (t) => {
  const { file, checkpoints, write, rows } = await setUp(t)
  rmSync(file)
  for (let count = 0; count < 3; count++) {
    await write(6)
    await sleep(100)
  }
  t.equal(rows(), 3)
  await checkpoints.stop()
})

test('a write does not wait for a thread that never responds', async (t) => {
  const program = "require('node:worker_threads').parentPort.on('message', () => {})"
  const { write, rows } = await setUp(t, () => new Worker(program, { eval: true }))
  for (let count = 0; count < 3; count++) await write(6)
  const began = performance.now()
  await t.rejects(write(1), { message: 'A checkpoint or large write takes too long.' })
  t.ok(performance.now() - began < 7000, 'it is refused in time')
  for (let left = 30; left > 0 && rows() === 3; left--) await write(1).catch(() => sleep(200))
  t.ok(performance.now() - began < 20_000, 'and the thread is given up')
  t.equal(rows(), 4)
})

test('a write does not wait for a thread that ended', async (t) => {
  const program = "require('node:worker_threads').parentPort.on('message', () => process.exit())"
  const { write, rows, sizeOf } = await setUp(t, () => new Worker(program, { eval: true }))
  const began = performance.now()
  for (let count = 0; count < 5; count++) await write(6)
  t.ok(performance.now() - began < 4000)
  t.equal(rows(), 5)
  await sleep(200)
  await write(24)
  t.ok(sizeOf('') > 24, 'SQLite folds the log in itself')
})

test('a stop waits until the thread has ended, although it responds late or fails', async (t) => {
  for (const end of ['parentPort.postMessage(true)', "Promise.reject(new Error('It failed.'))"]) {
    const program = `
      const { parentPort } = require('node:worker_threads')
      process.on('exit', () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300))
      parentPort.on('message', (task) => {
        parentPort.postMessage(true)
        if (task !== 'end') return
        ${end}
        setTimeout(() => parentPort.close(), 300)
      })`
    let isEnded = false
    const openThread = () => new Worker(program, { eval: true }).on('exit', () => (isEnded = true))
    const { write, checkpoints } = await setUp(t, openThread)
    for (let count = 0; count < 2; count++) await write(6)
    await checkpoints.stop()
    t.ok(isEnded, end)
  }
})

test('the log that SQLite leaves when a connection that can only read closes last is folded in', async (t) => {
  const file = join(temporaryFolder(t), 'test.db')
  const { sqlite } = openWriter(file)
  migrate(sqlite)
  const reader = openSqlite(file, { readonly: true })
  reader.prepare('SELECT count(*) FROM logs').get()
  sqlite.close()
  await foldInRest(file)
  t.ok(existsSync(`${file}-wal`), 'not while a connection is open')
  reader.close()
  t.ok(existsSync(`${file}-wal`), 'SQLite leaves it')
  await foldInRest(file)
  t.notOk(existsSync(`${file}-wal`))
  await foldInRest(`${file}.missing`)
  t.notOk(existsSync(`${file}.missing`), 'and no database is created')
})

test('a service that stops leaves no log', async (t) => {
  const dataDir = temporaryFolder(t)
  const service = runMain(t, [], { DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' })
  const address = await addressOf(service)
  const post = async (path: string, body: object, token = '') => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
    const response = await fetch(address + path, { method: 'POST', headers, body: JSON.stringify(body) })
    t.equal(response.status, 201)
    return (await response.json()) as { token: string; _id: string }
  }
  const { token } = await post('/auth/signup', { name: 'Ada', email: 'ada@example.com', password })
  const prompt = { title: 'Long', content: 'Write much.', model: 'GPT-4o' }
  const { _id: promptId } = await post('/prompts', prompt, token)
  const log = { promptId, output: 'x'.repeat(mebibyte), modelUsed: 'GPT-4o' }
  for (let count = 0; count < 8; count++) await post('/logs', log, token)
  service.child.kill('SIGTERM')
  t.equal(await service.ended, 0)
  t.notOk(existsSync(join(dataDir, 'promptcrafter.db-wal')))
  const database = openSqlite(join(dataDir, 'promptcrafter.db'))
  t.equal(database.prepare('SELECT count(*) FROM logs').pluck().get(), 8)
  database.close()
})
