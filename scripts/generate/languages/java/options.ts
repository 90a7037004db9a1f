import { type Parameter, type Type, takesTime } from '../../contract/model.js'
import { pascal } from '../../names/conventions.js'
import type { Named, NamedCall } from '../../names/names.js'
import { pageSizeText } from '../../text.js'
import { about, docComment, typeText } from './text.js'

export interface Argument {
  readonly name: string
  readonly type: string
  readonly description: string
}

/** The class of a call's options. */
export function renderOptions(named: Named, method: NamedCall): string[] {
  const options = optionsOf(named, method)
  if (options.length === 0) return []
  const name = optionsName(method)
  const members = options.flatMap((option) => [
    `${docComment([option.description])}\npublic ${option.type} ${option.name};`,
  ])
  const setters = options.flatMap((option) => [
    `${docComment(
      [`Sets the {@code ${option.name}}.`],
      [`@param ${option.name} ${option.description}`, '@return this'],
    )}
public ${name} ${option.name}(${option.type} ${option.name}) {
this.${option.name} = ${option.name};
return this;
}`,
    ...option.times.map((type) => renderTimeSetter(name, option, type)),
  ])
  return [
    `${docComment([`What {@code ${method.name}} may be given; what is null is left out.`])}
public static final class ${name} {

${[...members, `${docComment(['Creates one without values.'])}\npublic ${name}() {}`, ...setters].join('\n\n')}
}`,
  ]
}

/** A setter that takes one of Java's own date and time types for a string. */
function renderTimeSetter(className: string, { name, description }: Option, type: string): string {
  const text = type === 'LocalDate' ? `${name} == null ? null : ${name}.toString()` : `Times.text(${name})`
  const sent = type === 'LocalDate' ? '' : ', which is sent in UTC with milliseconds'
  return `${docComment(
    [`Sets the {@code ${name}} as {@code ${type}}${sent}.`],
    [`@param ${name} ${description}`, '@return this'],
  )}
public ${className} ${name}(${type} ${name}) {
this.${name} = ${text};
return this;
}`
}

/** The Java types that are accepted for a string. */
function timesOf(type: Type): string[] {
  if (type.kind !== 'text' || type.format === 'date-time') return []
  return [
    ...(takesTime(type) ? ['Instant', 'OffsetDateTime'] : []),
    ...(type.times.includes('date') ? ['LocalDate'] : []),
  ]
}

/** The method of the core that adds a parameter to a call. */
export function placeOf({ in: place, type, explode }: Parameter): string {
  return place === 'query' && type.kind === 'list' && !explode ? 'joined' : place
}

/** An option of a call, as a field of the class. */
export interface Option extends Argument {
  readonly wireName: string
  /** The method of the core that adds it to a call; undefined if only iterators use it. */
  readonly where: string | undefined
  /** The types that it accepts besides its own. */
  readonly times: readonly string[]
}

export function optionsOf(named: Named, { call, optional }: NamedCall): Option[] {
  const stated = optional.map(({ name, parameter }): Option => {
    return {
      name,
      wireName: parameter.name,
      where: placeOf(parameter),
      type: typeText(named, parameter.type),
      times: timesOf(parameter.type),
      description: about(parameter.name, parameter.description),
    }
  })
  if (call.iterates !== undefined) {
    const size: Option = {
      name: 'pageSize',
      wireName: 'pageSize',
      where: undefined,
      type: 'Integer',
      times: [],
      description: pageSizeText,
    }
    return [...stated, size]
  }
  if (!call.operation.takesIdempotencyKey) return stated
  const key: Option = {
    name: 'idempotencyKey',
    wireName: 'Idempotency-Key',
    where: 'header',
    type: 'String',
    times: [],
    description:
      'The service executes calls with the same key only once. By default, each call gets a new key and uses it for ' +
      'of its attempts.',
  }
  return [...stated, key]
}

export function optionsName({ name }: NamedCall): string {
  return `${pascal(name)}Options`
}
