import { test } from 'tap'
import { openSqlite } from '../../../src/store/sqlite/driver.js'
import { idsIn } from '../conformance/law.js'
import { storeWithPrompt } from './set-up.js'

/** Words of which each text has others. */
const words = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => `w${(from * count + index).toString(36)}`).join(' ')

test('segments of the index over logs stay few, although FTS5 itself merges none', async (t) => {
  const { file, store, owner, promptId } = await storeWithPrompt(t)
  const log = (index: number) => ({ promptId, output: words(index, 200), modelUsed: 'm' })
  const count = 300
  for (let index = 0; index < count; index++) await store.logs.create(owner, log(index))
  const bulk = Array.from({ length: 500 }, (_, index) => log(count + index))
  for (let from = 0; from < bulk.length; from += 100) await store.logs.createAll(owner, bulk.slice(from, from + 100))

  const database = openSqlite(file, { readonly: true })
  t.teardown(() => database.close())
  const read = (sql: string) => database.prepare(sql).pluck().get() as number
  t.equal(read("SELECT v FROM logs_search_config WHERE k = 'automerge'"), 0)
  const segments = read('SELECT count(DISTINCT segid) FROM logs_search_idx')
  t.ok(segments < 60, `there are ${segments} after ${count} transactions and a bulk`)
  for (const index of [250, count - 1, count + 499]) {
    const q = `w${(index * 200).toString(36)}`
    t.equal((await idsIn(await store.logs.list(owner, { order: 'asc', q }))).length, 1, `log ${index} is found`)
  }
})

test('nor do very short logs, or large ones that a thread writes, leave many segments', async (t) => {
  const { file, store, owner, promptId } = await storeWithPrompt(t)
  const database = openSqlite(file, { readonly: true })
  t.teardown(() => database.close())
  const segments = database.prepare<[], number>('SELECT count(DISTINCT segid) FROM logs_search_idx').pluck()
  for (let index = 0; index < 200; index++) {
    await store.logs.create(owner, { promptId, output: `word${index}`, modelUsed: 'm' })
  }
  t.ok((segments.get() as number) < 60, `${segments.get()} of 200 short logs`)
  for (let index = 0; index < 60; index++) {
    await store.logs.create(owner, { promptId, output: `${words(index, 200)} `.repeat(100), modelUsed: 'm' })
  }
  t.ok((segments.get() as number) < 60, `${segments.get()} after 60 large ones`)
})
