import { join } from 'node:path'
import { test } from 'tap'
import { openReader, openWriter } from '../../../src/store/sqlite/database.js'
import { openSqlite } from '../../../src/store/sqlite/driver.js'
import { migrate } from '../../../src/store/sqlite/migrate.js'
import { Writer } from '../../../src/store/sqlite/writer.js'
import { temporaryFolder } from '../../helpers/service.js'

test('reads of a turn share what they see, and each sees the writes that finished before it', async (t) => {
  const file = join(temporaryFolder(t), 'test.db')
  const { sqlite, ...writing } = openWriter(file)
  migrate(sqlite)
  const reading = openReader(file, { isShared: true })
  const writer = new Writer({ sqlite, ...writing }, { beforeCommit: () => reading.shared?.end() })
  t.teardown(() => {
    reading.sqlite.close()
    sqlite.close()
  })
  const names = reading.prepare((db) => db.selectFrom('users').select('name').orderBy('key'))
  const seen = () => names.all({}).map(({ name }) => name)
  const user = (name: string) => ({
    id: name,
    name,
    email: name,
    folded_email: name,
    password_hash: '',
    created_at: '',
  })

  t.strictSame(seen(), [])
  const elsewhere = openSqlite(file)
  elsewhere.exec(
    "INSERT INTO users (id, name, email, folded_email, password_hash, created_at) VALUES ('a','a','a','a','','')",
  )
  elsewhere.close()
  t.strictSame(seen(), [], 'a turn sees the database as it was at its first read')
  await new Promise(setImmediate)
  t.strictSame(seen(), ['a'], 'the next turn sees it as it is')

  await writer.write(async (db) => {
    await db.insertInto('users').values(user('b')).execute()
    t.strictSame(seen(), ['a'], 'what is not on the disk is not seen')
  })
  t.strictSame(seen(), ['a', 'b'], 'a write is seen in the turn in which it finishes')
  const ask = (found: string) => reading.shared?.remember('a', () => seen() && found)
  t.strictSame([ask('found'), ask('found again')], ['found', 'found'], 'what a turn asks for again is remembered')
  await new Promise(setImmediate)
  await new Promise(setImmediate)
  t.equal(ask('found later'), 'found later', 'but not beyond it')
  await writer.write(async (db) => db.deleteFrom('users').where('name', '=', 'a').execute())
  t.equal(ask('found after a write'), 'found after a write', 'nor beyond a write')
  await new Promise(setImmediate)
  await new Promise(setImmediate)
  t.notOk(reading.sqlite.inTransaction, 'nothing is held open')
})
