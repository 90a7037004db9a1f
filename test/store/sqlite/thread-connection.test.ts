import { statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { type Kysely, sql } from 'kysely'
import { type Test, test } from 'tap'
import { StoreError } from '../../../src/domain/errors.js'
import { openWriter } from '../../../src/store/sqlite/database.js'
import { openSqlite } from '../../../src/store/sqlite/driver.js'
import { migrate } from '../../../src/store/sqlite/migrate.js'
import type { Tables } from '../../../src/store/sqlite/schema.js'
import { ThreadConnection } from '../../../src/store/sqlite/thread-connection.js'
import { Writer } from '../../../src/store/sqlite/writer.js'
import { temporaryFolder } from '../../helpers/service.js'
import { idsIn } from '../conformance/law.js'
import { storeWithPrompt, user } from './set-up.js'

/** Runs a write in a transaction, as the writer does. */
async function transaction<T>(thread: ThreadConnection, run: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  await thread.begin()
  try {
    const value = await run(thread.db)
    await thread.commit()
    return value
  } catch (error) {
    await thread.rollBack()
    throw error
  }
}

function setUp(t: Test) {
  const file = join(temporaryFolder(t), 'test.db')
  const connection = openWriter(file)
  migrate(connection.sqlite)
  const threads: Worker[] = []
  const program = new URL('../../../src/store/sqlite/write-thread.js', import.meta.url)
  const thread = new ThreadConnection(file, () => {
    const worker = new Worker(program, { workerData: file })
    threads.push(worker)
    return worker
  })
  t.teardown(async () => {
    await thread.close()
    connection.sqlite.close()
  })
  const names = () => connection.sqlite.prepare('SELECT name FROM users ORDER BY key').pluck().all()
  return { file, connection, thread, threads, names }
}

test('a transaction in a thread is written as a whole, or not at all', async (t) => {
  const { thread, names } = setUp(t)
  const key = await transaction(thread, async (db) => {
    const added = await db.insertInto('users').values(user('a')).returning('key').executeTakeFirstOrThrow()
    t.strictSame(names(), [], 'others see nothing before the commit')
    return added.key
  })
  t.equal(key, 1)
  await t.rejects(
    transaction(thread, async (db) => {
      await db.insertInto('users').values(user('half')).execute()
      throw new Error('changed its mind')
    }),
    { message: 'changed its mind' },
  )
  const twice = transaction(thread, async (db) => {
    await db.insertInto('users').values(user('b')).execute()
    await db.insertInto('users').values(user('a')).execute()
  })
  await t.rejects(twice, { code: 'SQLITE_CONSTRAINT_UNIQUE' })
  t.strictSame(names(), ['a'])
})

test('if the thread ends, its write fails, nothing of it is left, and the next one succeeds', async (t) => {
  const { thread, threads, names } = setUp(t)
  const write = transaction(thread, async (db) => {
    await db.insertInto('users').values(user('half')).execute()
    await threads[0]?.terminate()
    await db.insertInto('users').values(user('rest')).execute()
  })
  await t.rejects(write)
  await transaction(thread, (db) => db.insertInto('users').values(user('a')).execute())
  t.strictSame(names(), ['a'])
})

test('large and small writes are done in the order in which they came', async (t) => {
  const { file, connection, names } = setUp(t)
  const writer = new Writer(connection)
  t.teardown(() => writer.stop())
  const add = (name: string) => (db: Kysely<Tables>) => db.insertInto('users').values(user(name)).execute()
  const large = (name: string) =>
    writer.writeInThread(async (db) => {
      await add(name)(db)
      await sleep(20)
    })
  const small = (name: string) => writer.write(add(name))
  await Promise.all([small('a'), small('b'), large('c'), large('d'), small('e'), large('f'), small('g')])
  t.strictSame(names(), ['a', 'b', 'c', 'd', 'e', 'f', 'g'])
  const other = openSqlite(file)
  other.exec('BEGIN IMMEDIATE')
  setTimeout(() => other.close(), 200)
  await Promise.all([large('h'), small('i')])
  t.strictSame(names().slice(-2), ['h', 'i'], 'a lock of another process is waited for')
})

test('many large writes in a row leave a log of a few', async (t) => {
  const { file, store, owner, promptId } = await storeWithPrompt(t)
  const output = 'x'.repeat(5_000_000)
  await Promise.all(Array.from({ length: 50 }, () => store.logs.create(owner, { promptId, output, modelUsed: 'm' })))
  const mebibytes = statSync(`${file}-wal`).size / 2 ** 20
  t.ok(mebibytes < 150, `${Math.round(mebibytes)} of 250 MiB`)
})

test('a large write that finds no room on the disk fails as a small one does, and the next one succeeds', async (t) => {
  const { connection, names } = setUp(t)
  const writer = new Writer(connection)
  t.teardown(() => writer.stop())
  const limit = (db: Kysely<Tables>, pages: number) => sql`PRAGMA max_page_count = ${sql.lit(pages)}`.execute(db)
  const name = 'large'.repeat(1_000_000)
  const full = writer.writeInThread(async (db) => {
    await limit(db, 1)
    await db.insertInto('users').values(user(name)).execute()
  })
  await t.rejects(full, new StoreError('full', 'The disk is full.'))
  await writer.writeInThread(async (db) => {
    await limit(db, 1_000_000)
    await db.insertInto('users').values(user(name)).execute()
  })
  t.strictSame(names(), [name])
})

test('a large log is found by its words, and by those of notes that it gets later', async (t) => {
  const { store, owner, promptId } = await storeWithPrompt(t)
  const { id } = await store.logs.create(owner, { promptId, output: `first ${'word '.repeat(20_000)}`, modelUsed: 'm' })
  const find = async (q: string) => idsIn(await store.logs.list(owner, { order: 'asc', q }))
  t.strictSame(await find('first'), [id])
  await store.logs.update(owner, id, { notes: 'later' })
  t.strictSame(await find('first later'), [id])
  await store.logs.update(owner, id, { notes: 'other' })
  t.strictSame([await find('later'), await find('other')], [[], [id]])
  await store.logs.delete(owner, id)
  t.strictSame(await find('other'), [])
  await t.rejects(store.logs.delete(owner, id), new StoreError('logNotFound'))
})

test('a request with a large log may be repeated', async (t) => {
  const { store, owner, promptId } = await storeWithPrompt(t)
  const log = { promptId, output: 'word '.repeat(20_000), modelUsed: 'm' }
  const request = { operationId: 'createLog', key: 'once', bodyHash: Buffer.from('hash') } as const
  const [first, second] = await Promise.all([
    store.logs.create(owner, log, request),
    store.logs.create(owner, log, request),
  ])
  t.equal(second.id, first.id)
  t.ok(second.replayed)
  const other = { ...request, bodyHash: Buffer.from('other') }
  await t.rejects(store.logs.create(owner, log, other), new StoreError('keyReused'))
  t.equal((await idsIn(await store.logs.list(owner, { order: 'asc' }))).length, 1)
})
