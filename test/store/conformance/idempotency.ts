import { keyTtlMs } from '../../../src/domain/idempotency.js'
import { idsIn, law, logFields, promptFields, refuses, savePrompt, signUp } from './law.js'

/** A request with a key. */
const request = (key: string, hash = 'hash', operationId = 'createLog') => ({
  operationId,
  key,
  bodyHash: Buffer.from(hash),
})

export const idempotencyLaws = [
  law('a creation that comes again with its key is done once', async (t, { store }) => {
    const owner = await signUp(store)
    const promptId = await savePrompt(store, owner)
    const create = () => store.logs.create(owner, logFields(promptId), request('one'))
    const all = await Promise.all(Array.from({ length: 8 }, create))
    const [first] = all
    t.equal(new Set(all.map(({ json }) => json)).size, 1, 'all at the same time')
    t.equal(all.filter(({ replayed }) => !replayed).length, 1)
    t.strictSame(await create(), { ...first, replayed: true }, 'and later')
    t.strictSame(await idsIn(await store.logs.list(owner, { order: 'asc' })), [first?.id])
  }),

  law('a key stands for one request', async (t, { store }) => {
    const owner = await signUp(store)
    const promptId = await savePrompt(store, owner)
    await store.logs.create(owner, logFields(promptId), request('one', 'a'))
    await refuses(t, store.logs.create(owner, logFields(promptId), request('one', 'b')), 'keyReused')
    t.equal((await store.logs.create(owner, logFields(promptId), request('two', 'b'))).replayed, false)
    t.equal((await idsIn(await store.logs.list(owner, { order: 'asc' }))).length, 2)
  }),

  law('each account and each operation has keys of its own', async (t, { store }) => {
    const [owner, other] = [await signUp(store), await signUp(store)]
    const promptId = await savePrompt(store, owner)
    const created = [
      await store.logs.create(owner, logFields(promptId), request('one', 'a')),
      await store.prompts.create(owner, promptFields, request('one', 'b', 'createPrompt')),
      await store.prompts.create(other, promptFields, request('one', 'c', 'createPrompt')),
    ]
    t.strictSame(
      created.map(({ replayed }) => replayed),
      [false, false, false],
    )
  }),

  law('a creation that failed leaves no key', async (t, { store }) => {
    const owner = await signUp(store)
    const promptId = await savePrompt(store, owner)
    await refuses(t, store.logs.create(owner, logFields('prompt104'), request('one', 'a')), 'promptNotFound')
    t.equal((await store.logs.create(owner, logFields(promptId), request('one', 'b'))).replayed, false)
  }),

  law('what was created is shown as it is now', async (t, { store }) => {
    const owner = await signUp(store)
    const create = () => store.prompts.create(owner, promptFields, request('one'))
    const { id } = await create()
    const json = await store.prompts.update(owner, id, { title: 'Another title' })
    t.strictSame(await create(), { id, json, replayed: true })
  }),

  law('what was created and deleted is not created again', async (t, { store }) => {
    const owner = await signUp(store)
    const create = () => store.prompts.create(owner, promptFields, request('prompt'))
    const { id: promptId } = await create()
    const log = (key: string) => store.logs.create(owner, logFields(promptId), request(key))
    const { id: logId } = await log('deleted')
    await log('with its prompt')
    await store.logs.delete(owner, logId)
    await refuses(t, log('deleted'), 'createdIsGone')
    await store.prompts.delete(owner, promptId)
    await refuses(t, log('with its prompt'), 'createdIsGone')
    await refuses(t, create(), 'createdIsGone')
  }),

  law(
    'a key is remembered for its time, and then forgotten',
    async (t, { store, ageIdempotencyKeys }) => {
      const owner = await signUp(store)
      const create = () => store.prompts.create(owner, promptFields, request('one'))
      const first = await create()
      await ageIdempotencyKeys?.(keyTtlMs - 60_000)
      t.strictSame(await create(), { ...first, replayed: true })
      await ageIdempotencyKeys?.(61_000)
      const next = await create()
      t.equal(next.replayed, false)
      t.strictSame(await create(), { ...next, replayed: true }, 'and means the new one')
    },
    'ageIdempotencyKeys',
  ),

  law(
    'a key from a clock that was far ahead is forgotten, and from one that was a little ahead is not',
    async (t, { store, ageIdempotencyKeys }) => {
      const owner = await signUp(store)
      const create = () => store.prompts.create(owner, promptFields, request('one'))
      const first = await create()
      await ageIdempotencyKeys?.(60_000 - keyTtlMs)
      t.strictSame(await create(), { ...first, replayed: true })
      await ageIdempotencyKeys?.(-61_000)
      t.equal((await create()).replayed, false)
    },
    'ageIdempotencyKeys',
  ),

  law(
    'a key outlives a restart',
    async (t, opened) => {
      const owner = await signUp(opened.store)
      const first = await opened.store.prompts.create(owner, promptFields, request('one'))
      const store = await opened.reopen?.()
      t.strictSame(await store?.prompts.create(owner, promptFields, request('one')), { ...first, replayed: true })
    },
    'reopen',
  ),
]
