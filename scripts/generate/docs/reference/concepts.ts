import { STATUS_CODES } from 'node:http'
import { scopes } from '../../../../src/domain/api-key.js'
import type { ErrorResponse, Field, Parameter, Type } from '../../contract/model.js'
import { packs } from '../../languages/index.js'
import type { Facts } from '../facts.js'
import { link, operationPath, resourcePath } from '../links.js'
import { bytes, code, oneLine, page, prose, table } from '../markdown.js'
import { describeType, parametersTable } from '../types.js'
import { errorsTable } from './operation.js'
import { operationsTable } from './resource.js'

/** Chapters of the contract's description that have a separate page. */
const placed = ['', 'Errors', 'Identifiers', 'Lists']

/** The pages of what holds for all operations, by path. */
export function conceptPages(facts: Facts): [path: string, text: string][] {
  return [
    ['reference/index', indexPage(facts)],
    ['reference/authentication', authenticationPage(facts)],
    ['reference/errors', errorsPage(facts)],
    ['reference/identifiers', identifiersPage(facts)],
    ['reference/limits', limitsPage(facts)],
    ['reference/paging', pagingPage(facts)],
  ]
}

function chapter({ chapters }: Facts, title: string): string {
  const text = chapters.get(title)
  if (text === undefined)
    throw new Error(`openapi.yaml: info.description has no chapter "${title}", which the reference shows.`)
  return prose(text)
}

function indexPage(facts: Facts): string {
  const { folders, operations } = facts.model
  const here = 'reference/index'
  const others = [...facts.chapters].filter(([title]) => !placed.includes(title))
  return page(
    '# Reference',
    chapter(facts, ''),
    ...folders.flatMap(({ name, description }) => [
      `## ${name}`,
      prose(description),
      operationsTable(
        operations.filter(({ folder }) => folder === name),
        here,
      ),
    ]),
    '## Resources',
    facts.resources.map(({ name }) => `- [${name}](${link(here, resourcePath(name))})`).join('\n'),
    ...others.flatMap(([title, text]) => [`## ${title}`, prose(text)]),
    '## The contract itself',
    'All of this is generated from one OpenAPI 3.1 document: <a href="../openapi.yaml" ' +
      'target="_blank">openapi.yaml</a>, and the same as <a href="../openapi.json" ' +
      'target="_blank">openapi.json</a>. Code generators, mock servers and test tools read it.',
  )
}

function authenticationPage(facts: Facts): string {
  const here = 'reference/authentication'
  const { folders, operations } = facts.model
  const auth = folders.find(({ name }) => name === 'Auth')
  const open = operations.filter(({ secured }) => !secured)
  const openLinks = open.map((one) => `[${code(`${one.method} ${one.path}`)}](${link(here, operationPath(one))})`)
  return page(
    '# Authentication',
    prose(auth?.description ?? ''),
    '## Operations',
    operationsTable(
      operations.filter(({ folder }) => folder === auth?.name),
      here,
    ),
    '## Scopes of API keys {#scopes}',
    scopesTable(operations, here),
    'Operations that are not in this table require a login token.',
    '## Without a token',
    `Every operation requires a token, except for: ${openLinks.join(', ')}.`,
    '## When a token is rejected',
    'The service checks the token, and whether the scope of an API key covers the operation, before it reads ' +
      'anything else of a request. If a check fails, the response has the header `WWW-Authenticate: Bearer` ' +
      '(RFC 6750).',
    errorsTable(
      distinct(operations.flatMap(({ errors }) => errors)).filter(
        ({ kind }) => kind.startsWith('token') || kind === 'insufficientScope',
      ),
    ),
  )
}

/** Which operations each scope covers. */
function scopesTable(operations: Facts['model']['operations'], here: string): string {
  const rows = operations
    .filter((operation) => operation.scopes.length > 0)
    .map((one) => [
      `[${code(`${one.method} ${one.path}`)}](${link(here, operationPath(one))})`,
      ...scopes.map((scope) => (one.scopes.includes(scope) ? 'yes' : '')),
    ])
  return table(['Operation', ...scopes.map(code)], rows)
}

/** Errors that look different to a reader. */
function distinct(errors: readonly ErrorResponse[]): ErrorResponse[] {
  return [
    ...new Map(
      errors.map((error) => [`${error.status} ${error.kind} ${error.message} ${error.cause}`, error]),
    ).values(),
  ]
}

function errorsPage(facts: Facts): string {
  const here = 'reference/errors'
  const { operations, errorKinds } = facts.model
  const all = operations.flatMap((operation) => operation.errors.map((error) => ({ operation, error })))
  const statuses = [...new Set([...all.map(({ error }) => error), ...facts.outside].map(({ status }) => status))].sort()
  return page(
    '# Errors',
    chapter(facts, 'Errors'),
    '## An error with details {#details}',
    '```json\n{\n  "error": "Required fields are missing or invalid.",\n  "details": [\n    { "field": ' +
      '"/title", "message": "is required" },\n    { "field": "/score", "message": "must be <= 10" }\n  ' +
      ']\n}\n```',
    '## In the clients',
    [
      'In the clients, each status has its own class, a subclass of the one for all errors of the service.',
      ...packs.flatMap(({ errorNote }) => errorNote ?? []),
    ].join(' '),
    table(
      ['Status', 'Class'],
      errorKinds.map(({ status, name, phrase }) => [`${status} ${phrase}`, code(name)]),
    ),
    ...statuses.flatMap((status) => [
      `## ${status} ${STATUS_CODES[status]} {#${status}}`,
      statusTable(
        all.filter(({ error }) => error.status === status),
        here,
      ),
      outsideOf(facts.outside, status),
    ]),
  )
}

function outsideOf(outside: readonly ErrorResponse[], status: number): string | undefined {
  const errors = outside.filter((error) => error.status === status)
  return errors.length === 0 ? undefined : `Of requests that reach no operation:\n\n${errorsTable(errors)}`
}

/** One row per message and cause, with the operations that respond with it. */
function statusTable(
  entries: readonly { operation: Facts['model']['operations'][number]; error: ErrorResponse }[],
  here: string,
) {
  const rows = new Map<string, { error: ErrorResponse; links: string[] }>()
  for (const { operation, error } of entries) {
    const key = `${error.message} ${error.cause}`
    const row = rows.get(key) ?? { error, links: [] }
    const target = link(here, `${operationPath(operation)}#${error.status}`)
    row.links.push(`[${code(`${operation.method} ${operation.path}`)}](${target})`)
    rows.set(key, row)
  }
  if (rows.size === 0) return undefined
  return table(
    ['Message', 'Cause', 'What to do', 'Of'],
    [...rows.values()].map(({ error, links }) => [
      code(error.message),
      prose(oneLine(error.cause)),
      prose(oneLine(error.remedy)),
      links.length > 4 ? `${links.length} operations` : links.join(', '),
    ]),
  )
}

function identifiersPage(facts: Facts): string {
  const here = 'reference/identifiers'
  const rows = facts.resources.flatMap(({ name, fields }) =>
    fields
      .filter(({ type }) => isIdentifier(type))
      .map(({ name: field, type }) => [
        `[${name}](${link(here, resourcePath(name))})`,
        code(field),
        describeType(type),
      ]),
  )
  return page(
    '# Identifiers',
    chapter(facts, 'Identifiers'),
    '## Where they stand',
    table(['Resource', 'Field', 'Form'], rows),
  )
}

function isIdentifier(type: Type): boolean {
  return type.kind === 'text' && /^\^[a-z]+\[/.test(type.constraints.pattern ?? '')
}

function limitsPage(facts: Facts): string {
  const here = 'reference/limits'
  const { operations, objects } = facts.model
  const bodies = objects.filter(({ role }) => role !== 'response')
  const parameters = new Map(operations.flatMap((one) => one.parameters).map((one) => [one.name, one]))
  const tooMuch = distinct([...operations.flatMap(({ errors }) => errors), ...facts.outside]).filter(({ status }) =>
    [408, 413, 429, 431].includes(status),
  )
  const hasLimit = ({ type }: Field | Parameter) => /\d|not blank/.test(describeType(type))
  return page(
    '# Limits',
    'Every limit is stated in the contract and enforced. A request that exceeds one is rejected with an error that ' +
      'names the field, and nothing of it is stored.',
    '## Of fields',
    ...bodies.map(({ name, fields }) => {
      const rows = fields.filter(hasLimit).map((field) => [code(field.name), describeType(field.type)])
      return rows.length === 0 ? undefined : `### ${name}\n\n${table(['Field', 'Limit'], rows)}`
    }),
    '## Of parameters',
    parametersTable([...parameters.values()].filter(hasLimit)),
    '## Of bodies',
    table(
      ['Operation', 'Maximum size'],
      operations.flatMap((operation) => {
        const { method, path, maxBodyBytes } = operation
        const name = `[${code(`${method} ${path}`)}](${link(here, operationPath(operation))})`
        return maxBodyBytes === undefined ? [] : [[name, bytes(maxBodyBytes)]]
      }),
    ),
    '## Of requests',
    table(
      ['Status', 'Limit', 'What to do'],
      tooMuch.map(({ status, cause, remedy }) => [
        `[${status}](${link(here, `reference/errors#${status}`)})`,
        prose(oneLine(cause)),
        prose(oneLine(remedy)),
      ]),
    ),
  )
}

function pagingPage(facts: Facts): string {
  const here = 'reference/paging'
  const paged = facts.model.operations.filter(({ paging }) => paging)
  const names = ['limit', 'cursor', 'order']
  const parameters = new Map(paged.flatMap((one) => one.parameters).map((one) => [one.name, one]))
  return page(
    '# Paging',
    chapter(facts, 'Lists'),
    '## Parameters',
    parametersTable(names.flatMap((name) => parameters.get(name) ?? [])),
    '## Which lists can be read in pages',
    operationsTable(paged, here),
    '## With a client',
    'The clients have iterators over all pages, with one page in memory: ' +
      `see the page of [your language](${link(here, 'clients/index')}).`,
  )
}
