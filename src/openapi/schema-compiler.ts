import type { ValidateFunction } from 'ajv'
import { Ajv2020, type Options } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Schema } from './document.js'

// The bundle has validators that were compiled when it was built, instead of this module (scripts/validators.ts): to
// compile them takes a sixth of startup, and 10 MB. Benchmark: `npm run bench -- start idle`.

const first = buildAjv({ allErrors: false })
const all = buildAjv({ allErrors: true })

/** Builds the compiler. */
export function buildAjv(options: Options): Ajv2020 {
  // `verbose` adds the failing schema, and with it `x-errors`, to each error. The meta-schema isn't used, because it
  // takes longer to compile than all schemas: supported-schema.ts checks the keywords, the compiler their values.
  const ajv = new Ajv2020({
    verbose: true,
    strict: true,
    strictTypes: false,
    meta: false,
    validateSchema: false,
    ...options,
  })
  ajv.addVocabulary(['x-errors', 'x-formats', 'example'])
  addFormats.default(ajv)
  return ajv
}

/**
 * Compiles a schema; each object only once.
 * @param options `allErrors`: whether to find all errors or the first
 * @throws Error if the schema has a fault
 */
export function compile(schema: Schema, { allErrors }: { allErrors: boolean }): ValidateFunction {
  return (allErrors ? all : first).compile(schema)
}
