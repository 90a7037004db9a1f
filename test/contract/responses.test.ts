import { test } from 'tap'
import type { TestResponse } from '../helpers/http.js'
import { type DocumentedResponse, documentedResponses, faultsOf } from '../helpers/responses.js'
import { failing, outside, type Scene, setScene, succeeding } from './scenarios.js'

test('every documented response occurs, as documented', async (t) => {
  const stated = documentedResponses()
  const scene = await setScene(t)
  let provoked = 0
  await Promise.all(
    stated.map(async (response) => {
      const { operationId = 'no operation', status, kind, mediaType } = response
      const name = [operationId, status, kind ?? mediaType].join(' ').trim()
      const provoke = scenarioFor(response, scene)
      if (!provoke) t.fail(`${name}: test/contract/scenarios.ts has no scenario for it`)
      else if (t.strictSame(faultsOf(await provoke, response), [], name)) provoked++
    }),
  )
  console.log(`# ${stated.length} documented responses, ${provoked} provoked`)
  t.equal(provoked, stated.length)
})

/** Provokes a response; `undefined` if no scenario does. */
function scenarioFor(
  { operationId, kind = '', mediaType = '*/*' }: DocumentedResponse,
  scene: Scene,
): Promise<TestResponse> | undefined {
  if (operationId === undefined) return outside[kind]?.(scene)
  if (kind !== '') return (failing[`${operationId} ${kind}`] ?? failing[kind])?.(scene, operationId)
  return succeeding[operationId]?.(scene.service, scene.token).then((request) =>
    scene.service.send({ ...request, headers: { accept: mediaType, ...request.headers } }),
  )
}
