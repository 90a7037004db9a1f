import { type Model, type Type, takesTime } from '../../contract/model.js'
import { requiredFields } from '../../contract/required.js'
import { snake } from '../../names/conventions.js'
import { type Named, type NamedArgument, type NamedCall, type NamedType, withoutPlace } from '../../names/names.js'
import { placed } from './client.js'
import { listText, timeTypes } from './text.js'

const indent = '    '

/** sig/promptcrafter.rbs: the types of responses, the classes of errors and the methods of the client. */
export function renderSignatures({ errorKinds }: Model, named: Named): string {
  const responses = named.types.filter(({ object }) => object.role !== 'body')
  const errors = errorKinds.map(({ name, parent }) => `  class ${name} < ${parent ?? 'Error'}\n  end\n`)
  const methods = named.calls.flatMap((call) => [
    methodText(call.name, ways(call), resultsOf(named, call)),
    ...(call.iterator === undefined ? [] : [iteratorText(named, call, call.iterator)]),
  ])
  return `module PromptCrafter
  VERSION: String

${responses.map((type) => recordText(named, type)).join('\n')}
${errors.join('\n')}
  class Client < BaseClient
${methods.join('\n')}  end
end
`
}

/**
 * The Hash of a response. An optional field has a type that includes `nil`, which `[]` returns for it; optional keys
 * would need RBS 3.7.
 */
function recordText(named: Named, { name, fields }: NamedType): string {
  const entries = fields.map(({ field }) => {
    const type = field.required ? responseType(named, field.type) : orNil(responseType(named, field.type))
    return `    ${JSON.stringify(field.name)} => ${type}`
  })
  return entries.length === 0
    ? `  type ${snake(name)} = Hash[String, untyped]\n`
    : `  type ${snake(name)} = {\n${entries.join(',\n')}\n  }\n`
}

/** A list of parameters for each way to give the arguments: by their places or names, or the body as one Hash. */
function ways(call: NamedCall, more: readonly string[] = []): string[][] {
  const { path, required, optional, body, content } = call
  const places = placed(call).map(({ name }) => name)
  const must: readonly [name: string, type: string][] = [
    ...[...path, ...required].map(({ name, parameter }): [string, string] => [name, argumentType(parameter.type)]),
    ...(content ? [[content.name, argumentType(content.content.type)] as [string, string]] : []),
  ]
  const byPlace = must.filter(([name]) => places.includes(name)).map(([name, type]) => `${type} ${name}`)
  const byName = must.filter(([name]) => !places.includes(name)).map(([name, type]) => `${name}: ${type}`)
  const allByName = must.map(([name, type]) => `${name}: ${type}`)
  const end = [...optional.map(optionText), ...keyText(call), ...more]
  const bodies = body ? [fieldTexts(call, false), ['Hash[untyped, untyped] fields', ...fieldTexts(call, true)]] : [[]]
  const others = body ? ['**untyped'] : []
  return bodies.flatMap(([first, ...rest]) => {
    const isHash = first?.endsWith(' fields') ?? false
    const texts = first === undefined ? [] : [first, ...rest]
    const [hash, fields] = isHash ? [texts.slice(0, 1), texts.slice(1)] : [[], texts]
    const placedWay = [...byPlace, ...hash, ...byName, ...fields, ...end, ...others]
    // A Hash that comes first would be taken for what may stand in the first place.
    return byPlace.length === 0 || isHash ? [placedWay] : [placedWay, [...allByName, ...fields, ...end, ...others]]
  })
}

/** The fields of a body as keywords. */
function fieldTexts(call: NamedCall, areOptional: boolean): string[] {
  const { filled, present } = requiredFields(call)
  const must = new Set([...filled, ...present].map(({ field }) => field.name))
  return (call.body?.fields ?? []).map(({ name, field }) => {
    const takes = call.call.takes.some((one) => one.field === field.name)
    const type = takes ? `(${argumentType(field.type)} | Hash[String, untyped])` : argumentType(field.type)
    return must.has(field.name) && !areOptional ? `${name}: ${type}` : `?${name}: ${orNil(type)}`
  })
}

function optionText({ name, parameter }: NamedArgument): string {
  return `?${name}: ${orNil(argumentType(parameter.type))}`
}

function keyText({ call }: NamedCall): string[] {
  return call.operation.takesIdempotencyKey ? ['?idempotency_key: String?'] : []
}

/** What a method gives; a stream is given to the block, where there is one. */
function resultsOf(named: Named, { call, returns }: NamedCall): string[] {
  const { type } = call.success
  if (returns !== undefined) return ['-> String']
  if (type === undefined) return ['-> nil']
  if (type.kind === 'stream') return ['{ (String) -> void } -> nil', '-> (Enumerator[String, untyped] & Saving)']
  return [`-> ${responseType(named, type)}`]
}

function iteratorText(named: Named, call: NamedCall, name: string): string {
  const { paging } = call.call.operation
  if (!paging) throw new Error(`${call.name} has no pages.`)
  const item = responseType(named, paging.item)
  const more = ['?limit: Integer?', '?page_size: Integer']
  return methodText(name, ways(withoutPlace(call), more), [
    `{ (${item}) -> void } -> void`,
    `-> Enumerator[${item}, untyped]`,
  ])
}

/** A method with an overload for each way to call it, and each of its results. */
function methodText(name: string, lists: readonly (readonly string[])[], results: readonly string[]): string {
  const overloads = lists.flatMap((list) =>
    results.map((result, index) => {
      const isFirst = list === lists[0] && index === 0
      const open = isFirst ? `${indent}def ${name}: (` : `${indent}  | (`
      return listText(open, list, `) ${result}`, open, `) ${result}`)
    }),
  )
  return overloads.join('')
}

/** A service that is newer may give values that this client doesn't know, so a text is any text. */
function responseType(named: Named, type: Type): string {
  const text = plainResponseType(named, type)
  return type.nullable ? orNil(text) : text
}

function plainResponseType(named: Named, type: Type): string {
  switch (type.kind) {
    case 'object':
      return snake(named.typeOf(type.name))
    case 'list':
      return `Array[${responseType(named, type.item)}]`
    case 'map':
      return `Hash[String, ${responseType(named, type.value)}]`
    case 'text':
      return 'String'
    default:
      return argumentType(type)
  }
}

/** What can be given for a type. Of a text whose values can be counted, no other one is right. */
function argumentType(type: Type): string {
  switch (type.kind) {
    case 'text':
      if (takesTime(type)) return union(timeTypes(type))
      return type.values ? union(type.values.map((value) => JSON.stringify(value))) : 'String'
    case 'integer':
      return 'Integer'
    case 'number':
      return '(Integer | Float)'
    case 'boolean':
      return 'bool'
    case 'list':
      return `Array[${argumentType(type.item)}]`
    case 'object':
    case 'map':
    case 'json':
      return 'Hash[untyped, untyped]'
    case 'any':
      return 'untyped'
    case 'binary':
    case 'stream':
      return 'String'
  }
}

function union(types: readonly string[]): string {
  return types.length === 1 ? types.join('') : `(${types.join(' | ')})`
}

function orNil(type: string): string {
  return type.endsWith('?') || type === 'untyped' || type === 'nil' ? type : `${type}?`
}
