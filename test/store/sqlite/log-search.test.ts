import { join } from 'node:path'
import { type Test, test } from 'tap'
import type { Account } from '../../../src/domain/account.js'
import type { List } from '../../../src/domain/list.js'
import type { Log } from '../../../src/domain/log.js'
import type { LogSelection } from '../../../src/domain/log-selection.js'
import { Grouping } from '../../../src/domain/statistics/grouping.js'
import { buildRenderers } from '../../../src/openapi/render.js'
import { problemsOfDerivedRows } from '../../../src/store/sqlite/derived-rows.js'
import { openSqlite } from '../../../src/store/sqlite/driver.js'
import { defineFunctions } from '../../../src/store/sqlite/functions.js'
import { logsPerBlock, termsQuery } from '../../../src/store/sqlite/log-terms.js'
import { SqliteStore } from '../../../src/store/sqlite/store.js'
import { contract } from '../../helpers/contract.js'
import { temporaryFolder } from '../../helpers/service.js'
import { idsIn, itemsIn, logFields, savePrompt, signUp } from '../conformance/law.js'

/** The rows that the index has for a log. */
const indexed = (file: string) => {
  const database = openSqlite(file, { readonly: true })
  const keys = database.prepare('SELECT id FROM logs_search_docsize ORDER BY id').pluck().all()
  database.close()
  return keys
}

async function open(t: Test) {
  const file = join(temporaryFolder(t), 'test.db')
  const store = new SqliteStore(file, buildRenderers(contract))
  t.teardown(() => store.close())
  const owner = await signUp(store)
  const promptId = await savePrompt(store, owner)
  const record = async (count: number, output: (index: number) => string) => {
    const ids: string[] = []
    const create = (index: number) =>
      store.logs.create(owner, logFields(promptId, { output: output(index), score: index % 11 }))
    // A few at a time: a write that waits for longer than five seconds is refused.
    while (ids.length < count) {
      const group = Array.from({ length: Math.min(count - ids.length, 250) }, (_, index) => create(ids.length + index))
      ids.push(...(await Promise.all(group)).map(({ id }) => id))
    }
    return ids
  }
  const find = async (q: string, selection: LogSelection = {}) =>
    idsIn(await store.logs.list(owner, { ...selection, q, order: 'asc' }))
  return { file, store, owner, promptId, record, find }
}

async function countLogs(store: SqliteStore, owner: Account, selection: LogSelection): Promise<number> {
  const grouping = new Grouping({ by: [], zone: 'UTC', max: 10 })
  await store.statistics.count(owner, selection, grouping)
  return [...(grouping.statistics(0.95) ?? [])][0]?.logs ?? 0
}

test('words are found however many logs have them, and across the blocks of the index', async (t) => {
  const { file, store, owner, promptId, record, find } = await open(t)
  const first = await record(
    3000,
    (index) => `common ${index % 2 ? 'odd' : 'even'} n${index}. ${'tenth '.repeat(+(index % 10 === 0))}`,
  )
  // The next keys are those at the end of the first block.
  recordAt(file, 32_000)
  const second = await record(1500, (index) => `common ${index % 2 ? 'odd' : 'even'} n${index}. second`)
  const all = [...first, ...second]
  const odd = all.filter((_, index) => (index < 3000 ? index : index - 3000) % 2 === 1)
  for (const [q, wanted] of [
    ['common', all],
    ['odd common', odd],
    ['tenth', first.filter((_, index) => index % 10 === 0)],
    ['n2999', first.slice(2999)],
    ['n17 second', second.filter((_, index) => `n${index}`.startsWith('n17'))],
    ['o', odd],
    ['.', all],
    ['absent', []],
    ['od', odd],
  ] as const) {
    t.strictSame(await find(q), wanted, q)
    t.equal(await countLogs(store, owner, { q, fromMs: 1 }), wanted.length, `${q}, counted`)
    const byScore = await idsIn(await store.logs.list(owner, { promptId, q, sort: 'score', order: 'desc', fromMs: 1 }))
    t.strictSame(byScore.toSorted(), [...wanted].toSorted(), `${q}, by score`)
  }
})

test('words are found in the order of time, whatever blocks of the index the logs are in', async (t) => {
  const { file, store, owner, promptId, find } = await open(t)
  const logs: { id: string; time: string; isWanted: boolean }[] = []
  for (let block = 0; block < 6; block++) {
    if (block > 0) recordAt(file, block * logsPerBlock - 1)
    for (let index = 0; index < 60; index++) {
      // Times go round and round through all the blocks; the newest logs don't have the word.
      const second = (index * 7919 + block * 104_729) % 86_400
      const isWanted = second < 30_000
      const time = new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString()
      const fields = logFields(promptId, { output: isWanted ? 'common rare' : 'common', occurredAt: time })
      logs.push({ id: (await store.logs.create(owner, fields)).id, time, isWanted })
    }
    const inOrder = logs.toSorted((one, other) => Date.parse(one.time) - Date.parse(other.time))
    const idsOf = (some: typeof logs) => some.map(({ id }) => id)
    const wanted = idsOf(inOrder.filter(({ isWanted }) => isWanted))
    t.strictSame(await find('common'), idsOf(inOrder))
    t.strictSame(await find('rare'), wanted)
    t.strictSame(await find('rare co'), wanted)
    t.strictSame(await find('rare', { modelUsed: 'another' }), [])
    const list = await store.logs.list(owner, { q: 'rare', order: 'desc' })
    t.strictSame(await idsByPage(list, 5), wanted.toReversed())
  }
})

/** The identifiers in a list, read a page after the other. */
async function idsByPage(list: List<Log>, limit: number): Promise<string[]> {
  const ids: string[] = []
  for (let [after, more] = [undefined as string | undefined, true]; more; ) {
    const page = await list.read({ after, limit })
    ids.push(...itemsIn(page).map(({ _id }) => _id))
    ;[after, more] = [page.last, page.more]
  }
  return ids
}

/** Makes the next log the one after a key, with a log that has no words. */
function recordAt(file: string, key: number): void {
  const database = openSqlite(file, { timeout: 5000 })
  defineFunctions(database)
  database.exec(`INSERT INTO logs (key, id, owner_key, prompt_key, time, model_used, json)
    SELECT ${key}, 'log${key}', owner_key, prompt_key, 0, 'm', '{"_id": "log${key}", "output": "-"}' FROM logs LIMIT 1`)
  database.close()
}

test('a block with very many logs that have a word is searched too', async (t) => {
  const { record, find } = await open(t)
  const ids = await record(9500, (index) => (index === 9400 ? 'word last' : 'word'))
  t.strictSame(await find('wor'), ids)
  t.strictSame(await find('word last'), [ids[9400]])
})

test('the index follows notes that change, and what is deleted', async (t) => {
  const { file, store, owner, promptId, record, find } = await open(t)
  const [id = '', other = ''] = await record(2, () => 'output')
  await store.logs.update(owner, id, { notes: 'first' })
  t.strictSame(await find('first output'), [id])
  await store.logs.update(owner, id, { notes: 'second', score: 3 })
  t.strictSame([await find('first'), await find('second')], [[], [id]])
  await store.logs.update(owner, id, { score: 4 })
  await store.logs.update(owner, id, { notes: null })
  t.strictSame([await find('second'), await find('output')], [[], [id, other]])
  t.strictSame(indexed(file), [1, 2])
  await store.logs.delete(owner, id)
  t.strictSame([indexed(file), await find('output')], [[2], [other]])
  await store.prompts.delete(owner, promptId)
  t.strictSame(await find('output'), [])
  while (indexed(file).length > 0) await new Promise((resolve) => setTimeout(resolve, 5))
  const promptOfLast = await savePrompt(store, owner)
  await store.logs.create(owner, logFields(promptOfLast))
  await store.accounts.delete(owner)
  while (indexed(file).length > 0) await new Promise((resolve) => setTimeout(resolve, 5))
})

test('the index has what is left of the writes that came together, and of those sent in one request', async (t) => {
  const { file, store, owner, record, find } = await open(t)
  const [doomed, kept] = [await savePrompt(store, owner), await savePrompt(store, owner)]
  const first = store.logs.create(owner, logFields(doomed, { output: 'deleted with its prompt' }))
  // A log waits for its terms before it is queued, and the queue is written in the next turn of the event loop.
  for (let count = 0; count < 20; count++) await undefined
  const outcomes = await Promise.allSettled([
    first,
    store.prompts.delete(owner, doomed),
    store.logs.create(owner, logFields(doomed, { output: 'too late' })),
    store.logs.create(owner, logFields(kept, { output: 'between failures' })),
    store.logs.create(owner, logFields(kept, { externalId: 'a', output: 'the first with its ID' })),
    store.logs.create(owner, logFields(kept, { externalId: 'a', output: 'the second with its ID' })),
    record(3, () => 'after them'),
  ])
  t.strictSame(
    outcomes.map(({ status }) => status === 'fulfilled'),
    [true, true, false, true, true, false, true],
  )
  const found = async (q: string) => (await find(q)).length
  t.strictSame(
    await Promise.all(['deleted with', 'too late', 'between failures', 'with its ID', 'after them'].map(found)),
    [0, 0, 1, 1, 3],
  )
  const many = Array.from({ length: 20 }, (_, index) => logFields(kept, { output: `number ${index}` }))
  const twice = [...many, logFields(kept, { externalId: 'b' }), logFields(kept, { externalId: 'b' })]
  await t.rejects(store.logs.createAll(owner, twice))
  await store.logs.createAll(owner, many)
  t.strictSame([await found('number'), await found('number 19')], [20, 1])
  const database = openSqlite(file, { readonly: true })
  t.teardown(() => database.close())
  t.strictSame(problemsOfDerivedRows(database), [])
  const query = termsQuery(1, 0, [{ text: 'deleted', isPrefix: false }])
  const withTerm = database.prepare('SELECT count(*) FROM logs_search WHERE logs_search MATCH ?').pluck()
  t.equal(withTerm.get(query), 0, 'the log that got the key of a deleted one has only its own terms')
})

test('a search and a count end when nobody waits for them', async (t) => {
  const { store, owner, record } = await open(t)
  await record(3000, () => 'word')
  const ends = async (search: (signal: AbortSignal) => Promise<unknown>) => {
    const controller = new AbortController()
    const searching = search(controller.signal)
    setImmediate(() => controller.abort())
    await t.rejects(searching, { name: 'AbortError' })
  }
  await ends(async (signal) => (await store.logs.list(owner, { q: '+', order: 'asc' }, signal)).read({}))
  await ends(async (signal) => {
    const grouping = new Grouping({ by: [], zone: 'UTC', max: 10 })
    await store.statistics.count(owner, { q: '+' }, grouping, signal)
  })
})
