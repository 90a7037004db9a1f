import { randomBytes } from 'node:crypto'
import { maxApiKeys } from '../../../src/domain/api-key.js'
import { createKey, idsIn, itemsIn, law, readAll, refuses, signUp } from './law.js'

const hourMs = 3_600_000

export const apiKeyLaws = [
  law('a key is found by its prefix, with its account, its hash and what was given for it', async (t, { store }) => {
    const account = await signUp(store)
    const [prefix, hash, expiresAt] = ['pck_abcdefgh', randomBytes(32), '2999-01-01T00:00:00.000Z']
    const apiKey = await createKey(store, account, { name: 'é "x"', scope: 'read', expiresAt, prefix, hash })
    t.match(apiKey._id, /^key[0-9a-f]{32}$/)
    t.match(apiKey, { name: 'é "x"', scope: 'read', prefix, expiresAt })
    t.ok(Math.abs(Date.parse(apiKey.createdAt) - Date.now()) < 60_000)
    const [found, ...others] = await store.apiKeys.findByPrefix(prefix)
    t.strictSame([found?.apiKey, others], [apiKey, []])
    t.ok(found?.hash.equals(hash))
    t.match(found?.account, { id: account.id, generation: account.generation })
    for (const other of ['', 'pck_', 'pck_abcdefg', 'pck_Abcdefgh', 'pck_abcdefghi', '%', apiKey._id]) {
      t.strictSame(await store.apiKeys.findByPrefix(other), [], `not by ${other}`)
    }
  }),

  law('keys that begin alike are all found', async (t, { store }) => {
    const owners = [await signUp(store), await signUp(store)]
    const ids: string[] = []
    for (const owner of owners) ids.push((await createKey(store, owner))._id)
    const found = await store.apiKeys.findByPrefix('pck_00000000')
    t.strictSame(found.map(({ apiKey, account }) => [apiKey._id, account.id]).sort(), [
      [ids[0], owners[0]?.id],
      [ids[1], owners[1]?.id],
    ])
  }),

  law('keys are listed in the order of their creation, each account its own, in pages', async (t, { store }) => {
    const [account, other] = [await signUp(store), await signUp(store)]
    const created: unknown[] = []
    for (const name of ['b', 'a', 'c']) created.push(await createKey(store, account, { name }))
    await createKey(store, other)
    const list = store.apiKeys.list(account)
    t.strictSame(await readAll(list), created)
    const page = await list.read({ limit: 2 })
    t.strictSame(itemsIn(page), created.slice(0, 2))
    const { last } = await list.end({ limit: 2 })
    t.strictSame(itemsIn(await list.read({ after: last, limit: 2 })), created.slice(2))
  }),

  law('a deleted key is gone, and nobody else can delete one', async (t, { store }) => {
    const [account, other] = [await signUp(store), await signUp(store)]
    const [first, second] = [await createKey(store, account), await createKey(store, account, { prefix: 'pck_1' })]
    await refuses(t, store.apiKeys.delete(other, first._id), 'apiKeyNotFound')
    await refuses(t, store.apiKeys.delete(account, 'key104'), 'apiKeyNotFound')
    await store.apiKeys.delete(account, first._id)
    await refuses(t, store.apiKeys.delete(account, first._id), 'apiKeyNotFound')
    t.strictSame(await store.apiKeys.findByPrefix(first.prefix), [])
    t.strictSame(await idsIn(store.apiKeys.list(account)), [second._id])
    await store.apiKeys.recordUse(first._id)
    t.strictSame(await idsIn(store.apiKeys.list(account)), [second._id], 'a late use does not bring it back')
    t.ok((await createKey(store, account))._id > second._id)
  }),

  law('an account has a limited number of keys, also of those that are created together', async (t, { store }) => {
    const [account, other] = [await signUp(store), await signUp(store)]
    const attempts = Array.from({ length: maxApiKeys + 5 }, () => createKey(store, account))
    const results = await Promise.allSettled(attempts)
    t.equal(results.filter(({ status }) => status === 'fulfilled').length, maxApiKeys)
    await refuses(t, createKey(store, account), 'tooManyApiKeys')
    t.ok(await createKey(store, other))
    const [first = ''] = await idsIn(store.apiKeys.list(account))
    await store.apiKeys.delete(account, first)
    t.ok(await createKey(store, account))
  }),

  law(
    'a use is recorded if none was in the last hour',
    async (t, { store, ageUses }) => {
      const account = await signUp(store)
      const { _id, prefix, ...given } = await createKey(store, account)
      await createKey(store, account)
      const read = async () => (await readAll(store.apiKeys.list(account)))[0]
      t.equal((await read())?.lastUsedAt, undefined)
      await store.apiKeys.recordUse(_id)
      const first = await read()
      t.ok(Math.abs(Date.parse(first?.lastUsedAt ?? '') - Date.now()) < 60_000)
      t.strictSame(first, { _id, prefix, ...given, lastUsedAt: first?.lastUsedAt })
      await ageUses?.(hourMs - 60_000)
      const aged = await read()
      await Promise.all([store.apiKeys.recordUse(_id), store.apiKeys.recordUse(_id)])
      t.strictSame(await read(), aged)
      await ageUses?.(120_000)
      await store.apiKeys.recordUse(_id)
      t.ok(Date.parse((await read())?.lastUsedAt ?? '') > Date.now() - 60_000)
      const found = (await store.apiKeys.findByPrefix(prefix)).find(({ apiKey }) => apiKey._id === _id)
      t.strictSame(found?.apiKey, await read())
      const [, unused] = await readAll(store.apiKeys.list(account))
      t.equal(unused?.lastUsedAt, undefined)
    },
    'ageUses',
  ),

  law('keys outlive a password, but a token from before it creates none', async (t, { store }) => {
    const before = await signUp(store)
    const { _id, prefix } = await createKey(store, before)
    const after = await store.accounts.changePassword(before, 'another')
    const [found] = await store.apiKeys.findByPrefix(prefix)
    t.match(found, { apiKey: { _id }, account: { id: after.id, generation: after.generation } })
    await refuses(t, createKey(store, before), 'accountGone')
    t.ok(await createKey(store, after))
  }),

  law('keys end with their account', async (t, { store }) => {
    const account = await signUp(store)
    const { _id, prefix } = await createKey(store, account)
    await store.accounts.delete(account)
    t.strictSame(await store.apiKeys.findByPrefix(prefix), [])
    await refuses(t, createKey(store, account), 'accountGone')
    await store.apiKeys.recordUse(_id)
    t.strictSame(await store.apiKeys.findByPrefix(prefix), [])
  }),
]
