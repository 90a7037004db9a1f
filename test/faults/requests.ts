import fc from 'fast-check'
import type { Parameter, Schema } from '../../src/openapi/document.js'
import type { Operation } from '../../src/openapi/operation.js'
import { contract } from '../helpers/contract.js'

/** A request, valid HTTP or not. */
export interface OddRequest {
  method: string
  path: string
  headers: [name: string, value: string][]
  body: Buffer | undefined
}

/** The data that requests can refer to. */
export interface Pool {
  token: string
  /** Existing IDs, the caller's own or not, by type: `prompt`, `log`. */
  ids: Record<string, string[]>
}

interface Target {
  method: string
  path: string
  operation: Operation
  parameters: readonly Parameter[]
}

/** Every operation of the contract, read at run time so that new ones are included. */
const targets: readonly Target[] = [...contract.operations.values()].map((operation) => {
  const { method, path, parameters } = operation
  return { method, path, operation, parameters }
})

/** Arbitrary text, and text that has broken programs before. */
const oddText = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      '\0',
      'a\0b',
      '\r\n',
      '\u2028',
      '\ufeff',
      '\uffff',
      '\u202e',
      'ﷺ',
      '👩‍👩‍👧‍👦',
      'İ',
      'ß',
      "' OR 1=1 --",
      '"; DROP TABLE logs; --',
      '%',
      '_',
      '%00',
      '*',
      '"',
      '""',
      'a" OR "b',
      'NEAR(a b)',
      'title:x',
      '^a',
      '(a+)+$',
      '(',
      '{',
      '[',
      '\\',
      '__proto__',
      'constructor',
      'null',
      'undefined',
      'NaN',
      '-1',
      '1e999',
      '../../etc/passwd',
      '<script>',
      '{{7*7}}',
      'x'.repeat(10_000),
    ),
  },
)

const oddValue = fc.oneof(
  oddText,
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -0,
    -1,
    1.5,
    1e308,
    2 ** 53,
    [],
    {},
    [[]],
    [null],
    { $ne: '' },
    { __proto__: null },
  ),
  fc.jsonValue({ maxDepth: 3 }),
)

/** Valid values of a schema. */
function valid(schema: Schema, name: string, pool: Pool): fc.Arbitrary<unknown> {
  const given = schema as Schema & { const?: unknown; enum?: unknown[]; pattern?: string; format?: string }
  const { minLength = 0, maxLength = 200, minimum = 0, maximum = 1000, maxItems = 5 } = schema as Record<string, number>
  if ('const' in given) return fc.constant(given.const)
  if (given.enum) return fc.constantFrom(...given.enum)
  if (given.type === 'integer') return fc.integer({ min: minimum, max: maximum })
  if (given.type === 'number') return fc.double({ min: minimum, max: maximum, noNaN: true })
  if (given.type === 'boolean') return fc.boolean()
  if (given.type === 'array')
    return fc.array(valid(given.items ?? {}, name, pool), { maxLength: Math.min(maxItems, 5) })
  if (given.type === 'object') {
    const properties = Object.entries(given.properties ?? {}).map(([key, one]) => [key, valid(one, key, pool)])
    const requiredKeys = ((given as { required?: string[] }).required ?? []) as never[]
    return fc.record(Object.fromEntries(properties), { requiredKeys })
  }
  if (given.type !== 'string') return oddValue
  if (given.format === 'email') return fc.emailAddress()
  const type = /^\^([a-z]+)\[0-9A-Za-z\]/.exec(given.pattern ?? '')?.[1]
  if (type !== undefined) return idOf(type, pool)
  const fitting = fc.oneof(oddText, fc.string({ minLength, maxLength: Math.min(maxLength, 2000), unit: 'binary' }))
  return fitting.map((text) => (/\S/.test(text) ? text.padEnd(minLength, '.') : `x${text}`.padEnd(minLength, '.')))
}

function idOf(type: string, { ids }: Pool): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...(ids[type] ?? [`${type}104`])) },
    { weight: 1, arbitrary: fc.stringMatching(/^[0-9A-Za-z]{1,32}$/).map((suffix) => type + suffix) },
  )
}

function validRequest({ method, path, operation, parameters }: Target, pool: Pool): fc.Arbitrary<OddRequest> {
  const pathValues = parameters.filter((one) => one.in === 'path')
  const queryValues = parameters.filter((one) => one.in === 'query')
  const schema = operation.body?.content['application/json']?.schema
  return fc
    .record({
      values: fc.tuple(...pathValues.map((one) => valid(one.schema, one.name, pool))),
      query: fc.record(Object.fromEntries(queryValues.map((one) => [one.name, valid(one.schema, one.name, pool)])), {
        requiredKeys: queryValues.filter(({ required }) => required).map(({ name }) => name) as never[],
      }),
      body: schema ? valid(schema, '', pool) : fc.constant(undefined),
    })
    .map(({ values, query, body }) => {
      const filled = pathValues.reduce(
        (text, { name }, index) => text.replace(`{${name}}`, encodeURIComponent(String(values[index]))),
        path,
      )
      const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
      return {
        method,
        path: filled + (pairs.length > 0 ? `?${pairs.join('&')}` : ''),
        headers: [
          ['Authorization', `Bearer ${pool.token}`],
          ...(body === undefined ? [] : [['Content-Type', 'application/json']]),
        ] as [string, string][],
        body: body === undefined ? undefined : Buffer.from(JSON.stringify(body)),
      }
    })
}

type Change = (request: OddRequest) => OddRequest

const setHeader =
  (name: string, value: string): Change =>
  (request) => ({
    ...request,
    headers: [...request.headers.filter(([other]) => other.toLowerCase() !== name.toLowerCase()), [name, value]],
  })
const addHeader =
  (name: string, value: string): Change =>
  (request) => ({ ...request, headers: [...request.headers, [name, value]] })
const withoutHeader =
  (name: string): Change =>
  (request) => ({
    ...request,
    headers: request.headers.filter(([other]) => other.toLowerCase() !== name.toLowerCase()),
  })
const setBody =
  (body: string | Buffer): Change =>
  (request) => ({ ...request, body: Buffer.from(body) })
const withQuery =
  (query: string): Change =>
  (request) => ({ ...request, path: request.path + (request.path.includes('?') ? '&' : '?') + query })
/** Changes a parsed body. */
const inBody =
  (change: (fields: Record<string, unknown>) => unknown): Change =>
  (request) => {
    if (!request.body) return request
    try {
      return { ...request, body: Buffer.from(JSON.stringify(change(JSON.parse(request.body.toString()))) ?? '') }
    } catch {
      return request
    }
  }

/** More fields than any body of the contract has. A text that an earlier change spread has 10,000, each a letter. */
const maxLongFields = 20

const changes: fc.Arbitrary<Change> = fc.oneof(
  // Bodies.
  fc.constantFrom(
    ...[
      '',
      '{',
      '[',
      '"',
      'nul',
      '{"a":',
      '{"a":1,}',
      "{'a':1}",
      '[1,2',
      '\ufeff{}',
      '{}{}',
      'undefined',
      '{"title":"\\ud800"}',
      '"\\u0000"',
    ].map(setBody),
    ...['[', '{"a":', '[[{"a":'].map((piece) => setBody(piece.repeat(20_000))),
    setBody('{"__proto__":{"title":"x"},"constructor":{"prototype":{}}}'),
    setBody('{"title":"abc","title":5,"content":"x","model":"x"}'),
    ...[[0xff, 0xfe], [0x22, 0xc3, 0x28, 0x22], [0x22, 0xed, 0xa0, 0x80, 0x22], [0]].map((bytes) =>
      setBody(Buffer.from(bytes)),
    ),
  ),
  fc.tuple(fc.nat(), oddValue).map(([index, value]) =>
    inBody((fields) => {
      const names = Object.keys(fields)
      return names.length === 0 ? value : { ...fields, [names[index % names.length] as string]: value }
    }),
  ),
  fc
    .nat()
    .map((index) =>
      inBody((fields) =>
        Object.fromEntries(
          Object.entries(fields).filter((_, at) => at !== index % Math.max(Object.keys(fields).length, 1)),
        ),
      ),
    ),
  fc.tuple(oddText, oddValue).map(([name, value]) => inBody((fields) => ({ ...fields, [name]: value }))),
  fc
    .constantFrom(200, 2001, 200_001, 2_000_001)
    .map((length) =>
      inBody((fields) =>
        Object.fromEntries(
          Object.entries(fields).map(([name, value], index) => [
            name,
            typeof value === 'string' && !name.endsWith('Id') && index < maxLongFields
              ? '😀'.repeat(length / 4)
              : value,
          ]),
        ),
      ),
    ),
  oddValue.map((value) => inBody(() => value)),
  // Also a body for operations that take none.
  oddText.map((text) => (request: OddRequest) => setBody(text)(setHeader('Content-Type', 'application/json')(request))),
  // Content types.
  fc.constantFrom(
    withoutHeader('Content-Type'),
    ...[
      'text/plain',
      'application/json; charset=latin1',
      'application/JSON',
      'multipart/form-data',
      'application/x-www-form-urlencoded',
      ';',
      'a/b/c',
      'application/json, text/plain',
      'application/jsonx',
    ].map((type) => setHeader('Content-Type', type)),
  ),
  // Tokens.
  fc.constantFrom(
    withoutHeader('Authorization'),
    ...[
      'Bearer',
      'Bearer ',
      'bearer x',
      'Basic eDp5',
      'Bearer a.b.c',
      `Bearer ${'x'.repeat(9000)}`,
      'Bearer x y',
      '\u00e4',
    ].map((value) => setHeader('Authorization', value)),
    addHeader('Authorization', 'Bearer twice'),
  ),
  // Queries.
  fc.constantFrom(
    ...[
      'x=1',
      '=',
      '&&',
      '?',
      'limit=1&limit=2',
      'limit[]=1',
      'limit[a][b]=1',
      'q=%',
      'q=%E4',
      'q=%00',
      'q=%F0%9F',
      '__proto__=1',
      '__proto__[x]=1',
      'constructor=1',
      'limit=9007199254740993',
      'limit=1e3',
      'cursor=e30',
      'cursor=W10',
      'cursor=WyJhIiwxXQ',
      'order=asc%00',
      'promptId=',
      '#x',
      '%',
    ].map(withQuery),
    withQuery(`x=${'y'.repeat(9000)}`),
    withQuery(Array.from({ length: 1500 }, (_, index) => `p${index}=1`).join('&')),
  ),
  fc
    .tuple(fc.constantFrom('limit', 'cursor', 'q', 'order', 'promptId'), oddText)
    .map(([name, text]) => withQuery(`${name}=${encodeURIComponent(text.slice(0, 300))}`)),
  // Paths.
  fc.constantFrom<Change>(
    ...[
      '/',
      '//',
      '/.',
      '/..',
      '/../prompts',
      '%2F',
      '%2f..%2f',
      '%00',
      '%',
      '%E4',
      '%ZZ',
      ';x=1',
      '/x/y',
      '\u00e4',
      ' x',
      '\t',
      '/%F0%9F%98%80',
      `/${'x'.repeat(9000)}`,
    ].map(
      (piece): Change =>
        (request) => ({ ...request, path: request.path.replace(/(?=\?|$)/, piece) }),
    ),
    (request) => ({ ...request, path: request.path.toUpperCase() }),
    (request) => ({ ...request, path: request.path.slice(1) }),
  ),
  // Methods.
  fc
    .constantFrom('PUT', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND', 'get', 'FOO', 'DELETE', 'PATCH', 'POST', 'GET', '')
    .map(
      (method): Change =>
        (request) => ({ ...request, method }),
    ),
  // Headers and framing.
  fc.constantFrom(
    addHeader('X-Long', 'x'.repeat(17_000)),
    (request: OddRequest) =>
      Array.from({ length: 1200 }).reduce<OddRequest>((one, _, index) => addHeader(`X-${index}`, '1')(one), request),
    addHeader('X-Odd', 'a\0b'),
    addHeader('X Odd', 'a'),
    addHeader('', 'a'),
    addHeader('Content-Length', '-1'),
    addHeader('Content-Length', '99999999999999999999'),
    addHeader('Content-Length', '0'),
    addHeader('Transfer-Encoding', 'chunked'),
    addHeader('Transfer-Encoding', 'gzip'),
    addHeader('Expect', '100-continue'),
    addHeader('Expect', 'the worst'),
    addHeader('Upgrade', 'websocket'),
    addHeader('Host', 'twice'),
    withoutHeader('Host'),
    addHeader('Accept-Encoding', '*;q=0'),
    addHeader('Range', 'bytes=0-1'),
    addHeader('If-None-Match', '*'),
    addHeader('Cookie', 'a=b'),
    ...['', 'x'.repeat(256), 'a b', '\u00e4', 'key'].map((key) => addHeader('Idempotency-Key', key)),
  ),
)

/** Requests to all operations: a third valid, with unusual values; the others with one to three faults. */
export function oddRequests(pool: Pool): fc.Arbitrary<OddRequest> {
  return fc
    .tuple(
      fc.oneof(...targets.map((target) => validRequest(target, pool))),
      fc.oneof(
        { weight: 1, arbitrary: fc.constant([]) },
        { weight: 2, arbitrary: fc.array(changes, { minLength: 1, maxLength: 3 }) },
      ),
    )
    .map(([request, all]) => all.reduce((one, change) => change(one), request))
}

/** The bytes of a request, with `Connection: close`. */
export function bytesOf({ method, path, headers, body }: OddRequest): Buffer {
  const names = new Set(headers.map(([name]) => name.toLowerCase()))
  const framed = [
    ['Host', 'localhost'],
    ...headers,
    ...(body === undefined || names.has('content-length') || names.has('transfer-encoding')
      ? []
      : [['Content-Length', String(body.length)]]),
    ['Connection', 'close'],
  ]
  const lines = [`${method} ${path} HTTP/1.1`, ...framed.map(([name, value]) => `${name}: ${value}`)]
  const head = `${lines.join('\r\n')}\r\n\r\n`
  return Buffer.concat([Buffer.from(head, 'utf8'), body ?? Buffer.alloc(0)])
}
