import { join } from 'node:path'
import { type Test, test } from 'tap'
import { buildRenderers } from '../../../src/openapi/render.js'
import { openSqlite } from '../../../src/store/sqlite/driver.js'
import { SqliteStore } from '../../../src/store/sqlite/store.js'
import { contract } from '../../helpers/contract.js'
import { temporaryFolder } from '../../helpers/service.js'

/** A store, and how many accounts its file has. */
function openStore(t: Test) {
  const file = join(temporaryFolder(t), 'test.db')
  const store = new SqliteStore(file, buildRenderers(contract))
  const database = openSqlite(file, { readonly: true })
  const users = database.prepare('SELECT count(*) FROM users').pluck()
  t.teardown(async () => {
    database.close()
    await store.close()
  })
  return { store, countUsers: () => users.get() as number }
}

const signUp = async ({ accounts }: SqliteStore, email: string) => {
  const account = await accounts.create({ name: 'Ada', email, passwordHash: '' })
  if (!account) throw new Error(`${email} is taken`)
  return account
}
const fields = { title: 'A title', content: 'words', model: 'm' }

test('a list that is read for a deleted account shows nothing of the one that signs up next', async (t) => {
  const { store, countUsers } = openStore(t)
  const first = await signUp(store, 'first@example.com')
  const list = store.prompts.list(first)
  await store.accounts.delete(first)
  while (countUsers() > 0) await new Promise((resolve) => setTimeout(resolve, 5))
  const second = await signUp(store, 'second@example.com')
  await store.prompts.create(second, fields)
  t.same((await list.read({})).count, 0)
})

test('what was meant for a deleted prompt does not reach the one that is saved next', async (t) => {
  const { store } = openStore(t)
  const { prompts } = store
  const account = await signUp(store, 'ada@example.com')
  const before = await prompts.create(account, fields)
  const { key } = (await prompts.find(before?.id ?? '')) ?? { key: 0 }
  const writes = [prompts.delete(key), prompts.create(account, fields), prompts.update(key, {}), prompts.delete(key)]
  const [deleted, created, updated, deletedAgain] = await Promise.all(writes)
  t.match([deleted, updated, deletedAgain], [true, undefined, false])
  t.ok(await prompts.find((created as { id: string }).id), 'the new one stays as it was saved')
})

test('an account that is deleted while the removal of another ends is removed too', async (t) => {
  const { store, countUsers } = openStore(t)
  const accounts = await Promise.all([...'abcdefghijklmnop'].map((name) => signUp(store, `${name}@example.com`)))
  for (const account of accounts) await store.accounts.delete(account)
  for (let left = 500; left > 0 && countUsers() > 0; left--) await new Promise((resolve) => setTimeout(resolve, 10))
  t.equal(countUsers(), 0)
})

test('a search that is read in pieces loses nothing when a prompt it found is deleted', async (t) => {
  const { store } = openStore(t)
  const account = await signUp(store, 'ada@example.com')
  const saved = await Promise.all(Array.from({ length: 2500 }, () => store.prompts.create(account, fields)))
  const list = store.search.list(account, 'words')
  const first = await list.read({})
  const oldest = await store.prompts.find(saved[900]?.id ?? '')
  await store.prompts.delete(oldest?.key ?? 0)
  let [chunk, count] = [first, first.count]
  while (!chunk.complete) {
    chunk = await list.read({ after: chunk.last })
    count += chunk.count
  }
  t.equal(count, 2499)
})
