import { test } from 'tap'
import type { Operation } from '../../src/openapi/operation.js'
import { contract } from '../helpers/contract.js'
import { send, type TestRequest, type TestResponse } from '../helpers/http.js'
import { startMock } from '../helpers/mock.js'
import { type DocumentedResponse, documentedResponses, faultsOf } from '../helpers/responses.js'

const operationOf = (id: string) => contract.operations.get(id) as Operation

/** A valid request, made of the contract's examples. */
function requestTo({ method, path, parameters, body }: Operation): TestRequest {
  const required = parameters.filter((parameter) => parameter.required)
  const exampleOf = (name: string) => encodeURIComponent(String(required.find((one) => one.name === name)?.example))
  const query = required.filter((one) => one.in === 'query').map(({ name }) => `${name}=${exampleOf(name)}`)
  const [{ value } = { value: undefined }] = Object.values(body?.content['application/json']?.examples ?? {})
  return {
    method,
    path: `${path.replaceAll(/\{(\w+)\}/g, (_, name) => exampleOf(name))}?${query.join('&')}`,
    token: 'any',
    body: value,
  }
}

/** Headers that only a mock server sends. */
const ownHeaders = /^(promptcrafter-mock|access-control-.*)$/

/** How a response of a mock server differs from what the contract documents for the service. */
function faultsOfMock({ headers, ...rest }: TestResponse, documented: DocumentedResponse): string[] {
  const others = Object.fromEntries(Object.entries(headers).filter(([name]) => !ownHeaders.test(name)))
  const faults = faultsOf({ headers: others, ...rest }, documented)
  return headers['promptcrafter-mock'] === 'true' ? faults : ['it has no mark', ...faults]
}

test('every documented response of every operation can be asked for', async (t) => {
  const url = await startMock(t)
  const all = documentedResponses().filter(({ operationId }) => operationId !== undefined)
  const faults = await Promise.all(
    all.map(async (documented) => {
      const { operationId = '', status, kind, mediaType = '*/*' } = documented
      const Prefer = kind === undefined ? `code=${status}` : `code=${status}, example=${kind}`
      const response = await send(url, {
        ...requestTo(operationOf(operationId)),
        headers: { Prefer, Accept: mediaType },
      })
      return faultsOfMock(response, documented).map((fault) => `${operationId} ${Prefer} ${mediaType}: ${fault}`)
    }),
  )
  t.ok(all.length > 300)
  t.strictSame(faults.flat(), [])
})

test('every example of a success can be asked for, and the first one comes without asking', async (t) => {
  const url = await startMock(t)
  for (const operation of contract.operations.values()) {
    const { operationId, success } = operation
    for (const [mediaType, { examples = {} }] of Object.entries(success.response.content ?? {})) {
      for (const [index, [example, { value }]] of Object.entries(examples).entries()) {
        const Prefer = index === 0 ? '' : `example=${example}`
        const response = await send(url, { ...requestTo(operation), headers: { Prefer, Accept: mediaType } })
        t.strictSame(response.json ?? response.text, value, `${operationId} ${mediaType} ${example}`)
      }
    }
  }
  const yaml = await send(url, { path: '/openapi.yaml' })
  t.equal(yaml.text, contract.text, 'the contract itself')
})

test('requests are checked as by the service, whatever they ask for', async (t) => {
  const url = await startMock(t)
  const headers = { Prefer: 'code=201' }
  const prompt = { title: 'Sea haiku', content: 'Write a haiku.', model: 'GPT-4o' }
  const wrong: [TestRequest, object][] = [
    [
      { method: 'POST', path: '/prompts', body: prompt },
      { status: 401, json: { error: /.../ } },
    ],
    [{ method: 'POST', path: '/prompts', token: 'x', body: { ...prompt, title: 'x' } }, { status: 400 }],
    [
      { path: '/logs?limit=0', token: 'x' },
      { status: 400, json: { details: [{ field: 'limit' }] } },
    ],
    [
      { path: '/logs/nolog', token: 'x' },
      { status: 400, json: { details: [{ field: 'id' }] } },
    ],
    [{ path: '/nothing' }, { status: 404, json: { error: 'The requested path does not exist.' } }],
    [
      { method: 'PUT', path: '/logs' },
      { status: 405, headers: { allow: 'GET, HEAD, POST' } },
    ],
  ]
  for (const [request, expected] of wrong) {
    const response = await send(url, { ...request, headers })
    t.match(response, { ...expected, headers: { 'promptcrafter-mock': 'true' } }, request.path)
  }
  t.match(await send(url, { method: 'POST', path: '/prompts', token: 'x', body: prompt, headers }), {
    status: 201,
    headers: { location: '/prompts/prompt104' },
  })
})

test('a preference that is no documented response gets the list of those that are', async (t) => {
  const url = await startMock(t)
  const get = (Prefer: string) => send(url, { path: '/prompts/prompt104', token: 'x', headers: { Prefer } })
  const list = /^must be one of: code=200, example=prompt; code=400, example=\w+; .*code=404, example=promptNotFound; /
  const rejected = { status: 400, json: { details: [{ field: 'Prefer', message: list }] } }
  for (const prefer of ['code=418', 'code=404, example=notOwner', 'example=nothing', 'code="4xx"', 'code=""']) {
    t.match(await get(prefer), rejected, prefer)
  }
  const understood: [string, number][] = [
    ['example=notOwner', 403],
    ['code=403, example=notOwner', 403],
    ['Example = "notOwner" , CODE="403"', 403],
    ['code=403; example=notOwner', 403],
    ['code=404, code=500', 404],
    ['return=minimal, wait=10, note="a, code=500", code=404', 404],
    ['return=minimal', 200],
  ]
  for (const [prefer, status] of understood) t.equal((await get(prefer)).status, status, prefer)
})

test('a web page of any origin can ask for a response', async (t) => {
  const url = await startMock(t)
  const response = await send(url, {
    method: 'OPTIONS',
    path: '/logs',
    headers: { origin: 'https://app.example.com', 'access-control-request-method': 'GET' },
  })
  t.match(response, {
    status: 204,
    headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': /\bPrefer\b/ },
  })
})
