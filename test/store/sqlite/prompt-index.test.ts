import { join } from 'node:path'
import { test } from 'tap'
import { openSqlite } from '../../../src/store/sqlite/driver.js'
import { temporaryFolder } from '../../helpers/service.js'
import { openStore } from '../../helpers/sqlite.js'
import { idsIn, promptFields, savePrompt, signUp } from '../conformance/law.js'

test('a change of a prompt that leaves its text alone leaves the search index alone', async (t) => {
  const file = join(temporaryFolder(t), 'test.db')
  const store = openStore(file)
  t.teardown(() => store.close())
  const owner = await signUp(store)
  const id = await savePrompt(store, owner, { ...promptFields, content: '海の俳句', tags: ['sea'] })
  const database = openSqlite(file)
  t.teardown(() => database.close())
  const index = () => JSON.stringify(database.prepare('SELECT id, hex(block) FROM prompts_search_data').all())
  const before = index()
  await store.prompts.update(owner, id, { model: 'another' })
  await store.prompts.update(owner, id, { title: promptFields.title, content: '海の俳句', tags: ['sea'] })
  t.equal(index(), before)
  await store.prompts.update(owner, id, { tags: ['lake'] })
  t.not(index(), before)
  t.strictSame(await idsIn(store.search.list(owner, 'lake')), [id])
  t.strictSame(await idsIn(store.search.list(owner, 'sea')), [], 'the title and content have no such word')
})
