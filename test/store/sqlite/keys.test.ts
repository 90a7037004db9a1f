import { join } from 'node:path'
import { type Test, test } from 'tap'
import { openSqlite } from '../../../src/store/sqlite/driver.js'
import { temporaryFolder } from '../../helpers/service.js'
import { openStore as open } from '../../helpers/sqlite.js'
import { idsIn, savePrompt, signUp } from '../conformance/law.js'

/** A store, and how many accounts its file has. */
function openStore(t: Test) {
  const file = join(temporaryFolder(t), 'test.db')
  const store = open(file)
  const database = openSqlite(file, { readonly: true })
  const users = database.prepare('SELECT count(*) FROM users').pluck()
  t.teardown(async () => {
    database.close()
    await store.close()
  })
  return { store, countUsers: () => users.get() as number }
}

test('the key of an account is not given again after its rows were removed', async (t) => {
  const { store, countUsers } = openStore(t)
  const first = await signUp(store)
  const list = store.prompts.list(first)
  await store.accounts.delete(first)
  while (countUsers() > 0) await new Promise((resolve) => setTimeout(resolve, 5))
  await savePrompt(store, await signUp(store))
  t.strictSame(await idsIn(list), [])
})

test('an account that is deleted while the removal of another ends is removed too', async (t) => {
  const { store, countUsers } = openStore(t)
  const accounts = await Promise.all(Array.from({ length: 16 }, () => signUp(store)))
  for (const account of accounts) await store.accounts.delete(account)
  for (let left = 500; left > 0 && countUsers() > 0; left--) await new Promise((resolve) => setTimeout(resolve, 10))
  t.equal(countUsers(), 0)
})
