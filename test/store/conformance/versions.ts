import { parseJson } from '../../../src/domain/json.js'
import { itemsIn, law, logFields, parse, promptFields, readAll, refuses, savePrompt, signUp } from './law.js'

export const versionLaws = [
  law('a prompt begins with version 1, which is kept', async (t, { store }) => {
    const owner = await signUp(store)
    const prompt = parse(await store.prompts.create(owner, promptFields))
    t.equal(prompt.version, 1)
    const { content, model } = promptFields
    const first = { promptId: prompt._id, version: 1, content, model, createdAt: prompt.createdAt }
    t.strictSame(parseJson(await store.prompts.version(owner, prompt._id, 1)), first)
    t.strictSame(await readAll(await store.prompts.versions(owner, prompt._id, 'asc')), [first])
  }),

  law(
    'another content or model makes a version, with the note on the change; nothing else does',
    async (t, { store }) => {
      const owner = await signUp(store)
      const id = await savePrompt(store, owner)
      const changes = [
        { title: 'Another title', tags: ['x'] },
        { content: promptFields.content, model: promptFields.model },
        { content: 'Write a haiku about rain.', changeNote: 'Less sea' },
        { model: 'Another model' },
        { content: promptFields.content, model: promptFields.model, title: 'A haiku' },
      ]
      const numbers = []
      for (const change of changes) numbers.push(parseJson(await store.prompts.update(owner, id, change)).version)
      t.strictSame(numbers, [1, 1, 2, 3, 4])
      const versions = await readAll(await store.prompts.versions(owner, id, 'asc'))
      t.match(versions, [
        { version: 1, content: promptFields.content, model: 'm' },
        { version: 2, content: 'Write a haiku about rain.', model: 'm', changeNote: 'Less sea' },
        { version: 3, content: 'Write a haiku about rain.', model: 'Another model' },
        { version: 4, content: promptFields.content, model: 'm' },
      ])
      t.notOk('changeNote' in (versions[2] as object))
      t.strictSame(
        versions,
        versions.toSorted((one, other) => one.createdAt.localeCompare(other.createdAt)),
      )
      t.strictSame(await readAll(await store.prompts.versions(owner, id, 'desc')), versions.toReversed())
      for (const version of versions) {
        t.strictSame(parseJson(await store.prompts.version(owner, id, version.version)), version)
      }
      for (const missing of [0, 5]) await refuses(t, store.prompts.version(owner, id, missing), 'versionNotFound')
    },
  ),

  law('a note on a change that makes no version is refused, and nothing is changed', async (t, { store }) => {
    const owner = await signUp(store)
    const { id, json } = await store.prompts.create(owner, promptFields)
    for (const change of [{ title: 'Another' }, { content: promptFields.content }, {}]) {
      await refuses(t, store.prompts.update(owner, id, { ...change, changeNote: 'Why' }), 'noNewVersion')
    }
    t.equal(await store.prompts.get(owner, id), json)
  }),

  law('changes at the same time make a version each, in one order', async (t, { store }) => {
    const owner = await signUp(store)
    const id = await savePrompt(store, owner)
    const contents = Array.from({ length: 20 }, (_, index) => `Text ${index}`)
    await Promise.all(contents.map((content) => store.prompts.update(owner, id, { content })))
    const versions = await readAll(await store.prompts.versions(owner, id, 'asc'))
    t.strictSame(
      versions.map(({ version }) => version),
      Array.from({ length: 21 }, (_, index) => index + 1),
    )
    t.strictSame(versions.map(({ content }) => content).toSorted(), [...contents, promptFields.content].toSorted())
    const prompt = parseJson(await store.prompts.get(owner, id))
    t.match(prompt, { version: 21, content: versions.at(-1)?.content })
  }),

  law('versions are read in pieces, from any position', async (t, { store }) => {
    const owner = await signUp(store)
    const id = await savePrompt(store, owner)
    for (const content of ['a', 'b', 'c', 'd']) await store.prompts.update(owner, id, { content })
    for (const order of ['asc', 'desc'] as const) {
      const list = await store.prompts.versions(owner, id, order)
      const all = await readAll(list)
      const { last } = await list.end({ limit: 2 })
      t.strictSame(itemsIn(await list.read({ after: last })), all.slice(2))
      t.equal(list.isPosition?.('x'), false)
    }
  }),

  law('who reads versions must own the prompt, which must be there', async (t, { store }) => {
    const [owner, other] = [await signUp(store), await signUp(store)]
    const id = await savePrompt(store, owner)
    await refuses(t, store.prompts.version(other, id, 1), 'notOwner')
    await refuses(t, store.prompts.versions(other, id, 'asc'), 'notOwner')
    await store.prompts.delete(owner, id)
    await refuses(t, store.prompts.version(owner, id, 1), 'promptNotFound')
    await refuses(t, store.prompts.versions(owner, id, 'asc'), 'promptNotFound')
  }),

  law('a log is of the current version, or of an earlier one that it names', async (t, { store }) => {
    const owner = await signUp(store)
    const promptId = await savePrompt(store, owner)
    const versionOf = async (fields: object) =>
      parse(await store.logs.create(owner, logFields(promptId, fields))).promptVersion
    t.equal(await versionOf({}), 1)
    await store.prompts.update(owner, promptId, { content: 'Another' })
    t.equal(await versionOf({}), 2)
    t.equal(await versionOf({ promptVersion: 1 }), 1)
    await refuses(t, store.logs.create(owner, logFields(promptId, { promptVersion: 3 })), 'unknownVersion')
  }),
]
