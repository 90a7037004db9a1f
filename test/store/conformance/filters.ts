import fc from 'fast-check'
import type { Account } from '../../../src/domain/account.js'
import { type Log, timeOf } from '../../../src/domain/log.js'
import type { LogSelection } from '../../../src/domain/log-selection.js'
import type { Store } from '../../../src/domain/store.js'
import { isSelected, logContext, selections } from '../selection.js'
import { itemsIn, law, logFields, parse, readAll, refuses, savePrompt, signUp } from './law.js'

/** Two prompts of two versions each with logs of all kinds, and as many of another account. */
async function fill(store: Store): Promise<{ owner: Account; promptIds: string[]; logs: Log[] }> {
  const [owner, other] = [await signUp(store), await signUp(store)]
  const makePrompts = async (who: Account) => {
    const ids = [await savePrompt(store, who), await savePrompt(store, who)]
    for (const id of ids) await store.prompts.update(who, id, { content: 'Another' })
    return ids
  }
  const [promptIds, foreign] = [await makePrompts(owner), await makePrompts(other)]
  const samples = fc.sample(logContext, { numRuns: 120, seed: 7 })
  const logs: Log[] = []
  for (const [index, sample] of samples.entries()) {
    const given = { ...sample, ...(index % 3 === 0 && { externalId: `log ${index}` }) }
    const [own, others] = [promptIds[index % 2] as string, foreign[index % 2] as string]
    logs.push(parse(await store.logs.create(owner, logFields(own, given))))
    await store.logs.create(other, logFields(others, given))
  }
  return { owner, promptIds, logs }
}

/** The logs of a selection in their order, by going through all. */
function expected(logs: readonly Log[], selection: LogSelection, sort: string, order: string): string[] {
  const sign = order === 'asc' ? 1 : -1
  const byTime = (one: Log, other: Log) => timeOf(one) - timeOf(other) || (one._id < other._id ? -1 : 1)
  const byScore = (one: Log, other: Log) => {
    if (one.score === undefined || other.score === undefined)
      return Number(one.score === undefined) - Number(other.score === undefined)
    return sign * (one.score - other.score)
  }
  const compare =
    sort === 'time'
      ? (one: Log, other: Log) => sign * byTime(one, other)
      : (one: Log, other: Log) => byScore(one, other) || byTime(one, other)
  return logs
    .filter((log) => isSelected(log, selection))
    .toSorted(compare)
    .map(({ _id }) => _id)
}

export const filterLaws = [
  law(
    'every combination of filters and sorting lists what a plain search finds, in one or many pieces',
    async (t, { store }) => {
      const { owner, promptIds, logs } = await fill(store)
      let found = 0
      await fc.assert(
        fc.asyncProperty(
          selections(promptIds),
          fc.constantFrom('time', 'score'),
          fc.constantFrom('asc', 'desc'),
          fc.integer({ min: 1, max: 40 }),
          async (selection, sort, order, limit) => {
            const ids = expected(logs, selection, sort, order)
            const list = await store.logs.list(owner, { ...selection, sort, order })
            const whole = (await readAll(list)).map(({ _id }) => _id)
            const paged: string[] = []
            for (let after: string | undefined, more = true; more; ) {
              const end = await list.end({ after, limit })
              if (after !== undefined && list.isPosition?.(after) === false) return false
              paged.push(...itemsIn(await list.read({ after, through: end.last, limit })).map(({ _id }) => _id))
              more = end.more
              after = end.last
            }
            if (ids.length > 0) found++
            return JSON.stringify([whole, paged]) === JSON.stringify([ids, ids])
          },
        ),
        { numRuns: 1500 },
      )
      t.ok(found > 300, `${found} of 1500 selections found something`)
    },
  ),

  law(
    'a filtered list goes on after a log that is gone, and shows changed scores in their place',
    async (t, { store }) => {
      const { owner, promptIds, logs } = await fill(store)
      const [promptId] = promptIds
      for (const sort of ['time', 'score'] as const) {
        const list = await store.logs.list(owner, { promptId, modelUsed: 'm', sort, order: 'asc' })
        const all = (await readAll(list)).map(({ _id }) => _id)
        const { last } = await list.end({ limit: 3 })
        await store.logs.delete(owner, all[2] as string)
        t.strictSame(
          itemsIn(await list.read({ after: last })).map(({ _id }) => _id),
          all.slice(3),
        )
      }
      const unscored = logs.find((log) => log.score === undefined && log.promptId === promptIds[1]) as Log
      await store.logs.update(owner, unscored._id, { score: 0 })
      const lowest = await store.logs.list(owner, { promptId: promptIds[1], scoreMax: 0, order: 'asc' })
      t.ok((await readAll(lowest)).some(({ _id }) => _id === unscored._id))
    },
  ),

  law("a filtered list isn't cut short when a log is deleted while it is read", async (t, { store }) => {
    const owner = await signUp(store)
    const promptId = await savePrompt(store, owner)
    const numbers = Array.from({ length: 450 }, (_, number) => number)
    const ids = await Promise.all(
      numbers.map(async (number) => {
        const modelUsed = [0, 448, 449].includes(number) ? 'rare' : 'm'
        return (await store.logs.create(owner, logFields(promptId, { modelUsed }))).id
      }),
    )
    const list = await store.logs.list(owner, { promptId, modelUsed: 'rare', order: 'asc' })
    const [, chunk] = await Promise.all([store.logs.delete(owner, ids[0] as string), list.read({ limit: 1 })])
    const rest = itemsIn(await list.read({ after: chunk.last }))
    t.ok(chunk.more, 'the list goes on')
    t.strictSame([...itemsIn(chunk), ...rest].map(({ _id }) => _id).slice(-2), [ids[448], ids[449]])
  }),

  law("a filtered list has nobody else's log, whatever is recorded while it is read", async (t, { store }) => {
    const [owner, other] = [await signUp(store), await signUp(store)]
    const [promptId, foreign] = [await savePrompt(store, owner), await savePrompt(store, other)]
    const fields = { modelUsed: 'rare' }
    const { id: oldest } = await store.logs.create(owner, logFields(promptId, fields))
    await Promise.all(Array.from({ length: 450 }, () => store.logs.create(owner, logFields(promptId))))
    const { id: newest } = await store.logs.create(owner, logFields(promptId, fields))
    const list = await store.logs.list(owner, { modelUsed: 'rare', order: 'desc' })
    const [, , chunk] = await Promise.all([
      store.logs.delete(owner, newest),
      // An engine may give it the place of the log that is gone.
      store.logs.create(other, logFields(foreign, fields)),
      list.read({}),
    ])
    t.strictSame(
      itemsIn(chunk)
        .map(({ _id }) => _id)
        .filter((id) => id !== newest),
      [oldest],
    )
  }),

  law('a selection names a prompt that the account may read, and a version that it has', async (t, { store }) => {
    const [owner, other] = [await signUp(store), await signUp(store)]
    const promptId = await savePrompt(store, owner)
    await refuses(t, store.logs.list(other, { promptId, scored: true, order: 'asc' }), 'notOwner')
    await refuses(t, store.logs.list(owner, { promptId, promptVersion: 2, order: 'asc' }), 'unknownVersion')
    await store.prompts.delete(owner, promptId)
    await refuses(t, store.logs.list(owner, { promptId, scored: true, order: 'asc' }), 'promptNotFound')
  }),
]
