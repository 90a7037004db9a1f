import { join } from 'node:path'
import { type Test, test } from 'tap'
import { openWriter } from '../../../src/store/sqlite/database.js'
import { openSqlite } from '../../../src/store/sqlite/driver.js'
import { migrate } from '../../../src/store/sqlite/migrate.js'
import { Writer } from '../../../src/store/sqlite/writer.js'
import { occupy } from '../../helpers/event-loop.js'
import { temporaryFolder } from '../../helpers/service.js'
import { user } from './set-up.js'

async function setUp(t: Test) {
  const file = join(temporaryFolder(t), 'test.db')
  const connection = openWriter(file)
  migrate(connection.sqlite)
  t.teardown(() => connection.sqlite.close())
  const writer = new Writer(connection)
  const add = (name: string) => writer.write((db) => db.insertInto('users').values(user(name)).execute())
  const names = () => connection.sqlite.prepare('SELECT name FROM users ORDER BY key').pluck().all()
  return { file, connection, writer, add, names }
}

test('writes that come together are done in order, and one that fails fails alone', async (t) => {
  const { writer, add, names } = await setUp(t)
  const results = await Promise.allSettled([
    add('a'),
    add('a'),
    writer.write(async (db) => {
      await db.insertInto('users').values(user('half')).execute()
      throw new Error('changed its mind')
    }),
    add('b'),
  ])
  t.strictSame(
    results.map(({ status }) => status),
    ['fulfilled', 'rejected', 'rejected', 'fulfilled'],
  )
  t.strictSame(names(), ['a', 'b'], 'nothing of the failed ones is left')
})

test('what a write leaves for the end is done after the other writes, unless it failed', async (t) => {
  const { writer } = await setUp(t)
  const done: string[] = []
  const leave = (name: string, fails = false) =>
    writer.write(async () => {
      done.push(name)
      writer.atEnd(() => void done.push(`end of ${name}`))
      if (fails) throw new Error('changed its mind')
    })
  await Promise.all([leave('a'), leave('b')])
  t.strictSame(done.splice(0), ['a', 'b', 'end of a', 'end of b'])
  await Promise.allSettled([leave('a'), leave('b', true), leave('c')])
  t.strictSame(done.splice(0), ['a', 'b', 'a', 'b', 'c', 'end of a', 'end of c'], 'once all were tried again alone')
})

test('what fails at the end of a transaction fails all of it', async (t) => {
  const { writer, add, names } = await setUp(t)
  const failing = writer.write(async () =>
    writer.atEnd(() => {
      throw new Error('no room')
    }),
  )
  const outcomes = await Promise.allSettled([add('a'), failing])
  t.strictSame(
    outcomes.map(({ status }) => status),
    ['rejected', 'rejected'],
  )
  await add('b')
  t.strictSame(names(), ['b'])
})

test('a transaction takes no more writes once it has taken long', async (t) => {
  const { connection, names } = await setUp(t)
  let commits = 0
  const writer = new Writer(connection, { beforeCommit: () => void commits++ })
  const addSlowly = (name: string, ms: number) =>
    writer.write(async (db) => {
      occupy(ms)
      await db.insertInto('users').values(user(name)).execute()
    })
  await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => addSlowly(name, 15)))
  t.ok(commits >= 3, `two of 15 ms each, or fewer where the machine is slow: ${commits} transactions`)
  t.strictSame(names(), ['a', 'b', 'c', 'd', 'e', 'f'])
  commits = 0
  await Promise.all([addSlowly('g', 60), addSlowly('h', 0)])
  t.equal(commits, 2, 'one at least, however long it takes')
  const failing = writer.write(async () => {
    throw new Error('changed its mind')
  })
  await Promise.allSettled([addSlowly('i', 30), failing, addSlowly('j', 30), addSlowly('k', 0)])
  await t.rejects(failing, { message: 'changed its mind' })
  t.strictSame(names().slice(8), ['i', 'j', 'k'])
})

test('a long write lets others have their turns, and nothing of it is seen before it is done', async (t) => {
  const { file, writer, connection, add, names } = await setUp(t)
  const reader = openSqlite(file, { readonly: true })
  t.teardown(() => reader.close())
  const seen = () => reader.prepare('SELECT count(*) FROM users').pluck().get()
  let [turns, done] = [0, false]
  const count = () => {
    if (done) return
    turns++
    t.equal(seen(), 1, 'an earlier write is there, and nothing of the long one')
    setImmediate(count)
  }
  const before = add('before')
  const long = writer.writeInTurns(async (db, turn) => {
    setImmediate(count)
    for (let step = 0; step < 50; step++) {
      await db
        .insertInto('users')
        .values(user(`${step}`))
        .execute()
      occupy(2)
      await turn()
    }
    done = true
    return 'done'
  })
  const after = add('after')
  await before
  t.equal(seen(), 1, 'a write that came with it does not wait for it')
  t.equal(await long, 'done')
  await after
  t.ok(turns >= 5, `${turns} turns in 100 ms`)
  t.strictSame(
    [...connection.sqlite.prepare('SELECT name FROM users ORDER BY key').pluck().iterate()].slice(-2),
    ['49', 'after'],
    'a later one does',
  )
  t.equal(names().length, 52)
})

test('a long write that fails leaves nothing, and is tried once; those that came with it are done', async (t) => {
  const { writer, add, names } = await setUp(t)
  let tries = 0
  const first = add('a')
  const long = writer.writeInTurns(async (db, turn) => {
    tries++
    for (const name of ['x', 'y', 'a']) {
      await db.insertInto('users').values(user(name)).execute()
      occupy(15)
      await turn()
    }
  })
  const results = await Promise.allSettled([first, long, add('b')])
  t.strictSame(
    results.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled'],
  )
  t.strictSame(names(), ['a', 'b'])
  t.equal(tries, 1)
})

test('a write is on the disk when it finishes', async (t) => {
  const { file, connection, add } = await setUp(t)
  t.equal(connection.sqlite.pragma('synchronous', { simple: true }), 2, 'FULL')
  t.equal(connection.sqlite.pragma('journal_mode', { simple: true }), 'wal')
  await add('a')
  const other = openSqlite(file, { readonly: true })
  t.equal(other.prepare('SELECT count(*) FROM users').pluck().get(), 1, 'another process sees it')
  other.close()
})

test('what fails after a commit is no failure of what was written', async (t) => {
  const { connection, names } = await setUp(t)
  const afterCommit = () => {
    throw new Error('the disk fails')
  }
  const writer = new Writer(connection, { afterCommit })
  await writer.write((db) => db.insertInto('users').values(user('a')).execute())
  t.strictSame(names(), ['a'])
})

test('a write waits for a lock, up to five seconds; one that came later waits its own time', async (t) => {
  const { file, add, names } = await setUp(t)
  const other = openSqlite(file)
  other.exec('BEGIN IMMEDIATE')
  const waiting = add('a')
  setTimeout(() => other.exec('ROLLBACK'), 300)
  await waiting
  other.exec('BEGIN IMMEDIATE')
  const early = add('early')
  const late = new Promise((resolve) => setTimeout(resolve, 2000)).then(() => add('late'))
  setTimeout(() => other.exec('ROLLBACK'), 6000)
  await t.rejects(early, { message: 'The database is locked.' })
  await late
  t.strictSame(names(), ['a', 'late'])
  other.close()
})

test('a write that waited long for others still waits for a lock', async (t) => {
  const { file, writer, add, names } = await setUp(t)
  const other = openSqlite(file)
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 2700))
  const pauses = [writer.pauseFor(pause), writer.pauseFor(pause).then(() => void other.exec('BEGIN IMMEDIATE'))]
  const waiting = add('a')
  await Promise.all(pauses)
  setTimeout(() => other.exec('ROLLBACK'), 100)
  await waiting
  t.strictSame(names(), ['a'])
  other.close()
})

test('a full database refuses writes, and takes them again when there is room', async (t) => {
  const { connection, writer, add, names } = await setUp(t)
  const pages = connection.sqlite.pragma('page_count', { simple: true }) as number
  connection.sqlite.pragma(`max_page_count = ${pages + 1}`)
  const large = (name: string) =>
    writer.write((db) =>
      db
        .insertInto('users')
        .values({ ...user(name), name: name.repeat(50_000) })
        .execute(),
    )
  await t.rejects(large('x'), { message: 'The disk is full.', cause: { code: 'SQLITE_FULL' } })
  await add('small')
  connection.sqlite.pragma(`max_page_count = ${pages + 1000}`)
  await large('y')
  t.strictSame(
    names().map((name) => String(name)[0]),
    ['s', 'y'],
  )
})

test('a rollback that failed is made up for, and does not keep others from writing', async (t) => {
  const { connection, writer, add, names } = await setUp(t)
  // While a query is being read SQLite can do nothing else on its connection, and so cannot roll back.
  let reading: IterableIterator<unknown> | undefined
  const failing = writer.write(async (db) => {
    await db.insertInto('users').values(user('half')).execute()
    reading = connection.sqlite.prepare('SELECT 1 UNION SELECT 2').iterate()
    reading.next()
    throw new Error('changed its mind')
  })
  await t.rejects(failing, { message: 'changed its mind' })
  await t.rejects(add('too early'), { message: /busy executing a query/ }, 'refused, not kept waiting')
  reading?.return?.()
  await add('a')
  t.strictSame(names(), ['a'], 'nothing of the failed one is left')
})

test('a write that waits for something that never ends is refused as one that waits for a lock', async (t) => {
  const { writer, add, names } = await setUp(t)
  let end = () => {}
  const pause = writer.pauseFor(() => new Promise((resolve) => (end = resolve)))
  await t.rejects(add('early'), { message: 'A checkpoint or large write takes too long.' })
  const late = add('late')
  end()
  await Promise.all([pause, late])
  t.strictSame(names(), ['late'])
  const failing = writer.pauseFor(async () => {
    throw new Error('no checkpoint')
  })
  await t.rejects(failing, { message: 'no checkpoint' })
  await add('after')
  t.strictSame(names(), ['late', 'after'])
})
