import { callersErrors } from '../../contract/errors.js'
import { describeContent } from '../../contract/media-types.js'
import type { Content, Model, Operation } from '../../contract/model.js'
import { canBeNull } from '../../contract/nullable.js'
import { type Named, type NamedArgument, type NamedBody, type NamedCall, withoutPlace } from '../../names/names.js'
import { sentence, takenText } from '../../text.js'
import { constant, requestText } from './request.js'
import { comment, listText, orNil, quoted, yardType } from './text.js'

const indent = '    '
const inner = `${indent}  `

/** The class with a method for each call. */
export function renderClient(model: Model, named: Named): string {
  const bodies = new Map(named.calls.flatMap(({ body }) => (body ? [[body.type, renderNames(body)]] : [])))
  const methods = named.calls.flatMap((call) => [
    renderMethod(model, named, call),
    ...(call.iterator === undefined ? [] : [renderIterator(model, named, call)]),
  ])
  const about = [
    `A client of ${model.title}. ${model.summary}`,
    '',
    'Responses are hashes with the names of the contract.',
  ]
  return `# frozen_string_literal: true

module PromptCrafter
${comment('  ', about)}  class Client < BaseClient
${[...bodies.values()].join('\n')}
${methods.join('\n')}  end
end
`
}

/** The names that the fields of a body have in the contract, by argument. */
function renderNames({ type, fields }: NamedBody): string {
  const entries = fields.map(({ name, field }) => `${name}: ${quoted(field.name)}`)
  const list = listText(
    `${indent}${constant(type)} = { `,
    entries,
    ' }.freeze',
    `${indent}${constant(type)} = {`,
    '}.freeze',
  )
  return `${list}${indent}private_constant :${constant(type)}\n`
}

function renderMethod(model: Model, named: Named, call: NamedCall): string {
  const { keeps, forgets, success, summary } = call.call
  const { type } = success
  const helper = success.form === 'stream' ? 'stream' : 'call'
  const after = [
    ...(keeps === undefined ? [] : [`${inner}config.access_token = response[${quoted(keeps)}]\n`]),
    ...(forgets ? [`${inner}config.access_token = nil\n`] : []),
  ]
  const result = call.returns === undefined ? 'response' : `response[${quoted(call.returns)}]`
  const isWhole = result === 'response' && after.length === 0
  const steps =
    type === undefined || isWhole
      ? [requestText(model, '', helper, call, {}), ...after]
      : [requestText(model, 'response = ', helper, call, {}), ...after, `${inner}${result}\n`]
  const returnType = type ? yardType(named, type) : 'nil'
  const resultNote = type?.kind === 'stream' ? streamText(type.isText) : keysText(named, call)
  const returned =
    call.returns === undefined ? `@return [${returnType}]${resultNote}` : `@return [String] the ${call.returns}`
  const notes = [
    ...(keeps === undefined
      ? []
      : ['', `The client keeps the ${keeps} and sends it from then on, for all that use it; see {#with_token}.`]),
    ...(forgets ? ['', 'The client drops its token, which is no longer valid.'] : []),
  ]
  const parameters = [...parameterList(call), ...(helper === 'stream' ? ['&block'] : [])]
  return [
    documentation(model, named, call, summary, notes, [], returned),
    signature(call.name, parameters),
    ...steps,
    `${indent}end\n`,
  ].join('')
}

function renderIterator(model: Model, named: Named, call: NamedCall): string {
  const { paging } = call.call.operation
  if (!paging || call.iterator === undefined) throw new Error(`${call.name} has no pages.`)
  const walk = withoutPlace(call)
  const limit = '@param limit [Integer, nil] the maximum number of items; all by default'
  const size = `@param page_size [Integer] the number of items per page, at most ${paging.maxItems}`
  const returned = `@return [Enumerator] of ${yardType(named, paging.item)}; with a block, each item is yielded to it`
  const summary = `${call.call.summary}, page by page`
  return [
    documentation(model, named, walk, summary, [], [limit, size], returned),
    signature(call.iterator, [...parameterList(walk), 'limit: nil', 'page_size: 100', '&block']),
    requestText(model, '', 'pages', walk, { limit: 'page_limit(limit, page_size)' }),
    `${indent}end\n`,
  ].join('')
}

function signature(name: string, parameters: readonly string[]): string {
  if (parameters.length === 0) return `${indent}def ${name}\n`
  return listText(`${indent}def ${name}(`, parameters, ')', `${indent}def ${name}(`, ')')
}

/** Arguments that may also be given by their place: those of the path, else the only one that must be given. */
export function placed({ path, required, body, content }: NamedCall): readonly { readonly name: string }[] {
  const isAlone = path.length === 0 && required.length === 1 && !body && !content
  return isAlone ? required : [...path, ...(content ? [content] : [])]
}

function parameterList(call: NamedCall): string[] {
  const { path, required, optional, body, content } = call
  const places = placed(call).map(({ name }) => `${name}_`)
  const withDefault = ({ name }: { readonly name: string }) =>
    `${name}: ${places.includes(`${name}_`) ? `${name}_` : 'nil'}`
  return [
    ...places.map((name) => `${name} = nil`),
    ...(body ? ['fields = nil'] : []),
    ...[...path, ...required, ...(content ? [content] : [])].map(withDefault),
    ...(body?.fields ?? []).map(({ name, field }) => `${name}: ${canBeNull(field) ? 'NOT_GIVEN' : 'nil'}`),
    ...optional.map(({ name }) => `${name}: nil`),
    ...(call.call.operation.takesIdempotencyKey ? ['idempotency_key: nil'] : []),
    ...(body ? ['**others'] : []),
  ]
}

function streamText(isText: boolean): string {
  return (
    ` of ${isText ? 'lines' : 'pieces'} as they arrive, each iteration makes the call again; ` +
    'with a block, each is yielded to it'
  )
}

function documentation(
  model: Model,
  named: Named,
  call: NamedCall,
  summary: string,
  notes: readonly string[],
  more: readonly string[],
  returned: string,
): string {
  const { path, required, optional, body, content } = call
  const { description, operation } = call.call
  const parameter = ({ name, parameter: one }: NamedArgument) =>
    `@param ${name} [${yardType(named, one.type)}] ${one.description}`
  return comment(indent, [
    sentence(summary),
    ...(description === '' ? [] : ['', description]),
    ...notes,
    '',
    ...[...path, ...required].map(parameter),
    ...(content
      ? [`@param ${content.name} [${contentType(named, content.content)}] ${describeContent(content.content)}`]
      : []),
    ...(body
      ? ["@param fields [Hash, nil] the fields that follow as one Hash, under these names or the contract's"]
      : []),
    ...(body?.fields ?? []).map(({ name, field }) => {
      const type = field.required ? yardType(named, field.type) : orNil(named, field.type)
      const taken = takenText(call.call.takes.filter((one) => one.field === field.name))
      const nilNote = canBeNull(field) ? ' (`nil` is sent as `null`)' : ''
      return `@param ${name} [${type}] ${field.description}${taken}${nilNote}`
    }),
    ...optional.map(({ name, parameter: one }) => `@param ${name} [${orNil(named, one.type)}] ${one.description}`),
    ...(operation.takesIdempotencyKey ? [keyText] : []),
    ...more,
    returned,
    ...raised(model, operation),
  ])
}

function contentType(named: Named, { type, required }: Content): string {
  return required ? yardType(named, type) : orNil(named, type)
}

const keyText =
  '@param idempotency_key [String, nil] the same key in another call makes that call give back what this ' +
  'one did; without it each call has a new one, which its own retries share'

/** The keys of a Hash that comes back, or of those in an Array. */
function keysText(named: Named, { call }: NamedCall): string {
  const { type } = call.success
  const object = type?.kind === 'list' ? type.item : type
  if (object?.kind !== 'object') return ''
  const fields = named.types.find(({ name }) => name === named.typeOf(object.name))?.fields ?? []
  return ` with ${fields.map(({ field }) => `\`${field.name}\``).join(', ')}`
}

/** One line per status, with all of its messages. */
function raised({ errorKinds }: Model, operation: Operation): string[] {
  const errors = callersErrors(operation)
  return errorKinds.flatMap(({ status, name }) => {
    const messages = errors.filter((error) => error.status === status).map(({ message }) => message)
    return messages.length > 0 ? [`@raise [${name}] ${messages.join(' / ')}`] : []
  })
}
