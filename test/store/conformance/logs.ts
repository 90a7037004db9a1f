import { oddTexts } from '../../helpers/texts.js'
import { idsIn, law, logFields, parse, readAll, refuses, saveLogs, savePrompt, signUp } from './law.js'

export const logLaws = [
  law('a log is kept as it was given', async (t, { store }) => {
    const owner = await signUp(store)
    const promptId = await savePrompt(store, owner)
    const created = []
    for (const odd of Object.values(oddTexts)) {
      const fields = { promptId, output: odd, modelUsed: odd, notes: odd, score: 7 }
      const log = parse(await store.logs.create(owner, fields))
      t.match(log, fields)
      t.match(log._id, /^log[0-9a-f]{32}$/)
      t.ok(Math.abs(Date.parse(log.createdAt) - Date.now()) < 60_000)
      created.push(log)
    }
    const plain = parse(await store.logs.create(owner, logFields(promptId)))
    t.notOk('notes' in plain || 'score' in plain, 'what was not given is absent')
    t.strictSame(await readAll(await store.logs.list(owner, { promptId, order: 'asc' })), [...created, plain])
  }),

  law('a log is recorded only for a prompt of its owner', async (t, { store }) => {
    const [owner, other] = [await signUp(store), await signUp(store)]
    const promptId = await savePrompt(store, owner)
    await refuses(t, store.logs.create(other, logFields(promptId)), 'promptNotFound')
    await refuses(t, store.logs.create(owner, logFields('prompt104')), 'promptNotFound')
    t.strictSame(await idsIn(await store.logs.list(owner, { order: 'asc' })), [])
    t.strictSame(await idsIn(await store.logs.list(other, { order: 'asc' })), [])
  }),

  law('logs are listed by time, of a prompt or of all, in both orders', async (t, { store }) => {
    const [owner, other] = [await signUp(store), await signUp(store)]
    const [one, two] = [await savePrompt(store, owner), await savePrompt(store, owner)]
    const ofOne = await saveLogs(store, owner, one, 5)
    const ofTwo = await saveLogs(store, owner, two, 5)
    const more = await saveLogs(store, owner, one, 5)
    await saveLogs(store, other, await savePrompt(store, other), 2)
    const [allOfOne, all] = [
      [...ofOne, ...more],
      [...ofOne, ...ofTwo, ...more],
    ]
    t.strictSame(all, all.toSorted(), 'identifiers are in the order of creation')
    const ids = async (filter: Parameters<typeof store.logs.list>[1]) => idsIn(await store.logs.list(owner, filter))
    t.strictSame(await ids({ promptId: one, order: 'asc' }), allOfOne)
    t.strictSame(await ids({ promptId: one, order: 'desc' }), allOfOne.toReversed())
    t.strictSame(await ids({ order: 'asc' }), all)
    t.strictSame(await ids({ order: 'desc' }), all.toReversed())
  }),

  law('the logs of a prompt are listed for its owner only', async (t, { store }) => {
    const [owner, other] = [await signUp(store), await signUp(store)]
    const promptId = await savePrompt(store, owner)
    await refuses(t, store.logs.list(other, { promptId, order: 'asc' }), 'notOwner')
    await refuses(t, store.logs.list(owner, { promptId: 'prompt104', order: 'asc' }), 'promptNotFound')
  }),

  law('a log is deleted by its owner only, and once', async (t, { store }) => {
    const [owner, other] = [await signUp(store), await signUp(store)]
    const promptId = await savePrompt(store, owner)
    const [id = '', kept = ''] = await saveLogs(store, owner, promptId, 2)
    await refuses(t, store.logs.delete(other, id), 'notOwner')
    await refuses(t, store.logs.delete(owner, 'log104'), 'logNotFound')
    const results = await Promise.allSettled([store.logs.delete(owner, id), store.logs.delete(owner, id)])
    t.match(results, [{ status: 'fulfilled' }, { status: 'rejected', reason: { kind: 'logNotFound' } }])
    await refuses(t, store.logs.delete(other, id), 'logNotFound')
    t.strictSame(await idsIn(await store.logs.list(owner, { promptId, order: 'asc' })), [kept])
  }),

  law('no log comes after its prompt was deleted', async (t, { store }) => {
    const owner = await signUp(store)
    const promptId = await savePrompt(store, owner)
    const create = () => store.logs.create(owner, logFields(promptId))
    const before = Array.from({ length: 10 }, create)
    const deleted = store.prompts.delete(owner, promptId)
    const results = await Promise.allSettled([...before, ...Array.from({ length: 10 }, create)])
    await deleted
    for (const result of results) {
      if (result.status === 'rejected') t.match(result.reason, { kind: 'promptNotFound' })
    }
    t.strictSame(await idsIn(await store.logs.list(owner, { order: 'asc' })), [])
  }),
]
