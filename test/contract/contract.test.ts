import { readFileSync } from 'node:fs'
import { test } from 'tap'
import { parse } from 'yaml'
import { assertValid } from '../../scripts/generate/contract/check.js'
import { readContract } from '../../src/openapi/contract.js'
import { contract } from '../helpers/contract.js'
import { send } from '../helpers/http.js'
import { savePrompt, signUp, startService } from '../helpers/service.js'

const operations = [...contract.operations.values()]

const altered = (from: string | RegExp, to: string) => {
  const text = contract.text.replace(from, to)
  if (text === contract.text) throw new Error(`nothing to replace: ${from}`)
  return text
}

test('a contract that the service cannot fulfil fails startup, with the reason', async (t) => {
  t.throws(() => readContract('openapi: 3.1.0'), { message: /is missing/ })
  t.throws(() => readContract(altered(/ {12}tokenMissing:[\s\S]*?(?= {12}tokenInvalid)/, '')), {
    message: /^openapi\.yaml:\d+: #\/paths\/\S+: The error\(s\) tokenMissing/,
  })
  t.throws(() => readContract(altered(/(operationId: listLogs\n.*\n) {6}security: .*\n/, '$1')), {
    message: /^openapi\.yaml:\d+: #\/paths\/~1logs\/get: security is missing/,
  })
  t.throws(
    () => readContract(altered(/ {12}insufficientScope: .*\n/, '            other: { value: { error: Other. } }\n')),
    {
      message: /The error\(s\) insufficientScope are missing/,
    },
  )
  t.throws(() => readContract(altered(/serverError:/g, 'otherError:')), { message: /serverError/ })
  t.throws(() => readContract(altered("'204':", "'200': { description: Also. }\n        '204':")), {
    message: /^openapi\.yaml:\d+: #\/paths\/\S+: A second success is not supported/,
  })
  t.throws(() => readContract(altered(/unknownPath:/, 'lostPath:')), { message: /unknownPath/ })
  const invalid = altered('identifier: MIT\n', 'identifier: MIT\n    url: https://opensource.org/license/mit\n')
  await t.rejects(assertValid(readContract(invalid)), { message: /not a valid OpenAPI document/ })
})

test('startup fails for an operation without a handler, or a handler without an operation', async (t) => {
  const added = altered(
    '  /healthz:\n    get:\n      operationId: getHealth',
    '  /alive:\n    get:\n      operationId: getAlive',
  )
  await t.rejects(startService(t, { contract: readContract(added) }), {
    message: /operations without a handler: getAlive/,
  })
  const removed = altered(/ {2}\/healthz:[\s\S]*?(?= {2}\/readyz)/, '')
  await t.rejects(startService(t, { contract: readContract(removed) }), {
    message: /handlers without an operation: getHealth/,
  })
})

test('every operation documents the limits that a request to it can reach', async (t) => {
  for (const { operationId, secured, body, maxBodyBytes = Number.POSITIVE_INFINITY, success, errors } of operations) {
    if (secured) t.ok(errors.has('quotaExceeded'), `${operationId}: quotaExceeded`)
    const isList = success.content.get('application/json')?.type === 'array'
    // Smaller bodies don't count.
    if (isList || (body && maxBodyBytes > 65_536)) t.ok(errors.has('overloaded'), `${operationId}: overloaded`)
  }
})

test('the running service serves its contract', async (t) => {
  const service = await startService(t)
  const yaml = await service.send({ path: '/openapi.yaml' })
  t.equal(yaml.text, contract.text)
  t.equal(yaml.headers['content-type'], 'application/yaml; charset=utf-8')
  t.strictSame((await service.send({ path: '/openapi.json' })).json, parse(yaml.text))
})

test('optional fields need only be added to the contract, as in the README', async (t) => {
  const readme = readFileSync('README.md', 'utf8').split('### Change the contract: add a field')[1] ?? ''
  const blocks = [...readme.matchAll(/^ {3}```yaml\n([\s\S]*?)^ {3}```/gm)].slice(0, 2)
  const fields = blocks.map(([, block = '']) => block.replaceAll(/^ {3}/gm, '')).join('')
  t.match(fields, /temperature:[\s\S]*settings:[\s\S]*seed:/)
  const score = "        score: { $ref: '#/components/schemas/Score' }\n"
  const service = await startService(t, {
    contract: readContract(contract.text.replaceAll(score, score + fields)),
  })
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  const post = (more: object, headers = {}) => {
    const body = { promptId, output: 'Foam', modelUsed: 'GPT-4o', ...more }
    return send(service.url, { method: 'POST', path: '/logs', token, body, headers })
  }
  const settings = { stop: ['.', '\n'], seed: 7 }
  t.equal((await post({})).status, 201)
  t.match(await post({ temperature: 0.7 }), { status: 201, json: { temperature: 0.7 } })
  t.match(await post({ settings }), { status: 201, json: { settings } })
  t.match(await post({ temperature: 3 }), { status: 400, json: { details: [{ field: '/temperature' }] } })
  t.match(await post({ settings: { seed: '7' } }), { status: 400, json: { details: [{ field: '/settings/seed' }] } })
  t.match(await post({ settings: { sead: 7 } }), { status: 400, json: { details: [{ field: '/settings/sead' }] } })
  const { json, text } = await send(service.url, { path: '/logs', token })
  t.strictSame(
    json.map(({ temperature, settings }: { temperature?: number; settings?: object }) => [temperature, settings]),
    [
      [undefined, undefined],
      [0.7, undefined],
      [undefined, settings],
    ],
  )
  t.match(text, '"settings":{"seed":7,"stop":[".","\\n"]}', "in the contract's order")

  const keyed = (more: object) => post(more, { 'Idempotency-Key': 'one' })
  t.equal((await keyed({ settings })).status, 201)
  t.equal((await keyed({ settings: { seed: 7, stop: ['.', '\n'] } })).status, 201, 'in any order')
  t.equal((await keyed({ settings: { ...settings, seed: 8 } })).status, 422, 'a key identifies the body at every depth')
})
