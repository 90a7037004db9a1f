import { test } from 'tap'
import type { TestRequest, TestResponse } from '../helpers/http.js'
import { serve } from './serve-everything.js'

const invalid = (part: string, ...fields: string[]) => ({
  status: 400,
  json: { error: `invalid ${part}`, details: fields.map((field) => ({ field })) },
})

test('query parameters reach a handler as the types that the contract states', async (t) => {
  const service = await serve(t)
  const query = async (text: string) => (await service.send({ path: `/things?${text}` })).json
  const valid: [string, object][] = [
    ['', {}],
    ['tag=a', { tag: ['a'] }],
    ['tag=a&tag=b%2Cc&tag=%2B+', { tag: ['a', 'b,c', '+ '] }],
    ['size=1,2,3', { size: [1, 2, 3] }],
    ['size=7', { size: [7] }],
    ['word=a%2Cb,c', { word: ['a,b', 'c'] }],
    ['scored=true', { scored: true }],
    ['scored=false&ratio=-0.5', { scored: false, ratio: -0.5 }],
    ['ratio=1e-7', { ratio: 1e-7 }],
    ['ratio=12', { ratio: 12 }],
    ['level=-1', { level: -1 }],
    ['kind=small&text=%C3%A9%26', { kind: 'small', text: 'é&' }],
    ['text=true', { text: 'true' }],
  ]
  for (const [text, expected] of valid) t.strictSame(await query(text), [expected], text)
  const wrong: [string, string][] = [
    ['scored=1', 'scored'],
    ['scored=TRUE', 'scored'],
    ['scored=true&scored=true', 'scored'],
    ['ratio=.5', 'ratio'],
    ['ratio=0x1', 'ratio'],
    ['ratio=1e999', 'ratio'],
    ['ratio=-1.5', 'ratio'],
    ['level=2', 'level'],
    ['level=01', 'level'],
    ['level=1.0', 'level'],
    ['kind=medium', 'kind'],
    ['size=1,0', 'size/1'],
    ['size=1,x', 'size/1'],
    ['size=1&size=2', 'size'],
    ['tag=a&tag=b&tag=c&tag=d', 'tag'],
    ['tag=a&tag=', 'tag/1'],
    ['word=', 'word'],
    ['word=a,,b', 'word'],
    ['text=', 'text'],
    ['text', 'text'],
    ['other=1', 'other'],
    ['__proto__=1', '__proto__'],
    ['text=%E4', ''],
  ]
  for (const [text, field] of wrong) {
    t.match(await service.send({ path: `/things?${text}` }), invalid('query', field), text)
  }
})

test('a link keeps every parameter of the request, as often as it was sent', async (t) => {
  const service = await serve(t)
  const first = await service.send({ path: '/things?tag=a&tag=%3Cb%3E&size=1,2&word=x%2Cy,z&scored=true&limit=1' })
  const follow = async ({ headers }: TestResponse) =>
    service.send({ path: /^<([^<>]+)>; rel="next"$/.exec(String(headers.link))?.[1] ?? '' })
  const second = await follow(first)
  const { cursor, ...rest } = second.json[0]
  t.type(cursor, 'string')
  t.strictSame(rest, { tag: ['a', '<b>'], size: [1, 2], word: ['x,y', 'z'], scored: true, limit: 1 })
  const { cursor: next, ...others } = (await follow(second)).json[0]
  t.type(next, 'string', 'one cursor, not two')
  t.strictSame(others, rest)
})

const part = {
  name: 'Lid',
  isOld: false,
  weight: 0.5,
  level: 2,
  color: 'red',
  note: null,
  settings: { deep: { z: 1, a: 'x' } },
  labels: { zebra: 'z', apple: 1, mango: true },
  screws: [{ length: 1.5, head: 'flat' }, { length: 2 }],
  anything: { b: [{ a: null }], a: {} },
}

test('a body is stored and returned at every depth, in the order of the contract', async (t) => {
  const service = await serve(t)
  const post = (body: unknown, more: Partial<TestRequest> = {}) =>
    service.send({ method: 'POST', path: '/things/7/parts', body, ...more })
  const response = await post(part, { headers: { 'X-Count': '3' } })
  t.equal(response.text, JSON.stringify({ _id: 'part1', ...part }))
  t.match(service.given(), { params: { number: 7 }, headers: { 'X-Count': 3 }, body: part })

  const { settings, screws, ...others } = part
  const echoed = {
    screws: screws.map((screw) => ({ madeAt: 'now', ...screw })),
    settings: { deep: { a: 'x', madeAt: 'now', z: 1 } },
    ...others,
    _id: 'part1',
  }
  t.equal((await post(echoed)).text, response.text, 'what the server sets is taken out, at every depth')
  t.strictSame((service.given().body as typeof part).settings, { deep: { a: 'x', z: 1 } })
  t.strictSame(settings, part.settings)

  const wrong: [object, ...string[]][] = [
    [{ isOld: 'true' }, '/isOld'],
    [{ weight: 0 }, '/weight'],
    [{ level: 4 }, '/level'],
    [{ color: 'blue' }, '/color'],
    [{ note: 1 }, '/note'],
    [{ settings: { deep: { a: 'x' } } }, '/settings/deep/z'],
    [{ settings: { deep: { z: 1, other: 1 } } }, '/settings/deep/other'],
    [{ labels: { a: [] } }, '/labels/a'],
    [{ labels: { A: 1 } }, '/labels'],
    [{ labels: { a: 1, b: 1, c: 1, d: 1 } }, '/labels'],
    [{ screws: [{ length: 1 }, { length: 1.2 }] }, '/screws/1/length'],
    [{ screws: [{ length: 1 }, { length: 1 }] }, '/screws'],
    [{ other: 1 }, '/other'],
    [{ settings: { deep: { z: 1, a: '\ud800' } } }, '/settings/deep/a'],
    [{ screws: [{ length: 1, head: '\udc00' }] }, '/screws/0/head'],
    [{ anything: { a: [{ b: '\ud800' }] } }, '/anything/a/0/b'],
    [{ anything: { '\ud800': 1 } }, '/anything'],
  ]
  for (const [fields, ...places] of wrong) {
    t.match(await post({ ...part, ...fields }), invalid('body', ...places), JSON.stringify(fields))
  }
  const deep = `{"name":"x","anything":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`
  const headers = { 'Content-Type': 'application/json' }
  t.match(await post(deep, { headers }), { status: 400, json: { error: 'invalid body' } }, 'the stack is not used up')
  t.match(await post(part, { path: '/things/0/parts' }), invalid('path', 'number'))
  t.match(await post(part, { path: '/things/x/parts' }), invalid('path', 'number'))
  t.match(await post(part, { headers: { 'X-Count': '-1' } }), invalid('header', 'X-Count'))
  t.match(await post(undefined), invalid('body', ''))
})

test('an idempotency key stands for path, query and body, at every depth', async (t) => {
  const service = await serve(t)
  const hashOf = async (path: string, body: object) => {
    await service.send({ method: 'POST', path, body, headers: { 'Idempotency-Key': 'one' } })
    return service.hashes.at(-1)
  }
  const path = '/things/7/parts'
  const same = await hashOf(path, part)
  const { name, ...others } = part
  const reordered = { ...others, settings: { deep: { a: 'x', z: 1 } }, anything: { a: {}, b: [{ a: null }] }, name }
  t.equal(await hashOf(path, reordered), same, 'whatever the order of the fields')
  const different: [string, object][] = [
    ['/things/8/parts', part],
    [`${path}?copy=true`, part],
    [`${path}?copy=false`, part],
    [path, { ...part, name: 'Led' }],
    [path, { ...part, settings: { deep: { z: 2, a: 'x' } } }],
    [path, { ...part, screws: part.screws.toReversed() }],
    [path, { ...part, anything: { b: [{ a: 0 }], a: {} } }],
  ]
  const hashes = [same]
  for (const [otherPath, body] of different) hashes.push(await hashOf(otherPath, body))
  t.equal(new Set(hashes).size, different.length + 1)
})

test('a response has the media type that the request prefers', async (t) => {
  const service = await serve(t)
  const get = async (accept?: string) => {
    const { headers, text } = await service.send({
      path: '/export.txt',
      headers: accept === undefined ? {} : { accept },
    })
    return [headers['content-type'], text]
  }
  const json = ['application/json; charset=utf-8', '[{}]']
  const lines = ['application/x-ndjson; charset=utf-8', '{}\n']
  const table = ['text/csv; charset=utf-8', 'a,b\r\n']
  t.strictSame(await get(), json)
  t.strictSame(await get('*/*'), json)
  t.strictSame(await get('text/csv'), table)
  t.strictSame(await get('text/*;q=0.5, application/x-ndjson'), lines)
  t.strictSame(await get('application/json;q=0.1, text/csv;q=0.2'), table)
  t.strictSame(await get('image/png'), json, 'the first one, if the request accepts none')
})

test('bytes, text, bodies that can be left out and responses without one are as the contract says', async (t) => {
  const service = await serve(t)
  const file = await service.send({ path: '/files/a.bin', token: undefined as unknown as string })
  t.equal(file.headers['content-type'], 'application/octet-stream')
  t.strictSame(file.text, Buffer.from([0, 255, 128]).toString(), 'streamed, without a token')

  const put = (type: string, body: string | Buffer) =>
    service.send({ method: 'PUT', path: '/files/a.bin', body, headers: { 'Content-Type': type } })
  t.match(await put('application/octet-stream', Buffer.from([0, 255])), {
    status: 200,
    json: { status: 'ok', size: 2 },
  })
  t.strictSame(service.given().body, Buffer.from([0, 255]))
  t.match(await put('text/plain; charset=utf-8', 'é'), { json: { type: 'string', size: 1 } })
  t.match(await put('text/plain', 'x'.repeat(11)), invalid('body', ''))
  t.match(await put('text/plain', Buffer.from([0xff])), invalid('body', ''))
  t.match(await put('application/json', '{}'), { status: 415 }, 'another operation takes JSON')

  const patch = (body?: unknown) => service.send({ method: 'PATCH', path: '/files/a.bin', body })
  t.match(await patch(), { status: 200, json: { type: 'undefined' } })
  t.match(await patch({ a: 'b' }), { status: 200, json: { type: 'object' } })
  t.match(await patch({ a: 1 }), invalid('body', '/a'))

  t.match(await service.send({ method: 'DELETE', path: '/files/a.bin' }), { status: 204, text: '' })
})

test('a body can have any names, or one of several media types', async (t) => {
  const service = await serve(t)
  const put = (body: object) => service.send({ method: 'PUT', path: '/notes', body })
  const any = { b: [null, { c: null }], a: '' }
  t.equal((await put(any)).text, JSON.stringify(any))
  t.match(await put({}), invalid('body', ''))
  const post = (body: object) => service.send({ method: 'POST', path: '/notes', body })
  t.equal((await post({ more: 1, name: 'x' })).text, '{"name":"x","more":1}', 'the named fields first')
  t.match(await post({ more: 1 }), invalid('body', '/name'))
  t.match(await post({ name: 'x', more: 'y' }), invalid('body', '/more'))

  const send = (type: string, body: string | object, accept = '*/*') =>
    service.send({ method: 'POST', path: '/things', body, headers: { 'Content-Type': type, accept } })
  const csv = { status: 200, headers: { 'content-type': 'text/csv; charset=utf-8' }, text: 'string,3\r\n' }
  t.match(await send('text/csv', 'a,b'), csv, 'the first media type, if the request accepts any')
  t.match(await send('application/x-ndjson', '{}\n', 'application/json'), { json: { type: 'string', size: 3 } })
  t.match(await send('application/json', '{"things":[]}', 'application/json'), { json: { type: 'object' } })
  t.match(await send('application/json', '{"things":1}'), invalid('body', '/things'))
  t.match(await send('text/csv', 'x'.repeat(21)), invalid('body', ''))
  t.match(await send('application/octet-stream', 'x'), { status: 415 })
})

test('a path is found as the router finds it, with whatever method', async (t) => {
  const service = await serve(t)
  const paths = [
    ['/export.txt', 'GET, HEAD'],
    ['/export%2Etxt', 'GET, HEAD'],
    ['/files/', 'GET, HEAD, PUT, PATCH, DELETE'],
    ['/files/x', 'GET, HEAD, PUT, PATCH, DELETE'],
    ['/things/1/parts', 'POST'],
  ]
  for (const [path = '', allow] of paths) {
    t.match(await service.send({ method: 'TRACE', path }), { status: 405, headers: { allow } }, path)
    t.match(await service.send({ method: 'PROPFIND', path }), { status: 405, headers: { allow } }, path)
  }
  for (const path of [
    '/export-txt',
    '/exportxtxt',
    '/export.txt/',
    '/files',
    '/files/x/y',
    '/things/1',
    '/EXPORT.txt',
  ]) {
    for (const method of ['GET', 'TRACE', 'PROPFIND']) {
      t.match(await service.send({ method, path }), { status: 404, json: { error: 'unknown path' } }, path)
    }
  }
})
