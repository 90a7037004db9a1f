import type { NamedCall } from '../names/names.js'
import type { Field, Type } from './model.js'

/** What a call can't be sent without. */
export interface Required {
  /** Fields that can't be blank: the contract allows no text there that is empty or only white space. */
  readonly filled: readonly NamedField[]
  /** Fields that can be blank, such as what a model produced, and those that are no text. */
  readonly present: readonly NamedField[]
}

type NamedField = NonNullable<NamedCall['body']>['fields'][number]

/** The fields of a call's body that must have a value. Parameters that are required can never be blank. */
export function requiredFields({ body }: Pick<NamedCall, 'body'>): Required {
  const required = (body?.fields ?? []).filter(({ field }) => isRequired(field))
  return {
    filled: required.filter(({ field }) => !canBeBlank(field.type)),
    present: required.filter(({ field }) => canBeBlank(field.type)),
  }
}

/** Whether a field must be there and have a value; one that is required and nullable can be null. */
export function isRequired({ required, type }: Field): boolean {
  return required && !type.nullable
}

/** Whether the contract has values of a type that a client would take for blank. */
export function canBeBlank(type: Type): boolean {
  if (type.kind !== 'text') return true
  const { pattern } = type.constraints
  if (type.values !== undefined || (type.format !== undefined && type.format !== 'password')) return false
  return pattern === undefined || new RegExp(pattern, 'u').test(' ')
}
