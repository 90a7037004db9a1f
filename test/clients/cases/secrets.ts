import assert from 'node:assert/strict'
import type { Call, Model } from '../../../scripts/generate/contract/model.js'
import { isSecret } from '../../../scripts/generate/contract/secrets.js'
import { type Case, connect, failureOf, invalidText, nowhere, prepare, wrong } from '../cases.js'
import type { Arguments } from '../protocol.js'

/** Arguments that fail after a success. */
function failing(call: Call, given: Arguments, model: Model): Arguments {
  // The same sign-up fails the second time.
  if ('name' in given && 'email' in given) return given
  const hasSecret = (call.body?.object.fields ?? []).some(isSecret)
  return hasSecret ? wrong(given, 0) : { ...given, ...invalidText(call, model) }
}

/** Passwords, tokens and keys that a call sends or gives back are shown nowhere, nor is the client's own token. */
export function secretCase(call: Call): Case[] {
  const names = (call.body?.object.fields ?? []).filter(isSecret).map(({ name }) => name)
  const properties = Object.keys((call.success.schema as { properties?: object } | undefined)?.properties ?? {})
  if (names.length + properties.filter((name) => /^(token|key)$/.test(name)).length === 0) return []
  return [
    {
      name: `${call.id}: its secrets are not shown, whether it succeeds or fails`,
      run: async (stage) => {
        const { driver, proxy } = stage
        const { token, given } = await prepare(call, stage.service, stage.token)
        const hide = async (what: string) => {
          const body = JSON.parse(proxy.seen.at(-1)?.response?.text || 'null') ?? {}
          const secrets = [token, ...[...names, 'token', 'key'].flatMap((name) => [given[name], body[name]])]
          const texts = await driver.show()
          for (const secret of secrets.filter((one) => typeof one === 'string')) {
            assert.ok(!texts.some((text) => text.includes(secret)), `a secret in ${what}`)
          }
        }
        await connect(stage, stage.service, token)
        await driver.call(call.id, given)
        await hide('a success')
        if (Object.keys(given).length > 0) {
          await failureOf(driver.call(call.id, failing(call, given, stage.model)))
          await hide('an error of the service')
        }
        await driver.construct({ baseUrl: nowhere, ...(token !== undefined && { token }), maxRetries: 0 })
        await failureOf(driver.call(call.id, given))
        await hide('an error without a response')
      },
    },
  ]
}
