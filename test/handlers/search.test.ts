import { test } from 'tap'
import { writeCursor } from '../../src/http/cursor.js'
import { savePrompt, signUp, startService } from '../helpers/service.js'

test('a search finds what a person would expect', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const library = {
    photosynthesis: { title: 'Explain photosynthesis', content: 'For a class of children.', tags: ['biology'] },
    photo: { title: 'Describe a picture', content: 'Describe this PHOTO in one line.', tags: ['vision', 'c++'] },
    street: { title: 'Straße und Fluß', content: 'Übersetze ins Englische: ΟΔΥΣΣΕΥΣ, ΙΘΑΚΗΣ', tags: ['école'] },
    chinese: { title: '写一首俳句', content: '关于大海的诗', tags: ['诗歌'] },
    emoji: { title: 'Emoji only', content: 'Say it with 🌊🐚 and 👩‍👩‍👧', tags: ['🦀'] },
    operators: {
      title: 'Query language',
      content: 'a AND b OR "c" NOT d* NEAR(e) 100% snake_case ^f {g} -h \\ \'quoted\'',
      tags: [],
    },
  }
  const names = new Map<string, string>()
  for (const [name, fields] of Object.entries(library)) names.set(await savePrompt(service, token, fields), name)
  const stranger = await signUp(service)
  await savePrompt(service, stranger, library.photo)

  const search = async (q: string) => {
    const { status, json } = await service.send({ path: `/search?q=${encodeURIComponent(q)}`, token })
    t.equal(status, 200, q)
    return json.map(({ _id }: { _id: string }) => names.get(_id))
  }
  const expected: [q: string, ...found: string[]][] = [
    ['photo', 'photosynthesis', 'photo'],
    ['PhOtO', 'photosynthesis', 'photo'],
    ['synth', 'photosynthesis'],
    ['photo line', 'photo'],
    ['line   photo ', 'photo'],
    ['photo ocean'],
    ['vision', 'photo'],
    ['biology class', 'photosynthesis'],
    ['c++', 'photo'],
    ['STRASSE', 'street'],
    ['fluss', 'street'],
    ['οδυσσεύς'],
    ['οδυσσευς', 'street'],
    ['ιθακησ', 'street'],
    ['ÜBERSETZE', 'street'],
    ['U\u0308bersetze', 'street'],
    ['école', 'street'],
    ['e\u0301cole', 'street'],
    ['俳', 'chinese'],
    ['大海', 'chinese'],
    ['首俳句 诗歌', 'chinese'],
    ['🦀', 'emoji'],
    ['🌊🐚', 'emoji'],
    ['👩‍👩‍👧', 'emoji'],
    ['"c"', 'operators'],
    ['AND', 'operators', 'emoji'],
    ['d*', 'operators'],
    ['NEAR(e)', 'operators'],
    ['100%', 'operators'],
    ['%', 'operators'],
    ['_', 'operators'],
    ['^f', 'operators'],
    ["'quoted'", 'operators'],
    ['\\', 'operators'],
    ['{g} -h', 'operators'],
    ["x' OR 1=1 --"],
    ['folded_title:photo'],
    ['children.biology'],
    ['(a+)+$'],
  ]
  for (const [q, ...found] of expected) t.strictSame((await search(q)).sort(), found.sort(), q)
  t.strictSame(await search('photo'), ['photosynthesis', 'photo'], 'the title before the content, though it is older')
  t.strictSame(
    await search('e'),
    ['operators', 'emoji', 'street', 'photo', 'photosynthesis'],
    'among equals the newest first',
  )
})

test('a search follows what happens to a prompt', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const id = await savePrompt(service, token, { title: 'Albatross', content: 'A bird', tags: ['ocean'] })
  const count = async (q: string) => (await service.send({ path: `/search?q=${q}`, token })).json.length
  t.equal(await count('albatross'), 1)
  await service.send({ method: 'PATCH', path: `/prompts/${id}`, token, body: { title: 'Penguin', tags: ['ice'] } })
  t.strictSame(
    [await count('albatross'), await count('ocean'), await count('penguin'), await count('ice')],
    [0, 0, 1, 1],
  )
  await service.send({ method: 'DELETE', path: `/prompts/${id}`, token })
  t.strictSame([await count('penguin'), await count('bird')], [0, 0])
})

test('a query without a word is refused, whatever it is made of', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  await savePrompt(service, token)
  for (const q of ['%00', '%00%00', '%20%00%20', '+', '%E3%80%80', '%E2%80%A8', '%C2%A0%00']) {
    const response = await service.send({ path: `/search?q=${q}`, token })
    t.match(response, { status: 400, json: { details: [{ field: 'q' }] } }, q)
  }
})

test('a search goes on from places of its own only', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  for (const title of ['Sea', 'Sea haiku', 'Haiku']) await savePrompt(service, token, { title, content: 'sea haiku' })
  const stranger = await signUp(service)
  await savePrompt(service, stranger, { title: 'Sea', content: 'haiku' })
  const send = (place: string) =>
    service.send({
      path: `/search?q=sea%20haiku&cursor=${writeCursor(['/search', [['q', 'sea haiku']]], place)}`,
      token,
    })
  const titlesAfter = async (place: string) => (await send(place)).json.map(({ title }: { title: string }) => title)
  t.strictSame(await titlesAfter('2.2'), ['Haiku', 'Sea'])
  t.strictSame(await titlesAfter('1.3'), ['Sea'])
  t.strictSame(await titlesAfter('0.99999999'), [], 'nothing of the account that came next')
  t.strictSame(await titlesAfter('999.99999999'), ['Sea haiku', 'Haiku', 'Sea'])
  for (const place of [
    '1.prompt01a21070950f72b39c592624ee5d9570',
    '',
    '1',
    '1.',
    '-1.2',
    '1.2 ',
    '1e3.2',
    '1.999999999',
  ]) {
    t.match(await send(place), { status: 400, json: { details: [{ field: 'cursor' }] } }, place)
  }
})
