import { json } from '../../../../src/openapi/responses.js'
import { givesOf } from '../../contract/gives.js'
import type { Model } from '../../contract/model.js'
import { canBeNull } from '../../contract/nullable.js'
import { requiredFields } from '../../contract/required.js'
import { snake } from '../../names/conventions.js'
import type { NamedArgument, NamedBody, NamedCall, NamedContent } from '../../names/names.js'
import { listText, quoted, width } from './text.js'

/** The indentation of a method's body. */
const inner = '      '

/** The constant with the names that the fields of a type have in the contract. */
export function constant(type: string): string {
  return snake(type).toUpperCase()
}

/** @param more query parameters in addition to those of the call, and the expressions for them */
export function requestText(
  model: Model,
  before: string,
  helper: string,
  call: NamedCall,
  more: Readonly<Record<string, string>>,
): string {
  const { method, path, secured, repeatable, takesIdempotencyKey } = call.call.operation
  const { mediaType = json, type } = call.call.success
  const values = (list: readonly NamedArgument[], place: 'query' | 'header', isRequired: boolean) =>
    list
      .filter(({ parameter }) => parameter.in === place)
      .map(({ name, parameter }): [string, string] => {
        const value = isRequired ? `argument(:${name}, ${name})` : name
        const isJoined = place === 'query' && parameter.type.kind === 'list' && !parameter.explode
        return [parameter.name, isJoined ? `joined(${value})` : value]
      })
  const query = [
    ...values(call.required, 'query', true),
    ...values(call.optional, 'query', false),
    ...Object.entries(more),
  ]
  const headers = [...values(call.required, 'header', true), ...values(call.optional, 'header', false)]
  if (takesIdempotencyKey) headers.push(['Idempotency-Key', 'idempotency_key || new_idempotency_key'])
  const list = [
    quoted(method),
    pathText(path, call.path),
    ...(call.path.length > 0 ? [`template: ${quoted(path)}`] : []),
    ...(query.length > 0 ? [hashText('query', query)] : []),
    ...(headers.length > 0 ? [hashText('headers', headers)] : []),
    ...(call.body ? [bodyText(call, call.body)] : []),
    ...(call.content ? contentTexts(call.content) : []),
    ...(mediaType === json ? [] : [`accepts: ${quoted(mediaType)}`]),
    ...gives(model, call),
    ...(type?.kind === 'stream' && type.isText ? ['lines: true'] : []),
    ...(secured ? [] : ['secured: false']),
    ...(repeatable ? [] : ['repeatable: false']),
    ...(helper === 'pages' ? ['limit: limit'] : []),
    ...(helper === 'call' ? [] : ['&block']),
  ]
  return listText(`${inner}${before}${helper}(`, list, ')', `${inner}${before}${helper}(`, ')')
}

/** What the response must contain; others are not from the service. */
function gives(model: Model, { call }: NamedCall): string[] {
  const given = givesOf(model, call)
  if (given === undefined) return []
  if (given.form === 'nothing') return ['gives: nil']
  const field = quoted(given.field ?? '')
  return [given.form === 'list' ? `gives: [${field}]` : `gives: ${field}`]
}

function pathText(path: string, given: readonly NamedArgument[]): string {
  if (given.length === 0) return quoted(path)
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, parameter: string) => {
    const name = given.find((one) => one.parameter.name === parameter)?.name
    return `#{segment(:${name}, ${name})}`
  })
  return `"${filled}"`
}

function hashText(name: string, entries: readonly (readonly [string, string])[]): string {
  const list = entries.map(([key, value]) => `${quoted(key)} => ${value}`)
  // A comma follows it.
  return listText(`${inner}  ${name}: { `, list, ' }', `${inner}  ${name}: {`, '}', width - 1).trim()
}

function bodyText(call: NamedCall, { type, fields }: NamedBody): string {
  const nullable = fields.filter(({ field }) => canBeNull(field)).map(({ field }) => field.name)
  const list = [
    constant(type),
    'fields',
    ...(nullable.length > 0 ? [wordArray(nullable)] : []),
    ...fields.map(({ name }) => `${name}: ${name}`),
    '**others',
  ]
  const ends = call.call.takes.map(({ field, gives }) => {
    const names = Object.entries(gives).map(([name, own]) => `${quoted(name)} => ${quoted(own)}`)
    return `.then { |sent| taken(sent, ${quoted(field)}, { ${names.join(', ')} }) }`
  })
  // One call a line, aligned with the dot of the first.
  const end = `)${[...ends, ...demandTexts(call, type)].join(`\n${inner}   `)}`
  const open = `${inner}  body: body(`
  return listText(open, list, end, open, end).trim()
}

/** Says which fields the body must have. */
function demandTexts(call: NamedCall, type: string): string[] {
  const { filled, present } = requiredFields(call)
  if (filled.length + present.length === 0) return []
  const namesOf = (some: typeof filled) => wordArray(some.map(({ field }) => field.name))
  const rest = present.length > 0 ? `, ${namesOf(present)}` : ''
  return [`.then { |sent| require_fields(sent, ${constant(type)}, ${namesOf(filled)}${rest}) }`]
}

/** As rubocop has it: `%w[]` from two words on. */
function wordArray(words: readonly string[]): string {
  return words.length > 1 ? `%w[${words.join(' ')}]` : `[${words.map(quoted).join(', ')}]`
}

function contentTexts({ name, content: { mediaType, type, required } }: NamedContent): string[] {
  const value = required ? `present(:${name}, ${name})` : name
  return [
    `body: ${type.kind === 'text' ? `utf8(${value})` : value}`,
    ...(mediaType === json ? [] : [`sends: ${quoted(mediaType)}`]),
  ]
}
