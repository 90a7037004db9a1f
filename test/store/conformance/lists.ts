import type { Test } from 'tap'
import { type Form, toPiece } from '../../../src/domain/chunk.js'
import type { List } from '../../../src/domain/list.js'
import type { Log } from '../../../src/domain/log.js'
import type { Store } from '../../../src/domain/store.js'
import { oddTexts } from '../../helpers/texts.js'
import { idsIn, itemsIn, law, logFields, readAll, saveLogs, savePrompt, signUp } from './law.js'

/** An account with some logs of one prompt, and its lists of them. */
async function withLogs(store: Store, count: number) {
  const owner = await signUp(store)
  const promptId = await savePrompt(store, owner)
  const ids = await saveLogs(store, owner, promptId, count)
  const lists = await Promise.all(
    [promptId, undefined].flatMap((promptId) =>
      (['asc', 'desc'] as const).map(async (order) => ({
        name: `${promptId ? 'of a prompt' : 'of an account'}, ${order}`,
        list: await store.logs.list(owner, { promptId, order }),
        expected: order === 'asc' ? ids : ids.toReversed(),
      })),
    ),
  )
  return { owner, promptId, ids, lists }
}

const idsOf = (chunk: Awaited<ReturnType<List<Log>['read']>>) => itemsIn(chunk).map(({ _id }) => _id)

/** Reads a list as a page or a whole is sent. */
async function readBytes(list: List<unknown>, form?: Form): Promise<string> {
  const pieces: Buffer[] = []
  for (let after: string | undefined; ; ) {
    const chunk = await list.read({ after, form })
    const { complete, last } = chunk
    pieces.push(Buffer.from(toPiece(chunk, { isFirst: after === undefined })))
    if (complete) return Buffer.concat(pieces).toString()
    after = last
  }
}

async function checkEmpty(t: Test, list: List<unknown>) {
  const chunk = await list.read({})
  t.match({ ...chunk, last: chunk.last ?? 'none' }, { count: 0, last: 'none', complete: true, more: false })
  t.strictSame(itemsIn(chunk), [])
  t.equal(await readBytes(list), '[]')
  t.equal(await readBytes(list, 'lines'), '')
  t.strictSame(await list.end({ limit: 5 }), { last: undefined, more: false })
}

export const listLaws = [
  law('a list without items is complete and has no end', async (t, { store }) => {
    const owner = await signUp(store)
    const promptId = await savePrompt(store, owner)
    await checkEmpty(t, await store.logs.list(owner, { order: 'asc' }))
    await checkEmpty(t, await store.logs.list(owner, { promptId, order: 'desc' }))
    await checkEmpty(t, store.search.list(owner, 'albatross'))
    await checkEmpty(t, store.prompts.list(await signUp(store)))
  }),

  law('a limit bounds a chunk, which says whether the list goes on', async (t, { store }) => {
    const { lists } = await withLogs(store, 5)
    for (const { name, list, expected } of lists) {
      for (const limit of [1, 4, 5, 6]) {
        const chunk = await list.read({ limit })
        t.strictSame(idsOf(chunk), expected.slice(0, limit), name)
        t.match(chunk, { count: Math.min(limit, 5), complete: true, more: limit < 5 }, `${name}: ${limit}`)
        t.strictSame(await list.end({ limit }), { last: chunk.last, more: chunk.more })
      }
    }
  }),

  law('a list goes on after a position, also when its item is gone', async (t, { store }) => {
    const { owner, ids, lists } = await withLogs(store, 9)
    const ends = await Promise.all(lists.map(({ list }) => list.end({ limit: 4 })))
    for (const [index, { list, expected, name }] of lists.entries()) {
      t.strictSame(idsOf(await list.read({ after: ends[index]?.last })), expected.slice(4), name)
    }
    // The fourth from both sides.
    for (const index of [3, 5]) await store.logs.delete(owner, ids[index] as string)
    const left = new Set(ids.filter((_, index) => index !== 3 && index !== 5))
    for (const [index, { list, expected, name }] of lists.entries()) {
      const rest = expected.slice(4).filter((id) => left.has(id))
      t.strictSame(idsOf(await list.read({ after: ends[index]?.last })), rest, name)
    }
  }),

  law('a range ends with the position that it goes through', async (t, { store }) => {
    const { lists } = await withLogs(store, 6)
    for (const { list, expected, name } of lists) {
      for (let from = 1; from < 6; from++) {
        for (let to = from + 1; to <= 6; to++) {
          const [after, through] = [(await list.end({ limit: from })).last, (await list.end({ limit: to })).last]
          t.strictSame(idsOf(await list.read({ after, through })), expected.slice(from, to), `${name} ${from} ${to}`)
          t.strictSame((await list.end({ after, limit: to - from })).last, through)
        }
      }
    }
  }),

  law('a long list is read in several chunks, which make one JSON array', async (t, { store }) => {
    const { owner, promptId, lists } = await withLogs(store, 700)
    for (const { name, list, expected } of lists) {
      t.equal((await list.read({})).complete, false, name)
      t.strictSame(await idsIn(list), expected, name)
      t.strictSame(
        (JSON.parse(await readBytes(list)) as Log[]).map(({ _id }) => _id),
        expected,
      )
      const page = await list.read({ limit: 600 })
      t.ok(page.count > 0 && !page.complete)
      t.match(await list.end({ limit: 600 }), { more: true })
      t.match(await list.end({ limit: 700 }), { more: false })
    }
    const [{ id: extra }] = [await store.logs.create(owner, logFields(promptId))]
    const list = await store.logs.list(owner, { promptId, order: 'desc' })
    t.strictSame((await idsIn(list))[0], extra)
  }),

  law('few long items make a chunk, and one at least is in it', async (t, { store }) => {
    const owner = await signUp(store)
    const promptId = await savePrompt(store, owner)
    const lengths = [300_000, 10, 9000, 20, 3_000_000, 8000, 8200, 40_000, 40_000, 40_000, 40_000, 10]
    for (const length of lengths) await store.logs.create(owner, logFields(promptId, { output: 'é'.repeat(length) }))
    const list = await store.logs.list(owner, { promptId, order: 'asc' })
    t.match(await list.read({}), { count: 1, complete: false, more: true })
    const read = await readAll(list)
    t.strictSame(
      read.map(({ output }) => output.length),
      lengths,
    )
    t.match(await list.read({ limit: 1 }), { count: 1, complete: true, more: true })
    t.equal(JSON.parse(await readBytes(list)).length, lengths.length)
  }),

  law('items on lines of their own are the same as in an array', async (t, { store }) => {
    const owner = await signUp(store)
    const promptId = await savePrompt(store, owner)
    const texts = [...Object.values(oddTexts), ...[10, 9000, 300_000, 40_000, 8000].map((length) => 'é'.repeat(length))]
    for (const output of Array(5).fill(texts).flat()) await store.logs.create(owner, logFields(promptId, { output }))
    const lists = [
      await store.logs.list(owner, { order: 'asc' }),
      await store.logs.list(owner, { promptId, order: 'desc' }),
      await store.logs.list(owner, { scored: false, order: 'asc' }),
      store.prompts.list(owner),
      store.search.list(owner, 'haiku'),
      await store.prompts.versions(owner, promptId, 'asc'),
    ]
    for (const list of lists) {
      const items: unknown[] = JSON.parse(await readBytes(list))
      t.ok(items.length > 0)
      t.equal(await readBytes(list, 'lines'), items.map((item) => `${JSON.stringify(item)}\n`).join(''))
    }
    t.match(await lists[0]?.read({ form: 'lines', limit: 2 }), { form: 'lines', count: 2, complete: true, more: true })
  }),

  law('while items come and go, those that stay are each read once, in order', async (t, { store }) => {
    const { owner, promptId, ids, lists } = await withLogs(store, 600)
    for (const { name, list } of lists) {
      const gone = new Set<string>()
      const before = await idsIn(list)
      const read = (
        await readAll(list, async () => {
          for (const id of [before[249], before[250], before[300], before[599]]) {
            if (id === undefined || gone.has(id)) continue
            gone.add(id)
            await store.logs.delete(owner, id)
          }
          await store.logs.create(owner, logFields(promptId))
        })
      ).map(({ _id }) => _id)
      t.equal(new Set(read).size, read.length, `${name}: nothing twice`)
      t.strictSame(
        before.filter((id) => !gone.has(id) && !read.includes(id)),
        [],
        `${name}: nothing is skipped`,
      )
      t.ok(gone.size > 0)
    }
    t.ok(ids.length > 0)
  }),

  law('a position of another form, or of another list, is no failure', async (t, { store }) => {
    const { owner, lists } = await withLogs(store, 3)
    const all = [...lists.map(({ list }) => list), store.search.list(owner, 'haiku'), store.prompts.list(owner)]
    for (const list of all) {
      for (const position of ['', 'x', '1.1', '\0', "'; --", '~', `${'9'.repeat(30)}`]) {
        if (list.isPosition?.(position) === false) continue
        t.ok((await list.read({ after: position })).count >= 0, JSON.stringify(position))
        t.ok(await list.end({ after: position, limit: 1 }))
      }
      const { last = 'none' } = await list.end({ limit: 1 })
      t.not(list.isPosition?.(last), false, 'its own are positions')
    }
  }),
]
