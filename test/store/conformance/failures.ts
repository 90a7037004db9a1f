import { parseJson } from '../../../src/domain/json.js'
import type { Store } from '../../../src/domain/store.js'
import { createKey, idsIn, law, logFields, promptFields, refuses, saveLogs, savePrompt, signUp } from './law.js'

/** One write of each kind, none of which may leave anything when it fails. */
async function eachWrite(store: Store) {
  const owner = await signUp(store)
  const promptId = await savePrompt(store, owner)
  const [logId = ''] = await saveLogs(store, owner, promptId, 1)
  const apiKey = await createKey(store, owner)
  const everything = async () => [
    await idsIn(store.apiKeys.list(owner)),
    await store.prompts.get(owner, promptId),
    await idsIn(store.prompts.list(owner)),
    await idsIn(await store.logs.list(owner, { order: 'asc' })),
    await idsIn(store.search.list(owner, 'haiku')),
    await store.accounts.find(owner.id),
  ]
  const repeatable = { operationId: 'createPrompt', key: 'key', bodyHash: Buffer.from('hash') }
  const writes: Record<string, () => Promise<unknown>> = {
    signUp: () => signUp(store),
    'prompts.create': () => store.prompts.create(owner, promptFields, repeatable),
    'prompts.update': () => store.prompts.update(owner, promptId, { title: 'Another haiku' }),
    'prompts.delete': () => store.prompts.delete(owner, promptId),
    'logs.create': () => store.logs.create(owner, logFields(promptId)),
    'logs.createAll': () => store.logs.createAll(owner, [logFields(promptId), logFields(promptId)]),
    'logs.delete': () => store.logs.delete(owner, logId),
    'apiKeys.create': () => createKey(store, owner),
    'apiKeys.recordUse': () => store.apiKeys.recordUse(apiKey._id),
    'apiKeys.delete': () => store.apiKeys.delete(owner, apiKey._id),
    'accounts.changePassword': () => store.accounts.changePassword(owner, 'x'),
    'accounts.delete': () => store.accounts.delete(owner),
  }
  return { owner, everything, writes, repeatable }
}

export const failureLaws = [
  law('a store that works passes its check', async (t, { store }) => {
    await t.resolves(store.check())
  }),

  law('writes that come together are done in their order, and one that fails fails alone', async (t, { store }) => {
    const owner = await signUp(store)
    const promptId = await savePrompt(store, owner)
    const results = await Promise.allSettled([
      store.logs.create(owner, logFields(promptId, { score: 1 })),
      store.logs.create(owner, logFields('prompt104')),
      store.logs.create(owner, logFields(promptId, { score: 2 })),
      store.prompts.update(owner, promptId, { title: 'First' }),
      store.prompts.update(owner, promptId, { title: 'Last' }),
    ])
    t.strictSame(
      results.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'],
    )
    t.match(parseJson(await store.prompts.get(owner, promptId)), { title: 'Last' })
    const logs = await (await store.logs.list(owner, { promptId, order: 'asc' })).read({})
    t.equal(logs.count, 2)
  }),

  law('what is acknowledged is seen by every later read', async (t, { store }) => {
    const owner = await signUp(store)
    for (let round = 0; round < 50; round++) {
      const { id, json } = await store.prompts.create(owner, promptFields)
      t.equal(await store.prompts.get(owner, id), json)
      t.equal(
        (await store.prompts.list(owner).end({ limit: 1000 })).last,
        (await idsIn(store.prompts.list(owner))).at(-1),
      )
      if (round % 5 === 0) t.equal((await idsIn(store.prompts.list(owner))).at(-1), id)
    }
  }),

  law(
    'what was acknowledged is there after a restart, and so is what was asked for before it',
    async (t, opened) => {
      const owner = await signUp(opened.store)
      const promptId = await savePrompt(opened.store, owner)
      const asked = saveLogs(opened.store, owner, promptId, 20)
      const store = (await opened.reopen?.()) as Store
      t.strictSame(await idsIn(await store.logs.list(owner, { promptId, order: 'asc' })), await asked)
      t.match(await store.accounts.find(owner.id), { id: owner.id })
      t.strictSame(await idsIn(store.search.list(owner, 'haiku')), [promptId])
    },
    'reopen',
  ),

  law(
    'a write waits while another process has the store, reads go on',
    async (t, { store, lock }) => {
      const { owner, everything, writes } = await eachWrite(store)
      const unlock = await lock?.()
      const before = await everything()
      const waiting = writes['prompts.create']?.()
      await new Promise((resolve) => setTimeout(resolve, 300))
      t.strictSame(await everything(), before)
      unlock?.()
      await waiting
      t.equal((await idsIn(store.prompts.list(owner))).length, 2)
    },
    'lock',
  ),

  law(
    'a write that waited too long is refused, and has changed nothing',
    async (t, { store, lock }) => {
      const { everything, writes, repeatable, owner } = await eachWrite(store)
      const before = await everything()
      const unlock = await lock?.()
      await Promise.all(Object.entries(writes).map(([name, write]) => refuses(t, write(), 'busy', name)))
      unlock?.()
      t.strictSame(await everything(), before)
      t.equal((await store.prompts.create(owner, promptFields, repeatable)).replayed, false)
    },
    'lock',
  ),

  law(
    'a write for which there is no room is refused, and has changed nothing',
    async (t, { store, fill }) => {
      const { everything, writes, repeatable, owner } = await eachWrite(store)
      const before = await everything()
      const makeRoom = await fill?.()
      for (const [name, write] of Object.entries(writes)) await refuses(t, write(), 'full', name)
      t.strictSame(await everything(), before)
      makeRoom?.()
      t.equal((await store.prompts.create(owner, promptFields, repeatable)).replayed, false)
    },
    'fill',
  ),

  law(
    'a store that cannot read fails its check',
    async (t, { store, breakIt }) => {
      await breakIt?.()
      await t.rejects(store.check())
    },
    'breakIt',
  ),
]
