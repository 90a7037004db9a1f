import { callersErrors } from '../../contract/errors.js'
import { describeContent } from '../../contract/media-types.js'
import type { Field, Model, Operation } from '../../contract/model.js'
import { canBeNull } from '../../contract/nullable.js'
import { type Named, type NamedArgument, type NamedCall, type NamedContent, withoutPlace } from '../../names/names.js'
import { sentence, takenText } from '../../text.js'
import { isPartialBody, renderRequest, takesKey } from './request.js'
import { annotation, docstring, importsFor, inImportOrder, paragraph, section } from './text.js'

const indent = '        '

/** What the calls may need of `_core/request.py`. */
const requestNames = [
  'NOT_GIVEN',
  'NotGiven',
  'Request',
  'filled',
  'given',
  'joined',
  'new_idempotency_key',
  'page_limit',
  'present',
  'segment',
  'taken',
]

/** The class with a method for each call; the one for asyncio or the one that waits. */
export function renderClient(model: Model, named: Named, isAsync: boolean): string {
  const methods = named.calls.flatMap((call) => [
    renderMethod(model, named, call, isAsync),
    ...(call.iterator === undefined ? [] : [renderIterator(model, named, call, isAsync)]),
  ])
  const body = methods.join('\n')
  const [name, transport] = isAsync
    ? ['AsyncPromptCrafterClient', 'AsyncTransport']
    : ['PromptCrafterClient', 'SyncTransport']
  const use = isAsync
    ? [`async with ${name}() as client:`, `    prompts = await client.get_prompts()`]
    : [`with ${name}() as client:`, `    prompts = client.get_prompts()`]
  const about = [
    `A client of ${model.title}.`,
    paragraph('    ', sentence(model.summary)),
    `Example:\n${use.map((line) => `    ${line}`).join('\n')}`,
  ]
  const typeNames = inImportOrder(named.types.map((type) => type.name))
  const ownImports = [
    importsFor(body, '._core.request', requestNames),
    importsFor(body, '._core.streams', ['AsyncByteStream', 'ByteStream']),
    `from ._core.transport import ${transport}\n`,
    importsFor(body, '.types', typeNames),
  ]
  const unpacks = /\bUnpack\b/.test(body)
  return `"""The client ${isAsync ? 'for asyncio' : 'that waits for each response'}."""

from __future__ import annotations

${unpacks ? 'import sys\n' : ''}${importsFor(body, 'collections.abc', isAsync ? ['AsyncIterator'] : ['Iterator'])}\
${importsFor(body, 'datetime', ['date', 'datetime'])}${importsFor(body, 'typing', ['Any', 'Literal'])}
${ownImports.join('')}${unpacks ? importUnpack : ''}

class ${name}(${transport}):
${docstring('    ', about)}
${body}`
}

/** Imported when the program runs, so that the types of the methods can be looked up. */
const importUnpack = `
if sys.version_info >= (3, 12):
    from typing import Unpack
else:
    from typing_extensions import Unpack
`

function renderMethod(model: Model, named: Named, call: NamedCall, isAsync: boolean): string {
  const { keeps, forgets, success, summary } = call.call
  const response = responseType(named, call, isAsync)
  const returned = call.returns === undefined ? response : fieldType(named, call, call.returns)
  const send = success.form === 'stream' ? '_stream' : '_call'
  const request = `${isAsync ? 'await ' : ''}self.${send}(${renderRequest(model, call, response, {})})`
  const after = [
    ...(keeps === undefined ? [] : [`self.set_token(response[${JSON.stringify(keeps)}])`]),
    ...(forgets ? ['self.set_token(None)'] : []),
  ]
  const result = call.returns === undefined ? 'response' : `response[${JSON.stringify(call.returns)}]`
  const isWhole = result === 'response' && after.length === 0
  const withResult = isWhole ? [`return ${request}`] : [`response = ${request}`, ...after, `return ${result}`]
  const steps = response === 'None' ? [request, ...after] : withResult
  const notes = [
    ...(keeps === undefined
      ? []
      : [`The client keeps the ${keeps} and sends it from then on, for all that use it; see \`with_token\`.`]),
    ...(forgets ? ['The client drops its token, which is no longer valid.'] : []),
  ]
  return `    ${isAsync ? 'async ' : ''}def ${call.name}(${parameterList(named, call, call.optional)}) -> ${returned}:
${documentation(model, call, call.optional, summary, notes)}${steps.map((step) => `${indent}${step}\n`).join('')}`
}

function responseType(named: Named, { call: { success } }: NamedCall, isAsync: boolean): string {
  if (success.form === 'stream') return isAsync ? 'AsyncByteStream' : 'ByteStream'
  return success.type ? annotation(named, success.type) : 'None'
}

function fieldType(named: Named, { call }: NamedCall, field: string): string {
  const { type } = call.success
  const object = named.types.find(({ name }) => type?.kind === 'object' && name === named.typeOf(type.name))
  const found = object?.fields.find((one) => one.field.name === field)
  if (!found) throw new Error(`openapi.yaml: the response of ${call.operation.id} has no field ${field}.`)
  return annotation(named, found.field.type)
}

function renderIterator(model: Model, named: Named, call: NamedCall, isAsync: boolean): string {
  const { paging } = call.call.operation
  if (!paging) throw new Error(`${call.iterator} has no pages.`)
  const item = annotation(named, paging.item)
  const { optional } = withoutPlace(call)
  const iterator = isAsync ? 'AsyncIterator' : 'Iterator'
  const more = { limit: 'page_limit(limit, page_size)' }
  const star = optional.length > 0 ? '' : '*, '
  const list = [parameterList(named, call, optional), `${star}limit: int | None = None`, 'page_size: int = 100']
  return `    def ${call.iterator}(${list.join(', ')}) -> ${iterator}[${item}]:
${documentation(
  model,
  call,
  optional,
  `${call.call.summary}, page by page`,
  [],
  [
    ['limit', 'After how many items it ends; at the last one unless stated.'],
    ['page_size', `How many items are asked for at a time, at most ${paging.maxItems}.`],
  ],
)}${indent}return self._pages(${renderRequest(model, { ...call, optional }, `list[${item}]`, more)}, limit)
`
}

function parameterList(named: Named, call: NamedCall, optional: readonly NamedArgument[]): string {
  const { path, required, body, content } = call
  const isPartial = body !== undefined && isPartialBody(call)
  const keywords = [
    ...optional.map(({ name, parameter }) => `${name}: ${annotation(named, parameter.type)} | None = None`),
    ...(takesKey(call) ? ['idempotency_key: str | None = None'] : []),
  ]
  return [
    'self',
    ...[...path, ...required].map(({ name, parameter }) => `${name}: ${annotation(named, parameter.type)}`),
    ...(content ? [contentParameter(named, content)] : []),
    ...(body && !isPartial
      ? body.fields.map(({ name, field }) => {
          const object = call.call.takes.find((one) => one.field === field.name)?.object
          const type = annotation(named, field.type) + (object === undefined ? '' : ` | ${named.typeOf(object)}`)
          if (canBeNull(field)) return `${name}: ${orNone(type)} | NotGiven = NOT_GIVEN`
          return field.required ? `${name}: ${type}` : `${name}: ${orNone(type)} = None`
        })
      : []),
    ...(keywords.length > 0 ? ['*', ...keywords] : []),
    ...(isPartial ? [`**fields: Unpack[${body.type}]`] : []),
  ].join(', ')
}

function contentParameter(named: Named, { name, content }: NamedContent): string {
  const type = annotation(named, content.type)
  return content.required ? `${name}: ${type}` : `${name}: ${orNone(type)} = None`
}

function orNone(type: string): string {
  return type.endsWith(' | None') ? type : `${type} | None`
}

function documentation(
  model: Model,
  call: NamedCall,
  optional: readonly NamedArgument[],
  summary: string,
  notes: readonly string[],
  more: readonly [string, string][] = [],
): string {
  const { path, required, body, content } = call
  const fields = (body?.fields ?? []).map(({ name, field }): [string, string] => {
    return [name, field.description + takenText(call.call.takes.filter((one) => one.field === field.name))]
  })
  const list: [string, string][] = [
    ...[...path, ...required].map(({ name, parameter }): [string, string] => [name, parameter.description]),
    ...(content ? [[content.name, describeContent(content.content)] as [string, string]] : []),
    ...(isPartialBody(call) ? [partialEntry(call)] : fields),
    ...optional.map(({ name, parameter }): [string, string] => [name, parameter.description]),
    ...(takesKey(call) ? [keyEntry] : []),
    ...more,
  ]
  const { description } = call.call
  return docstring(indent, [
    sentence(summary),
    ...(description === '' ? [] : [paragraph(indent, description)]),
    ...notes.map((note) => paragraph(indent, note)),
    ...section(indent, 'Args', list),
    ...section(indent, 'Raises', raised(model, call.call.operation)),
  ])
}

function partialEntry({ body }: NamedCall): [string, string] {
  const fields = (body?.fields ?? []).map(({ field }) => field)
  const namesOf = (some: readonly Field[]) => some.map(({ name }) => `\`${name}\``).join(', ')
  const nullable = fields.filter(canBeNull)
  const about = nullable.length > 0 ? ` \`None\` is sent as \`null\`, which ${namesOf(nullable)} can be.` : ''
  return ['**fields', `What to change: ${namesOf(fields)}.${about}`]
}

const keyEntry: [string, string] = [
  'idempotency_key',
  'The same key in another call makes that call give back what this one did. Without it each call has a ' +
    'new one, which its own retries share.',
]

/** One entry per status, with all of its messages. */
function raised({ errorKinds }: Model, operation: Operation): [string, string][] {
  const errors = callersErrors(operation)
  return errorKinds.flatMap(({ status, name }) => {
    const messages = errors.filter((error) => error.status === status).map(({ message }) => message)
    return messages.length > 0 ? [[name, messages.join(' / ')] as [string, string]] : []
  })
}
