import type { ErrorObject, ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Schema } from './document.js'
import { ContractError } from './location.js'

/** Validates values against one schema. */
export interface SchemaValidator {
  /**
   * @returns what is wrong with `value`: nothing if it's valid, one error at least if not, and all of them with `all`
   */
  readonly validate: (value: unknown, options: { all: boolean }) => readonly ErrorObject[]
}

// Two of them, because to collect every error of a large and wholly wrong body would cost more than the body: the first
// stops at the first error. The second is for values in which there can only be a few, and is compiled when it's first
// needed: the schemas are the same, so a fault in one of them shows in the first.
const first = buildAjv(false)
const all = buildAjv(true)

function buildAjv(allErrors: boolean): Ajv2020 {
  // `verbose` puts the failing schema, and with it `x-errors`, into each error. No coercion: 5 is not "5". Schemas
  // aren't validated by the meta-schema, which takes longer to compile than all of them: supported-schema.ts knows the
  // keywords, and the compiler refuses a value of the wrong type.
  const ajv = new Ajv2020({
    allErrors,
    verbose: true,
    strict: true,
    strictTypes: false,
    meta: false,
    validateSchema: false,
  })
  ajv.addVocabulary(['x-errors', 'example'])
  addFormats.default(ajv)
  return ajv
}

/**
 * Compiles a schema. One that is the same object is compiled once.
 * @param pointer where the contract has it
 * @throws ContractError if the compiler refuses it
 */
export function compileSchema(schema: Schema, pointer: string): SchemaValidator {
  const isValid = compile(first, schema, pointer)
  return {
    validate(value, options) {
      if (isValid(value)) return []
      if (!options.all) return isValid.errors ?? []
      const isWhollyValid = compile(all, schema, pointer)
      isWhollyValid(value)
      return isWhollyValid.errors ?? []
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
