import { json } from '../../../../src/openapi/responses.js'
import { callersErrors } from '../../contract/errors.js'
import { givesOf } from '../../contract/gives.js'
import {
  type Content,
  type ErrorResponse,
  type Folder,
  type Model,
  type Parameter,
  takesTime,
} from '../../contract/model.js'
import { requiredFields } from '../../contract/required.js'
import type { Named, NamedArgument, NamedCall, NamedContent } from '../../names/names.js'
import { pageSizeText, sentence } from '../../text.js'
import { goPublicOf } from './names.js'
import { comment, typeText } from './types.js'

/** The calls of one folder of the contract, and what they may be given. */
export function renderMethods(model: Model, named: Named, folder: Folder): string {
  const calls = named.calls.filter(({ call }) => call.operation.folder === folder.name)
  const methods = calls
    .flatMap((call) => [
      renderMethod(model, named, call),
      renderIterator(model, named, call),
      renderOptions(named, call),
    ])
    .join('\n')
  const imports = ['context', 'io', 'iter', 'net/http', 'time'].filter((path) =>
    new RegExp(`\\b${path.replace(/^.*\//, '')}\\.`).test(methods.replaceAll(/^\/\/.*/gm, '')),
  )
  return `package promptcrafter\n\nimport (\n${imports.map((path) => `"${path}"`).join('\n')}\n)\n\n${methods}`
}

function renderMethod(model: Model, named: Named, method: NamedCall): string {
  const value = resultType(named, method)
  const { form } = method.call.success
  const run =
    form === undefined ? 'perform' : { json: `fetch[${value}]`, text: 'fetchText', stream: 'fetchStream' }[form]
  const result = value === undefined ? 'error' : `(${value}, error)`
  return `${documentation(method)}func (c *Client) ${method.name}(${argumentList(named, method)}) ${result} {
	return ${run}(ctx, c, ${request(model, method)})
}
`
}

/** What a method returns in addition to the error, if anything. */
export function resultType(named: Named, { call }: NamedCall): string | undefined {
  const { type } = call.success
  if (!type) return undefined
  return type.kind === 'object' ? `*${typeText(named, type)}` : typeText(named, type)
}

function renderIterator(model: Model, named: Named, method: NamedCall): string {
  const { paging } = method.call.operation
  if (method.iterator === undefined || !paging) return ''
  const item = typeText(named, paging.item)
  return `${comment(
    `${method.iterator} iterates over the list of [Client.${method.name}], with one page in memory. It ends ` +
      'after Limit items, if that is set. If a call fails, its [*Error] is the last step.',
  )}func (c *Client) ${method.iterator}(${argumentList(named, method)}) iter.Seq2[${item}, error] {
	return pages[${item}](ctx, c, ${request(model, method)})
}
`
}

function renderOptions(named: Named, method: NamedCall): string {
  const all = optionsOf(method)
  if (all.length === 0) return ''
  const name = optionsName(method)
  const members = all.map(({ name: member, type, description }) => `${comment(description)}${member} ${type(named)}`)
  const about = comment(`${name} are the optional parameters of ${method.name}; nil fields are left out.`)
  return `${about}type ${name} struct {
${members.join('\n')}
}

func (o ${name}) addTo(c *call) {
${all.map(({ name: member, where, wireName }) => `c.${where}(${JSON.stringify(wireName)}, o.${member})`).join('\n')}
}
`
}

/** The method of the core that adds a parameter to a call. */
function placeOf({ in: place, type, explode }: Parameter): string {
  return place === 'query' && type.kind === 'list' && !explode ? 'joined' : place
}

/** What a call may be given, as a field of its struct of options. */
export interface Option {
  /** Of the struct's field. */
  readonly name: string
  readonly wireName: string
  readonly where: string
  readonly type: (named: Named) => string
  readonly description: string
  /** Whether it is a text that can be a time. */
  readonly isTime: boolean
}

export function optionsOf({ call, optional }: NamedCall): Option[] {
  const stated = optional.map(({ name, parameter }): Option => {
    const isPlain = parameter.type.kind === 'list' || parameter.type.nullable
    return {
      name: goPublicOf(name),
      wireName: parameter.name,
      where: placeOf(parameter),
      type: (named) => `${isPlain ? '' : '*'}${typeText(named, parameter.type)}`,
      description: parameter.description + (isTimeText(parameter) ? ' [Timestamp] converts a time.Time.' : ''),
      isTime: isTimeText(parameter),
    }
  })
  if (call.iterates !== undefined) {
    const size: Option = {
      name: 'PageSize',
      wireName: 'pageSize',
      where: 'paged',
      type: () => '*int',
      description: pageSizeText,
      isTime: false,
    }
    return [...stated, size]
  }
  if (!call.operation.takesIdempotencyKey) return stated
  const key: Option = {
    name: 'IdempotencyKey',
    wireName: 'Idempotency-Key',
    where: 'header',
    type: () => '*string',
    description:
      'The service executes calls with the same key only once. By default, each call gets a new key and uses it for ' +
      'all attempts.',
    isTime: false,
  }
  return [...stated, key]
}

/** Whether it is a text that can be a time, and so none of Go's own. */
function isTimeText({ type }: Parameter): boolean {
  return takesTime(type) && type.kind === 'text' && type.format !== 'date-time'
}

function optionsName({ name }: NamedCall): string {
  return `${name}Options`
}

function argumentList(named: Named, method: NamedCall): string {
  const { path, required, body, content } = method
  const hasOptions = optionsOf(method).length > 0
  return [
    'ctx context.Context',
    ...[...path, ...required].map(({ name, parameter }) => `${name} ${typeText(named, parameter.type)}`),
    ...(body ? [`body *${body.type}`] : []),
    ...(content ? [`${content.name} ${contentType(named, content.content)}`] : []),
    ...(hasOptions ? [`options ...${optionsName(method)}`] : []),
  ].join(', ')
}

/** The type of a body that is one argument; `nil` of it is no body. */
export function contentType(named: Named, { type, required }: Content): string {
  return type.kind === 'text' && !required ? '*string' : typeText(named, type)
}

/** How a body that is one argument is set. */
function setContent({ name, content: { mediaType, type, required } }: NamedContent): string {
  if (type.kind === 'text') return `.text(${JSON.stringify(mediaType)}, ${required ? '&' : ''}${name})`
  const set = type.kind === 'binary' ? `.bytes(${JSON.stringify(mediaType)}, ${name})` : `.body(${name})`
  return required ? `${set}.requireFields()` : set
}

/** The call as an expression. */
function request(model: Model, method: NamedCall): string {
  const { call, path, required, body, content } = method
  const { operation, success } = call
  const verb = operation.method.replace(/^(.)(.*)$/, (_, first, rest) => first + rest.toLowerCase())
  const given = ({ name, parameter }: NamedArgument) =>
    `.${placeOf(parameter)}(${JSON.stringify(parameter.name)}, ${name})`
  const plain = [
    `newCall(http.Method${verb}, ${JSON.stringify(operation.path)})`,
    ...path.map(given),
    ...required.map((one) => `.require(${JSON.stringify(one.name)}, ${one.name})${given(one)}`),
    ...(body ? [`.body(body)${demand(method, body.required)}`] : []),
    ...(content ? [setContent(content)] : []),
    ...(success.mediaType === undefined || success.mediaType === json
      ? []
      : [`.accept(${JSON.stringify(success.mediaType)})`]),
    ...gives(model, method),
    ...(operation.secured ? ['.withToken()'] : []),
    ...(operation.takesIdempotencyKey ? ['.withKey()'] : []),
    ...(operation.repeatable ? [] : ['.once()']),
  ].join('')
  return optionsOf(method).length > 0 ? `withOptions(${plain}, options)` : plain
}

/** Says what the response must contain; others are not from the service. */
function gives(model: Model, { call }: NamedCall): string[] {
  const given = givesOf(model, call)
  if (given === undefined) return []
  if (given.form === 'nothing') return ['.givesNothing()']
  return [`.${given.form === 'list' ? 'givesList' : 'gives'}(${JSON.stringify(given.field ?? '')})`]
}

/** Says which fields the body must have, of those whose zero value the contract doesn't allow. */
function demand(method: NamedCall, isRequired: boolean): string {
  const { filled, present } = requiredFields(method)
  // The zero value of a number or of a text that can be blank is a value like any other.
  const nilable = present.filter(({ field }) => ['list', 'map', 'json', 'any'].includes(field.type.kind))
  const names = [...filled, ...nilable].map(({ field }) => JSON.stringify(field.name))
  return isRequired ? `.requireFields(${names.join(', ')})` : ''
}

/** What a method does, and which errors of the service it may return. */
function documentation({ call, name }: NamedCall): string {
  const { operation, summary, description } = call
  const text = [
    `${name} calls ${operation.method} ${operation.path}: ${sentence(summary)}`,
    ...(description === '' ? [] : [description]),
    'Its [*Error] may have the status:',
  ]
  const paragraphs = text.map((paragraph) => comment(paragraph)).join('//\n')
  return `${paragraphs}//\n${messagesByStatus(callersErrors(operation))
    .map(([status, messages]) => `//   - ${status}: ${messages.join(' / ')}\n`)
    .join('')}`
}

function messagesByStatus(errors: readonly ErrorResponse[]): [status: number, messages: string[]][] {
  const messages = new Map<number, string[]>()
  for (const { status, message } of errors) messages.set(status, [...(messages.get(status) ?? []), message])
  return [...messages]
}
