import type { Test } from 'tap'
import type { StoreErrorKind } from '../../../src/domain/errors.js'
import { type JsonText, parseJson } from '../../../src/domain/json.js'
import type { Log, LogFields } from '../../../src/domain/log.js'
import { idsIn, law, logFields, readAll, refuses, savePrompt, signUp } from './law.js'

const repeatable = (key: string, hash = 'hash') => ({ operationId: 'createLogs', key, bodyHash: Buffer.from(hash) })

const parseAll = ({ jsons }: { jsons: readonly JsonText<Log>[] }) => jsons.map((json) => parseJson(json))

/** Logs of several prompts. */
const manyLogs = (promptIds: readonly string[], count: number): LogFields[] =>
  Array.from({ length: count }, (_, index) =>
    logFields(promptIds[index % promptIds.length] as string, { output: `Output ${index}`, externalId: `e-${index}` }),
  )

/** Demands that logs are refused because of one of them. */
async function refusesLog(t: Test, creating: Promise<unknown>, kind: StoreErrorKind, index: number) {
  await refuses(t, creating, kind)
  t.match(await creating.catch((error: unknown) => error), { index })
}

export const bulkLaws = [
  law('logs that are recorded together are as those recorded one by one, in the given order', async (t, { store }) => {
    const owner = await signUp(store)
    const promptIds = [await savePrompt(store, owner), await savePrompt(store, owner)]
    const [first = ''] = promptIds
    await store.prompts.update(owner, first, { content: 'Another haiku.' })
    const fields = [
      ...manyLogs(promptIds, 1000),
      logFields(first, { promptVersion: 1, score: 0, occurredAt: '2024-06-20T13:13:00.000Z' }),
    ]
    const { jsons, replayed } = await store.logs.createAll(owner, fields)
    t.equal(replayed, false)
    const logs = parseAll({ jsons })
    t.strictSame(
      logs.map(({ _id, createdAt, ...given }) => given),
      fields.map((given) => ({ promptVersion: given.promptId === first ? 2 : 1, ...given })),
    )
    const ids = logs.map(({ _id }) => _id)
    t.strictSame(ids, ids.toSorted(), 'identifiers are in the order of creation')
    t.strictSame(await readAll(await store.logs.list(owner, { order: 'asc' })), [logs[1000], ...logs.slice(0, 1000)])
    const found = await store.logs.list(owner, { order: 'asc', q: 'output 999' })
    t.strictSame(await idsIn(found), [ids[999]], 'each is searched')
    const one = await store.logs.create(owner, logFields(first))
    t.ok(one.id > (ids.at(-1) as string))
  }),

  law('of logs that are recorded together all are recorded or none', async (t, { store }) => {
    const [owner, other] = [await signUp(store), await signUp(store)]
    const [own, foreign] = [await savePrompt(store, owner), await savePrompt(store, other)]
    await store.logs.create(owner, logFields(own, { externalId: 'taken' }))
    const everything = async () => readAll(await store.logs.list(owner, { order: 'asc' }))
    const before = await everything()
    const good = manyLogs([own], 20)
    const cases = [
      [logFields(foreign), 'promptNotFound'],
      [logFields('prompt104'), 'promptNotFound'],
      [logFields(own, { promptVersion: 2 }), 'unknownVersion'],
      [logFields(own, { externalId: 'taken' }), 'externalIdTaken'],
      [logFields(own, { externalId: 'e-3' }), 'externalIdTaken'],
    ] as const
    for (const [bad, kind] of cases) {
      const creating = store.logs.createAll(owner, [...good.slice(0, 7), bad, ...good.slice(7)])
      const one = store.logs.create(owner, logFields(own, { output: 'One that came with it' }))
      await refusesLog(t, creating, kind, 7)
      await store.logs.delete(owner, (await one).id)
      t.strictSame(await everything(), before, `${kind}: nothing is left`)
    }
    await store.logs.createAll(owner, good)
    t.equal((await everything()).length, 21)
  }),

  law('of logs that exist already none is recorded again, if that is asked for', async (t, { store }) => {
    const [owner, other] = [await signUp(store), await signUp(store)]
    const [own, foreign] = [await savePrompt(store, owner), await savePrompt(store, other)]
    await store.logs.createAll(other, manyLogs([foreign], 2))
    const first = await store.logs.createAll(owner, manyLogs([own], 2), { skipsExisting: true })
    const again = [
      logFields(own, { externalId: 'e-1', output: 'Something else' }),
      logFields(own),
      ...manyLogs([own], 3),
      logFields(own, { externalId: 'e-2', output: 'The same in one request' }),
    ]
    const { jsons } = await store.logs.createAll(owner, again, { skipsExisting: true })
    const [e1, , ...others] = jsons
    t.equal(e1, first.jsons[1], 'unchanged')
    t.strictSame(others.slice(0, 2), first.jsons)
    t.equal(others[2], others[3], 'one before it in the list')
    t.equal((await idsIn(await store.logs.list(owner, { order: 'asc' }))).length, 4)
    // What is skipped must be valid all the same.
    const misled = store.logs.createAll(owner, [logFields(foreign, { externalId: 'e-1' })], { skipsExisting: true })
    await refusesLog(t, misled, 'promptNotFound', 0)
  }),

  law('logs that come together again with their key are recorded once', async (t, { store }) => {
    const owner = await signUp(store)
    const promptId = await savePrompt(store, owner)
    const fields = [...manyLogs([promptId], 30), logFields(promptId, { externalId: 'e-0' })]
    const create = (key: string, hash?: string) =>
      store.logs.createAll(owner, fields, { skipsExisting: true, repeatable: repeatable(key, hash) })
    const all = await Promise.all([create('one'), create('one'), create('one')])
    const [first] = all
    t.equal(all.filter(({ replayed }) => !replayed).length, 1)
    t.ok(all.every(({ jsons }) => jsons.join() === first?.jsons.join()))
    await refuses(t, create('one', 'another'), 'keyReused')
    const ids = parseAll(first as (typeof all)[number]).map(({ _id }) => _id)
    const scored = await store.logs.update(owner, ids[7] as string, { score: 10 })
    const replay = await create('one')
    t.match(replay, { replayed: true })
    t.strictSame(replay.jsons, first?.jsons.with(7, scored), 'each as it is now')
    t.equal((await idsIn(await store.logs.list(owner, { order: 'asc' }))).length, 30)
    await store.logs.delete(owner, ids[9] as string)
    await refuses(t, create('one'), 'createdIsGone', 'one of them is gone')
    t.equal((await create('two')).replayed, false)
    const failing = [logFields('prompt104')]
    await refuses(t, store.logs.createAll(owner, failing, { repeatable: repeatable('three') }), 'promptNotFound')
    const corrected = [logFields(promptId)]
    t.equal((await store.logs.createAll(owner, corrected, { repeatable: repeatable('three') })).replayed, false)
  }),
]
