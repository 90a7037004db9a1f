import { test } from 'tap'
import type { TestAnswer } from '../helpers/http.js'
import { type DocumentedResponse, documentedResponses, faultsOf } from '../helpers/responses.js'
import { failing, outside, type Scene, setScene, succeeding } from './scenarios.js'

test('every answer that the contract states is given, as it is stated', async (t) => {
  const stated = documentedResponses()
  const scene = await setScene(t)
  let provoked = 0
  await Promise.all(
    stated.map(async (answer) => {
      const name = [answer.operationId ?? 'no operation', answer.status, answer.kind].join(' ').trim()
      const provoke = scenarioFor(answer, scene)
      if (!provoke) t.fail(`${name}: test/contract/scenarios.ts has no scenario for it`)
      else if (t.strictSame(faultsOf(await provoke, answer), [], name)) provoked++
    }),
  )
  console.log(`# ${stated.length} documented answers, ${provoked} provoked`)
  t.equal(provoked, stated.length)
})

/** What provokes an answer, started; `undefined` when nothing is known that does. */
function scenarioFor({ operationId, kind = '' }: DocumentedResponse, scene: Scene): Promise<TestAnswer> | undefined {
  if (operationId === undefined) return outside[kind]?.(scene)
  if (kind !== '') return (failing[`${operationId} ${kind}`] ?? failing[kind])?.(scene, operationId)
  return succeeding[operationId]?.(scene.service, scene.token).then(scene.service.send)
}
