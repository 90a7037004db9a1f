import { readFileSync } from 'node:fs'
import Fastify from 'fastify'
import { test } from 'tap'
import { parse, stringify } from 'yaml'
import { generateTypes } from '../../scripts/generate/types.js'
import { BytesInFlight } from '../../src/http/bytes-in-flight.js'
import type { Handlers } from '../../src/http/handler.js'
import { addRoutes } from '../../src/http/routes.js'
import { readContract } from '../../src/openapi/contract.js'
import { ContractError, keysOf } from '../../src/openapi/location.js'

const text = readFileSync('test/openapi/everything.yaml', 'utf8')

/** The contract with `value` at `pointer`. */
function changed(pointer: string, value: unknown): string {
  const document = parse(text)
  const keys = keysOf(pointer)
  const last = keys.pop() ?? ''
  const parent = keys.reduce((node, key) => node[key], document)
  if (Array.isArray(parent) && last === '-') parent.push(value)
  else parent[last] = value
  return stringify(document, { aliasDuplicateObjects: false })
}

const get = '/paths/~1things/get'
const post = '/paths/~1things~1{number}~1parts/post'
const name = '/components/schemas/Part/properties/name'
const scalar = { type: 'string' }

/** What isn't supported: where, what, and where the error points to if it isn't the same place. */
const unsupported: readonly [pointer: string, value: unknown, location?: string][] = [
  ['/openapi', '3.0.3'],
  ['/webhooks', {}],
  ['/x-other', {}],
  ['/servers/0/url', '/v1'],
  ['/servers/0/variables', {}],
  ['/security', [{ apiKey: [] }], '/security/0/apiKey'],
  ['/security', [{ bearerAuth: [] }, { bearerAuth: [] }]],
  ['/components/securitySchemes/bearerAuth/type', 'apiKey'],
  ['/components/callbacks', {}],
  // Paths and operations.
  ['/paths/~1a:b', {}],
  ['/paths/~1a{b}', {}],
  ['/paths/~1things/options', {}],
  ['/paths/~1things/servers', []],
  [`${get}/callbacks`, {}],
  [`${get}/deprecated`, true],
  [`${get}/x-other`, 1],
  [`${get}/x-max-body-bytes`, 1024, get],
  [`${post}/x-max-body-bytes`, 0],
  [`${get}/operationId`, 'createPart', post],
  [`${post}/security`, [{}], `${post}/security/0`],
  [`${post}/security`, [{ bearerAuth: [] }], `${post}/security/0`],
  [`${post}/security`, [{ bearerAuth: ['read', 'log'] }], `${post}/security/0`],
  [`${post}/security`, [{ bearerAuth: ['raed'] }], `${post}/security/0/bearerAuth/0`],
  [`${post}/security`, [{ bearerAuth: ['log'] }, { bearerAuth: ['log'] }], `${post}/security/1`],
  // Stated for the whole document alone, it names no role.
  [`${post}/security`, undefined, post],
  // Parameters.
  [`${get}/parameters/-`, { name: 'a', in: 'cookie', schema: scalar }, `${get}/parameters/10/in`],
  [`${get}/parameters/0/style`, 'spaceDelimited'],
  [`${get}/parameters/0/style`, 'deepObject'],
  [`${get}/parameters/0/allowReserved`, true],
  [`${get}/parameters/0/content`, {}],
  [`${get}/parameters/0/x-media-types`, 'text/csv'],
  [`${get}/parameters/0/x-media-types`, ['text/csv'], get],
  [`${post}/parameters/0/x-media-types`, ['application/json']],
  [`${get}/parameters/7/schema`, { type: 'string', 'x-formats': 'date' }, `${get}/parameters/7/schema/x-formats`],
  [`${get}/parameters/0/schema/type`, 'object', `${get}/parameters/0/schema/maxItems`],
  [`${get}/parameters/7/schema`, { type: 'object' }, get],
  [`${get}/parameters/7/schema`, { type: ['string', 'null'] }, get],
  [`${get}/parameters/7/schema`, { const: 'a' }, get],
  [`${get}/parameters/0/schema/items`, { type: 'array', items: scalar }, get],
  [`${get}/parameters/-`, { name: 'text', in: 'query', schema: scalar }, get],
  [`${get}/parameters/-`, { name: 'id', in: 'path', required: true, schema: scalar }, get],
  [`${post}/parameters/0/schema`, { type: 'array', items: scalar }, post],
  [`${post}/parameters/0/explode`, true],
  ['/paths/~1things~1{number}~1parts/parameters/0/name', 'count', post],
  ['/paths/~1things~1{number}~1parts/parameters/0/style', 'label'],
  // Bodies and responses.
  [`${post}/requestBody/content/multipart~1form-data`, { schema: scalar }],
  [`${post}/requestBody/content/text~1plain`, {}],
  [
    `${post}/requestBody/content/application~1json/schema`,
    { type: 'array', items: scalar },
    'content/application~1json',
  ],
  [`${post}/requestBody/content/application~1json/encoding`, {}],
  [`${post}/requestBody/content/*~1*`, {}],
  [`${post}/responses/default`, { description: 'Any.' }],
  [`${post}/responses/4XX`, { description: 'Any.' }],
  [`${post}/responses/302`, { description: 'Elsewhere.' }],
  [`${post}/responses/200`, { description: 'Two.' }, `${post}/responses/201`],
  [`${post}/responses/201/links`, {}],
  [`${post}/responses/404`, { description: 'No example.' }],
  [
    `${post}/responses/404`,
    { description: 'No JSON.', content: { 'text/plain': {} } },
    `${post}/responses/404/content`,
  ],
  ['/paths/~1export.txt/get/responses/200/content/text~1csv', {}, '/paths/~1export.txt/get/responses/200/content'],
  // Schemas.
  [`${name}/oneOf`, []],
  [`${name}/allOf`, []],
  [`${name}/maxlength`, 3],
  [`${name}/nullable`, true],
  [`${name}/maximum`, 3],
  [`${name}/type`, 'text'],
  [`${name}/x-other`, 1],
  [name, { $ref: '#/components/responses/Invalid' }, `${name}/$ref`],
  [name, { $ref: '#/components/schemas/Nothing' }],
  [name, { $ref: '#/components/schemas/Part' }],
  [name, { $ref: '#/components/schemas/Error', maxLength: 3 }, `${name}/maxLength`],
  ['/components/schemas/Part/properties/screws/items/properties/head/writeOnly', true],
  ['/components/schemas/Part/properties/labels/additionalProperties/anyOf', []],
  ['/components/schemas/Part/patternProperties', {}],
]

test('what the reader does not understand is an error that names its location', async (t) => {
  t.doesNotThrow(() => readContract(text))
  for (const [pointer, value, location = pointer] of unsupported) {
    const what = `${pointer}: ${JSON.stringify(value)}`
    const contract = changed(pointer, value)
    try {
      readContract(contract)
      t.fail(what)
    } catch (error) {
      t.ok(error instanceof ContractError, what)
      if (!(error instanceof ContractError)) throw error
      t.ok(error.pointer.endsWith(location), `${what}: ${error.message}`)
      const line = Number(/^openapi\.yaml:(\d+): #/.exec(error.message)?.[1] ?? Number.NaN)
      const key = keysOf(error.pointer).at(-1) ?? ''
      if (!/^\d+$/.test(key) || Number(key) > 99) t.match(contract.split('\n')[line - 1], key, `${what}: line ${line}`)
    }
  }
})

test('a recursion is an error, however long its way', async (t) => {
  const components = {
    A: { type: 'object', properties: { b: { $ref: '#/components/schemas/B' } } },
    B: { type: 'array', items: { $ref: '#/components/schemas/C' } },
    C: { type: 'object', additionalProperties: { $ref: '#/components/schemas/A' } },
  }
  t.throws(() => readContract(changed('/components/schemas', { ...parse(text).components.schemas, ...components })), {
    message: /#\/components\/schemas\/C\/additionalProperties: .* Recursion is not supported/,
  })
})

test('a schema that cannot be compiled stops the generator and the start', async (t) => {
  const pointer = '/components/schemas/Part/properties/screws/items/properties/head'
  for (const schema of [
    { type: 'string', pattern: '(' },
    { type: 'string', minLength: 'x' },
    { type: 'string', format: 'x' },
  ]) {
    const contract = changed(pointer, schema)
    const message = /The schema cannot be compiled/
    await t.rejects(generateTypes(contract), { message }, JSON.stringify(schema))
    const read = readContract(contract)
    const handlers = Object.fromEntries([...read.operations.keys()].map((id) => [id, async () => ({})]))
    const authenticate = async () => {
      throw new Error('nobody asks')
    }
    const options = { authenticate, bytesInFlight: new BytesInFlight(1e9) }
    const start = addRoutes(Fastify(), read, handlers as unknown as Handlers, options)
    await t.rejects(start, { message }, JSON.stringify(schema))
  }
})
