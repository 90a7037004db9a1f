import type { ErrorObject, ValidateFunction } from 'ajv'
import type { Schema } from './document.js'
import { ContractError } from './location.js'
import { compile } from './schema-compiler.js'

/** Validates values against one schema. */
export interface SchemaValidator {
  /** @returns the errors of `value`: none if it's valid, at least the first if not, and all of them with `all` */
  readonly validate: (value: unknown, options: { all: boolean }) => readonly ErrorObject[]
}

/**
 * Compiles a schema.
 *
 * Collecting all errors of a large invalid body would take more memory and time than the body itself, so a validator
 * stops at the first error. The one for all errors of small values is compiled when it's first needed: the other one
 * finds faults in schemas.
 * @param pointer its location in the contract
 * @throws ContractError if the compiler rejects it
 */
export function compileSchema(schema: Schema, pointer: string): SchemaValidator {
  const isValid = compileAt(pointer, schema, false)
  let validateAll: ValidateFunction | undefined
  return {
    validate(value, options) {
      if (isValid(value)) return []
      if (!options.all) return isValid.errors ?? []
      validateAll ??= compileAt(pointer, schema, true)
      validateAll(value)
      return validateAll.errors ?? []
    },
  }
}

function compileAt(pointer: string, schema: Schema, allErrors: boolean): ValidateFunction {
  try {
    return compile(schema, { allErrors })
  } catch (error) {
    throw new ContractError(pointer, `The schema cannot be compiled: ${(error as Error).message}`)
  }
}
