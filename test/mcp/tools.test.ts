import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { test } from 'tap'
import type { scopes } from '../../src/domain/api-key.js'
import { toolsFor, toolsOf } from '../../src/mcp/tools.js'
import { readContract } from '../../src/openapi/contract.js'
import { contract } from '../helpers/contract.js'

const tools = toolsOf(contract)
const tool = (name: string) => tools.find((one) => one.name === name) ?? t0(name)
const t0 = (name: string): never => {
  throw new Error(`there is no tool ${name}`)
}

test('there is a tool for each operation that an API key may call, and none for accounts and keys', async (t) => {
  t.strictSame(
    tools.map(({ name }) => name),
    [
      'get_account',
      'list_prompts',
      'create_prompt',
      'get_prompt',
      'update_prompt',
      'delete_prompt',
      'list_prompt_versions',
      'get_prompt_version',
      'list_logs',
      'create_log',
      'create_logs',
      'get_log',
      'update_log',
      'delete_log',
      'get_statistics',
      'compare_logs',
      'search_prompts',
    ],
  )
  const namesFor = (scope: (typeof scopes)[number]) => toolsFor(scope, tools).map(({ name }) => name)
  t.strictSame(namesFor('log'), [
    'get_prompt',
    'list_prompt_versions',
    'get_prompt_version',
    'create_log',
    'create_logs',
  ])
  t.strictSame(
    namesFor('write'),
    tools.map(({ name }) => name),
  )
  t.ok(
    toolsFor('read', tools).every(({ annotations }) => annotations.readOnlyHint),
    'a read key changes nothing',
  )
  t.equal(toolsFor('read', tools).length, 10)
  t.equal(toolsFor(undefined, tools).length, 17)
})

test('a tool says whether it changes or removes anything', async (t) => {
  const hints = (name: string) => tool(name).annotations
  t.match(hints('list_logs'), { readOnlyHint: true, destructiveHint: false, openWorldHint: false })
  t.match(hints('create_log'), { readOnlyHint: false, destructiveHint: false, idempotentHint: false })
  t.match(hints('update_log'), { readOnlyHint: false, destructiveHint: true, idempotentHint: true })
  t.match(hints('delete_prompt'), { readOnlyHint: false, destructiveHint: true, idempotentHint: true })
})

test('the arguments of a tool are the parameters and the fields of the body', async (t) => {
  const { properties, required } = tool('update_log').inputSchema
  t.strictSame(Object.keys(properties), ['id', 'notes', 'score'], 'without fields that the service sets')
  t.strictSame(required, ['id'])
  const create = tool('create_log').inputSchema
  t.strictSame(create.required, ['promptId', 'output', 'modelUsed'])
  t.match(Object.keys(create.properties), ['idempotencyKey'])
  t.strictSame(create.properties.score, contract.schemas.Score)
  const list = tool('list_prompts').inputSchema.properties
  t.notOk('escapeFormulas' in list, 'nothing that is only about CSV')
  t.match(list.limit, { minimum: 1, maximum: 100, default: 20 })
  t.match(list.cursor?.description, 'nextCursor')
  t.match(list.textOffset, { type: 'integer', minimum: 0 })
  t.notOk('textOffset' in create.properties)
})

test('descriptions are those of the contract, and name tools in place of operations', async (t) => {
  const { title, description } = tool('compare_logs')
  t.equal(title, 'Compare two groups of logs')
  t.match(description, 'A is the old one, B the new one.')
  t.equal(tool('create_logs').inputSchema.properties.logs?.description, 'The logs, each as `create_log` takes it.')
  t.match(tool('update_log').description, 'At least one of `score` and `notes`.')
  t.notMatch(JSON.stringify(tools.map(({ inputSchema }) => inputSchema)), /`(GET|POST|PATCH|DELETE) /)
})

test('every schema is valid JSON Schema 2020-12 without extensions', async (t) => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false, validateFormats: false })
  ajv.addKeyword('example')
  for (const { name, inputSchema, outputSchema } of tools) {
    t.doesNotThrow(() => ajv.compile(inputSchema), name)
    t.doesNotThrow(() => ajv.compile(outputSchema), name)
  }
})

test('a value of several types is an alternative of schemas with one type each', async (t) => {
  t.strictSame(tool('update_log').inputSchema.properties.score, {
    description: 'How good it is, from 0 to 10; `null` removes the score.',
    anyOf: [{ type: 'integer', minimum: 0, maximum: 10 }, { type: 'null' }],
  })
  t.notMatch(JSON.stringify(tools.map(({ inputSchema, outputSchema }) => [inputSchema, outputSchema])), /"type":\[/)
})

test('all tools together take a small part of the context of a model', async (t) => {
  const shown = tools.map(({ name, description, inputSchema }) => ({ name, description, inputSchema }))
  const { length } = JSON.stringify(shown)
  console.log(`# tools: ${tools.length}, ${length} characters`)
  t.ok(length < 36_000, `${length} characters`)
})

test('any contract has tools, and an argument with two meanings is an error', async (t) => {
  const everything = readContract(readFileSync('test/openapi/everything.yaml', 'utf8'))
  t.match(
    toolsOf(everything).map(({ name }) => name),
    ['list_things'],
  )
  const clash = contract.text.replace('- name: margin', '- name: textOffset')
  t.throws(() => toolsOf(readContract(clash)), {
    message: 'The tool for compareLogs would have two arguments textOffset.',
  })
})
