import type { Constraints, Field, Parameter, Type } from '../contract/model.js'
import { code, oneLine, prose, table } from './markdown.js'

/** A type in words: `string, 3 to 100 characters`. */
export function describeType(type: Type): string {
  const nullable = type.nullable ? ' or null' : ''
  switch (type.kind) {
    case 'text':
      return `${textType(type)}${nullable}`
    case 'integer':
    case 'number':
      return (
        [type.kind, range(type.constraints.minimum, type.constraints.maximum, '')].filter(Boolean).join(', ') + nullable
      )
    case 'list': {
      const { minItems, maxItems } = type.constraints
      return (
        [`list of ${describeType(type.item)}`, range(minItems, maxItems, ' entries')].filter(Boolean).join('; ') +
        nullable
      )
    }
    case 'object':
      return `${type.name} object${nullable}`
    default:
      return `${type.kind === 'json' ? 'object' : type.kind}${nullable}`
  }
}

function textType({ format, values, constraints }: Extract<Type, { kind: 'text' }>): string {
  const [only, ...others] = values ?? []
  if (only !== undefined && others.length === 0) return `always ${code(only)}`
  if (values !== undefined) return `one of ${values.map(code).join(', ')}${defaultOf(constraints)}`
  const { minLength, maxLength, pattern } = constraints
  return [
    format ? `string (${format})` : 'string',
    range(minLength, maxLength, ' characters'),
    pattern === '\\S' ? 'not blank' : pattern && `as ${code(pattern)}`,
  ]
    .filter(Boolean)
    .join(', ')
}

function defaultOf({ default: value }: Constraints): string {
  return value === undefined ? '' : `; ${code(String(value))} when it is not given`
}

function range(least: number | undefined, most: number | undefined, unit: string): string {
  const shown = (value: number) => value.toLocaleString('en')
  if (least !== undefined && most !== undefined) return `${shown(least)} to ${shown(most)}${unit}`
  if (most !== undefined) return `at most ${shown(most)}${unit}`
  return least === undefined ? '' : `at least ${shown(least)}${unit}`
}

export function fieldsTable(fields: readonly Field[], inResponse: boolean): string {
  const need = ({ required, readOnly }: Field) => {
    if (!inResponse) return required ? 'yes' : 'no'
    return `${required ? 'always' : 'when given'}${readOnly ? ', set by the server' : ''}`
  }
  return table(
    ['Field', 'Type', inResponse ? 'There' : 'Required', 'What it is'],
    fields.map((field) => [code(field.name), describeType(field.type), need(field), prose(oneLine(field.description))]),
  )
}

export function parametersTable(parameters: readonly Parameter[]): string {
  return table(
    ['Parameter', 'Type', 'Required', 'What it is'],
    parameters.map(({ name, type, required, description }) => [
      code(name),
      describeType(type),
      required ? 'yes' : 'no',
      prose(oneLine(description)),
    ]),
  )
}
