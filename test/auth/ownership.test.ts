import { test } from 'tap'
import { succeeding } from '../contract/scenarios.js'
import { contract } from '../helpers/contract.js'
import { signUp, startService, type TestService } from '../helpers/service.js'

test('no operation gives access to the data of others', async (t) => {
  const service = await startService(t)
  const operations = [...contract.operations.values()].filter(({ secured }) => secured)
  let refused = 0
  for (const { operationId } of operations) {
    await t.test(operationId, async (t) => {
      const prepare = succeeding[operationId]
      if (!prepare) return t.fail('test/contract/scenarios.ts has no successful request')
      // One account prepares the request with all its data; another sends it.
      const request = await prepare(service, await signUp(service))
      const owner = request.token as string
      const [before, theirs] = [await everythingOf(service, owner), await signUp(service)]
      const response = await service.send({ ...request, token: theirs })
      const names = identifiersIn([request.path, request.body])
      if (names.length > 0) {
        t.match(response.status, /^40[34]$/, `names ${names.join(', ')} of another account`)
        refused++
      } else {
        t.match(response.status, /^20\d$/, "does nothing but with the caller's own")
      }
      for (const id of identifiersIn(before)) {
        t.notOk(!names.includes(id) && response.text.includes(id), `does not reveal ${id}`)
      }
      t.strictSame(await everythingOf(service, owner), before, 'changes nothing')
      t.match((await service.send(request)).status, /^20\d$/, 'succeeds for the owner')
    })
  }
  console.log(`# ownership: ${operations.length} operations, ${refused} rejected the data of another account`)
  t.ok(refused >= 5)
})

/** @returns everything that an account can read */
async function everythingOf(service: TestService, token: string): Promise<string[]> {
  const lists = [...contract.operations.values()].filter(
    ({ method, path, secured }) => secured && method === 'GET' && !path.includes('{'),
  )
  const responses = await Promise.all(lists.map(({ path }) => service.send({ path, token })))
  return responses.map(({ status, text }) => `${status} ${text}`)
}

/** @returns the IDs in a value */
function identifiersIn(value: unknown): string[] {
  return [...JSON.stringify(value).matchAll(/(?:prompt|log|user|key)[0-9a-f]{32}/g)].map(([id]) => id)
}
