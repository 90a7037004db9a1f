import type { ErrorObject, ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Schema } from './document.js'
import { ContractError } from './location.js'

/** Validates values against one schema. */
export interface SchemaValidator {
  /** @returns the errors of `value`: none if it's valid, at least the first if not, and all of them with `all` */
  readonly validate: (value: unknown, options: { all: boolean }) => readonly ErrorObject[]
}

// Collecting all errors of a large invalid body would take more memory and time than the body itself, so `first` stops
// at the first error. `all` is for small values, and compiles when it's first needed: `first` finds faults in schemas.
const first = buildAjv(false)
const all = buildAjv(true)

function buildAjv(allErrors: boolean): Ajv2020 {
  // `verbose` adds the failing schema, and with it `x-errors`, to each error. The meta-schema isn't used, because it
  // takes longer to compile than all schemas: supported-schema.ts checks the keywords, the compiler their values.
  const ajv = new Ajv2020({
    allErrors,
    verbose: true,
    strict: true,
    strictTypes: false,
    meta: false,
    validateSchema: false,
  })
  ajv.addVocabulary(['x-errors', 'x-formats', 'example'])
  addFormats.default(ajv)
  return ajv
}

/**
 * Compiles a schema; each object only once.
 * @param pointer its location in the contract
 * @throws ContractError if the compiler rejects it
 */
export function compileSchema(schema: Schema, pointer: string): SchemaValidator {
  const isValid = compile(first, schema, pointer)
  return {
    validate(value, options) {
      if (isValid(value)) return []
      if (!options.all) return isValid.errors ?? []
      const validateAll = compile(all, schema, pointer)
      validateAll(value)
      return validateAll.errors ?? []
    },
  }
}

function compile(ajv: Ajv2020, schema: Schema, pointer: string): ValidateFunction {
  try {
    return ajv.compile(schema)
  } catch (error) {
    throw new ContractError(pointer, `The schema cannot be compiled: ${(error as Error).message}`)
  }
}
