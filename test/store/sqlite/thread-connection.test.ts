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
import { openStore } from '../../helpers/sqlite.js'
import { idsIn, signUp } from '../conformance/law.js'

const user = (name: string) => ({
  id: `user${name}`,
  name,
  email: name,
  folded_email: name,
  password_hash: '',
  created_at: '',
})

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
  const key = await thread.transaction(async (db) => {
    const added = await db.insertInto('users').values(user('a')).returning('key').executeTakeFirstOrThrow()
    t.strictSame(names(), [], 'others see nothing before the commit')
    return added.key
  })
  t.equal(key, 1)
  await t.rejects(
    thread.transaction(async (db) => {
      await db.insertInto('users').values(user('half')).execute()
      throw new Error('changed its mind')
    }),
    { message: 'changed its mind' },
  )
  const twice = thread.transaction(async (db) => {
    await db.insertInto('users').values(user('b')).execute()
    await db.insertInto('users').values(user('a')).execute()
  })
  await t.rejects(twice, { code: 'SQLITE_CONSTRAINT_UNIQUE' })
  t.strictSame(names(), ['a'])
})

test('if the thread ends, its write fails, nothing of it is left, and the next one succeeds', async (t) => {
  const { thread, threads, names } = setUp(t)
  const write = thread.transaction(async (db) => {
    await db.insertInto('users').values(user('half')).execute()
    await threads[0]?.terminate()
    await db.insertInto('users').values(user('rest')).execute()
  })
  await t.rejects(write)
  await thread.transaction((db) => db.insertInto('users').values(user('a')).execute())
  t.strictSame(names(), ['a'])
})

test('large and small writes of a writer wait for each other, and each sees those before it', async (t) => {
  const { file, connection, names } = setUp(t)
  const writer = new Writer(connection)
  t.teardown(() => writer.stop())
  const count = () => connection.sqlite.prepare('SELECT count(*) FROM users').pluck().get()
  const seen: unknown[] = []
  await Promise.all([
    writer.write((db) => db.insertInto('users').values(user('small')).execute()),
    writer.writeInThread(async (db) => {
      seen.push(count())
      await db.insertInto('users').values(user('large')).execute()
      await sleep(20)
    }),
    writer.write(async (db) => {
      seen.push(count())
      await db.insertInto('users').values(user('last')).execute()
    }),
  ])
  t.strictSame(names().toSorted(), ['large', 'last', 'small'])
  t.equal(new Set(seen).size, 2, 'one after the other')
  const other = openSqlite(file)
  other.exec('BEGIN IMMEDIATE')
  setTimeout(() => other.close(), 200)
  await writer.writeInThread((db) => db.insertInto('users').values(user('waited')).execute())
  t.ok(names().includes('waited'), 'a lock of another process is waited for')
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
  const store = openStore(join(temporaryFolder(t), 'test.db'))
  t.teardown(() => store.close())
  const owner = await signUp(store)
  const { id: promptId } = await store.prompts.create(owner, { title: 'Title', content: 'Sing.', model: 'm' })
  const { id } = await store.logs.create(owner, { promptId, output: `first ${'word '.repeat(20_000)}`, modelUsed: 'm' })
  const find = async (q: string) => idsIn(await store.logs.list(owner, { order: 'asc', q }))
  t.strictSame(await find('first'), [id])
  await store.logs.update(owner, id, { notes: 'later' })
  t.strictSame(await find('first later'), [id])
  await store.logs.update(owner, id, { notes: 'other' })
  t.strictSame([await find('later'), await find('other')], [[], [id]])
})
