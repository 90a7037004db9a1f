import { join } from 'node:path'
import { type Test, test } from 'tap'
import { temporaryFolder } from '../../helpers/service.js'
import { openStore } from '../../helpers/sqlite.js'
import { idsIn, itemsIn, savePrompt, signUp } from '../conformance/law.js'

const letters = [...'abcdefghijklmnopqrstuvwxyz'].join(' ')
const count = 1000

async function fill(t: Test) {
  const store = openStore(join(temporaryFolder(t), 'test.db'))
  t.teardown(() => store.close())
  const owner = await signUp(store)
  const save = (index: number) =>
    savePrompt(store, owner, {
      title: `Title ${index % 7}`,
      content: `${'. '.repeat(1000)}${letters}`,
      tags: ['letters'],
    })
  // A few at a time: a write that waits for longer than five seconds is refused.
  for (let saved = 0; saved < count; saved += 100) {
    await Promise.all(Array.from({ length: 100 }, (_, index) => save(saved + index)))
  }
  return { store, owner }
}

/** How often the event loop turns while something is awaited. */
async function turnsDuring(doing: Promise<unknown>): Promise<number> {
  let [turns, isDone] = [0, false]
  const turn = () => {
    turns++
    if (!isDone) setImmediate(turn)
  }
  setImmediate(turn)
  await doing
  isDone = true
  return turns
}

test('a search compares each prompt once, however many pieces it is read in, and others get their turn', async (t) => {
  const { store, owner } = await fill(t)
  const turns = await turnsDuring(store.search.list(owner, `${letters} title`).read({ limit: 20 }))
  t.ok(turns >= 3, `${turns} turns for a page`)
  const { includes } = String.prototype
  let comparisons = 0
  String.prototype.includes = function (this: string, word: string, ...rest) {
    if (word === 'title') comparisons++
    return includes.call(this, word, ...rest)
  }
  try {
    t.equal((await idsIn(store.search.list(owner, `${letters} title`))).length, count)
  } finally {
    String.prototype.includes = includes
  }
  // Once to rank it, and once more when it is listed.
  t.ok(comparisons <= 2.1 * count, `${comparisons} comparisons`)
})

test('a search and a list by tag end when nobody waits for them', async (t) => {
  const { store, owner } = await fill(t)
  const controller = new AbortController()
  const { signal } = controller
  const lists = [
    store.search.list(owner, `${letters} title`, signal),
    ...(['createdAt', 'updatedAt', 'title'] as const).map((sort) =>
      store.prompts.list(owner, { tag: 'none', sort }, signal),
    ),
    store.prompts.list(owner, { model: 'none' }, signal),
  ]
  setImmediate(() => controller.abort())
  const ends = await Promise.allSettled(lists.flatMap((list) => [list.read({}), list.end({ limit: count })]))
  for (const [index, end] of ends.entries()) {
    t.match(end, { status: 'rejected', reason: { name: 'AbortError' } }, `${index}`)
  }
})

test('a search that is read in pieces leaves out what was changed or deleted meanwhile', async (t) => {
  const store = openStore(join(temporaryFolder(t), 'test.db'))
  t.teardown(() => store.close())
  const owner = await signUp(store)
  const ids: string[] = []
  for (let index = 0; index < 300; index++) {
    ids.unshift(await savePrompt(store, owner, { title: 'Haiku', content: `${index}` }))
  }
  const list = store.search.list(owner, 'haiku')
  const first = await list.read({})
  t.equal(first.count, 250, 'more were found than are in the first piece')
  const [changed = '', deleted = '', ...kept] = ids.slice(first.count)
  await store.prompts.update(owner, changed, { title: 'Sonnet' })
  await store.prompts.delete(owner, deleted)
  const rest = itemsIn(await list.read({ after: first.last }))
  t.same(
    rest.map(({ _id }) => _id),
    kept,
  )
})
