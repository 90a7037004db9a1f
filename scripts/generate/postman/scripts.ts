import type { Call } from '../contract/model.js'
import { variableOfId } from './variables.js'

/**
 * The order of a run of the whole collection: as it stands there, but what deletes comes at the end, the last thing
 * made first, so that nothing is gone while others need it.
 */
export function inRunOrder(calls: readonly Call[]): Call[] {
  const deletes = ({ operation }: Call) => operation.method === 'DELETE'
  return [...calls.filter((call) => !deletes(call)), ...calls.filter(deletes).reverse()]
}

/**
 * The scripts of a request: before it, preparations; after it, the tests of its response, and what to keep of it.
 * @param jump the request with which a run continues, if it's not the next one: `null` for none. It does nothing if a
 * request is sent by itself.
 */
export function renderEvents(call: Call, jump?: { readonly jumpTo: string | null }): object[] {
  const event = (listen: string, lines: readonly string[]) => ({
    listen,
    script: { type: 'text/javascript', exec: lines },
  })
  const before = preparations(call)
  return [
    ...(before.length > 0 ? [event('prerequest', before)] : []),
    event('test', [
      ...statusTest(call),
      ...bodyTest(call),
      ...keeping(call),
      ...(jump ? [`pm.execution.setNextRequest(${JSON.stringify(jump.jumpTo)});`] : []),
    ]),
  ]
}

/** An e-mail address has one account, so that every sign-up needs another one. */
function preparations({ operation, body }: Call): string[] {
  if (operation.secured || !body?.object.fields.some(({ name }) => name === 'email')) return []
  return operation.success.status === 201
    ? ['pm.collectionVariables.set("email", "ada-" + pm.variables.replaceIn("{{$guid}}") + "@example.com");']
    : []
}

function statusTest({ operation: { success } }: Call): string[] {
  return [
    `pm.test(${JSON.stringify(`the status is ${success.status}`)}, () => {`,
    `  pm.response.to.have.status(${success.status});`,
    '});',
    'pm.test("the response has a request ID", () => {',
    '  pm.expect(pm.response.headers.get("X-Request-Id")).to.be.a("string").and.not.empty;',
    '});',
  ]
}

function bodyTest({ operation: { success } }: Call): string[] {
  if (success.mediaType !== 'application/json') {
    return success.mediaType === undefined
      ? ['pm.test("the response has no body", () => {', '  pm.expect(pm.response.text()).to.equal("");', '});']
      : []
  }
  return [
    `const schema = ${JSON.stringify(bareSchema(success.schema), null, 2)};`.split('\n'),
    'pm.test("the response matches the contract", () => {',
    '  pm.response.to.have.jsonSchema(schema);',
    '});',
  ].flat()
}

/** A schema without what says nothing about validity. */
function bareSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bareSchema)
  if (typeof value !== 'object' || value === null) return value
  const isSchema = 'type' in value && typeof value.type !== 'object'
  const entries = Object.entries(value).filter(([name]) =>
    !isSchema || !['description', 'readOnly', 'example'].includes(name) ? !name.startsWith('x-') : false,
  )
  return Object.fromEntries(entries.map(([name, inner]) => [name, bareSchema(inner)]))
}

/** What later requests need of a response: a token, or the ID of what was created. */
function keeping(call: Call): string[] {
  const { success, method } = call.operation
  const keep = (variable: string, from: string) => `  pm.collectionVariables.set("${variable}", ${from});`
  const lines: string[] = []
  if (call.keeps !== undefined) lines.push(keep('token', `pm.response.json().${call.keeps}`))
  if (call.body?.object.fields.some(({ name }) => name === 'newPassword')) {
    lines.push(keep('password', 'pm.collectionVariables.get("newPassword")'))
  }
  const variable = method === 'POST' ? createdVariable(success.schema) : undefined
  if (variable !== undefined) lines.push(keep(variable, 'pm.response.json()._id'))
  if (lines.length === 0) return []
  return [`if (pm.response.code === ${success.status}) {`, ...lines, '}']
}

function createdVariable(schema: object | undefined): string | undefined {
  const pattern = (schema as { properties?: { _id?: { pattern?: string } } } | undefined)?.properties?._id?.pattern
  if (pattern === undefined) return undefined
  return variableOfId({
    kind: 'text',
    nullable: false,
    format: undefined,
    times: [],
    values: undefined,
    constraints: { pattern },
  })
}
