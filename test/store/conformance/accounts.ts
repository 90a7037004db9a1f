import { idsIn, law, logFields, promptFields, refuses, savePrompt, signUp } from './law.js'

const ada = { name: 'Ada', email: 'Ada@Example.com', passwordHash: 'hash' }

export const accountLaws = [
  law('an account is found by its identifier', async (t, { store: { accounts } }) => {
    const account = await accounts.create(ada)
    t.match(account.id, /^user[0-9a-f]{32}$/)
    const { _id, name, email, createdAt } = await accounts.get(account)
    t.strictSame([_id, name, email], [account.id, ada.name, ada.email])
    t.ok(Math.abs(Date.parse(createdAt) - Date.now()) < 60_000)
    t.match(await accounts.find(account.id), { id: account.id, generation: account.generation })
    t.equal(await accounts.find('user104'), undefined)
    t.equal(await accounts.find(''), undefined)
  }),

  law('an email address belongs to one account, in whatever case it is written', async (t, { store: { accounts } }) => {
    await accounts.create(ada)
    await refuses(t, accounts.create({ ...ada, email: 'aDA@example.COM' }), 'emailTaken')
    t.ok(await accounts.create({ ...ada, email: 'adam@example.com' }))
  }),

  law('of sign-ups with one address at the same time one succeeds', async (t, { store: { accounts } }) => {
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => accounts.create(ada)))
    t.equal(results.filter(({ status }) => status === 'fulfilled').length, 1)
  }),

  law('an account is found by its email address, in whatever case', async (t, { store: { accounts } }) => {
    const { id } = await accounts.create(ada)
    const found = await accounts.findByEmail('ADA@EXAMPLE.com')
    t.match(found, { account: { id }, email: ada.email, passwordHash: ada.passwordHash })
    t.equal(await accounts.findByEmail('nobody@example.com'), undefined)
    t.equal(await accounts.findByEmail(id), undefined)
  }),

  law('a changed password begins a generation, and the one before it is gone', async (t, { store: { accounts } }) => {
    const before = await accounts.create(ada)
    t.match(await accounts.credentials(before), { email: ada.email, passwordHash: ada.passwordHash })
    const after = await accounts.changePassword(before, 'another')
    t.equal(after.id, before.id)
    t.not(after.generation, before.generation)
    t.match(await accounts.find(before.id), { generation: after.generation })
    t.match(await accounts.credentials(after), { passwordHash: 'another' })
    await refuses(t, accounts.credentials(before), 'accountGone')
    await refuses(t, accounts.changePassword(before, 'x'), 'accountGone')
    await refuses(t, accounts.delete(before), 'accountGone')
    t.match(await accounts.credentials(after), { passwordHash: 'another' }, 'and changes nothing')
  }),

  law('of password changes at the same time one succeeds', async (t, { store: { accounts } }) => {
    const account = await accounts.create(ada)
    const changes = ['a', 'b', 'c'].map((hash) => accounts.changePassword(account, hash))
    const results = await Promise.allSettled(changes)
    t.equal(results.filter(({ status }) => status === 'fulfilled').length, 1)
  }),

  law('a deleted account is gone at once, and its email address is free', async (t, { store: { accounts } }) => {
    const account = await accounts.create(ada)
    await accounts.delete(account)
    t.equal(await accounts.find(account.id), undefined)
    t.equal(await accounts.findByEmail(ada.email), undefined)
    for (const attempt of [
      accounts.get(account),
      accounts.credentials(account),
      accounts.changePassword(account, 'x'),
      accounts.delete(account),
    ]) {
      await refuses(t, attempt, 'accountGone')
    }
    const next = await accounts.create(ada)
    t.not(next.id, account.id)
  }),

  law('nothing can be written for a deleted account, and nobody reaches what it had', async (t, { store }) => {
    const [account, other] = [await signUp(store), await signUp(store)]
    const promptId = await savePrompt(store, account)
    const log = await store.logs.create(account, logFields(promptId))
    await store.accounts.delete(account)
    await refuses(t, store.prompts.create(account, promptFields), 'accountGone')
    await refuses(t, store.prompts.get(other, promptId), 'promptNotFound')
    await refuses(t, store.logs.create(other, logFields(promptId)), 'promptNotFound')
    await refuses(t, store.logs.delete(other, log.id), 'logNotFound')
    t.strictSame(await idsIn(store.search.list(other, 'haiku')), [])
  }),

  law('a list for a deleted account shows nothing of the one that signs up next', async (t, { store }) => {
    const first = await signUp(store)
    const list = store.prompts.list(first)
    await store.accounts.delete(first)
    for (let turns = 0; turns < 20; turns++) await new Promise((resolve) => setTimeout(resolve, 5))
    const second = await signUp(store)
    await savePrompt(store, second)
    t.strictSame(await idsIn(list), [])
    t.equal((await idsIn(store.prompts.list(second))).length, 1)
  }),

  law('an account is known by its identifier alone, wherever the object comes from', async (t, { store }) => {
    const account = await signUp(store)
    const promptId = await savePrompt(store, account)
    const { id, generation } = account
    const copy = { id, generation }
    t.ok(await store.prompts.get(copy, promptId))
    t.strictSame(await idsIn(store.prompts.list(copy)), [promptId])
    t.strictSame(await idsIn(store.search.list(copy, 'haiku')), [promptId])
    const log = await store.logs.create(copy, logFields(promptId))
    t.strictSame(await idsIn(await store.logs.list(copy, { order: 'asc' })), [log.id])
    await store.accounts.delete(copy)
    await refuses(t, store.prompts.create(copy, promptFields), 'accountGone')
  }),
]
