import fc from 'fast-check'
import type { Account } from '../../../src/domain/account.js'
import { fold } from '../../../src/domain/case-folding.js'
import { parseJson } from '../../../src/domain/json.js'
import type { List } from '../../../src/domain/list.js'
import type { Prompt, PromptSelection, PromptSort } from '../../../src/domain/prompt.js'
import type { Store } from '../../../src/domain/store.js'
import { oddTexts } from '../../helpers/texts.js'
import { isSelectedPrompt } from '../selection.js'
import { idsIn, itemsIn, law, parse, promptFields, readAll, savePrompt, signUp } from './law.js'

const sorts: readonly PromptSort[] = ['createdAt', 'updatedAt', 'title']
const orders = ['asc', 'desc'] as const

/** Titles that order differs for by code unit, by case or by length, and equal ones. */
const titles = [
  'ABC',
  'abc',
  'abcd',
  'Äbc',
  'ä',
  'ＡＢＣ',
  '\uffff z',
  '😀 z',
  '\u{10ffff}'.repeat(100),
  'STRASSE',
  'straße',
]
const tags = ['x', 'X', 'y', ',', 'x,', '","', '"]', '\\', 'a\0b', 'a', '👍🏽', '%']

/** What prompts can differ in, with few values of each field, so that random selections find something. */
const promptContext = fc.record({
  title: fc.constantFrom(...titles),
  model: fc.constantFrom('m', 'M', 'n'),
  tags: fc.array(fc.constantFrom(...tags), { maxLength: 4 }),
})

const selections: fc.Arbitrary<PromptSelection> = fc.record({
  tag: fc.option(fc.constantFrom(...tags, 'none'), { nil: undefined }),
  model: fc.option(fc.constantFrom('m', 'M', 'none'), { nil: undefined }),
  externalId: fc.oneof(
    { arbitrary: fc.constant(undefined), weight: 5 },
    { arbitrary: fc.constantFrom('prompt 3', 'prompt 6', 'none'), weight: 1 },
  ),
})

/** Prompts of all kinds, some of them changed or being deleted, and the same of another account. */
async function fill(store: Store): Promise<{ owner: Account; prompts: Prompt[] }> {
  const [owner, other] = [await signUp(store), await signUp(store)]
  const ids: string[] = []
  for (const [index, context] of fc.sample(promptContext, { numRuns: 150, seed: 7 }).entries()) {
    const fields = { ...context, ...(index % 3 === 0 && { externalId: `prompt ${index}` }) }
    ids.push(await savePrompt(store, owner, fields))
    await savePrompt(store, other, fields)
  }
  for (const [index, id] of ids.entries()) {
    if (index % 4 === 1) await store.prompts.update(owner, id, { content: 'Another' })
    // With this many versions it's out of reach before it's removed.
    if (index === 70)
      for (let time = 0; time < 25; time++) await store.prompts.update(owner, id, { content: `${time}` })
    if (index % 10 === 0) await store.prompts.delete(owner, id)
  }
  const kept = ids.filter((_, index) => index % 10 !== 0)
  const prompts = await Promise.all(kept.map(async (id) => parseJson(await store.prompts.get(owner, id))))
  return { owner, prompts }
}

/** In the order of code points, which isn't that of UTF-16. */
function compareTexts(one: string, other: string): number {
  const [first, second] = [[...one], [...other]].map((text) => text.map((character) => character.codePointAt(0) ?? 0))
  for (const [index, code] of (first ?? []).entries()) {
    const difference = code - (second?.[index] ?? -1)
    if (difference !== 0) return difference
  }
  return (first?.length ?? 0) - (second?.length ?? 0)
}

/** The prompts of a selection in their order, by going through all. */
function expected(prompts: readonly Prompt[], selection: PromptSelection, sort: PromptSort, order: string): string[] {
  const byCreation = (one: Prompt, other: Prompt) => (one._id < other._id ? -1 : 1)
  const bySort = {
    createdAt: () => 0,
    updatedAt: (one: Prompt, other: Prompt) => Date.parse(one.updatedAt) - Date.parse(other.updatedAt),
    title: (one: Prompt, other: Prompt) => compareTexts(fold(one.title), fold(other.title)),
  }[sort]
  const found = prompts
    .filter((prompt) => isSelectedPrompt(prompt, selection))
    .toSorted((one, other) => bySort(one, other) || byCreation(one, other))
    .map(({ _id }) => _id)
  return order === 'asc' ? found : found.toReversed()
}

async function readInPages(list: List<Prompt>, limit: number): Promise<string[]> {
  const ids: string[] = []
  for (let after: string | undefined, more = true; more; ) {
    const end = await list.end({ after, limit })
    if (end.last !== undefined && list.isPosition?.(end.last) === false) return ['a position that is none']
    for (let from = after, complete = false; !complete; ) {
      const chunk = await list.read({ after: from, through: end.last })
      ids.push(...itemsIn(chunk).map(({ _id }) => _id))
      ;({ last: from, complete } = chunk)
    }
    ;({ last: after, more } = end)
  }
  return ids
}

export const promptListLaws = [
  law(
    'every combination of filters and orders lists the prompts that a plain search finds, in one or many pieces',
    async (t, { store }) => {
      const { owner, prompts } = await fill(store)
      let found = 0
      await fc.assert(
        fc.asyncProperty(
          selections,
          fc.constantFrom(...sorts),
          fc.constantFrom(...orders),
          fc.integer({ min: 1, max: 40 }),
          async (selection, sort, order, limit) => {
            const ids = expected(prompts, selection, sort, order)
            const list = store.prompts.list(owner, { ...selection, sort, order })
            if (ids.length > 0) found++
            const [whole, paged] = [await idsIn(list), await readInPages(list, limit)]
            return JSON.stringify([whole, paged]) === JSON.stringify([ids, ids])
          },
        ),
        { numRuns: 700 },
      )
      t.ok(found > 250, `${found} of 700 selections found something`)
    },
  ),

  law('a tag and a model are found to the letter, whatever they consist of', async (t, { store }) => {
    const owner = await signUp(store)
    const texts = Object.values(oddTexts)
    const ids: string[] = []
    for (const text of texts) ids.push(await savePrompt(store, owner, { model: text, tags: ['x', text], title: text }))
    for (const [index, text] of texts.entries()) {
      t.strictSame(await idsIn(store.prompts.list(owner, { tag: text, sort: 'title' })), [ids[index]])
      t.strictSame(await idsIn(store.prompts.list(owner, { model: text, order: 'desc' })), [ids[index]])
    }
  }),

  law('many prompts are found in several chunks, in every order', async (t, { store }) => {
    const owner = await signUp(store)
    const long = 'é'.repeat(9000)
    const prompts: Prompt[] = []
    for (let index = 0; index < 700; index++) {
      const content = index % 9 === 0 ? long : 'Short'
      const fields = { ...promptFields, title: `Title ${index % 50}`, tags: [index % 2 ? 'odd' : 'even'], content }
      prompts.push(parse(await store.prompts.create(owner, fields)))
    }
    for (const sort of sorts) {
      for (const selection of [{}, { tag: 'odd' }, { model: 'm' }]) {
        const list = store.prompts.list(owner, { ...selection, sort, order: 'desc' })
        const ids = expected(prompts, selection, sort, 'desc')
        t.equal((await list.read({})).complete, false, `${sort} ${JSON.stringify(selection)}`)
        t.strictSame(await idsIn(list), ids)
        t.strictSame(await readInPages(list, 299), ids)
      }
    }
  }),

  law('a prompt that changes while a list is read is read once at each place', async (t, { store }) => {
    const owner = await signUp(store)
    const ids: string[] = []
    for (let index = 0; index < 400; index++) {
      ids.push(await savePrompt(store, owner, { title: `Title ${String(index).padStart(3, '0')}`, tags: ['x'] }))
    }
    for (const sort of ['updatedAt', 'title'] as const) {
      for (const selection of [{}, { tag: 'x' }]) {
        for (const order of orders) {
          const places: string[] = []
          const moved = new Set<string>()
          const list = store.prompts.list(owner, { ...selection, sort, order })
          const before = await idsIn(list)
          const read = await readAll(list, async () => {
            for (const index of [0, 100, 249, 250, 300]) {
              const id = before[index] as string
              if (moved.has(id)) continue
              moved.add(id)
              const { title } = parseJson(await store.prompts.get(owner, id))
              await store.prompts.update(owner, id, { title: sort === 'title' ? `${title}, changed` : title })
            }
          })
          for (const prompt of read) places.push(sort === 'title' ? fold(prompt.title) : prompt.updatedAt)
          t.strictSame(places, order === 'asc' ? places.toSorted() : places.toSorted().reverse(), 'in order')
          const seen = read.map((prompt) => prompt._id + prompt.updatedAt)
          t.equal(new Set(seen).size, seen.length, `${sort}, ${order}: nothing twice at the same place`)
          const staying = before.filter((id) => !moved.has(id))
          t.strictSame(
            read.map(({ _id }) => _id).filter((id) => !moved.has(id)),
            staying,
            'what stays in its place is read once',
          )
        }
      }
    }
  }),
]
