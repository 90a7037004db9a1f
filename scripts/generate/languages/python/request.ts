import { json } from '../../../../src/openapi/responses.js'
import { givesOf } from '../../contract/gives.js'
import type { Field, Model } from '../../contract/model.js'
import { canBeNull } from '../../contract/nullable.js'
import { canBeBlank } from '../../contract/required.js'
import type { NamedArgument, NamedCall, NamedContent } from '../../names/names.js'

/** A partial change takes any fields by the names that the contract has for them. */
export function isPartialBody({ call }: NamedCall): boolean {
  return call.body?.object.partial ?? false
}

export function takesKey({ call }: NamedCall): boolean {
  return call.operation.takesIdempotencyKey
}

/** @param more query parameters in addition to those of the call, and the expressions for them */
export function renderRequest(
  model: Model,
  call: NamedCall,
  response: string,
  more: Readonly<Record<string, string>>,
): string {
  const { method, path, secured, repeatable } = call.call.operation
  const { form, mediaType = json } = call.call.success
  const { content } = call
  const values = (list: readonly NamedArgument[], place: 'query' | 'header'): [string, string][] =>
    list
      .filter(({ parameter }) => parameter.in === place)
      .map(({ name, parameter }) => {
        const value = list === call.required ? `filled(${JSON.stringify(name)}, ${name})` : name
        const isJoined = place === 'query' && parameter.type.kind === 'list' && !parameter.explode
        return [parameter.name, isJoined ? `joined(${value})` : value]
      })
  const query = dictionary(values(call.required, 'query'), [...values(call.optional, 'query'), ...Object.entries(more)])
  const key: [string, string][] = [['Idempotency-Key', 'idempotency_key or new_idempotency_key()']]
  const headers = dictionary(
    [...values(call.required, 'header'), ...(takesKey(call) ? key : [])],
    values(call.optional, 'header'),
  )
  return `Request[${response}](${[
    JSON.stringify(method),
    pathText(path, call.path),
    ...(call.path.length === 0 ? [] : [`template=${JSON.stringify(path)}`]),
    ...(query === '{}' ? [] : [`query=${query}`]),
    ...(headers === '{}' ? [] : [`headers=${headers}`]),
    ...(call.body === undefined ? [] : [`body=${bodyText(call)}`]),
    ...(content === undefined ? [] : [`body=${contentText(content)}`]),
    ...(content === undefined || content.content.mediaType === json
      ? []
      : [`sends=${JSON.stringify(content.content.mediaType)}`]),
    ...(mediaType === json ? [] : [`accepts=${JSON.stringify(mediaType)}`]),
    ...gives(model, call),
    ...(form === 'stream' ? ['is_streamed=True'] : []),
    ...(secured ? [] : ['secured=False']),
    ...(repeatable ? [] : ['repeatable=False']),
  ].join(', ')})`
}

/** What the response must contain; others are not from the service. */
function gives(model: Model, { call }: NamedCall): string[] {
  const given = givesOf(model, call)
  if (given === undefined) return []
  if (given.form === 'nothing') return ['gives=None']
  const field = JSON.stringify(given.field ?? '')
  return [given.form === 'list' ? `gives=[${field}]` : `gives=${field}`]
}

function pathText(path: string, given: readonly NamedArgument[]): string {
  if (given.length === 0) return JSON.stringify(path)
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, parameter: string) => {
    const name = given.find((one) => one.parameter.name === parameter)?.name
    return `{segment('${name}', ${name})}`
  })
  return `f${JSON.stringify(filled)}`
}

function contentText({ name, content }: NamedContent): string {
  return content.required ? `present(${JSON.stringify(name)}, ${name})` : name
}

function bodyText(call: NamedCall): string {
  if (isPartialBody(call)) return 'fields'
  const entries = (isRequired: boolean) =>
    (call.body?.fields ?? [])
      .filter(({ field }) => field.required === isRequired)
      .map(({ name, field }): [string, string] => [field.name, isRequired ? demanded(name, field) : name])
  const nullable = (call.body?.fields ?? []).filter(({ field }) => canBeNull(field)).map(({ field }) => field.name)
  const { takes } = call.call
  const required = entries(true).filter(([name]) => !takes.some(({ field }) => field === name))
  const spread = takes.map(({ field, gives }) => {
    const name = call.body?.fields.find((one) => one.field.name === field)?.name
    return `**taken(filled(${JSON.stringify(name)}, ${name}), ${JSON.stringify(field)}, ${JSON.stringify(gives)})`
  })
  return dictionary(required, entries(false), nullable, spread)
}

/** The value of a field that must have one. */
function demanded(name: string, { type }: Field): string {
  if (type.nullable) return name
  return `${canBeBlank(type) ? 'present' : 'filled'}(${JSON.stringify(name)}, ${name})`
}

/** A dictionary of expressions, without those of `optional` that are not given, or `None` and not `nullable`. */
function dictionary(
  required: readonly [string, string][],
  optional: readonly [string, string][],
  nullable: readonly string[] = [],
  spread: readonly string[] = [],
): string {
  const entries = (list: readonly [string, string][]) =>
    list.map(([key, value]) => `${JSON.stringify(key)}: ${value}`).join(', ')
  const first = [...spread, ...(required.length > 0 ? [entries(required)] : [])]
  if (optional.length === 0) return `{${first.join(', ')}}`
  const names = nullable.length > 0 ? `, [${nullable.map((name) => JSON.stringify(name)).join(', ')}]` : ''
  const given = `given({${entries(optional)}}${names})`
  return first.length === 0 ? given : `{${first.join(', ')}, **${given}}`
}
