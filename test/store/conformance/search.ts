import { randomFrom } from '../../../scripts/bench/data.js'
import type { Account } from '../../../src/domain/account.js'
import { fold } from '../../../src/domain/case-folding.js'
import type { Prompt } from '../../../src/domain/prompt.js'
import { idsIn, itemsIn, law, readAll, savePrompt, signUp } from './law.js'

const random = randomFrom(7)
const oneOf = <T>(items: readonly T[]) => items[random(items.length)] as T
const some = <T>(most: number, make: () => T) => Array.from({ length: 1 + random(most) }, make)
/**
 * Few characters, so that words are found, among them those that mean something to SQLite and those with a case of
 * their own.
 */
const characters = [...'aabbcAB01"*:^(){}+-.%_\'\\,ßẞéİΣς海俳🦀', 'e\u0301', '\u0001', 'ﬁ']
const word = () => some(random(4) ? 3 : 9, () => oneOf(characters)).join('')
const operators = ['AND', 'OR', 'NOT', 'NEAR', '"', 'terms', '1a', 't', 'a*']
const text = (words: number) =>
  some(words, () => (random(9) ? word() : oneOf(operators))).join(oneOf([' ', '\n', '\u00a0']))
const fields = () => ({ title: text(4), content: text(20), model: 'm', tags: some(2, () => text(1)) })

/** The search as it is described, without an index. `prompts` are an account's, oldest first. */
function searchPlainly(prompts: readonly Prompt[], query: string): string[] {
  const words = [...new Set(fold(query).split(/\s+/u).filter(Boolean))]
  const titleWords = ({ title }: Prompt) => words.filter((word) => fold(title).includes(word)).length
  return prompts
    .filter((prompt) => {
      const texts = [prompt.title, prompt.content, ...prompt.tags].map(fold)
      return words.every((word) => texts.some((text) => text.includes(word)))
    })
    .toReversed()
    .sort((one, other) => titleWords(other) - titleWords(one))
    .map(({ _id }) => _id)
}

export const searchLaws = [
  law('a search finds the same, in the same order, as one that reads all prompts', async (t, { store }) => {
    const accounts = await Promise.all([signUp(store), signUp(store), signUp(store)])
    for (const account of accounts) {
      const created = await Promise.all(Array.from({ length: 200 }, () => store.prompts.create(account, fields())))
      for (const { id } of created.filter(() => random(3) === 0)) {
        if (random(2)) await store.prompts.delete(account, id)
        else await store.prompts.update(account, id, random(2) ? { title: text(4) } : { content: text(20) })
      }
    }
    let found = 0
    for (const account of accounts) {
      const all = await readAll(store.prompts.list(account))
      const readPages = async (query: string, limit: number | undefined) => {
        const ids: string[] = []
        const list = store.search.list(account, query)
        for (let [after, more] = [undefined as string | undefined, true]; more; ) {
          const chunk = await list.read({ after, limit })
          const end = limit === undefined ? chunk : await list.end({ after, limit })
          if (chunk.complete) t.match({ last: chunk.last, more: chunk.more }, { last: end.last, more: end.more }, query)
          ids.push(...itemsIn(chunk).map(({ _id }) => _id))
          ;({ last: after, more } = chunk)
        }
        return ids
      }
      /** A word of a prompt, or a piece of it. */
      const known = () => {
        const { title, content } = oneOf(all)
        const whole = oneOf((random(2) ? title : content).split(/\s+/u))
        return random(2) ? whole : [...whole].slice(random(2), 1 + random(5)).join('')
      }
      const queries = Array.from({ length: 120 }, () => some(4, () => (random(3) ? known() : word())).join(' '))
      queries.push('\0', 'a '.repeat(128), 'abc'.repeat(80), characters.join(' '), characters.join(''), ...operators)
      for (const query of queries) {
        const expected = searchPlainly(all, query)
        found += expected.length
        t.strictSame(await readPages(query, undefined), expected, JSON.stringify(query))
        t.strictSame(await readPages(query, 1 + random(7)), expected, `${JSON.stringify(query)} page by page`)
      }
    }
    t.ok(found > 1500, `${found} were found`)
  }),

  law('a part of what a search found ends where it was told', async (t, { store }) => {
    const owner = await signUp(store)
    for (const title of ['x', 'x y z', 'x y', 'y', 'none', 'z', 'x z', 'x y z', 'none']) {
      await savePrompt(store, owner, { title, content: 'x y z' })
    }
    for (const query of ['x', 'x y', 'x y z', '\0']) {
      const list = store.search.list(owner, query)
      const titles = async (range: object) => itemsIn(await list.read(range)).map(({ title }) => title)
      const all = await titles({})
      t.equal(all.length, 9)
      for (let from = 1; from < 9; from++) {
        for (let to = from + 1; to <= 9; to++) {
          const [after, through] = [(await list.end({ limit: from })).last, (await list.end({ limit: to })).last]
          t.strictSame(await titles({ after, through, limit: 9 }), all.slice(from, to), `${query}: ${from} to ${to}`)
        }
      }
    }
  }),

  law('a search follows what happens to a prompt, and finds nothing of others', async (t, { store }) => {
    const [owner, other]: [Account, Account] = [await signUp(store), await signUp(store)]
    const id = await savePrompt(store, owner, { title: 'Albatross', content: 'A bird', tags: ['ocean'] })
    await savePrompt(store, other, { title: 'Albatross', content: 'A bird', tags: ['ocean'] })
    const found = async (query: string) => idsIn(store.search.list(owner, query))
    for (const query of ['albatross', 'BIRD ocean', 'batr']) t.strictSame(await found(query), [id], query)
    t.strictSame(await found('albatross fish'), [])
    await store.prompts.update(owner, id, { title: 'Penguin', tags: ['ice'] })
    t.strictSame([await found('albatross'), await found('ocean'), await found('penguin ice')], [[], [], [id]])
    await store.prompts.delete(owner, id)
    t.strictSame(await found('penguin'), [])
  }),

  law('a search that is read in pieces loses nothing when a prompt it found is deleted', async (t, { store }) => {
    const owner = await signUp(store)
    const count = 1200
    const save = () => savePrompt(store, owner, { title: 'A title', content: 'words' })
    const saved = await Promise.all(Array.from({ length: count }, save))
    let isFirst = true
    const read = await readAll(store.search.list(owner, 'words'), async () => {
      if (isFirst) await store.prompts.delete(owner, saved[500] as string)
      isFirst = false
    })
    t.strictSame(
      read.map(({ _id }) => _id),
      saved.toSpliced(500, 1).toReversed(),
    )
  }),
]
