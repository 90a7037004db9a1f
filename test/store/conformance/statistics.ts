import fc from 'fast-check'
import type { Account } from '../../../src/domain/account.js'
import type { LogFields } from '../../../src/domain/log.js'
import type { LogSelection } from '../../../src/domain/log-selection.js'
import type { GroupField } from '../../../src/domain/statistics/group-field.js'
import { type GroupedLog, Grouping } from '../../../src/domain/statistics/grouping.js'
import type { Store } from '../../../src/domain/store.js'
import { countedLog, countedSelections, dayMs, isSelected, logContext, selections } from '../selection.js'
import { law, logFields, promptFields, readAll, refuses, savePrompt, signUp } from './law.js'

/** Counts by remembering what it's given. */
class Collector {
  readonly by: readonly GroupField[] = ['promptId', 'promptVersion', 'modelUsed', 'sessionId', 'day']
  readonly logs: GroupedLog[] = []
  readonly #max: number

  constructor(max = Number.POSITIVE_INFINITY) {
    this.#max = max
  }

  get isFull() {
    return this.logs.length >= this.#max
  }

  add(log: GroupedLog) {
    this.logs.push(log)
  }
}

async function counted(store: Store, owner: Account, selection: LogSelection = {}) {
  const collector = new Collector()
  await store.statistics.count(owner, selection, collector)
  return collector.logs
}

/** As texts, in an order of their own. */
const inOrder = (logs: readonly GroupedLog[]) =>
  logs.map((log) => JSON.stringify(log, Object.keys(log).toSorted())).toSorted()

/** A prompt of two versions, with logs. */
async function withLogs(store: Store, owner: Account, contexts: readonly Partial<LogFields>[]) {
  const promptId = await savePrompt(store, owner)
  await store.prompts.update(owner, promptId, { content: `${promptFields.content} Twice.` })
  await Promise.all(contexts.map((fields) => store.logs.create(owner, logFields(promptId, fields))))
  return promptId
}

export const statisticsLaws = [
  law('every log of a selection is counted once, with all that counts', async (t, { store }) => {
    const [owner, other] = [await signUp(store), await signUp(store)]
    const contexts = fc.sample(logContext, { numRuns: 60, seed: 7 })
    const numbered = contexts.map((fields, index) => ({ ...fields, externalId: `log ${index}` }))
    const promptIds = [
      await withLogs(store, owner, numbered.slice(0, 30)),
      await withLogs(store, owner, numbered.slice(30)),
    ]
    await withLogs(store, other, contexts.slice(0, 5))
    const logs = await readAll(await store.logs.list(owner, { order: 'asc' }))
    t.equal(logs.length, 60)
    let found = 0
    await fc.assert(
      fc.asyncProperty(selections(promptIds, [1, 2, 3]), async (selection) => {
        const wanted = logs.filter((log) => isSelected(log, selection))
        t.strictSame(inOrder(await counted(store, owner, selection)), inOrder(wanted.map(countedLog)))
        found += wanted.length
      }),
      { numRuns: 300, seed: 11 },
    )
    t.ok(found > 100, `${found} logs in 300 selections`)
  }),

  law('statistics of a prompt are for its owner only', async (t, { store }) => {
    const [owner, other] = [await signUp(store), await signUp(store)]
    const promptId = await withLogs(store, owner, [{ score: 7 }])
    await refuses(t, counted(store, other, { promptId }), 'notOwner')
    await refuses(t, counted(store, owner, { promptId: 'prompt104' }), 'promptNotFound')
    t.strictSame(await counted(store, other), [])
  }),

  law('very many logs are each counted once, also when they have the same time', async (t, { store }) => {
    const owner = await signUp(store)
    const contexts = Array.from({ length: 4500 }, (_, index) => ({
      score: index % 11,
      occurredAt: new Date(dayMs(index % 2)).toISOString(),
    }))
    const promptId = await withLogs(store, owner, contexts)
    for (const selection of [{}, { promptId }, { fromMs: 0, toMs: Date.UTC(2026, 0, 20) }]) {
      const grouping = new Grouping({ by: ['day'], zone: 'UTC', max: 10 })
      await store.statistics.count(owner, selection, grouping)
      const [first, second] = grouping.statistics(0.95) ?? []
      t.match([first, second], [{ logs: 2250 }, { logs: 2250 }])
      t.strictSame(
        first?.scores.map((count, score) => count + (second?.scores[score] ?? 0)),
        Array.from({ length: 11 }, (_, score) => contexts.filter((one) => one.score === score).length),
      )
    }
    t.equal((await counted(store, owner, { toMs: Date.UTC(2026, 0, 1) })).length, 2250)
  }),

  law('many logs give the statistics that each of them would', async (t, { store }) => {
    const owner = await signUp(store)
    const time = fc.integer({ min: 0, max: 5 * 86_400_000 }).map((ms) => ({
      occurredAt: new Date(dayMs(1) + ms).toISOString(),
    }))
    const contexts = fc
      .sample(fc.tuple(logContext, time), { numRuns: 3200, seed: 5 })
      .map(([fields, occurred], index) => ({ ...fields, ...occurred, externalId: `log ${index}` }))
    const promptIds = [
      await withLogs(store, owner, contexts.slice(0, 2600)),
      await withLogs(store, owner, contexts.slice(2600)),
    ]
    const recorded = await readAll(await store.logs.list(owner, { order: 'asc' }))
    await Promise.all(
      recorded.map(async ({ _id }, index) => {
        if (index % 17 === 0 || index >= recorded.length - 10) await store.logs.delete(owner, _id)
        else if (index % 13 === 0) await store.logs.update(owner, _id, { score: index % 2 ? null : index % 11 })
      }),
    )
    const logs = await readAll(await store.logs.list(owner, { order: 'asc' }))
    const groups = fc.subarray<GroupField>(['promptId', 'promptVersion', 'modelUsed', 'sessionId'], { maxLength: 2 })
    const period = fc.constantFrom<GroupField[]>([], ['day'], ['week'], ['month'])
    const zone = fc.constantFrom('UTC', 'Asia/Kolkata', 'America/St_Johns', 'Europe/Berlin')
    const anySelection = fc.oneof(
      { arbitrary: countedSelections(promptIds), weight: 4 },
      { arbitrary: selections(promptIds), weight: 1 },
    )
    let inBulk = 0
    await fc.assert(
      fc.asyncProperty(anySelection, groups, period, zone, async (selection, by, periods, zone) => {
        const options = { by: [...by, ...periods], zone, max: 1000 }
        const [found, wanted] = [new Grouping(options), new Grouping(options)]
        const { bulk } = found
        const add: typeof bulk = bulk && {
          ...bulk,
          add(counts) {
            inBulk++
            bulk.add(counts)
          },
        }
        await store.statistics.count(owner, selection, {
          by: found.by,
          isFull: false,
          add: (log) => found.add(log),
          bulk: add,
        })
        for (const log of logs) if (isSelected(log, selection)) wanted.add(countedLog(log))
        t.strictSame([...(found.statistics(0.95) ?? [])], [...(wanted.statistics(0.95) ?? [])])
      }),
      { numRuns: 300, seed: 3 },
    )
    // An engine that keeps no counts adds none.
    t.ok(inBulk === 0 || inBulk > 2000, `${inBulk} counts were added`)
  }),

  law('counting stops when enough is counted', async (t, { store }) => {
    const owner = await signUp(store)
    await withLogs(
      store,
      owner,
      Array.from({ length: 50 }, () => ({ score: 5 })),
    )
    const collector = new Collector(0)
    await store.statistics.count(owner, {}, collector)
    t.strictSame(collector.logs, [])
  }),

  law('a score that was changed counts as it is, and what was deleted not at all', async (t, { store }) => {
    const owner = await signUp(store)
    const promptId = await withLogs(store, owner, [{ score: 3 }])
    const [log] = await readAll(await store.logs.list(owner, { promptId, order: 'asc' }))
    const scoresNow = async () => (await counted(store, owner)).map(({ score }) => score)
    await store.logs.update(owner, log?._id ?? '', { score: 9 })
    t.strictSame(await scoresNow(), [9])
    await store.logs.update(owner, log?._id ?? '', { score: null })
    t.strictSame(await scoresNow(), [undefined])
    await store.logs.delete(owner, log?._id ?? '')
    t.strictSame(await scoresNow(), [])
    const many = await withLogs(
      store,
      owner,
      Array.from({ length: 100 }, () => ({ sessionId: 's' })),
    )
    await store.prompts.delete(owner, many)
    t.strictSame(await counted(store, owner), [], 'although the rows may be removed later')
    t.strictSame(await counted(store, owner, { sessionId: 's' }), [])
  }),
]
