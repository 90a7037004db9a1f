import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { build } from 'esbuild'
import { test } from 'tap'
import { compiledValidators, schemasOf } from '../../scripts/validators.js'
import type { Schema } from '../../src/openapi/document.js'
import { compileSchema, type SchemaValidator } from '../../src/openapi/validator.js'
import { contract } from '../helpers/contract.js'
import { temporaryFolder } from '../helpers/service.js'

test('the validators in the bundle find the errors that Ajv finds', async (t) => {
  const outfile = join(temporaryFolder(t), 'validator.mjs')
  const plugins = [compiledValidators(contract)]
  const entryPoints = ['src/openapi/validator.ts']
  await build({ entryPoints, outfile, plugins, bundle: true, packages: 'external', platform: 'node', format: 'esm' })
  const bundled: typeof compileSchema = (await import(outfile)).compileSchema
  let found = 0
  for (const [name, schema] of schemasOf(contract)) {
    const [fromBundle, fromAjv] = [bundled(schema, name), compileSchema(schema, name)]
    for (const value of valuesFor(schema)) {
      const errors = errorsOf(fromBundle, value)
      const isSame = isDeepStrictEqual(errors, errorsOf(fromAjv, value))
      if (!isSame) t.fail(`${JSON.stringify(schema).slice(0, 200)}: ${JSON.stringify(value).slice(0, 100)}`)
      found += errors.length
    }
  }
  t.ok(found > 10_000, `${found} errors`)
  const unknown = { type: 'null' } as unknown as Schema
  t.throws(() => bundled(unknown, '/x'), { message: /is not in the bundle; build that again/ })
})

/** The first error and all errors, each as a plain object. */
function errorsOf({ validate }: SchemaValidator, value: unknown): object[] {
  const errors = [false, true].flatMap((all) => validate(value, { all }))
  return errors.map((error) => structuredClone(error))
}

/** Values of every kind, and objects that have one of them in each property, or in all. */
function valuesFor({ properties = {} }: Schema): unknown[] {
  const names = Object.keys(properties)
  const objects = odd.flatMap((value) => [
    ...names.map((name) => ({ [name]: value })),
    Object.fromEntries(names.map((name) => [name, value])),
  ])
  return [...odd, ...objects]
}

const odd = [
  ...[null, true, -1, 5, 1.5, 1e300, '', ' ', 'GPT-4o', 'a@b.c', '2026-02-30', '2026-11-29T00:00:00Z'],
  ...['x'.repeat(3000), [], ['', ''], [1], ['a', 'a'], Array(300).fill('a'), {}, { a: '' }, [{}], [{ promptId: 1 }]],
]
