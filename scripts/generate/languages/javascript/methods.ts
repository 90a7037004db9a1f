import { json } from '../../../../src/openapi/responses.js'
import { callersErrors } from '../../contract/errors.js'
import { givesOf } from '../../contract/gives.js'
import { describeContent } from '../../contract/media-types.js'
import type { Call, ErrorKind, Model, Operation, Parameter, Taken } from '../../contract/model.js'
import { requiredFields } from '../../contract/required.js'
import type { Named, NamedArgument, NamedCall } from '../../names/names.js'
import { sentence, takenText, wrapWith } from '../../text.js'

/** The module: the client with a method for each call, then the core, then a class for each status of an error. */
export function renderClient(model: Model, { calls }: Named, core: string): string {
  return `/** A client of ${model.title}. ${model.summary} */
export default class PromptCrafterClient {
  #transport;

  /**
   * A client for one service and one account.
   * @param {import("./promptcrafter-client.js").ClientOptions} [options]
   */
  constructor(options = {}) {
    this.#transport = new Transport({ ...options, userAgent: \`promptcrafter-javascript/\${version}\` });
  }

  /**
   * Sets the token of later calls, for everything that uses this client; undefined for none.
   * @param {string | undefined} token
   * @throws {InvalidArgumentError} if it contains invalid characters
   */
  setToken(token) {
    this.#transport.setToken(token);
  }

  /**
   * A client like this one but for some options; one that names no token has that of this client.
   * @param {import("./promptcrafter-client.js").ClientOptions} options
   */
  withOptions(options) {
    const { token, baseUrl, slots, options: own } = this.#transport;
    const merged = { token, ...optionsFrom(own, options) };
    const other = new PromptCrafterClient({ baseUrl, slots, ...merged });
    other.setToken(merged.token);
    return other;
  }

${calls.flatMap((call) => [renderMethod(model, call), renderIterator(model, call)]).join('\n')}
}

export { PromptCrafterClient };

/** The version of this client, and of the contract that it was generated from. */
export const version = ${JSON.stringify(model.version)};

/** How many items the pages have that a walk asks for, unless it names another \`pageSize\`. */
const pageSize = 100;

${core}
${model.errorKinds.map(renderErrorClass).join('\n')}

const errorClasses = {
${model.errorKinds.map(({ status, name }) => `  ${status}: ${name},`).join('\n')}
};

function errorClass(status) {
  return errorClasses[status] ?? (status >= 500 ? ServerError : PromptCrafterError);
}
`
}

function renderErrorClass({ status, name, parent, phrase }: ErrorKind): string {
  const which = status === 500 ? 'Any status from 500' : `Status ${status}, ${phrase}`
  return `/** ${which}. */\nexport class ${name} extends ${parent ?? 'PromptCrafterError'} {}`
}

function renderMethod(model: Model, named: NamedCall): string {
  const { call, name } = named
  const { method, path } = call.operation
  const place = `${JSON.stringify(method)}, ${JSON.stringify(path)}`
  const keep = [
    ...(call.forgets ? ['() => this.setToken(undefined)'] : []),
    ...(call.keeps === undefined ? [] : [`(body) => this.setToken(body.${call.keeps})`]),
  ]
  const rest = ['options', ...keep].join(', ')
  const request = `this.#transport.call(${place}, ${renderRequest(model, named)}, ${rest})`
  const text = documentation(model, named, call.summary)
  return `${text}\n  ${name}(${argumentList(named)}) {\n    return ${request};\n  }\n`
}

/** Describes the parameters of an iterator that its call doesn't have, or that have another meaning. */
export const walkText =
  'It ends after `limit` items, if that is set, and fetches `pageSize` items at a time, 100 by default.'

function renderIterator(model: Model, named: NamedCall): string {
  const { call, iterator } = named
  if (iterator === undefined) return ''
  const walk = { ...named, optional: named.optional.filter(({ parameter }) => parameter.name !== 'cursor') }
  const summary = `${call.summary}, page by page: \`for await (const item of client.${iterator}(…))\`.`
  const request = renderRequest(model, walk).replace(/ \}$/, ', pageSize: parameters?.pageSize }')
  return `${documentation(model, walk, `${summary} ${walkText}`)}
  ${iterator}(${argumentList(walk)}) {
    return this.#transport.iterate(${JSON.stringify(call.operation.path)}, ${request}, options);
  }
`
}

function argumentList({ path, required, optional, body, content }: NamedCall): string {
  return [
    ...[...path, ...required].map(({ name }) => name),
    ...(body ? [body.required ? 'fields' : 'fields = undefined'] : []),
    ...(content ? [content.content.required ? content.name : `${content.name} = undefined`] : []),
    ...(optional.length > 0 ? ['parameters'] : []),
    'options',
  ].join(', ')
}

function renderRequest(model: Model, named: NamedCall): string {
  const { call, path, required, optional, body, content } = named
  const { form, mediaType = json } = call.success
  const given = (place: 'query' | 'header', list: readonly NamedArgument[]) =>
    list.filter(({ parameter }) => parameter.in === place)
  const values = (place: 'query' | 'header') => [
    ...picked(given(place, optional)),
    ...given(place, required).map(({ name, parameter }) => pair(parameter.name, queryValue(parameter, name))),
  ]
  const entries = [
    ...(path.length > 0
      ? [`path: { ${path.map(({ name, parameter }) => pair(parameter.name, name)).join(', ')} }`]
      : []),
    ...(values('query').length > 0 ? [`query: { ${values('query').join(', ')} }`] : []),
    ...(values('header').length > 0 ? [`headers: { ${values('header').join(', ')} }`] : []),
    ...(body ? [`body: ${call.takes.reduce(withObject, 'fields')}`] : []),
    ...(content ? [pair('body', content.name)] : []),
    ...demands(named),
    ...gives(model, call),
    ...(content && content.content.mediaType !== json ? [`sends: ${JSON.stringify(content.content.mediaType)}`] : []),
    ...(mediaType === json ? [] : [`accepts: ${JSON.stringify(mediaType)}`]),
    ...(form === 'text' || form === 'stream' ? [`${form}: true`] : []),
    ...(call.operation.secured ? ['secured: true'] : []),
    ...(call.operation.takesIdempotencyKey ? ['idempotent: true'] : []),
    ...(call.operation.repeatable ? [] : ['once: true']),
  ]
  return entries.length > 0 ? `{ ${entries.join(', ')} }` : '{}'
}

/** The entries of optional parameters: those that are sent as they are together, without the noise of each. */
function picked(optional: readonly NamedArgument[]): string[] {
  const value = ({ parameter }: NamedArgument) => {
    const { name } = parameter
    return queryValue(parameter, `parameters?.${/^\w+$/.test(name) ? name : `[${JSON.stringify(name)}]`}`)
  }
  const plain = optional.filter((one) => value(one).startsWith('parameters'))
  const others = optional.filter((one) => !plain.includes(one))
  const names = plain.map(({ parameter }) => JSON.stringify(parameter.name))
  return [
    ...(plain.length > 0 ? [`...pick(parameters, [${names.join(', ')}])`] : []),
    ...others.map((one) => pair(one.parameter.name, value(one))),
  ]
}

/** The names of required arguments, each with whether it may be blank. */
function demands(named: NamedCall): string[] {
  const { path, required, body, content } = named
  const { filled, present } = requiredFields(named)
  const blank = present.map(({ field }) => field.name)
  const names = [
    ...[...path, ...required].map(({ parameter }) => parameter.name),
    ...filled.map(({ field }) => field.name),
    ...blank,
  ]
  return [
    ...(body?.required || content?.content.required ? ['needsBody: true'] : []),
    ...(names.length > 0 ? [`required: ${JSON.stringify(names)}`] : []),
    ...(blank.length > 0 ? [`blank: ${JSON.stringify(blank)}`] : []),
  ]
}

/** What the response must contain: null for nothing, or a field of the object, in a list for a list of objects. */
function gives(model: Model, call: Call): string[] {
  const given = givesOf(model, call)
  if (given === undefined) return []
  if (given.form === 'nothing') return ['gives: null']
  const field = JSON.stringify(given.field ?? '')
  return [given.form === 'list' ? `gives: [${field}]` : `gives: ${field}`]
}

function withObject(fields: string, { field, gives }: Taken): string {
  return `withObject(${fields}, ${JSON.stringify(field)}, ${JSON.stringify(gives)})`
}

function pair(name: string, value: string): string {
  return name === value ? name : `${property(name)}: ${value}`
}

function queryValue({ in: place, type, explode }: Parameter, value: string): string {
  return place === 'query' && type.kind === 'list' && !explode ? `joined(${value})` : value
}

function property(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name)
}

/** The doc comment of a method: what it does, its arguments, its errors. Types are in the declarations. */
function documentation(model: Model, named: NamedCall, summary: string): string {
  const { call, path, required, optional, body, content } = named
  const lines = [
    ...paragraphs(summary, call),
    ...keeping(call),
    ...[...path, ...required].map(({ name, parameter }) => `@param {string} ${name} ${parameter.description}`),
    ...(body
      ? [`@param {object} fields ${fieldList(body.fields.map(({ field }) => field.name))}${takenText(call.takes)}`]
      : []),
    ...(content ? [`@param ${content.name} ${describeContent(content.content)}`] : []),
    ...(optional.length > 0
      ? [`@param {object} [parameters] May have ${fieldList(optional.map(({ parameter }) => parameter.name))}`]
      : []),
    '@param {object} [options] What this call does otherwise than the client, such as `signal` and `timeoutMs`.',
    ...thrown(model, call.operation),
  ]
  return `  /**\n${lines.map((line) => (line === '' ? '   *' : wrapWith('   * ', line, 100))).join('\n')}\n   */`
}

function paragraphs(summary: string, { description, summary: own }: Call): string[] {
  return description === '' || description === own ? [sentence(summary)] : [sentence(summary), '', description, '']
}

/** The changes that a call makes to the client. */
export function keeping({ keeps, forgets }: Call): string[] {
  if (keeps !== undefined) {
    return [`The client keeps the ${keeps} and sends it from then on, for all that use it; see \`withOptions\`.`, '']
  }
  return forgets ? ['The client drops its token, which is no longer valid.', ''] : []
}

function fieldList(names: readonly string[]): string {
  return `${names.map((name) => `\`${name}\``).join(', ')}.`
}

/** One line per status, with all of its messages. */
export function thrown({ errorKinds }: Model, operation: Operation): string[] {
  const errors = callersErrors(operation)
  return errorKinds.flatMap(({ status, name }) => {
    const messages = errors.filter((error) => error.status === status).map(({ message }) => message)
    return messages.length > 0 ? [`@throws {${name}} ${status}: ${messages.join(' / ')}`] : []
  })
}
