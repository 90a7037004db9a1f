import { test } from 'tap'
import { succeeding } from '../contract/scenarios.js'
import { contract } from '../helpers/contract.js'
import { signUp, startService, type TestService } from '../helpers/service.js'

test('at no operation of the contract does anybody reach what is not theirs', async (t) => {
  const service = await startService(t)
  const operations = [...contract.operations.values()].filter(({ secured }) => secured)
  let refused = 0
  for (const { operationId } of operations) {
    await t.test(operationId, async (t) => {
      const prepare = succeeding[operationId]
      if (!prepare) return t.fail('test/contract/scenarios.ts has no request that succeeds')
      // The request is made for one person, with all that it needs, and sent by another.
      const request = await prepare(service, await signUp(service))
      const owner = request.token as string
      const [before, theirs] = [await everythingOf(service, owner), await signUp(service)]
      const answer = await service.send({ ...request, token: theirs })
      const names = identifiersIn([request.path, request.body])
      if (names.length > 0) {
        t.match(answer.status, /^40[34]$/, `names ${names.join(', ')} of somebody else`)
        refused++
      } else {
        t.match(answer.status, /^20\d$/, "does nothing but with the caller's own")
      }
      for (const id of identifiersIn(before)) {
        t.notOk(!names.includes(id) && answer.text.includes(id), `tells nothing of ${id}`)
      }
      t.strictSame(await everythingOf(service, owner), before, 'leaves everything as it is')
      t.match((await service.send(request)).status, /^20\d$/, 'is done for the owner')
    })
  }
  console.log(
    `# ownership: ${operations.length} operations, ${refused} that name something of somebody else refused it`,
  )
  t.ok(refused >= 5)
})

/** What an account can read. */
async function everythingOf(service: TestService, token: string): Promise<string[]> {
  const lists = [...contract.operations.values()].filter(
    ({ method, path, secured }) => secured && method === 'GET' && !path.includes('{'),
  )
  const answers = await Promise.all(lists.map(({ path }) => service.send({ path, token })))
  return answers.map(({ status, text }) => `${status} ${text}`)
}

/** The identifiers of what is stored that a value has in it. */
function identifiersIn(value: unknown): string[] {
  return [...JSON.stringify(value).matchAll(/(?:prompt|log|user)[0-9a-f]{32}/g)].map(([id]) => id)
}
