import { parseJson } from '../../../src/domain/json.js'
import { oddTexts } from '../../helpers/texts.js'
import { idsIn, itemsIn, law, logFields, parse, readAll, refuses, saveLogs, savePrompt, signUp } from './law.js'

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

  law('the context of an output is kept as it was given', async (t, { store }) => {
    const owner = await signUp(store)
    const promptId = await savePrompt(store, owner)
    const context = {
      promptVersion: 1,
      input: 'What rhymes with sea?',
      sessionId: 'chat-7',
      latencyMs: 812.5,
      inputTokens: 0,
      outputTokens: 3,
      costUsd: 0.000125,
      metadata: { temperature: 0.7, channel: 'web', cached: false, __proto__x: '' },
      externalId: 'e-1',
      occurredAt: '2024-06-20T13:13:00.000Z',
    }
    const { id, json } = await store.logs.create(owner, logFields(promptId, context))
    t.match(parseJson(json), context)
    t.equal(await store.logs.get(owner, id), json)
    t.strictSame(await readAll(await store.logs.list(owner, { promptId, order: 'asc' })), [parseJson(json)])
    const { id: plain } = await store.logs.create(owner, logFields(promptId))
    const names = Object.keys(parseJson(await store.logs.get(owner, plain)))
    t.strictSame(names.toSorted(), ['_id', 'createdAt', 'modelUsed', 'output', 'promptId', 'promptVersion'])
  }),

  law('logs are listed by the time at which they occurred, and among equals by creation', async (t, { store }) => {
    const owner = await signUp(store)
    const promptId = await savePrompt(store, owner)
    const at = (occurredAt?: string) => logFields(promptId, occurredAt === undefined ? {} : { occurredAt })
    const times = [
      '2024-06-20T00:00:00.000Z',
      undefined,
      '1970-01-01T00:00:00.000Z',
      '2024-06-20T00:00:00.000Z',
      undefined,
    ]
    const ids: string[] = []
    for (const time of times) ids.push((await store.logs.create(owner, at(time))).id)
    const expected = [2, 0, 3, 1, 4].map((index) => ids[index])
    for (const filter of [{ promptId }, {}]) {
      t.strictSame(await idsIn(await store.logs.list(owner, { ...filter, order: 'asc' })), expected)
      t.strictSame(await idsIn(await store.logs.list(owner, { ...filter, order: 'desc' })), expected.toReversed())
    }
    for (const order of ['asc', 'desc'] as const) {
      const list = await store.logs.list(owner, { promptId, order })
      const all = await idsIn(list)
      for (const limit of [1, 2, 3]) {
        const { last } = await list.end({ limit })
        t.strictSame(
          itemsIn(await list.read({ after: last })).map(({ _id }) => _id),
          all.slice(limit),
        )
      }
      t.equal(list.isPosition?.('log104'), false)
    }
    const list = await store.logs.list(owner, { promptId, order: 'asc' })
    const { last } = await list.end({ limit: 2 })
    await store.logs.delete(owner, ids[0] as string)
    const after = itemsIn(await list.read({ after: last })).map(({ _id }) => _id)
    t.strictSame(after, expected.slice(2), 'also after a log that is gone')
  }),

  law('score and notes change, and are taken back; nothing else does', async (t, { store }) => {
    const owner = await signUp(store)
    const promptId = await savePrompt(store, owner)
    const { id, json } = await store.logs.create(
      owner,
      logFields(promptId, { input: 'in', occurredAt: '2024-06-20T00:00:00.000Z' }),
    )
    let last = parseJson(json)
    t.notOk('updatedAt' in last)
    for (const [change, shown] of [
      [{ score: 0 }, { score: 0 }],
      [{ notes: 'Good.' }, { score: 0, notes: 'Good.' }],
      [
        { score: 9, notes: '' },
        { score: 9, notes: '' },
      ],
      [{ score: null }, { notes: '' }],
      [{ score: 3, notes: null }, { score: 3 }],
    ] as const) {
      const log = parseJson(await store.logs.update(owner, id, change))
      t.ok((log.updatedAt ?? '') > (last.updatedAt ?? last.createdAt), 'however soon after the last')
      t.strictSame(log, { ...parseJson(json), ...shown, updatedAt: log.updatedAt })
      t.strictSame(parseJson(await store.logs.get(owner, id)), log)
      t.strictSame(await readAll(await store.logs.list(owner, { promptId, order: 'asc' })), [log])
      last = log
    }
    for (const change of [{}, { score: 3 }, { notes: null }]) {
      t.strictSame(parseJson(await store.logs.update(owner, id, change)), last, 'what changes nothing leaves updatedAt')
    }
  }),

  law('changes of a log at the same time all take effect', async (t, { store }) => {
    const owner = await signUp(store)
    const [id = ''] = await saveLogs(store, owner, await savePrompt(store, owner), 1)
    await Promise.all([store.logs.update(owner, id, { score: 10 }), store.logs.update(owner, id, { notes: 'Good.' })])
    t.match(parseJson(await store.logs.get(owner, id)), { score: 10, notes: 'Good.' })
  }),

  law('who reads or changes a log must be its owner', async (t, { store }) => {
    const [owner, other] = [await signUp(store), await signUp(store)]
    const promptId = await savePrompt(store, owner)
    const { id, json } = await store.logs.create(owner, logFields(promptId))
    await refuses(t, store.logs.get(other, id), 'notOwner')
    await refuses(t, store.logs.update(other, id, { score: 1 }), 'notOwner')
    t.equal(await store.logs.get(owner, id), json)
    await refuses(t, store.logs.get(owner, 'log104'), 'logNotFound')
    await refuses(t, store.logs.update(owner, 'log104', {}), 'logNotFound')
    await store.prompts.delete(owner, promptId)
    await refuses(t, store.logs.get(owner, id), 'logNotFound')
    await refuses(t, store.logs.update(owner, id, {}), 'logNotFound')
  }),

  law('an external ID is in use once in an account, for prompts and for logs', async (t, { store }) => {
    const [owner, other] = [await signUp(store), await signUp(store)]
    const save = (who: typeof owner, externalId: string) => savePrompt(store, who, { externalId })
    const promptId = await save(owner, 'e-1')
    await refuses(t, save(owner, 'e-1'), 'externalIdTaken')
    const foreign = await save(other, 'e-1')
    t.match(parseJson(await store.prompts.get(owner, promptId)), { externalId: 'e-1' })
    const record = (who: typeof owner, id: string) => store.logs.create(who, logFields(id, { externalId: 'e-1' }))
    const { id } = await record(owner, promptId)
    await refuses(t, record(owner, promptId), 'externalIdTaken')
    await record(other, foreign)
    const both = await Promise.allSettled([save(owner, 'e-2'), save(owner, 'e-2')])
    t.match(both, [{ status: 'fulfilled' }, { status: 'rejected', reason: { kind: 'externalIdTaken' } }])
    await store.logs.delete(owner, id)
    await record(owner, promptId)
    await saveLogs(store, owner, promptId, 40)
    await store.prompts.delete(owner, promptId)
    const again = await save(owner, 'e-1')
    await record(owner, again)
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
