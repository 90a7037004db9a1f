import { join } from 'node:path'
import { test } from 'tap'
import { randomFrom } from '../../../scripts/bench/data.js'
import { parseJson } from '../../../src/domain/json.js'
import { openSqlite } from '../../../src/store/sqlite/driver.js'
import { temporaryFolder } from '../../helpers/service.js'
import { openStore } from '../../helpers/sqlite.js'
import { idsIn, promptFields, savePrompt, signUp } from '../conformance/law.js'

test('a change of a prompt that leaves its text alone leaves the search index alone', async (t) => {
  const file = join(temporaryFolder(t), 'test.db')
  const store = openStore(file)
  t.teardown(() => store.close())
  const owner = await signUp(store)
  const id = await savePrompt(store, owner, { ...promptFields, content: '海の俳句', tags: ['sea'] })
  const database = openSqlite(file)
  t.teardown(() => database.close())
  const index = () => JSON.stringify(database.prepare('SELECT id, hex(block) FROM prompts_search_data').all())
  const before = index()
  await store.prompts.update(owner, id, { model: 'another' })
  await store.prompts.update(owner, id, { title: promptFields.title, content: '海の俳句', tags: ['sea'] })
  t.equal(index(), before)
  await store.prompts.update(owner, id, { tags: ['lake'] })
  t.not(index(), before)
  t.strictSame(await idsIn(store.search.list(owner, 'lake')), [id])
  t.strictSame(await idsIn(store.search.list(owner, 'sea')), [], 'the title and content have no such word')
})

test('a text with very many n-grams has few terms in the index, and is found by each of its parts', async (t) => {
  const file = join(temporaryFolder(t), 'test.db')
  const store = openStore(file)
  t.teardown(() => store.close())
  const owner = await signUp(store)
  const random = randomFrom(7)
  const characters = (length: number, kinds: number) =>
    Array.from({ length }, () => String.fromCodePoint(0x4e00 + random(kinds))).join('')
  const database = openSqlite(file)
  t.teardown(() => database.close())
  database.exec("CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, 'prompts_search', 'row')")
  const marks = () => database.prepare("SELECT term FROM terms WHERE term GLOB '1s*'").pluck().all()
  const texts = new Map<string, string>()
  const save = async (content: string, tags: string[] = []) =>
    texts.set(await savePrompt(store, owner, { title: '海の俳句', content, tags }), [content, ...tags].join('\n'))
  await save('短い')
  // With n-grams of up to three characters, of two, of one, and none.
  for (const [length, kinds, mark] of [
    [2000, 20_000, []],
    [3500, 20_000, ['1s2']],
    [20_000, 4000, ['1s1', '1s2']],
    [200_000, 20_000, ['1s0', '1s1', '1s2']],
  ] as const) {
    await save(characters(length, kinds), ['タグ', 'c++'])
    t.strictSame(marks(), mark)
  }
  const count = database.prepare('SELECT count(*) FROM terms').pluck().get() as number
  t.ok(count < 32_000, `${count} terms`)
  const find = (words: string) => idsIn(store.search.list(owner, words))
  const having = (words: string[]) =>
    [...texts].filter(([, text]) => words.every((word) => text.includes(word))).map(([id]) => id)
  for (const text of texts.values()) {
    for (const length of [1, 2, 3, 4, 9]) {
      const start = random(Math.max(text.length - length, 1))
      const word = text.slice(start, start + length).split(/\s/)[0] as string
      for (const words of [[word], [word, 'タグ'], [word, characters(1, 9)], [word, 'c++', text.slice(0, 2)]]) {
        t.strictSame(await find(words.join(' ')), having(words).reverse(), words.join(' '))
      }
    }
  }
  t.strictSame(await find('海の俳句'), [...texts.keys()].reverse())
  const [, , , , longest = ''] = texts.keys()
  await store.prompts.update(owner, longest, { content: 'もう短い' })
  t.strictSame(await find('もう'), [longest])
  database.exec("INSERT INTO prompts_search (prompts_search) VALUES ('optimize')")
  t.strictSame(marks(), ['1s1', '1s2'], 'nothing is left of the text before')
})

test('updates of a prompt at the same time index what it says in the end', async (t) => {
  const store = openStore(join(temporaryFolder(t), 'test.db'))
  t.teardown(() => store.close())
  const owner = await signUp(store)
  const id = await savePrompt(store, owner, { title: 'Title', content: 'content', tags: ['tag'] })
  await Promise.all([
    store.prompts.update(owner, id, { content: 'changed' }),
    store.prompts.update(owner, id, { tags: ['label'] }),
    store.prompts.update(owner, id, { title: 'Heading' }),
    store.prompts.update(owner, id, { model: 'another' }),
  ])
  t.match(parseJson(await store.prompts.get(owner, id)), {
    title: 'Heading',
    content: 'changed',
    tags: ['label'],
    model: 'another',
    version: 3,
  })
  t.strictSame(await idsIn(store.search.list(owner, 'heading changed label')), [id])
  for (const word of ['title', 'content', 'tag']) t.strictSame(await idsIn(store.search.list(owner, word)), [], word)
})
