import { test } from 'tap'
import { contract } from '../helpers/contract.js'
import { password, promptFields, savePrompt, signUp, startService } from '../helpers/service.js'

test('input is validated by the contract, and errors say what is wrong', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  const log = { promptId, output: 'Foam', modelUsed: 'GPT-4o' }
  const post = (path: string, body: unknown, headers = {}) =>
    service.send({ method: 'POST', path, token, body, headers })
  const json = { 'content-type': 'application/json' }

  await t.test('read-only fields are accepted and ignored', async (t) => {
    const { json: prompt } = await service.send({ path: `/prompts/${promptId}`, token })
    const copy = await post('/prompts', { ...prompt, ownerId: 'user1', createdAt: 5 })
    t.equal(copy.status, 201)
    t.not(copy.json._id, promptId)
    t.equal(copy.json.ownerId, prompt.ownerId)
    t.ok(copy.json.createdAt > prompt.createdAt)
    const patched = await service.send({
      method: 'PATCH',
      path: `/prompts/${promptId}`,
      token,
      body: { ...prompt, title: 'New title' },
    })
    t.match(patched.json, { _id: promptId, title: 'New title', createdAt: prompt.createdAt })
    const onlyTheirs = await service.send({ method: 'PATCH', path: `/prompts/${promptId}`, token, body: { _id: 'x' } })
    t.equal(onlyTheirs.status, 400, 'a PATCH needs another field')
    t.match((await post('/logs', { ...log, _id: 'log1', createdAt: 'x' })).status, 201)
  })

  await t.test('unknown fields are named instead of being dropped silently', async (t) => {
    const response = await post('/logs', { ...log, Score: 5, 'a/b~c': 1 })
    t.equal(response.status, 400)
    t.strictSame(response.json.details, [
      { field: '/Score', message: 'is not known here' },
      { field: '/a~1b~0c', message: 'is not known here' },
    ])
    const withProto = await post(
      '/logs',
      `{"promptId":"${promptId}","output":"","modelUsed":"x","__proto__":{"score":1}}`,
      json,
    )
    t.match(withProto, { status: 400, json: { details: [{ field: '/__proto__' }] } })
  })

  await t.test('every problem of a body is named, with its location', async (t) => {
    const { json } = await post('/prompts', { title: 'ab', content: '  ', tags: ['ok', 5] })
    t.strictSame(json.details, [
      { field: '/model', message: 'is required' },
      { field: '/title', message: 'must NOT have fewer than 3 characters' },
      { field: '/content', message: 'must not be blank' },
      { field: '/tags/1', message: 'must be string' },
    ])
  })

  await t.test('bodies are not coerced', async (t) => {
    for (const fields of [{ score: '5' }, { output: 5 }, { output: null }, { promptId: [promptId] }]) {
      t.equal((await post('/logs', { ...log, ...fields })).status, 400, JSON.stringify(fields))
    }
    for (const body of [[], 'text', 5, null, true]) {
      t.equal((await post('/logs', JSON.stringify(body), json)).status, 400, JSON.stringify(body))
    }
  })

  await t.test('unknown, empty and repeated query parameters are named', async (t) => {
    for (const [query, field] of [
      ['Limit=5', 'Limit'],
      ['limit=', 'limit'],
      ['limit=5&limit=5', 'limit'],
      ['order=', 'order'],
      ['cursor=', 'cursor'],
      ['limit[]=5', 'limit[]'],
      ['__proto__=5', '__proto__'],
    ] as const) {
      const { status, json } = await service.send({ path: `/logs?${query}`, token })
      t.match({ status, json }, { status: 400, json: { details: [{ field }] } }, query)
    }
    const twice = await service.send({ path: `/logs?promptId=${promptId}&promptId=${promptId}`, token })
    t.match(twice, {
      status: 400,
      json: { error: '`promptId` missing or malformed', details: [{ field: 'promptId' }] },
    })
    const both = await service.send({ path: '/logs?promptId=x&limit=0', token })
    t.match(both.json, { error: /^The request is malformed/, details: [{ field: 'promptId' }, { field: 'limit' }] })
    t.equal((await service.send({ path: '/search?q=%E4', token })).status, 400, 'a query that is not UTF-8')
    t.equal((await service.send({ path: '/healthz?x=1' })).status, 400)
  })

  await t.test(
    'a URL that is not UTF-8, or an ID that is too long, is malformed (400) and not unknown (404)',
    async (t) => {
      for (const id of ['%E4', '%', 'a%2Fb', `prompt${'1'.repeat(33)}`, 'x'.repeat(5000)]) {
        t.equal((await service.send({ path: `/prompts/${id}`, token })).status, 400, id.slice(0, 40))
        t.equal((await service.send({ path: `/prompts/${id}` })).status, 401, `${id.slice(0, 40)} without a token`)
      }
    },
  )

  await t.test('a body that is not JSON in UTF-8 is rejected, and never quoted', async (t) => {
    const broken = await post('/auth/login', `{"email": "a@example.com", "password": ${password}}`, json)
    t.match(broken, { status: 400, json: { details: [{ field: '', message: 'is not JSON' }] } })
    t.notMatch(broken.text, 'correct')
    t.match((await post('/logs', '{"a":', json)).json.details, [{ message: 'is not JSON' }])
    t.match((await post('/logs', '', json)).json.details, [{ field: '' }])
    t.match((await post('/logs', undefined)).json.details, [{ field: '', message: 'must be a JSON object' }])
    t.match((await post('/logs', Buffer.from([0x22, 0xe4, 0x22]), json)).json.details, [{ message: 'is not UTF-8' }])
    t.equal((await post('/logs', '['.repeat(100_000), json)).status, 400, 'deep nesting')
    t.equal((await post('/logs', '{}', { 'content-type': 'application/merge-patch+json' })).status, 415)
    t.equal((await post('/logs', '{}')).status, 415, 'no content type')
    t.equal(
      (await post('/logs', JSON.stringify(log), { 'content-type': 'application/json; charset=utf-8' })).status,
      201,
    )
  })

  await t.test('text that could not be returned unchanged is rejected', async (t) => {
    const half = await post('/logs', `{"promptId":"${promptId}","output":"\\ud83d","modelUsed":"x"}`, json)
    t.match(half, { status: 400, json: { details: [{ field: '/output', message: /surrogate/ }] } })
    const tag = await post('/prompts', `{"title":"abc","content":"x","model":"x","tags":["ok","\\udc00"]}`, json)
    t.match(tag, { status: 400, json: { details: [{ field: '/tags/1' }] } })
  })

  await t.test('a large invalid body does not get a large response', async (t) => {
    const wrong = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`field${index}`, index]))
    const response = await post('/logs', wrong)
    t.equal(response.status, 400)
    t.equal(response.json.details.length, 1)
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`field${index}`, index]))
    t.equal((await post('/logs', many)).json.details.length, 20)
    t.equal((await post('/prompts', { ...promptFields, tags: Array(50_000).fill(1) })).json.details.length, 1)
  })

  await t.test('a body is ignored if the operation takes none', async (t) => {
    const deleted = await service.send({
      method: 'DELETE',
      path: `/prompts/${await savePrompt(service, token)}`,
      token,
      body: 'not JSON',
      headers: { 'content-type': 'application/json' },
    })
    t.equal(deleted.status, 204)
  })
})

test('the examples of the parameters of an operation make a valid request together', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  for (const { method, path, parameters } of contract.operations.values()) {
    const examples = parameters.flatMap(({ in: place, name, example }): [string, string][] =>
      place === 'query' && example !== undefined ? [[name, String(example)]] : [],
    )
    if (method !== 'GET' || examples.length === 0) continue
    const url = `${path.replace('{id}', 'prompt104')}?${new URLSearchParams(examples)}`
    t.not((await service.send({ path: url, token })).status, 400, url)
  }
})

test('every integer in a query has a maximum, as larger ones than that of its type are rejected', async (t) => {
  const integers = [...contract.operations.values()].flatMap(({ operationId, parameters }) =>
    parameters.filter(({ schema }) => schema.type === 'integer').map((parameter) => ({ operationId, ...parameter })),
  )
  t.ok(integers.length > 10)
  for (const { operationId, name, schema } of integers) t.type(schema.maximum, 'number', `${operationId}: ${name}`)
})
