import { test } from 'tap'
import { inProcess, saveLog, savePrompt, signUp, startService } from '../helpers/service.js'

test('a log is scored later, and what the model produced never changes', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  const path = `/logs/${await saveLog(service, token, promptId, { metadata: { a: 1 } })}`
  const patch = (body: object) => service.send({ method: 'PATCH', path, token, body })
  const before = (await service.send({ path, token })).json
  const scored = await patch({ score: 9, notes: 'Good.' })
  t.match(scored, { status: 200, json: { ...before, score: 9, notes: 'Good.', updatedAt: String } })
  const order = Object.keys(scored.json)
  t.strictSame(order, [
    ...[
      '_id',
      'promptId',
      'promptVersion',
      'output',
      'modelUsed',
      'notes',
      'score',
      'metadata',
      'createdAt',
      'updatedAt',
    ],
  ])
  t.strictSame((await patch({ _id: 'log1', createdAt: '', updatedAt: '', score: 8 })).json.score, 8)
  for (const name of ['promptId', 'promptVersion', 'input', 'output', 'modelUsed', 'metadata', 'occurredAt']) {
    const { status, json } = await patch({ [name]: before[name] ?? 'x', score: 1 })
    t.strictSame(
      [status, json],
      [400, { error: 'Submitted data is invalid.', details: [{ field: `/${name}`, message: 'never changes' }] }],
    )
  }
  t.match((await patch({ socre: 1 })).json, { details: [{ field: '/socre', message: 'is not known here' }] })
  for (const body of [{ score: 11 }, { score: '5' }, { notes: 5 }, { score: 1.5 }, {}, { createdAt: '' }]) {
    t.match(await patch(body), { status: 400, json: { error: 'Submitted data is invalid.' } })
  }
  t.strictSame(Object.keys((await patch({ score: null, notes: null })).json).slice(-3), [
    'metadata',
    'createdAt',
    'updatedAt',
  ])
})

test('the time at which an output occurred is shown in UTC, and within bounds', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  const post = (occurredAt: string) => {
    const body = { promptId, output: 'Foam', modelUsed: 'm', occurredAt }
    return service.send({ method: 'POST', path: '/logs', token, body })
  }
  for (const [given, shown] of [
    ['2024-06-20T15:13:00+02:00', '2024-06-20T13:13:00.000Z'],
    ['2024-06-20T00:30:00.123456-05:45', '2024-06-20T06:15:00.123Z'],
    ['1970-01-01T00:00:00Z', '1970-01-01T00:00:00.000Z'],
  ] as const) {
    const created = await post(given)
    t.match(created, { status: 201, headers: { location: `/logs/${created.json._id}` }, json: { occurredAt: shown } })
  }
  const ahead = (ms: number) => new Date(Date.now() + ms).toISOString()
  t.equal((await post(ahead(24 * 3_600_000 - 10_000))).status, 201)
  for (const given of [ahead(24 * 3_600_000 + 10_000), '1969-12-31T23:59:59.999Z', '1970-01-01T00:00:00+00:01']) {
    t.match(await post(given), { status: 400, json: { details: [{ field: '/occurredAt' }] } })
  }
  for (const given of ['2024-06-20', '2024-06-20T15:13:00', 'yesterday', '2024-02-30T00:00:00Z']) {
    t.match(await post(given), { status: 400, json: { details: [{ field: '/occurredAt' }] } }, given)
  }
})

test('metadata has a bounded number of names with plain values', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  const post = (metadata: unknown) => {
    return service.send({
      method: 'POST',
      path: '/logs',
      token,
      body: { promptId, output: '', modelUsed: 'm', metadata },
    })
  }
  const names = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, index]))
  for (const good of [{}, names(50), { a: 'x'.repeat(1000), b: -0.5, c: true }, { [`${'n'.repeat(64)}`]: '' }]) {
    t.match(await post(good), { status: 201, json: { metadata: good } })
  }
  for (const bad of [
    names(51),
    { a: null },
    { a: [] },
    { a: {} },
    { a: 'x'.repeat(1001) },
    { '': 1 },
    { ['n'.repeat(65)]: 1 },
    'x',
    [],
  ]) {
    t.match(await post(bad), { status: 400 }, JSON.stringify(bad).slice(0, 40))
  }
})

test('what a client waits for no longer ends, for a list and for statistics', async (t) => {
  const service = await startService(t, {}, inProcess)
  const { logs, statistics } = service.store
  const token = await signUp(service)
  const ended: unknown[] = []
  /** Waits until the client is gone. */
  const outlast = (begun: () => void) => async (signal: AbortSignal | undefined) => {
    begun()
    await new Promise((resolve) => signal?.addEventListener('abort', resolve))
    ended.push(signal?.reason)
    throw signal?.reason
  }
  const leaveOnceBegun = async (path: string, replace: (wait: ReturnType<typeof outlast>) => void) => {
    const controller = new AbortController()
    replace(outlast(() => setImmediate(() => controller.abort())))
    const headers = { authorization: `Bearer ${token}` }
    await t.rejects(fetch(service.url + path, { headers, signal: controller.signal }), { name: 'AbortError' })
  }
  await leaveOnceBegun('/logs?q=word', (wait) => {
    logs.list = async (_owner, _selection, signal) => {
      await wait(signal)
      throw new Error('It goes on.')
    }
  })
  await leaveOnceBegun('/statistics?q=word', (wait) => {
    statistics.count = (_owner, _selection, _into, signal) => wait(signal)
  })
  while (ended.length < 2) await new Promise((resolve) => setTimeout(resolve, 5))
  t.match(ended, [{ name: 'AbortError' }, { name: 'AbortError' }])
})
