import type { ByLanguage, Call, Content, Field, Model, ObjectType, Parameter, Taken } from '../contract/model.js'
import { type Convention, identifier } from './conventions.js'

/** The model with the names that one language has for it. */
export interface Named {
  readonly calls: readonly NamedCall[]
  /** Each type once: objects that the language knows under one name are one type with the fields of all. */
  readonly types: readonly NamedType[]
  /** The name of the type of an object of the model. */
  readonly typeOf: (object: string) => string
}

export interface NamedCall {
  readonly call: Call
  readonly name: string
  /** Of the iterator over all pages, if the call has pages. */
  readonly iterator: string | undefined
  /** Of the static form, where there is one. */
  readonly static: string | undefined
  readonly path: readonly NamedArgument[]
  readonly required: readonly NamedArgument[]
  readonly optional: readonly NamedArgument[]
  readonly body: NamedBody | undefined
  /** The body, where it is one argument. */
  readonly content: NamedContent | undefined
  /** The field of the response that is returned instead of all. */
  readonly returns: string | undefined
}

export interface NamedArgument {
  readonly name: string
  readonly parameter: Parameter
}

export interface NamedContent {
  readonly name: string
  readonly content: Content
}

export interface NamedBody {
  /** The name of its type. */
  readonly type: string
  readonly required: boolean
  /** Whether the overlay makes its fields separate arguments. */
  readonly spread: boolean
  /** Its fields, named as arguments; those that must be given come first. */
  readonly fields: readonly { readonly name: string; readonly field: Field }[]
}

export interface NamedType {
  readonly name: string
  readonly object: ObjectType
  readonly fields: readonly { readonly name: string; readonly field: Field }[]
}

/** What names depend on. */
export interface Naming {
  /**
   * Names the pack's folders, the client's in `generated/clients`, its page and its tab, and the language in
   * overlay.yaml.
   */
  readonly id: string
  readonly convention: Convention
  /** Names that the client uses for its own members, such as `setToken`: a call with one of them is an error. */
  readonly members: readonly string[]
}

/**
 * Names everything by the language's convention, except for what overlay.yaml names itself.
 * @throws Error when two calls, or two arguments of one, would have the same name, or a call that of a member of the
 * client
 */
export function nameModel(model: Model, naming: Naming): Named {
  const { id: language, convention, members } = naming
  const names = typeNames(model, naming)
  const typeOf = (object: string) => {
    const name = names.get(object)
    if (name === undefined) throw new Error(`The model has no object ${object}.`)
    return name
  }
  const calls = model.calls.map((call) => nameCall(call, naming, typeOf))
  refuseTwins(
    `${language}: the client`,
    [...members, ...calls.flatMap(({ name, iterator }) => (iterator === undefined ? [name] : [name, iterator]))],
    'Give one of them another name in overlay.yaml.',
  )
  return { calls, types: nameTypes(model, convention, names), typeOf }
}

/** What the calls that send a type take instead of its fields. */
export function takenBy(named: Named, type: string): Taken[] {
  return named.calls.flatMap(({ body, call }) => (body?.type === type ? call.takes : []))
}

/** A call without `limit` and `cursor`, which an iterator over all pages sets itself. */
export function withoutPlace(call: NamedCall): NamedCall {
  return { ...call, optional: call.optional.filter(({ parameter }) => !['limit', 'cursor'].includes(parameter.name)) }
}

function pick(hint: ByLanguage | undefined, language: string): string | undefined {
  return hint?.[language] ?? hint?.default
}

function typeNames(model: Model, { id: language, convention }: Naming): Map<string, string> {
  const names = new Map(model.objects.map(({ name }) => [name, convention.type(name)]))
  for (const { success, body, hints } of model.calls) {
    const response = success.type
    const bodyName = pick(hints.types.body, language)
    const responseName = pick(hints.types.response, language)
    if (body && bodyName !== undefined) names.set(body.object.name, bodyName)
    if (response?.kind === 'object' && responseName !== undefined) names.set(response.name, responseName)
  }
  return names
}

function nameTypes(model: Model, convention: Convention, names: ReadonlyMap<string, string>): NamedType[] {
  const byName = new Map<string, ObjectType[]>()
  for (const object of model.objects) {
    const name = names.get(object.name) as string
    byName.set(name, [...(byName.get(name) ?? []), object])
  }
  return [...byName].map(([name, objects]) => {
    const object = objects.reduce(merge)
    return { name, object, fields: nameFields(object.fields, convention, convention.field) }
  })
}

/** One object with the fields of both; what only one of them must have, the whole may have. */
function merge(one: ObjectType, other: ObjectType): ObjectType {
  const inBoth = (name: string) => [one, other].every(({ fields }) => fields.some((field) => field.name === name))
  const fields = [
    ...one.fields,
    ...other.fields.filter(({ name }) => !one.fields.some((field) => field.name === name)),
  ].map((field) => ({ ...field, required: field.required && inBoth(field.name) }))
  return { ...one, description: one.description || other.description, fields, partial: one.partial && other.partial }
}

function nameCall(call: Call, { id: language, convention }: Naming, typeOf: (object: string) => string): NamedCall {
  const { hints, body, content } = call
  const argumentName = (name: string) =>
    pick(hints.arguments[name], language) ?? escapeKeyword(convention, identifier(convention.argument(name)))
  const asArguments = (parameters: readonly Parameter[]) =>
    parameters.map((parameter) => ({ name: argumentName(parameter.name), parameter }))
  const byNeed = [...(body?.object.fields ?? [])].sort((one, other) => Number(other.required) - Number(one.required))
  const stated = pick(hints.names, language)
  const named: NamedCall = {
    call,
    name: stated !== undefined && call.variant === '' ? stated : convention.method(nameToDeriveFrom(call, stated)),
    iterator: call.iterates && convention.iterator(call.iterates),
    static: pick(hints.statics, language),
    path: asArguments(call.path),
    required: asArguments(call.required),
    optional: asArguments(call.optional),
    body: body && {
      type: typeOf(body.object.name),
      required: body.required,
      spread: hints.spread.includes(language),
      fields: byNeed.map((field) => ({ name: argumentName(field.name), field })),
    },
    content: content && { name: argumentName('content'), content },
    returns: pick(hints.returns, language),
  }
  const { path, required, optional } = named
  refuseTwins(
    `${language}: ${named.name}`,
    [...path, ...required, ...optional, ...(named.body?.fields ?? []), ...[named.content ?? []].flat()].map(
      ({ name }) => name,
    ),
    'Give one of them another name under `arguments` in overlay.yaml.',
  )
  return named
}

/** A variant is called after the call that it is one of. */
function nameToDeriveFrom({ id, variant }: Call, stated: string | undefined): string {
  return stated === undefined ? id : stated + variant
}

function nameFields(fields: readonly Field[], convention: Convention, nameOf: (name: string) => string) {
  const taken = new Set<string>()
  return fields.map((field) => {
    let name = escapeKeyword(convention, nameOf(field.name))
    while (taken.has(name)) name += '_'
    taken.add(name)
    return { name, field }
  })
}

function escapeKeyword({ keywords }: Convention, name: string): string {
  return keywords.has(name) ? `${name}_` : name
}

function refuseTwins(place: string, names: readonly string[], remedy: string): void {
  const twin = names.find((name, index) => names.indexOf(name) !== index)
  if (twin !== undefined) throw new Error(`${place} would have two things called ${twin}. ${remedy}`)
}
