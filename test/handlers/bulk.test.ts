import { type Test, test } from 'tap'
import { inProcess, saveLog, savePrompt, signUp, startService } from '../helpers/service.js'

async function setUp(t: Test) {
  const service = await startService(t)
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  const log = { promptId, output: 'Foam', modelUsed: 'GPT-4o' }
  return {
    service,
    token,
    promptId,
    log,
    post: (logs: unknown, query = '', headers = {}) =>
      service.send({ method: 'POST', path: `/logs/bulk${query}`, token, body: { logs }, headers }),
    all: async () => (await service.send({ path: '/logs', token })).json,
  }
}

test('many logs are recorded in one request and returned in the given order', async (t) => {
  const { post, all, log } = await setUp(t)
  const logs = Array.from({ length: 1000 }, (_, index) => ({ ...log, output: `Foam ${index}`, score: index % 11 }))
  const { status, json, headers } = await post(logs)
  t.equal(status, 201)
  t.match(json, logs)
  t.notOk('location' in headers)
  t.strictSame(await all(), json)
})

test('what came out of the API can be sent back in: read-only fields are ignored in each log', async (t) => {
  const { service, token, promptId, post, all } = await setUp(t)
  for (const externalId of ['a', 'b']) await saveLog(service, token, promptId, { externalId })
  const before = await all()
  await service.send({ method: 'PATCH', path: `/logs/${before[1]._id}`, token, body: { score: 3 } })
  const exported = await all()
  t.ok(exported[1].updatedAt)
  t.match(await post(exported, '?existing=skip'), { status: 201, json: exported })
  t.strictSame(await all(), exported)
  const { externalId: _, ...copy } = exported[1]
  const { json } = await post([copy, { ...copy, _id: 5, createdAt: 'x' }])
  t.match(json, [{ score: 3 }, { score: 3 }])
  for (const one of json) t.ok(one.createdAt > copy.createdAt && !('updatedAt' in one) && one._id !== copy._id)
})

test('an error says which log it is about, and nothing of the request is recorded', async (t) => {
  const { service, token, post, all, log } = await setUp(t)
  const foreign = await savePrompt(service, await signUp(service))
  await saveLog(service, token, log.promptId, { externalId: 'taken' })
  const ahead = new Date(Date.now() + 25 * 3_600_000).toISOString()
  for (const [fields, status, field] of [
    [{ score: 11 }, 400, 'score'],
    [{ metadata: { a: [] } }, 400, 'metadata/a'],
    [{ Score: 5 }, 400, 'Score'],
    [{ output: undefined }, 400, 'output'],
    [{ occurredAt: ahead }, 400, 'occurredAt'],
    [{ promptVersion: 2 }, 400, 'promptVersion'],
    [{ promptId: foreign }, 404, 'promptId'],
    [{ externalId: 'taken' }, 409, 'externalId'],
    [{ externalId: 'first' }, 409, 'externalId'],
  ] as const) {
    const logs: object[] = Array.from({ length: 20 }, () => log)
    logs[0] = { ...log, externalId: 'first' }
    logs[17] = { ...log, ...fields }
    const { json, ...response } = await post(logs)
    t.equal(response.status, status, field)
    t.strictSame(
      json.details.map((detail: { field: string }) => detail.field),
      [`/logs/17/${field}`],
    )
  }
  const broken = await service.send({
    method: 'POST',
    path: '/logs/bulk',
    token,
    body: JSON.stringify({ logs: [log, { ...log, output: '#' }] }).replace('#', '\\ud83d'),
    headers: { 'content-type': 'application/json' },
  })
  t.match(broken, { status: 400, json: { details: [{ field: '/logs/1/output' }] } })
  t.equal((await post({ 0: log })).status, 400)
  t.equal((await all()).length, 1)
})

test('a log that exists is skipped, and the request may be repeated', async (t) => {
  const { service, token, post, all, log } = await setUp(t)
  const first = await post([
    { ...log, externalId: 'a' },
    { ...log, externalId: 'b' },
  ])
  const logs = [{ ...log, externalId: 'b', output: 'Another' }, log, { ...log, externalId: 'c' }]
  t.equal((await post(logs)).status, 409)
  const key = { 'Idempotency-Key': 'one' }
  const second = await post(logs, '?existing=skip', key)
  t.equal(second.status, 201)
  t.strictSame(second.json[0], first.json[1])
  t.equal((await all()).length, 4)
  t.match(await post(logs, '?existing=skip', key), { text: second.text, headers: { 'idempotent-replayed': 'true' } })
  t.equal((await post(logs, '', key)).status, 422, 'the key stands for the query too')
  t.equal((await post(logs.slice(1), '?existing=skip', key)).status, 422)
  const { json } = await post([...logs, ...logs], '?existing=skip')
  t.strictSame(json[5], second.json[2])
  t.strictSame(json[2], json[5])
  t.equal((await all()).length, 6, 'those without an externalId are new')
  const twice = await post(
    [
      { ...log, externalId: 'd' },
      { ...log, externalId: 'd', output: 'Another' },
    ],
    '?existing=skip',
  )
  t.strictSame(twice.json[1], twice.json[0], 'one that the same request has already is skipped too')
  t.equal((await all()).length, 7)
  await service.send({ method: 'DELETE', path: `/logs/${second.json[1]._id}`, token })
  t.equal((await post(logs, '?existing=skip', key)).status, 410, 'one of them was deleted')
})

test('others are served while many logs are recorded', async (t) => {
  const service = await startService(t, {}, inProcess)
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  const output = 'The sea is calm tonight, the tide is full. '.repeat(10)
  const logs = Array.from({ length: 1000 }, (_, index) => ({ promptId, output: `${output}${index}`, modelUsed: 'm' }))
  let done = false
  const creating = service.send({ method: 'POST', path: '/logs/bulk', token, body: { logs } }).finally(() => {
    done = true
  })
  let served = 0
  while (!done) {
    const { status, json } = await service.send({ path: '/logs?limit=1000', token })
    t.equal(status, 200)
    t.ok(json.length === 0 || json.length === 1000, 'all or nothing')
    served++
  }
  t.equal((await creating).status, 201)
  t.ok(served >= 3, `${served} requests`)
})
