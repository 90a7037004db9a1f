import { test } from 'tap'
import { savePrompt, signUp, startService } from '../helpers/service.js'

/** The address of the next page; `undefined` on the last one. */
const nextOf = (link: unknown) => /^<(.*)>; rel="next"$/.exec(String(link))?.[1]

test('prompts are filtered to the letter, and sorted with equals by creation', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const prompts: [name: string, fields: object][] = [
    ['a', { title: 'Zebra', model: 'GPT-4o', tags: ['history', 'school'], externalId: 'one' }],
    ['b', { title: 'apple', model: 'GPT-4o', tags: ['History'] }],
    ['c', { title: 'Äpfel', model: 'gpt-4o', tags: ['history'], externalId: 'One' }],
    ['d', { title: 'APPLE', model: 'DALL·E', tags: [] }],
  ]
  const names = new Map<string, string>()
  for (const [name, fields] of prompts) names.set(await savePrompt(service, token, fields), name)
  const [first] = names.keys()
  await service.send({ method: 'PATCH', path: `/prompts/${first}`, token, body: { tags: ['history', 'new'] } })
  for (const [query, expected] of [
    ['', 'abcd'],
    ['order=desc', 'dcba'],
    ['sort=createdAt', 'abcd'],
    ['sort=updatedAt', 'bcda'],
    ['sort=updatedAt&order=desc', 'adcb'],
    ['sort=title', 'bdac'],
    ['sort=title&order=desc', 'cadb'],
    ['tag=history', 'ac'],
    ['tag=new&sort=title', 'a'],
    ['tag=school', ''],
    ['tag=hist', ''],
    ['model=GPT-4o', 'ab'],
    ['model=GPT-4o&sort=title&order=desc', 'ab'],
    ['model=DALL%C2%B7E', 'd'],
    ['externalId=one', 'a'],
    ['externalId=one&model=DALL%C2%B7E', ''],
    ['externalId=One&tag=history&model=gpt-4o', 'c'],
  ] as const) {
    for (const limit of [undefined, 1, 2]) {
      let found = ''
      const path = `/prompts?${query}${limit === undefined ? '' : `&limit=${limit}`}`
      for (let next: string | undefined = path; next !== undefined; ) {
        const { status, json, headers } = await service.send({ path: next, token })
        t.equal(status, 200)
        t.ok(json.length <= (limit ?? 4))
        found += json.map(({ _id }: { _id: string }) => names.get(_id)).join('')
        next = nextOf(headers.link)
      }
      t.equal(found, expected, path)
    }
  }
})

test('a filter or an order that makes no sense is refused by name', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  for (const [query, field, message] of [
    ['sort=name', 'sort', 'must be one of createdAt, updatedAt, title'],
    ['sort=score', 'sort', 'must be one of createdAt, updatedAt, title'],
    ['order=up', 'order', 'must be one of asc, desc'],
    ['tag=', 'tag', /./],
    [`tag=${'x'.repeat(51)}`, 'tag', /more than 50/],
    [`model=${'x'.repeat(201)}`, 'model', /more than 200/],
    [`externalId=${'x'.repeat(201)}`, 'externalId', /more than 200/],
    ['tag=a&tag=b', 'tag', /./],
    ['modelUsed=x', 'modelUsed', 'is not known here'],
  ] as const) {
    const error = 'The request is malformed or contains invalid parameters.'
    const response = await service.send({ path: `/prompts?${query}`, token })
    t.match(response, { status: 400, json: { error, details: [{ field, message }] } }, query)
  }
})

test('a cursor of a list of prompts is valid with its filters, sort and order only', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  // Of these each is three characters of four bytes once it's folded: no title has a longer position.
  for (const title of ['\u{1d160}'.repeat(100), '"'.repeat(100), '\u0001'.repeat(100)]) {
    await savePrompt(service, token, { title, tags: ['x'] })
  }
  const lists = ['', 'order=desc', 'sort=updatedAt', 'sort=title', 'sort=title&order=desc', 'tag=x', 'tag=x&sort=title']
  const cursors = new Map<string, string>()
  for (const list of lists) {
    const { headers } = await service.send({ path: `/prompts?limit=1&${list}`, token })
    const second = nextOf(headers.link) as string
    const page = await service.send({ path: second, token })
    t.match([page.status, page.json.length], [200, 1], list)
    cursors.set(list, new URLSearchParams(second.split('?')[1]).get('cursor') as string)
  }
  for (const list of lists) {
    for (const [other, cursor] of cursors) {
      const { status, json } = await service.send({ path: `/prompts?${list}&cursor=${cursor}`, token })
      if (list === other) t.equal(json.length, 2, list)
      else t.match([status, json], [400, { details: [{ field: 'cursor' }] }], `${other} in ${list}`)
    }
  }
})
