import { callersErrors } from '../../contract/errors.js'
import type { Model, Parameter } from '../../contract/model.js'
import { pascal } from '../../names/conventions.js'
import type { Named, NamedArgument, NamedCall } from '../../names/names.js'
import { sentence } from '../../text.js'
import { exceptionName } from './errors.js'
import { about, docComment, javadoc, typeText } from './text.js'

/** The calls in their several forms, and what they may be given. */
export function renderMethods(model: Model, named: Named): string {
  const methods = named.calls.flatMap((call) => [
    ...formsOf(named, call).flatMap((form, index) => renderForm(model, named, call, form, index === 0)),
    ...renderStatic(named, call),
    ...renderWalks(named, call),
  ])
  return [...methods, ...named.calls.flatMap((call) => renderOptions(named, call))].join('\n\n')
}

export interface Argument {
  readonly name: string
  readonly type: string
  readonly description: string
}

/** A way to give a call its arguments. */
interface Form {
  readonly parameters: readonly Argument[]
  /** What it hands on to the form that sends; undefined where it is that. */
  readonly forwards: readonly string[] | undefined
}

/** Every way to give the body, each with options and without. */
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
 * The ways to give the body: as its type, a partial change also as a map, and where the contract wants it field by
 * field.
 */
function bodiesOf(
  named: Named,
  { body }: NamedCall,
): { parameters: readonly Argument[]; value: string | undefined; sends: boolean }[] {
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
return ${forwards ? `${name}Async(${forwards.join(', ')})` : send(named, method)};
}`,
  ]
}

/** The form that needs no client: it takes the address of the service first. */
function renderStatic(named: Named, method: NamedCall): string[] {
  const { name, static: staticName } = method
  if (staticName === undefined) return []
  const [form] = formsOf(named, method)
  const given = form?.parameters ?? []
  const parameters = [{ name: 'apiBaseUrl', type: 'String', description: 'the address of the service' }, ...given]
  return [
    `${reference(named, method, parameters)}
public static ${resultType(named, method) ?? 'void'} ${staticName}(${declare(parameters)}) throws PromptCrafterApiException {
return builder().apiBaseUrl(apiBaseUrl).build().${name}(${namesOf(given).join(', ')});
}`,
  ]
}

function renderWalks(named: Named, method: NamedCall): string[] {
  const { iterator, name, call } = method
  const { paging } = call.operation
  if (iterator === undefined || !paging) return []
  const item = typeText(named, paging.item)
  const plain = plainArguments(named, method)
  const withOptions = [
    ...plain,
    { name: 'options', type: optionsName(method), description: 'what the call may be given beyond that' },
  ]
  const text = `Walks over what ${link(name, plain)} gives, page by page, and holds no more than a page. A page that cannot be had throws an {@link UncheckedApiException}.`
  const tags = (list: readonly Argument[]) => [...parameterTags(list), '@return each walk over it begins anew']
  return [
    `${docComment([text], tags(plain))}
public Iterable<${item}> ${iterator}(${declare(plain)}) {
return ${iterator}(${[...namesOf(plain), `new ${optionsName(method)}()`].join(', ')});
}`,
    `${docComment([text], tags(withOptions))}
public Iterable<${item}> ${iterator}(${declare(withOptions)}) {
return new Pages<>(transport, ${request(named, method)}, new TypeToken<List<${item}>>() {});
}`,
  ]
}

function renderOptions(named: Named, method: NamedCall): string[] {
  const options = optionsOf(named, method)
  if (options.length === 0) return []
  const name = optionsName(method)
  const members = options.flatMap((option) => [
    `${docComment([option.description])}\npublic ${option.type} ${option.name};`,
  ])
  const setters = options.map(
    (option) => `${docComment(
      [`Sets the {@code ${option.name}}.`],
      [`@param ${option.name} ${option.description}`, '@return this'],
    )}
public ${name} ${option.name}(${option.type} ${option.name}) {
this.${option.name} = ${option.name};
return this;
}`,
  )
  return [
    `${docComment([`What {@code ${method.name}} may be given; what is null is left out.`])}
public static final class ${name} {

${[...members, `${docComment(['Makes one without any value.'])}\npublic ${name}() {}`, ...setters].join('\n\n')}
}`,
  ]
}

/** The method of the core that adds a parameter to a call. */
function placeOf({ in: place, type, explode }: Parameter): string {
  return place === 'query' && type.kind === 'list' && !explode ? 'joined' : place
}

/** What a call may be given, as a field of its class of options. */
export interface Option extends Argument {
  readonly wireName: string
  readonly where: string
}

export function optionsOf(named: Named, { call, optional }: NamedCall): Option[] {
  const stated = optional.map(({ name, parameter }): Option => {
    return {
      name,
      wireName: parameter.name,
      where: placeOf(parameter),
      type: typeText(named, parameter.type),
      description: about(parameter.name, parameter.description),
    }
  })
  if (!call.operation.takesIdempotencyKey) return stated
  const key: Option = {
    name: 'idempotencyKey',
    wireName: 'Idempotency-Key',
    where: 'header',
    type: 'String',
    description:
      'Calls with the same key are done once. Without one each call has a key of its own, the same in all of its attempts.',
  }
  return [...stated, key]
}

function optionsName({ name }: NamedCall): string {
  return `${pascal(name)}Options`
}

/** What a call returns, if anything. */
export function resultType(named: Named, { call }: NamedCall): string | undefined {
  const { type, mediaType } = call.operation.success
  if (!type) return undefined
  return mediaType === 'application/json' || type.kind === 'binary' ? typeText(named, type) : 'String'
}

/** Sends the call, as an expression. */
function send(named: Named, method: NamedCall): string {
  const { type, mediaType } = method.call.operation.success
  if (!type) return `transport.send(${request(named, method)})`
  if (type.kind === 'binary') return `transport.sendForBytes(${request(named, method)})`
  if (mediaType !== 'application/json') return `transport.sendForText(${request(named, method)})`
  const text = typeText(named, type)
  const token = text.includes('<') ? `new TypeToken<${text}>() {}` : `TypeToken.get(${text}.class)`
  return `transport.send(${request(named, method)}, ${token})`
}

/** The call as an expression. */
function request(named: Named, method: NamedCall): string {
  const { call, path, required, body } = method
  const { operation } = call
  const given = ({ name, parameter }: NamedArgument) =>
    `.${placeOf(parameter)}(${JSON.stringify(parameter.name)}, ${name})`
  return [
    `new Call(${JSON.stringify(operation.method)}, ${JSON.stringify(operation.path)})`,
    ...[...path, ...required].map(given),
    ...optionsOf(named, method).map(
      ({ name, wireName, where }) => `.${where}(${JSON.stringify(wireName)}, options.${name})`,
    ),
    ...(body ? ['.body(body)'] : []),
    ...(operation.secured ? ['.secured()'] : []),
    ...(operation.takesIdempotencyKey ? ['.keyed()'] : []),
    ...(operation.repeatable ? [] : ['.once()']),
    ...(operation.success.type?.kind === 'binary' ? ['.binary()'] : []),
  ].join('')
}

/** What a further form of a call does: the same as the first. */
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

function link(name: string, parameters: readonly Argument[]): string {
  return `{@link #${name}(${parameters.map(({ type }) => type.replace(/<.*>/, '')).join(', ')})}`
}

/** What a call does, its arguments, what it gives, and which errors of the service it may throw. */
function documentation(model: Model, { call }: NamedCall, parameters: readonly Argument[]): string {
  const { operation, summary, description } = call
  const errors = callersErrors(operation)
  const thrown = model.errorKinds.flatMap(({ status, name }) => {
    const messages = errors.filter((error) => error.status === status).map(({ message }) => javadoc(message))
    return messages.length > 0 ? [`@throws ${exceptionName(name)} ${status}: ${messages.join(' / ')}`] : []
  })
  return docComment(
    [javadoc(sentence(summary)), javadoc(description)],
    [
      ...parameterTags(parameters),
      ...(operation.success.type ? [`@return ${javadoc(operation.success.description)}`] : []),
      ...thrown,
      '@throws PromptCrafterApiException when the call fails',
    ],
  )
}
