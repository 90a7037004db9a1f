import { parseJson } from '../../../src/domain/json.js'
import type { PromptChanges } from '../../../src/domain/prompt.js'
import { oddTexts } from '../../helpers/texts.js'
import { idsIn, law, logFields, parse, promptFields, refuses, saveLogs, savePrompt, signUp } from './law.js'

export const promptLaws = [
  law('a prompt is kept as it was given, and shown as it was saved', async (t, { store }) => {
    const owner = await signUp(store)
    for (const [what, odd] of Object.entries(oddTexts)) {
      const fields = { title: odd, content: odd, model: odd, tags: [odd, odd] }
      const created = await store.prompts.create(owner, fields)
      const prompt = parse(created)
      t.match(prompt, { ...fields, _id: created.id, ownerId: owner.id }, what)
      t.equal(await store.prompts.get(owner, created.id), created.json)
      t.equal(created.replayed, false)
    }
  }),

  law('a new prompt has an identifier, times, and no tags unless it was given some', async (t, { store }) => {
    const owner = await signUp(store)
    const prompt = parse(await store.prompts.create(owner, promptFields))
    t.match(prompt._id, /^prompt[0-9a-f]{32}$/)
    t.strictSame(prompt.tags, [])
    t.equal(prompt.createdAt, prompt.updatedAt)
    t.ok(Math.abs(Date.parse(prompt.createdAt) - Date.now()) < 60_000)
  }),

  law('who reads, changes or deletes a prompt must be its owner', async (t, { store }) => {
    const [owner, other] = [await signUp(store), await signUp(store)]
    const { id, json } = await store.prompts.create(owner, promptFields)
    await refuses(t, store.prompts.get(other, id), 'notOwner')
    await refuses(t, store.prompts.update(other, id, { title: 'x' }), 'notOwner')
    await refuses(t, store.prompts.delete(other, id), 'notOwner')
    t.equal(await store.prompts.get(owner, id), json, 'and nothing was changed')
    for (const missing of ['prompt104', '', id.toUpperCase()]) {
      await refuses(t, store.prompts.get(owner, missing), 'promptNotFound')
      await refuses(t, store.prompts.update(owner, missing, {}), 'promptNotFound')
      await refuses(t, store.prompts.delete(owner, missing), 'promptNotFound')
    }
  }),

  law('an update changes what it names, and moves updatedAt on', async (t, { store }) => {
    const owner = await signUp(store)
    const id = await savePrompt(store, owner, { tags: ['one', 'two'] })
    let last = parseJson(await store.prompts.get(owner, id))
    for (const [change, version] of [
      [{ model: 'Another' }, 2],
      [{ tags: [] }, 2],
      [{ title: 'Another', content: 'Another text' }, 3],
      [{}, 3],
    ] as const) {
      const json = await store.prompts.update(owner, id, { ...change } as PromptChanges)
      const prompt = JSON.parse(json)
      t.strictSame(prompt, { ...last, ...change, version, updatedAt: prompt.updatedAt })
      t.ok(prompt.updatedAt > last.updatedAt, 'however soon after the last')
      t.equal(await store.prompts.get(owner, id), json)
      last = prompt
    }
  }),

  law('updates at the same time all take effect', async (t, { store }) => {
    const owner = await signUp(store)
    const id = await savePrompt(store, owner)
    const changes = [{ title: 'Another title' }, { content: 'Another content' }, { model: 'x' }, { tags: ['x'] }]
    await Promise.all(changes.map((change) => store.prompts.update(owner, id, change)))
    t.match(parseJson(await store.prompts.get(owner, id)), Object.assign({}, ...changes))
  }),

  law('a deleted prompt is out of reach at once, with all its logs', async (t, { store }) => {
    const owner = await signUp(store)
    const [kept, id] = [await savePrompt(store, owner), await savePrompt(store, owner)]
    const [keptLogs, logs] = [await saveLogs(store, owner, kept, 3), await saveLogs(store, owner, id, 60)]
    await store.prompts.delete(owner, id)
    await refuses(t, store.prompts.get(owner, id), 'promptNotFound')
    await refuses(t, store.prompts.update(owner, id, {}), 'promptNotFound')
    await refuses(t, store.prompts.delete(owner, id), 'promptNotFound')
    await refuses(t, store.logs.create(owner, logFields(id)), 'promptNotFound')
    await refuses(t, store.logs.list(owner, { promptId: id, order: 'asc' }), 'promptNotFound')
    await refuses(t, store.logs.delete(owner, logs[0] as string), 'logNotFound')
    t.strictSame(await idsIn(store.prompts.list(owner)), [kept])
    t.strictSame(await idsIn(store.search.list(owner, 'haiku')), [kept])
    t.strictSame(await idsIn(store.search.list(owner, '')), [kept])
    t.strictSame(await idsIn(await store.logs.list(owner, { order: 'asc' })), keptLogs)
    t.equal((await (await store.logs.list(owner, { order: 'desc' })).end({ limit: 10 })).more, false)
    t.ok((await savePrompt(store, owner)) > id, 'the next one comes after it')
  }),

  law('what was meant for a deleted prompt does not reach the one that is saved next', async (t, { store }) => {
    const owner = await signUp(store)
    const { prompts } = store
    const id = await savePrompt(store, owner)
    const [deleted, created, updated, again] = await Promise.allSettled([
      prompts.delete(owner, id),
      prompts.create(owner, promptFields),
      prompts.update(owner, id, { title: 'x' }),
      prompts.delete(owner, id),
    ])
    t.match(
      [deleted.status, updated, again],
      [
        'fulfilled',
        { status: 'rejected', reason: { kind: 'promptNotFound' } },
        { status: 'rejected', reason: { kind: 'promptNotFound' } },
      ],
    )
    if (created.status === 'rejected') throw created.reason
    t.equal(await prompts.get(owner, created.value.id), created.value.json, 'the new one stays as it was saved')
  }),

  law('prompts are listed in the order of their creation, which is that of their identifiers', async (t, { store }) => {
    const [owner, other] = [await signUp(store), await signUp(store)]
    const ids: string[] = []
    for (let round = 0; round < 10; round++) {
      const created = await Promise.all([owner, other, owner].map((who) => savePrompt(store, who)))
      ids.push(created[0] as string, created[2] as string)
    }
    t.strictSame(await idsIn(store.prompts.list(owner)), ids)
    t.strictSame(ids, ids.toSorted())
    t.equal((await idsIn(store.prompts.list(other))).length, 10, 'and no one sees those of others')
  }),
]
