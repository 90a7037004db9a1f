import assert from 'node:assert/strict'
import type { Call, Field, Parameter } from '../../../scripts/generate/contract/model.js'
import { canBeBlank, isRequired } from '../../../scripts/generate/contract/required.js'
import { assertInvalid, type Case, connect, failureOf } from '../cases.js'

/** What is required is never left out in silence: a list of one prompt's logs would become that of all. */
export function requiredCases(call: Call): Case[] {
  const parameters = [...call.path, ...call.required]
  const fields = (call.body?.object.fields ?? []).filter(isRequired)
  const all = [...parameters, ...fields]
  const texts = [...parameters, ...fields.filter(({ type }) => !canBeBlank(type))].filter(
    ({ type }) => type.kind === 'text',
  )
  const ways: [way: string, value: unknown, of: readonly (Parameter | Field)[]][] = [
    ['left out', undefined, all],
    ['null', null, all],
    ['an empty text', '', texts],
    ['white space', ' \t', texts],
  ]
  return ways
    .filter(([, , of]) => of.length > 0)
    .map(([way, value, of]) => ({
      name: `${call.id}: what is required and is ${way} is an error before anything is sent`,
      run: async (stage) => {
        const { driver, proxy, kind } = stage
        await connect(stage, stage.service, stage.token)
        for (const { name, type } of of) {
          const isParameter = parameters.some((parameter) => parameter.name === name)
          if ((value ?? undefined) === undefined && kind.hasZeroFor?.(type, isParameter)) continue
          const given = Object.fromEntries(all.map((one) => [one.name, one.name === name ? value : exampleOf(one)]))
          const attempts = [
            () => driver.call(call.id, given),
            ...(call.iterates === undefined ? [] : [() => driver.iterate(call.id, given)]),
          ]
          for (const attempt of attempts) {
            const error = await failureOf(attempt())
            assert.equal(proxy.seen.length, 0, `requests without ${name}`)
            // A language can have its own error for an argument that is left out.
            if (value === undefined && kind.missingErrorName !== undefined) {
              assert.equal(error.class, kind.missingErrorName)
            } else {
              assertInvalid(stage, error)
              assert.match(error.message.replaceAll('_', ''), new RegExp(name, 'i'))
            }
          }
        }
      },
    }))
}

/** A value that the client takes; nothing of it gets to the service. */
function exampleOf({ type }: Parameter | Field): unknown {
  if (type.kind === 'integer' || type.kind === 'number') return 1
  return type.kind === 'list' ? [] : 'x'
}
