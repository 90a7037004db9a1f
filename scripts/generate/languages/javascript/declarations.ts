import { describeContent } from '../../contract/media-types.js'
import { type ErrorKind, type Field, type Model, type Taken, type Type, takesTime } from '../../contract/model.js'
import type { Named, NamedArgument, NamedCall, NamedType } from '../../names/names.js'
import { sentence, wrapWith } from '../../text.js'
import { keeping, thrown, walkText } from './methods.js'

/** The types of the module, for editors and compilers. */
export function renderDeclarations(model: Model, named: Named, core: string): string {
  return `/** A client of ${model.title}. ${model.summary} */
export default class PromptCrafterClient {
  /** A client for one service and one account. */
  constructor(options?: ClientOptions);
  /** Sets the token of later calls, for everything that uses this client; undefined for none. */
  setToken(token: string | undefined): void;
  /**
   * A client like this one but for some options; one that names no token has that of this client. On a client that
   * others use at the same time, log in by \`client.withOptions({ token: undefined }).login(…)\`.
   */
  withOptions(options: ClientOptions): PromptCrafterClient;
${named.calls.flatMap((call) => [renderMethod(model, named, call), renderIterator(model, named, call)]).join('')}}

export { PromptCrafterClient };

/** The version of this client, and of the contract that it was generated from. */
export const version: string;

${named.types.map((type) => renderInterface(named, type)).join('\n')}
${core}
${model.errorKinds.map(renderErrorClass).join('\n')}
`
}

function renderErrorClass({ status, name, parent, phrase }: ErrorKind): string {
  const which = status === 500 ? 'Any status from 500' : `Status ${status}, ${phrase}`
  return `/** ${which}. */\nexport class ${name} extends ${parent ?? 'PromptCrafterError'} {}`
}

function renderInterface(named: Named, { name, object, fields }: NamedType): string {
  const members = fields.map(({ field }) => {
    const readOnly = field.readOnly && object.role !== 'body' ? 'readonly ' : ''
    const rest = field.required ? '' : ' | undefined'
    return (
      `${comment('  ', describe(field))}  ${readOnly}${JSON.stringify(field.name)}${field.required ? '' : '?'}: ` +
      `${typeText(named, field.type)}${rest};\n`
    )
  })
  return `${comment('', object.description)}export interface ${name} {\n${members.join('')}}\n`
}

function describe({ description, type }: Field): string {
  if (type.kind !== 'text' || type.format !== 'date-time') return description
  return takesTime(type)
    ? `${description} A Date, or a time as in ISO 8601.`
    : `${description} A time as in ISO 8601, which \`new Date(…)\` reads.`
}

function renderMethod(model: Model, named: Named, call: NamedCall): string {
  const { type } = call.call.success
  const comment = methodComment(model, call, call.call.summary)
  const result = type ? typeText(named, type) : 'void'
  return `
${comment}  ${call.name}(${argumentList(named, call)}): Call<${result}>;
`
}

function renderIterator(model: Model, named: Named, call: NamedCall): string {
  const { iterator } = call
  const { paging } = call.call.operation
  if (iterator === undefined || !paging) return ''
  const walk = { ...call, optional: call.optional.filter(({ parameter }) => parameter.name !== 'cursor') }
  const summary = `${call.call.summary}, page by page: \`for await (const item of client.${iterator}(…))\`.`
  const comment = methodComment(model, walk, `${summary} ${walkText}`)
  const item = typeText(named, paging.item)
  const list = argumentList(named, walk, ['pageSize?: number | undefined'])
  return `
${comment}  ${iterator}(${list}): AsyncGenerator<${item}, void, undefined>;
`
}

function methodComment(model: Model, { call, path, required, content }: NamedCall, summary: string): string {
  const lines = [
    sentence(summary),
    '',
    ...(call.description === '' ? [] : [call.description, '']),
    ...keeping(call),
    ...[...path, ...required].map(({ name, parameter }) => `@param ${name} ${parameter.description}`),
    ...(content ? [`@param ${content.name} ${describeContent(content.content)}`] : []),
    ...thrown(model, call.operation),
  ]
  return `  /**\n${lines.map((line) => (line === '' ? '   *' : wrapWith('   * ', line, 100))).join('\n')}\n   */\n`
}

function argumentList(
  named: Named,
  { call, path, required, optional, body, content }: NamedCall,
  more: readonly string[] = [],
): string {
  const options = call.operation.takesIdempotencyKey ? 'IdempotentCallOptions' : 'CallOptions'
  const member = ({ parameter }: NamedArgument) =>
    `${comment('', parameter.description)}${JSON.stringify(parameter.name)}?: ` +
    `${typeText(named, parameter.type)} | undefined`
  return [
    ...[...path, ...required].map(({ name, parameter }) => `${name}: ${typeText(named, parameter.type)}`),
    ...(body ? [`fields${body.required ? '' : '?'}: ${call.takes.reduce(withObject(named), body.type)}`] : []),
    ...(content
      ? [`${content.name}${content.content.required ? '' : '?'}: ${typeText(named, content.content.type)}`]
      : []),
    ...(optional.length > 0 ? [`parameters?: { ${[...optional.map(member), ...more].join('; ')} }`] : []),
    `options?: ${options}`,
  ].join(', ')
}

/** The type of a body of which one field can be an object too. */
function withObject(named: Named) {
  return (type: string, { field, object, gives }: Taken): string => {
    const names = Object.values(gives).map((name) => JSON.stringify(name))
    const name = JSON.stringify(field)
    const picked = `Pick<${named.typeOf(object)}, ${names.join(' | ')}>`
    return `Omit<${type}, ${name}> & { ${name}: ${type}[${name}] | ${picked} }`
  }
}

function typeText(named: Named, type: Type): string {
  const text = plainTypeText(named, type)
  return type.nullable ? `${text} | null` : text
}

function plainTypeText(named: Named, type: Type): string {
  switch (type.kind) {
    case 'text':
      if (takesTime(type)) return 'string | Date'
      return type.values ? type.values.map((value) => JSON.stringify(value)).join(' | ') : 'string'
    case 'integer':
    case 'number':
      return type.values ? type.values.join(' | ') : 'number'
    case 'boolean':
      return 'boolean'
    case 'list':
      return `Array<${typeText(named, type.item)}>`
    case 'object':
      return named.typeOf(type.name)
    case 'map':
      return `Record<string, ${typeText(named, type.value)}>`
    case 'json':
      return 'Record<string, unknown>'
    case 'any':
      return 'unknown'
    case 'binary':
      return 'BufferSource | Blob'
    case 'stream':
      return 'ReadableStream<Uint8Array>'
  }
}

function comment(indent: string, text: string): string {
  if (text === '') return ''
  const oneLine = `${indent}/** ${text.trim().replaceAll(/\s+/g, ' ')} */`
  return oneLine.length <= 100 ? `${oneLine}\n` : `${indent}/**\n${wrapWith(`${indent} * `, text, 100)}\n${indent} */\n`
}
