import { createRequire } from 'node:module'
import standaloneCode from 'ajv/dist/standalone/index.js'
import type { Plugin } from 'esbuild'
import { inputReader } from '../src/http/validation.js'
import { mockContract } from '../src/mock/contract.js'
import type { Contract } from '../src/openapi/contract.js'
import type { Schema } from '../src/openapi/document.js'
import { buildAjv } from '../src/openapi/schema-compiler.js'
import { schemaName } from '../src/openapi/schema-name.js'

/** What takes the place of src/openapi/schema-compiler.ts in the bundle. */
const compiler = `
  import { schemaName } from './schema-name.ts'

  export function compile(schema, { allErrors }) {
    const validators = allErrors ? require('validators:all') : require('validators:first')
    const validate = validators[schemaName(schema)]
    if (!validate) throw new Error('it is not in the bundle; build that again')
    return validate
  }
`

/**
 * Puts compiled validators of all schemas into a bundle (Ajv documentation, "Standalone validation code").
 */
export function compiledValidators(contract: Contract): Plugin {
  const schemas = schemasOf(contract)
  const { resolve } = createRequire(import.meta.url)
  const contents: Record<string, string> = {
    compiler,
    'validators:first': validatorCode(schemas, false),
    'validators:all': validatorCode(schemas, true),
  }
  return {
    name: 'validators',
    setup(build) {
      const namespace = 'validators'
      build.onResolve({ filter: /\/schema-compiler\.js$/ }, () => ({ path: 'compiler', namespace }))
      build.onResolve({ filter: /^validators:/ }, ({ path }) => ({ path, namespace }))
      // The generated code needs small parts of these packages, such as the patterns of formats.
      build.onResolve({ filter: /^(ajv|ajv-formats|fast-deep-equal)(\/|$)/ }, ({ path, kind }) =>
        kind === 'require-call' ? { path: resolve(path) } : undefined,
      )
      build.onLoad({ filter: /./, namespace }, ({ path }) => ({
        contents: contents[path] as string,
        loader: 'js',
        resolveDir: 'src/openapi',
      }))
    },
  }
}

/** @returns the schemas that requests to the service and to its mock server are checked against, by name */
export function schemasOf(contract: Contract): Map<string, Schema> {
  const schemas = new Map<string, Schema>()
  const note = (schema: Schema) => {
    schemas.set(schemaName(schema), schema)
    return { validate: () => [] }
  }
  for (const { operations } of [contract, mockContract(contract)]) {
    for (const operation of operations.values()) inputReader(operation, note)
  }
  return schemas
}

/** @returns a CommonJS module that exports the validators by name */
function validatorCode(schemas: ReadonlyMap<string, Schema>, allErrors: boolean): string {
  const ajv = buildAjv({ allErrors, code: { source: true } })
  for (const [name, schema] of schemas) ajv.addSchema(schema, name)
  return standaloneCode.default(ajv, Object.fromEntries([...schemas.keys()].map((name) => [name, name])))
}
