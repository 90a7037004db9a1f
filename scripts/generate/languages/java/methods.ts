import { json } from '../../../../src/openapi/responses.js'
import { callersErrors } from '../../contract/errors.js'
import { givesOf } from '../../contract/gives.js'
import { describeContent } from '../../contract/media-types.js'
import type { Model } from '../../contract/model.js'
import { requiredFields } from '../../contract/required.js'
import type { Named, NamedArgument, NamedCall, NamedContent } from '../../names/names.js'
import { sentence } from '../../text.js'
import { exceptionName } from './errors.js'
import { type Argument, optionsName, optionsOf, placeOf, renderOptions } from './options.js'
import { about, docComment, javadoc, typeText } from './text.js'

/** The methods of all calls, in each of their forms, and their arguments. */
export function renderMethods(model: Model, named: Named): string {
  const methods = named.calls.flatMap((call) => [
    ...formsOf(named, call).flatMap((form, index) => renderForm(model, named, call, form, index === 0)),
    ...renderStatic(named, call),
    ...renderWalks(model, named, call),
  ])
  return [...methods, ...named.calls.flatMap((call) => renderOptions(named, call))].join('\n\n')
}

/** A form of a call: one way to pass its arguments. */
interface Form {
  readonly parameters: readonly Argument[]
  /** The arguments that it passes to the form that sends the request; undefined for that form. */
  readonly forwards: readonly string[] | undefined
}

/** Every way to pass the body, each with options and without. */
function formsOf(named: Named, method: NamedCall): Form[] {
  const plain = plainArguments(named, method)
  const options = optionsOf(named, method).length > 0 ? optionsName(method) : undefined
  return bodiesOf(named, method).flatMap(({ parameters, value, sends }) =>
    (options === undefined ? [false] : [false, true]).map((withOptions): Form => {
      const last: Argument[] = withOptions
        ? [{ name: 'options', type: options as string, description: 'what the call may be given beyond that' }]
        : []
      const handedOn = [
        ...namesOf(plain),
        ...(value === undefined ? [] : [value]),
        ...(options === undefined ? [] : [withOptions ? 'options' : `new ${options}()`]),
      ]
      const isWhole = sends && withOptions === (options !== undefined)
      return { parameters: [...plain, ...parameters, ...last], forwards: isWhole ? undefined : handedOn }
    }),
  )
}

/**
 * The ways to pass the body: as its type, a partial change also as a map, and field by field where the contract says
 * so.
 */
function bodiesOf(
  named: Named,
  { body, content }: NamedCall,
): { parameters: readonly Argument[]; value: string | undefined; sends: boolean }[] {
  if (content) {
    const { name } = content
    const { type, required } = content.content
    const description = `${javadoc(describeContent(content.content))}${required ? '' : ' Null for none.'}`
    return [{ parameters: [{ name, type: typeText(named, type), description }], value: name, sends: true }]
  }
  if (!body) return [{ parameters: [], value: undefined, sends: true }]
  const as = (type: string): Argument => ({ name: 'body', type, description: 'what to send' })
  const isPartial = named.types.some(({ name, object }) => name === body.type && object.partial)
  const fields = body.fields
    .filter(({ field }) => field.required)
    .map(({ name, field }) => ({
      name,
      type: typeText(named, field.type),
      description: about(field.name, field.description),
    }))
  return [
    ...(body.spread
      ? [{ parameters: fields, value: `new ${body.type}(${namesOf(fields).join(', ')})`, sends: false }]
      : []),
    { parameters: [as(body.type)], value: 'body', sends: true },
    ...(isPartial ? [{ parameters: [as('Map<String, ?>')], value: 'body', sends: true }] : []),
  ]
}

function plainArguments(named: Named, { path, required }: NamedCall): Argument[] {
  return [...path, ...required].map(({ name, parameter }) => {
    return { name, type: typeText(named, parameter.type), description: about(parameter.name, parameter.description) }
  })
}

function namesOf(list: readonly Argument[]): string[] {
  return list.map(({ name }) => name)
}

function declare(list: readonly Argument[]): string {
  return list.map(({ type, name }) => `${type} ${name}`).join(', ')
}

function parameterTags(list: readonly Argument[]): string[] {
  return list.map(({ name, description }) => `@param ${name} ${description}`)
}

function renderForm(
  model: Model,
  named: Named,
  method: NamedCall,
  { parameters, forwards }: Form,
  isFirst: boolean,
): string[] {
  const { name } = method
  const result = resultType(named, method)
  return [
    `${isFirst ? documentation(model, method, parameters) : reference(named, method, parameters)}
public ${result ?? 'void'} ${name}(${declare(parameters)}) throws PromptCrafterApiException {
${result === undefined ? '' : 'return '}Transport.await(${name}Async(${namesOf(parameters).join(', ')}));
}`,
    `${docComment(
      [`As ${link(name, parameters)}, without waiting.`],
      [...parameterTags(parameters), '@return ends with the same value or exception'],
    )}
public CompletableFuture<${result ?? 'Void'}> ${name}Async(${declare(parameters)}) {
return ${forwards ? `${name}Async(${forwards.join(', ')})` : send(model, named, method)};
}`,
  ]
}

/** The static form, which takes the base URL of the service first. */
function renderStatic(named: Named, method: NamedCall): string[] {
  const { name, static: staticName } = method
  if (staticName === undefined) return []
  const [form] = formsOf(named, method)
  const given = form?.parameters ?? []
  const parameters = [{ name: 'apiBaseUrl', type: 'String', description: 'the address of the service' }, ...given]
  const result = resultType(named, method) ?? 'void'
  return [
    `${reference(named, method, parameters)}
public static ${result} ${staticName}(${declare(parameters)}) throws PromptCrafterApiException {
return builder().apiBaseUrl(apiBaseUrl).build().${name}(${namesOf(given).join(', ')});
}`,
  ]
}

function renderWalks(model: Model, named: Named, method: NamedCall): string[] {
  const { iterator, name, call } = method
  const { paging } = call.operation
  if (iterator === undefined || !paging) return []
  const item = typeText(named, paging.item)
  const walk = `${request(model, named, method)}.walk(options.limit, options.pageSize)`
  const plain = plainArguments(named, method)
  const withOptions = [
    ...plain,
    { name: 'options', type: optionsName(method), description: 'what the call may be given beyond that' },
  ]
  const text =
    `Iterates over the list of ${link(name, plain)}, with one page in memory. It ends after {@code limit} items, if ` +
    'that is set. ' +
    'If a page cannot be fetched, it throws an {@link UncheckedApiException}.'
  const tags = (list: readonly Argument[]) => [
    ...parameterTags(list),
    '@return each iteration starts from the beginning',
  ]
  return [
    `${docComment([text], tags(plain))}
public Iterable<${item}> ${iterator}(${declare(plain)}) {
return ${iterator}(${[...namesOf(plain), `new ${optionsName(method)}()`].join(', ')});
}`,
    `${docComment([text], tags(withOptions))}
public Iterable<${item}> ${iterator}(${declare(withOptions)}) {
return new Pages<>(transport, ${walk}, new TypeToken<List<${item}>>() {});
}`,
  ]
}

/** What a call returns, if anything. */
export function resultType(named: Named, { call }: NamedCall): string | undefined {
  const { type } = call.success
  return type && typeText(named, type)
}

/** Sends the call, as an expression. */
function send(model: Model, named: Named, method: NamedCall): string {
  const { type, form } = method.call.success
  const call = request(model, named, method)
  if (!type) return `transport.send(${call})`
  if (form === 'stream') return `transport.sendForStream(${call})`
  if (form === 'text') return `transport.sendForText(${call})`
  const text = typeText(named, type)
  const token = text.includes('<') ? `new TypeToken<${text}>() {}` : `TypeToken.get(${text}.class)`
  return `transport.send(${call}, ${token})`
}

/** The call as an expression. */
function request(model: Model, named: Named, method: NamedCall): string {
  const { call, path, required, body, content } = method
  const { operation } = call
  const { mediaType = json } = call.success
  const given = ({ name, parameter }: NamedArgument) =>
    `.${placeOf(parameter)}(${JSON.stringify(parameter.name)}, ${name})`
  return [
    `new Call(${JSON.stringify(operation.method)}, ${JSON.stringify(operation.path)})`,
    ...path.map(given),
    ...required.map((one) => `.demand(${JSON.stringify(one.name)}, ${one.name})${given(one)}`),
    ...optionsOf(named, method)
      .filter(({ where }) => where !== undefined)
      .map(({ name, wireName, where }) => `.${where}(${JSON.stringify(wireName)}, options.${name})`),
    ...(body ? [`.body(body)${demand(method, body.required)}`] : []),
    ...(content ? [setContent(content)] : []),
    ...(mediaType === json ? [] : [`.accept(${JSON.stringify(mediaType)})`]),
    ...gives(model, method),
    ...(operation.secured ? ['.secured()'] : []),
    ...(operation.takesIdempotencyKey ? ['.keyed()'] : []),
    ...(operation.repeatable ? [] : ['.once()']),
  ].join('')
}

/** States what the response must contain; other responses aren't from the service. */
function gives(model: Model, { call }: NamedCall): string[] {
  const given = givesOf(model, call)
  if (given === undefined || given.form === 'nothing') return []
  return [`.${given.form === 'list' ? 'givesList' : 'gives'}(${JSON.stringify(given.field ?? '')})`]
}

/** Sets a body that is one argument. */
function setContent({ name, content: { mediaType, required } }: NamedContent): string {
  const set = mediaType === json ? `.body(${name})` : `.content(${JSON.stringify(mediaType)}, ${name})`
  return required ? `${set}.demandFields(List.of(), List.of())` : set
}

/** States which fields the body must have. */
function demand(method: NamedCall, isRequired: boolean): string {
  if (!isRequired) return ''
  const { filled, present } = requiredFields(method)
  const listOf = (some: typeof filled) => `List.of(${some.map(({ field }) => JSON.stringify(field.name)).join(', ')})`
  return `.demandFields(${listOf(filled)}, ${listOf(present)})`
}

/** The description of a further form of a call, which refers to the first. */
function reference(named: Named, method: NamedCall, parameters: readonly Argument[]): string {
  const [first] = formsOf(named, method)
  return docComment(
    [`As ${link(method.name, first?.parameters ?? [])}.`],
    [
      ...parameterTags(parameters),
      ...(resultType(named, method) === undefined ? [] : ['@return the same']),
      '@throws PromptCrafterApiException when the call fails',
    ],
  )
}

const streamText = ' Close it when it is not read to its end; a read that fails throws an {@link java.io.IOException}.'

function link(name: string, parameters: readonly Argument[]): string {
  return `{@link #${name}(${parameters.map(({ type }) => type.replace(/<.*>/, '')).join(', ')})}`
}

/** The description of a call: its arguments, what it returns, and the errors of the service that it may throw. */
function documentation(model: Model, { call }: NamedCall, parameters: readonly Argument[]): string {
  const { operation, success, summary, description } = call
  const errors = callersErrors(operation)
  const thrown = model.errorKinds.flatMap(({ status, name }) => {
    const messages = errors.filter((error) => error.status === status).map(({ message }) => javadoc(message))
    return messages.length > 0 ? [`@throws ${exceptionName(name)} ${status}: ${messages.join(' / ')}`] : []
  })
  return docComment(
    [javadoc(sentence(summary)), javadoc(description)],
    [
      ...parameterTags(parameters),
      ...(success.type
        ? [`@return ${javadoc(success.description)}${success.form === 'stream' ? streamText : ''}`]
        : []),
      ...thrown,
      '@throws PromptCrafterApiException when the call fails',
    ],
  )
}
