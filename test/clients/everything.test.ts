import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Test, test } from 'tap'
import { generateClients } from '../../scripts/generate/clients.js'
import { readModel } from '../../scripts/generate/contract/read.js'
import { serve } from '../openapi/serve-everything.js'
import { CallError, Driver, type DriverKind, prepareDriver, writeFiles } from './driver.js'
import { presentDrivers } from './drivers.js'
import type { Arguments, ReportedError } from './protocol.js'
import { FaultyProxy } from './proxy.js'

interface Stage {
  readonly t: Test
  readonly driver: Driver
  readonly kind: DriverKind
  readonly service: Awaited<ReturnType<typeof serve>>
}

const part = {
  name: 'Bolt',
  isOld: false,
  weight: 1.5,
  level: 2,
  color: 'red',
  settings: { deep: { z: 1, a: 'x' } },
  labels: { color: 'red', count: 2, sold: true },
  screws: [{ length: 1.5, head: 'flat' }, { length: 2 }],
  anything: { a: { b: [1, 'x', null], c: null } },
  whatever: [{ a: null }, 'x', 1.5],
  count: 2 ** 40,
  grade: 1,
  time: '2026-11-27T01:02:03.456Z',
  'content-type': 'a',
  '1st': 'b',
  größe: 1,
  中文: 2,
  class: 'c',
  options: false,
}

test('the service and every client agree on each kind of value', { timeout: 600_000 }, async (t) => {
  const model = readModel(readFileSync('test/openapi/everything.yaml', 'utf8'), { operations: {}, tags: {} })
  const folder = await mkdtemp(join(tmpdir(), 'promptcrafter-everything-'))
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  const clients = await generateClients(model)
  await writeFiles(folder, clients)
  const service = await serve(t)
  for (const kind of presentDrivers(t)) {
    t.match(
      clients.get(`${kind.pack.id}/README.md`),
      /^### Streams\n\n`\w+`, .*`watch`/im,
      'its README tells of streams',
    )
    const place = await prepareDriver(kind, model, join(folder, kind.pack.id))
    t.teardown(() => rm(place, { recursive: true, force: true }))
    for (const variant of kind.variants) {
      await t.test(variant.title, async (t) => {
        const driver = new Driver(place, variant)
        t.teardown(() => driver.stop())
        await driver.construct({ baseUrl: service.url, token: 'any', maxRetries: 0 })
        const stage = { t, driver, kind, service }
        await tryParameters(stage)
        await tryJson(stage)
        await tryContent(stage)
        await tryMediaTypes(stage)
        await tryInvalid(stage)
        await tryStreams(stage)
        await trySaving(stage)
        await tryFaultsOfStreams(stage)
      })
    }
  }
})

async function tryParameters({ t, driver }: Stage): Promise<void> {
  const query = {
    tag: ['a', 'b,c', '+ é'],
    size: [1, 2, 3],
    word: ['a,b', 'c&d'],
    scored: false,
    ratio: -0.5,
    level: -1,
    kind: 'small',
  }
  t.same(await driver.call('listThings', query), [query])
  t.same(await driver.call('listThings', { tag: ['a'], word: ['b'], scored: true }), [
    { tag: ['a'], word: ['b'], scored: true },
  ])
  const [first, second] = await driver.iterate('listThings', { ...query, pageSize: 1 }, 2)
  t.match(first, query)
  t.match(second, query, 'the next page has every value of each list')
}

async function tryJson({ t, driver, service }: Stage): Promise<void> {
  t.same(await driver.call('createPart', { number: 7, ...part, copy: true, 'X-Count': 3 }), { _id: 'part1', ...part })
  t.match(service.given(), { params: { number: 7 }, query: { copy: true }, headers: { 'X-Count': 3 }, body: part })
  t.notOk(Object.keys(service.given().body as object).includes('note'), 'what can be null is absent when not given')
  await driver.call('createPart', { number: 7, ...part, note: null, grade: null })
  t.match(service.given().body, { ...part, note: null, grade: null }, 'and null when it is')
  t.same(await driver.call('deleteFile', { name: 'a.bin' }), null)

  const notes = { a: { b: null }, list: [{ c: null }], '': 'é', n: null }
  t.same(await driver.call('putNotes', { content: notes }), notes, 'an object of any names')
  t.same(service.given().body, notes)
  const named = { name: 'x', more: 1 }
  t.same(await driver.call('createNotes', { content: named }), named, 'an object of some names and others')
  t.same(await driver.call('patchFile', { name: 'a.bin', content: { a: 'b', 'c d': '' } }), {
    status: 'ok',
    type: 'object',
  })
  t.same(service.given().body, { a: 'b', 'c d': '' })
  t.same(await driver.call('patchFile', { name: 'a.bin' }), { status: 'ok', type: 'undefined' }, 'no body')
}

async function tryContent({ t, driver, service }: Stage): Promise<void> {
  const bytes = Buffer.from([0, 255, 128, 10, 13])
  const put = (content: string) => driver.call('putFile', { name: 'a.bin', content })
  t.same(await put(bytes.toString('base64')), { status: 'ok', type: 'bytes', size: 5 })
  t.same(service.given().body, bytes)
  t.same(await put(''), { status: 'ok', type: 'bytes', size: 0 }, 'no bytes')
  const text = 'é\u2028\r\n𝕏'
  const putText = (content: string) => driver.call('putFileFromText', { name: 'a.bin', content })
  t.same(await putText(text), { status: 'ok', type: 'string', size: text.length })
  t.equal(service.given().body, text)
  t.same(await putText(''), { status: 'ok', type: 'string', size: 0 }, 'no text')
}

async function tryMediaTypes({ t, driver, service }: Stage): Promise<void> {
  const { json, csv, ndjson } = {
    json: { things: [part], settings: { other: 1 } },
    csv: { content: 'a,b\r\n' },
    ndjson: { content: '{}\n' },
  }
  const readText = async (call: string, given?: Arguments) => String(await driver.read(call, given))
  t.same(await driver.call('createThings', json), { status: 'ok', type: 'object' }, 'JSON, though it is not the first')
  t.same(service.given().body, json)
  t.same(await driver.call('createThingsFromCsv', csv), { status: 'ok', type: 'string', size: 5 })
  t.equal(service.given().body, csv.content)
  t.same(await driver.call('createThingsFromNdjson', ndjson), { status: 'ok', type: 'string', size: 3 })
  t.equal(await readText('createThingsAsCsv', json), 'object,undefined\r\n')
  t.equal(await readText('createThingsFromNdjsonAsCsv', ndjson), 'string,3\r\n')

  t.same(await driver.call('export'), [{}])
  t.equal(await readText('exportAsNdjson'), '{}\n')
  t.equal(await readText('exportAsCsv'), 'a,b\r\n')
  t.same(await driver.call('summary'), { type: 'é' }, 'JSON by its suffix')
  t.equal(await driver.call('summaryAsText'), 'é\n', 'a document is read at once')
  t.same(await driver.read('summaryAsPng'), Buffer.from([0x89, 0x50, 0xff]))
}

/** What the service refuses reaches it as it was given, and its error comes back. */
async function tryInvalid({ t, driver, kind }: Stage): Promise<void> {
  const invalid: [call: string, given: Arguments, field: string][] = [
    ['listThings', { level: 2 }, 'level'],
    ['listThings', { ratio: -1.5 }, 'ratio'],
    ['listThings', { kind: 'medium' }, 'kind'],
    ['listThings', { size: [1, 0] }, 'size/1'],
    ['listThings', { tag: ['a', 'b', 'c', 'd'] }, 'tag'],
    ['createPart', { ...part, number: 0 }, 'number'],
    ['createPart', { ...part, number: 1, 'X-Count': -1 }, 'X-Count'],
    ['createPart', { ...part, number: 1, weight: 0 }, '/weight'],
    ['createPart', { ...part, number: 1, level: 4 }, '/level'],
    ['createPart', { ...part, number: 1, color: 'blue' }, '/color'],
    ['createPart', { ...part, number: 1, labels: { a: [] } }, '/labels/a'],
    ['createPart', { ...part, number: 1, screws: [{ length: 1.2 }] }, '/screws/0/length'],
    ['putNotes', { content: {} }, ''],
    ['createNotes', { content: { name: '' } }, '/name'],
    ['createNotes', { content: { name: 'x', more: 'y' } }, '/more'],
    ['patchFile', { name: 'a.bin', content: { a: 'long' } }, '/a'],
    ['putFileFromText', { name: 'a.bin', content: 'x'.repeat(11) }, ''],
    ['createThings', { things: [part, part, part] }, '/things'],
    ['createThingsFromCsv', { content: 'x'.repeat(21) }, ''],
    ['createThingsAsCsv', { things: [part, part, part] }, '/things'],
    ['createThingsFromNdjsonAsCsv', { content: 'x'.repeat(21) }, ''],
    ['watch', { end: 'later' }, 'end'],
  ]
  for (const [call, given, field] of invalid) {
    const what = `${call} ${JSON.stringify(given)}`
    const { class: name, ...error } = await failureOf(driver.call(call, given))
    t.equal(name, kind.errorName?.('BadRequestError') ?? 'BadRequestError', what)
    t.match(error, { family: true, status: 400, message: /invalid/, details: [{ field }] }, what)
  }
}

async function tryStreams({ t, driver, kind, service }: Stage): Promise<void> {
  t.same(await driver.read('getFile', { name: 'a.bin' }), Buffer.from([0, 255, 128]))
  const start = '{"line":"é\u2028"}\n{"line":2}\n'
  t.equal(String(await driver.read('watch', { end: 'soon' })), start)

  const closed = service.closed()
  const taken = await driver.read('watch', { end: 'never' }, Buffer.byteLength(start))
  t.equal(String(taken), start, 'it can be read before it is over')
  for (let waited = 0; service.closed() === closed && waited < 5_000; waited += 10) await setTimeout(10)
  t.equal(service.closed(), closed + 1, 'the service is told that nobody reads on')

  const expectFailure = async (end: string, name: string) => {
    const { class: found, status } = await failureOf(driver.call('watch', { end }))
    t.equal(found, kind.streamErrorName?.(name) ?? kind.errorName?.(name) ?? name, end)
    t.equal(status ?? null, null)
  }
  await expectFailure('cut', 'ConnectionError')
  await driver.construct({ baseUrl: service.url, token: 'any', maxRetries: 0, timeoutMs: 500 })
  await expectFailure('stall', 'TimeoutError')
}

/** A file has its name when it is complete, and not before. */
async function trySaving({ t, driver, service }: Stage): Promise<void> {
  await driver.construct({ baseUrl: service.url, token: 'any', maxRetries: 0 })
  const folder = await mkdtemp(join(tmpdir(), 'promptcrafter-saved-'))
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  const path = join(folder, 'watch.ndjson')
  const text = '{"line":"é\u2028"}\n{"line":2}\n'
  t.equal(await driver.save('watch', path, { end: 'soon' }), Buffer.byteLength(text))
  t.equal(readFileSync(path, 'utf8'), text)
  t.equal(await driver.save('exportAsCsv', path), 5, 'an older file is replaced')
  await failureOf(driver.save('watch', path, { end: 'cut' }))
  await failureOf(driver.save('watch', join(folder, 'missing', 'watch.ndjson'), { end: 'soon' }))
  t.same(readdirSync(folder), ['watch.ndjson'], 'nothing is left of a failure')
  t.equal(readFileSync(path, 'utf8'), 'a,b\r\n', 'and it leaves an older file as it was')
}

/** Until the first piece a stream is a call as every other; after that there's no further try. */
async function tryFaultsOfStreams({ t, driver, kind, service }: Stage): Promise<void> {
  const proxy = await FaultyProxy.start()
  t.teardown(() => proxy.stop())
  await driver.construct({ baseUrl: proxy.url, token: 'any', maxRetries: 1 })
  for (const fault of [{ status: 503 }, 'drop'] as const) {
    proxy.reset(service.url)
    proxy.faults = [fault]
    t.equal(String(await driver.read('exportAsCsv')), 'a,b\r\n')
    t.same(
      proxy.seen.map(({ headers }) => headers.accept),
      ['text/csv', 'text/csv'],
    )
  }
  proxy.reset(service.url)
  proxy.faults = ['half a response']
  const { class: name } = await failureOf(driver.call('exportAsCsv'))
  t.equal(name, kind.streamErrorName?.('ConnectionError') ?? kind.errorName?.('ConnectionError') ?? 'ConnectionError')
  t.equal(proxy.seen.length, 1)

  const page = { status: 200, headers: { 'content-type': 'text/html' }, body: 'Sign in to the network.' }
  for (const call of ['exportAsCsv', 'summaryAsText']) {
    proxy.faults = [page]
    t.match(await failureOf(driver.call(call)), { family: true, status: 200 }, `${call}: a page of somebody else`)
  }
}

async function failureOf(promise: Promise<unknown>): Promise<ReportedError> {
  const error = await promise.then(
    (result) => assert.fail(`it succeeded: ${JSON.stringify(result)}`),
    (reason) => reason,
  )
  if (error instanceof CallError) return error.reported
  throw error
}
