import { STATUS_CODES } from 'node:http'
import { scopes } from '../../../../src/domain/api-key.js'
import type { Content, ErrorResponse, Operation } from '../../contract/model.js'
import type { Facts, HeaderFact } from '../facts.js'
import { link, operationPath, resourcePath } from '../links.js'
import { bytes, capital, code, json, oneLine, page, prose, table } from '../markdown.js'
import { readSample } from '../samples.js'
import { tabsOf } from '../tabs.js'
import { describeType, fieldsTable, parametersTable } from '../types.js'
import { exampleOf } from './examples.js'
import { nounOf } from './resource.js'
import { snippetTabs } from './snippets.js'

/** The page of an operation: what to send, and every response with its cause and what to do. */
export function operationPage(facts: Facts, operation: Operation): string {
  const here = operationPath(operation)
  const { summary, description, method, path, id, folder } = operation
  const about = [
    `[Try it](${link(here, `try-it#${id}`)})`,
    `[${folder}](${link(here, `reference/index#${folder.toLowerCase()}`)})`,
    `\`operationId\`: ${code(id)}`,
  ]
  const calls = operation.calls.filter(({ variant }) => variant === '')
  return page(
    `# ${code(`${method} ${path}`)}`,
    `**${summary}.** ${prose(description)}`,
    about.join(' · '),
    '## Request',
    ...request(facts, operation, here),
    '## Samples',
    samplesNote(operation, here),
    ...(operation.sample
      ? [tabsOf(readSample(operation.sample))]
      : calls.flatMap((call) => [calls.length > 1 ? `### ${call.summary}` : undefined, snippetTabs(facts, call)])),
    '## Response',
    ...response(facts, operation, here),
    '## Errors',
    `Every error is JSON with an \`error\` and, where the request does not follow the contract, ` +
      `[\`details\`](${link(here, 'reference/errors#details')}).`,
    ...errors(facts, operation),
  )
}

function request(facts: Facts, operation: Operation, here: string): (string | undefined)[] {
  const { secured, parameters, bodies, body, maxBodyBytes, successes, id } = operation
  const headers = [
    ...(secured
      ? [
          [
            '`Authorization`',
            'yes',
            `\`Bearer <token>\`: ${callersOf(operation.scopes)}. ` +
              `See [authentication](${link(here, 'reference/authentication')}).`,
          ],
        ]
      : []),
    ...(bodies.length > 0 ? [['`Content-Type`', 'yes', mediaTypes(bodies)]] : []),
    ...(maxBodyBytes === undefined ? [] : [['`Content-Length`', 'no', `at most ${bytes(maxBodyBytes)}`]]),
    ...(successes.length > 1 ? [['`Accept`', 'no', `the media type of the response: ${mediaTypes(successes)}`]] : []),
    ...(facts.requestHeaders.get(id) ?? []).map(({ name, description }) => [
      code(name),
      'no',
      prose(oneLine(description)),
    ]),
  ]
  const inPath = parameters.filter((parameter) => parameter.in === 'path')
  const inQuery = parameters.filter((parameter) => parameter.in === 'query')
  return [
    headers.length > 0 ? `### Headers\n\n${table(['Header', 'Required', 'Value'], headers)}` : undefined,
    inPath.length > 0 ? `### Path\n\n${parametersTable(inPath)}` : undefined,
    inQuery.length > 0 ? `### Query\n\n${parametersTable(inQuery)}` : undefined,
    ...(body
      ? [
          '### Body',
          prose(body.object.description),
          fieldsTable(body.object.fields, false),
          body.example === undefined ? undefined : json(body.example),
        ]
      : []),
    ...bodies.flatMap((one) => ('object' in one ? [] : [contentText(one)])),
    headers.length + parameters.length === 0 ? 'It takes no token, no parameter and no body.' : undefined,
  ]
}

/** Whose tokens an operation accepts. */
function callersOf(permitted: readonly string[]): string {
  if (permitted.length === 0) return 'a login token; API keys are not accepted'
  if (permitted.length === scopes.length) return 'a login token or any API key'
  return `a login token, or an API key with the scope ${permitted.map(code).join(' or ')}`
}

/** A body without named fields. */
function contentText({ mediaType, type, example }: Content): string {
  const shown = typeof example === 'string' ? `\`\`\`txt\n${example.trimEnd()}\n\`\`\`` : example && json(example)
  return [`### Body as ${code(mediaType)}`, `${capital(describeType(type))}.`, ...(shown ? [shown] : [])].join('\n\n')
}

function mediaTypes(all: readonly { readonly mediaType: string | undefined }[]): string {
  return all.map(({ mediaType }) => code(mediaType ?? '')).join(', ')
}

function samplesNote({ calls, secured, sample }: Operation, here: string): string {
  const [call] = calls
  const ids = [...new Set([...(call?.path ?? []), ...(calls.at(-1)?.required ?? [])].map(({ name }) => name))]
  return secured
    ? `The samples read the address and the token from [variables](${link(here, 'quickstart#variables')}) ` +
        `of the environment${ids.length > 0 || sample ? ', and identifiers too' : ''}.`
    : `The samples read the address from a [variable](${link(here, 'quickstart#variables')}) of the environment.`
}

function response(facts: Facts, operation: Operation, here: string): (string | undefined)[] {
  const { success, id } = operation
  const type = success.type?.kind === 'list' ? success.type.item : success.type
  const object = type?.kind === 'object' ? facts.model.objects.find(({ name }) => name === type.name) : undefined
  const isResource = object !== undefined && facts.resources.includes(object)
  const objectLink = object && `[${nounOf(object.name)}](${link(here, resourcePath(object.name))})`
  const example = exampleOf(facts, operation)
  return [
    `### ${success.status} ${STATUS_CODES[success.status]} {#${success.status}}`,
    prose(success.description),
    success.mediaType === undefined ? 'The response has no body.' : undefined,
    object && isResource
      ? success.type?.kind === 'list'
        ? `An array of ${objectLink} objects.`
        : `One ${objectLink} object.`
      : object && fieldsTable(object.fields, true),
    example === undefined ? undefined : json(example),
    ...operation.successes.slice(1).flatMap(otherResponse),
    headersTable(ownLink(facts.responseHeaders.get(`${id} ${success.status}`) ?? [], operation)),
  ]
}

/** The contract's example of `Link` is one list's; here it names the operation's own path. */
function ownLink(headers: readonly HeaderFact[], { path, parameters }: Operation): HeaderFact[] {
  const own = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    return String(parameters.find((one) => one.in === 'path' && one.name === name)?.example ?? name)
  })
  return headers.map((header) => {
    return header.name === 'Link' ? { ...header, example: header.example.replace(/^<[^?]*/, `<${own}`) } : header
  })
}

/** The response of an operation in another media type. */
function otherResponse({ mediaType, example }: Operation['success']): string[] {
  const shown = typeof example === 'string' ? [`\`\`\`txt\n${example.trimEnd()}\n\`\`\``] : []
  return [`With \`Accept: ${mediaType}\`:`, ...shown]
}

function headersTable(headers: readonly HeaderFact[]): string | undefined {
  if (headers.length === 0) return undefined
  return table(
    ['Header', 'What it says', 'Example'],
    headers.map(({ name, description, example }) => [
      code(name),
      prose(oneLine(description)),
      example && code(example),
    ]),
  )
}

function errors(facts: Facts, { id, errors }: Operation): string[] {
  return [...new Set(errors.map(({ status }) => status))].flatMap((status) => [
    `### ${status} ${STATUS_CODES[status]} {#${status}}`,
    prose(facts.statusTexts.get(`${id} ${status}`) ?? ''),
    errorsTable(errors.filter((error) => error.status === status)),
  ])
}

/** Errors with their messages, each to be linked to as `#400-invalidPromptId`. */
export function errorsTable(errors: readonly ErrorResponse[]): string {
  return table(
    ['Message', 'Cause', 'What to do'],
    errors.map(({ status, kind, message, cause, remedy }) => [
      `<a id="${status}-${kind}"></a>${code(message)}`,
      prose(oneLine(cause)),
      prose(oneLine(remedy)),
    ]),
  )
}
