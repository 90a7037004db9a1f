import { test } from 'tap'
import { scopes } from '../../src/domain/api-key.js'
import { succeeding } from '../contract/scenarios.js'
import { contract } from '../helpers/contract.js'
import { createKey, signUp, startService } from '../helpers/service.js'

const refused = { status: 403, json: { error: 'The API key does not permit this operation.' } }

test('every operation accepts the API keys whose scope it states, and no others', async (t) => {
  const service = await startService(t)
  const operations = [...contract.operations.values()].filter(({ secured }) => secured)
  let [accepted, rejected] = [0, 0]
  for (const { operationId, method, scopes: permitted } of operations) {
    for (const scope of scopes) {
      const request = await succeeding[operationId]?.(service, await signUp(service))
      if (!request) {
        t.fail(`${operationId}: test/contract/scenarios.ts has no successful request`)
        continue
      }
      const { key } = await createKey(service, request.token as string, scope)
      const response = await service.send({ ...request, token: key })
      if (permitted.includes(scope)) {
        t.match(response.status, /^20\d$/, `${operationId}: ${scope} gives access`)
        accepted++
        continue
      }
      t.match(response, refused, `${operationId}: ${scope} gives no access`)
      t.equal(response.headers['www-authenticate'], 'Bearer realm="PromptCrafter", error="insufficient_scope"')
      const wrong = {
        ...request,
        path: `${request.path.split('?')[0]}?unknown=1`,
        ...(method !== 'GET' && { body: '{' }),
      }
      t.match(await service.send({ ...wrong, token: key }), refused, 'before anything else of the request is read')
      t.match((await service.send(request)).status, /^20\d$/, 'and does nothing')
      rejected++
    }
  }
  console.log(`# scopes: ${operations.length} operations, ${accepted} times a key was accepted, ${rejected} times not`)
})

test('the scopes of the code are those of the contract', async (t) => {
  t.strictSame(contract.schemas.Scope?.enum, scopes)
})
