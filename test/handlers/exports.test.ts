import { spawnSync } from 'node:child_process'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { test } from 'tap'
import { contract } from '../helpers/contract.js'
import { send } from '../helpers/http.js'
import { password, saveLog, savePrompt, signUp, startService, type TestService } from '../helpers/service.js'
import { oddTexts } from '../helpers/texts.js'

type Item = Readonly<Record<string, unknown>>

const [csv, ndjson] = ['text/csv', 'application/x-ndjson']

/** Sends a request for a list in a media type. */
const ask = (service: TestService, token: string, path: string, accept: string) =>
  service.send({ path, token, headers: { accept } })

const columnsOf = (operation: string) =>
  Object.keys(contract.operations.get(operation)?.success.content.get('application/json')?.items?.properties ?? {})

/** The items that a table shows, by its header: an unquoted empty cell is an absent property. */
function itemsIn(table: readonly (readonly string[])[], isQuoted: (row: number, column: number) => boolean): Item[] {
  const [columns = [], ...rows] = table
  return rows.map((cells, row) =>
    Object.fromEntries(
      cells.flatMap((cell, column) => {
        const name = columns[column] as string
        if (!isQuoted(row + 1, column)) return cell === '' ? [] : [[name, Number(cell)]]
        return [[name, ['tags', 'metadata'].includes(name) ? JSON.parse(cell) : cell]]
      }),
    ),
  )
}

function readTable(text: string): Item[] {
  const cells = parse(text, { info: true, cast: (value, { quoting }) => [value, quoting] as never }) as unknown as {
    record: [value: string, quoting: boolean][]
  }[]
  const table = cells.map(({ record }) => record.map(([value]) => value))
  return itemsIn(table, (row, column) => cells[row]?.record[column]?.[1] === true)
}

const linesIn = (text: string): Item[] =>
  (text === '' ? [] : text.replace(/\n$/, '').split('\n')).map((line) => JSON.parse(line))

test('a list comes as JSON, as lines or as a table, whichever `Accept` prefers', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const types: [accept: string | undefined, type: string, name?: string][] = [
    [undefined, 'application/json; charset=utf-8'],
    ['*/*', 'application/json; charset=utf-8'],
    ['image/png', 'application/json; charset=utf-8'],
    ['application/json, text/csv', 'application/json; charset=utf-8'],
    [ndjson, 'application/x-ndjson; charset=utf-8', 'ndjson'],
    ['application/*', 'application/json; charset=utf-8'],
    [csv, 'text/csv; charset=utf-8; header=present', 'csv'],
    ['text/*', 'text/csv; charset=utf-8; header=present', 'csv'],
    ['text/csv;q=0.5, application/x-ndjson;q=0.9, */*;q=0.1', 'application/x-ndjson; charset=utf-8', 'ndjson'],
    ['application/json;q=0, text/csv;q=0.1', 'text/csv; charset=utf-8; header=present', 'csv'],
  ]
  for (const [path, list] of Object.entries({ '/logs': 'logs', '/prompts': 'prompts' })) {
    for (const [accept, type, extension] of types) {
      for (const method of ['GET', 'HEAD']) {
        const { headers } = await service.send({ method, path, token, headers: accept === undefined ? {} : { accept } })
        t.equal(headers['content-type'], type, `${method} ${path} ${accept}`)
        const disposition = extension === undefined ? undefined : `attachment; filename="${list}.${extension}"`
        t.equal(headers['content-disposition'], disposition)
        t.equal(headers.vary, 'Accept, Accept-Encoding')
      }
    }
    const operation = path === '/logs' ? 'listLogs' : 'listPrompts'
    t.equal((await ask(service, token, path, csv)).text, `${columnsOf(operation)}\r\n`, 'no items, but a header')
    t.equal((await ask(service, token, path, ndjson)).text, '')
  }
  const search = await ask(service, token, '/search?q=x', csv)
  t.equal(search.headers['content-type'], 'application/json; charset=utf-8', 'other lists are JSON')
  t.equal(
    (await ask(service, 'x', '/logs', csv)).json.error,
    'Authentication token is expired or invalid',
    'so are errors',
  )
})

test('`Vary` also has what a page of another origin makes a response depend on', async (t) => {
  const service = await startService(t, { corsOrigins: ['https://a.example', 'https://b.example'] })
  const body = { name: 'Ada', email: 'vary@example.com', password }
  const { json } = await send(service.url, { method: 'POST', path: '/auth/signup', body })
  const { headers } = await send(service.url, { path: '/logs', token: json.token })
  t.equal(headers.vary, 'Origin, Accept, Accept-Encoding')
})

test('filters, order and pages are the same in each format, and a cursor is valid in all', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const promptId = await savePrompt(service, token, { tags: ['a', 'b'] })
  for (let score = 0; score <= 10; score++) await saveLog(service, token, promptId, { score, output: `=${score}` })
  const next = (link: unknown) => /^<(.*)>; rel="next"$/.exec(String(link))?.[1]
  const start = `/logs?promptId=${promptId}&scoreMin=2&sort=score&order=desc&limit=4`
  const all: Item[] = (await service.send({ path: start.replace('&limit=4', ''), token })).json

  for (const [formats, change] of [
    [['application/json', ndjson, csv], ''],
    [[csv, csv, csv], '&escapeFormulas=false'],
  ] as const) {
    const walked: Item[] = []
    let path: string | undefined = start + change
    for (const accept of formats) {
      const { headers, text }: Awaited<ReturnType<typeof ask>> = await ask(service, token, path as string, accept)
      walked.push(...(accept === csv ? readTable(text) : accept === ndjson ? linesIn(text) : JSON.parse(text)))
      path = next(headers.link)
    }
    t.equal(path, undefined)
    t.strictSame(walked, all)
  }
  const { headers } = await ask(service, token, start, csv)
  const escaped = await ask(service, token, `${next(headers.link)}&escapeFormulas=true`, csv)
  t.match(readTable(escaped.text)[0]?.output, "'=6", 'the cursor of an exact page holds for an escaped one')
  t.strictSame(readTable((await ask(service, token, '/prompts?tag=a', csv)).text)[0]?.tags, ['a', 'b'])
  t.match(await ask(service, token, '/prompts?tag=c', ndjson), { status: 200, text: '' })
})

test('formulas are escaped in CSV if asked for, and that is refused in other formats', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  const formulas = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '=1\n2',
    '=HYPERLINK("http://a.example","x")',
    '＝1',
  ]
  const others = ['1=1', "'=1", '', ' -', 'x', '"=1"']
  for (const output of [...formulas, ...others]) await saveLog(service, token, promptId, { output, latencyMs: 1e-7 })
  const outputs = async (path: string) =>
    readTable((await ask(service, token, path, csv)).text).map(({ output }) => output)
  t.strictSame(await outputs('/logs'), [...formulas, ...others], 'exact by default')
  t.strictSame(await outputs('/logs?escapeFormulas=false'), [...formulas, ...others])
  t.strictSame(await outputs('/logs?escapeFormulas=true'), [...formulas.map((text) => `'${text}`), ...others])
  for (const accept of ['application/json', ndjson]) {
    t.match(await ask(service, token, '/logs?escapeFormulas=true', accept), {
      status: 400,
      json: { details: [{ field: 'escapeFormulas', message: 'is only for text/csv' }] },
    })
  }
  t.match(await ask(service, token, '/logs?escapeFormulas=yes', csv), { status: 400 })
  t.match(await ask(service, token, '/search?q=x&escapeFormulas=true', csv), { status: 400 })
})

const python = `
import csv, io, json, sys
csv.field_size_limit(10**9)
print(json.dumps(list(csv.reader(io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", newline="")))))
`

/** @returns the cells that Python reads; `undefined` without a Python that reads NUL (3.11) */
function readByPython(table: string): string[][] | undefined {
  const { status, stdout } = spawnSync('python3', ['-c', python], { input: table, encoding: 'utf8', maxBuffer: 1e8 })
  if (status !== 0 && process.env.REQUIRE_ALL === undefined) return undefined
  return JSON.parse(stdout)
}

/** Texts that CSV, spreadsheets or readers of lines might take for something else. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(
      fc.constantFrom(
        '"',
        '""',
        ',',
        ';',
        '\t',
        '\r',
        '\n',
        '\r\n',
        '\ufeff',
        '\0',
        '=',
        "'",
        ' ',
        '\u2028',
        '😀',
        'a',
      ),
    )
    .map((parts) => parts.join('')),
)
const notBlank = text.map((one) => `${one}x`)
const anyText = fc.oneof(text, fc.constantFrom(...Object.values(oddTexts)))
const log = fc.record(
  {
    output: anyText,
    modelUsed: notBlank,
    input: anyText,
    notes: anyText,
    score: fc.integer({ min: 0, max: 10 }),
    sessionId: notBlank,
    latencyMs: fc.double({ min: 0, max: 1e12, noNaN: true }).map((value) => value + 0),
    costUsd: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
    metadata: fc.dictionary(fc.constantFrom('a', 'b "c"', '=d', '__e'), fc.oneof(text, fc.integer(), fc.boolean())),
  },
  { requiredKeys: ['output', 'modelUsed'] },
)
const prompt = fc.record({
  title: text.map((one) => `abc${one}`),
  content: notBlank,
  tags: fc.array(notBlank, { maxLength: 3 }),
})

test('any log and prompt comes back equal from each format', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  const seed = Date.now()
  t.comment(`seed ${seed}`)
  await Promise.all(fc.sample(log, { numRuns: 150, seed }).map((fields) => saveLog(service, token, promptId, fields)))
  await Promise.all(fc.sample(prompt, { numRuns: 50, seed }).map((fields) => savePrompt(service, token, fields)))
  for (const path of ['/logs', '/prompts']) {
    const { json } = await service.send({ path, token })
    const table = (await ask(service, token, path, csv)).text
    t.strictSame(linesIn((await ask(service, token, path, ndjson)).text), json, `${path} as lines`)
    t.strictSame(readTable(table), json, `${path} as a table`)
    const cells = readByPython(table)
    if (cells) t.strictSame(cells, parse(table), `${path} as Python reads the table`)
  }
})
