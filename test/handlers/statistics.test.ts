import { type Test, test } from 'tap'
import { saveLog, savePrompt, signUp, startService } from '../helpers/service.js'

interface LogGiven {
  readonly score?: number
  readonly sessionId?: string
  readonly occurredAt?: string
  readonly modelUsed?: string
}

/** A service, and an account with a prompt in it. */
async function withPrompt(t: Test) {
  const service = await startService(t)
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  return {
    promptId,
    get: (path: string) => service.send({ path, token }),
    change: (content: string) =>
      service.send({ method: 'PATCH', path: `/prompts/${promptId}`, token, body: { content } }),
    savePrompt: () => savePrompt(service, token),
    async record(logs: readonly LogGiven[], id = promptId) {
      for (const log of logs) await saveLog(service, token, id, log)
    },
  }
}

const scored = (...scores: number[]): LogGiven[] => scores.map((score) => ({ score }))

test('statistics are of all logs that the filters leave', async (t) => {
  const { get, record, promptId, savePrompt } = await withPrompt(t)
  await record([...scored(6, 8, 10), {}])
  await record([{ score: 2, modelUsed: 'Claude 3 Sonnet' }], await savePrompt())
  const one = async (query: string) => (await get(`/statistics${query}`)).json[0]
  t.match(await one(''), { logs: 5, scored: 4, unit: 'log', mean: 6.5 })
  const filtered = {
    [`?promptId=${promptId}`]: 4,
    '?modelUsed=Claude%203%20Sonnet': 1,
    '?scored=false': 1,
    '?scoreMin=7': 2,
    '?scoreMax=8&scoreMin=3': 2,
    '?from=2020-01-01': 5,
    '?to=2020-01-01T00:00:00%2B02:00': 0,
    [`?promptId=${promptId}&promptVersion=1&scored=true`]: 3,
    '?sessionId=x': 0,
  }
  for (const [query, logs] of Object.entries(filtered)) t.equal((await one(query)).logs, logs, query)
  t.strictSame((await get('/statistics?to=2020-01-01')).json, [
    { logs: 0, scored: 0, unit: 'log', scores: Array(11).fill(0), warnings: ['empty'] },
  ])
  t.strictSame((await get('/statistics?to=2020-01-01&groupBy=modelUsed')).json, [])
})

test('groups have what they are grouped by, in the order of the contract', async (t) => {
  const { get, record, change, promptId } = await withPrompt(t)
  await record(scored(4, 5))
  await change('Another haiku.')
  await record(scored(9))
  const { json } = await get(`/statistics?groupBy=promptId,promptVersion&promptId=${promptId}`)
  t.match(json, [
    { promptId, promptVersion: 1, logs: 2, mean: 4.5 },
    { promptId, promptVersion: 2, logs: 1, mean: 9 },
  ])
  t.strictSame(Object.keys(json[0]), [
    ...['promptId', 'promptVersion', 'logs', 'scored', 'unit', 'mean', 'low', 'high', 'standardDeviation'],
    ...['median', 'q1', 'q3', 'scores', 'first', 'last', 'warnings'],
  ])
})

test('days are those of the time zone, and days without logs lie between', async (t) => {
  const { get, record } = await withPrompt(t)
  await record([
    { score: 5, occurredAt: '2026-03-28T23:30:00Z' },
    { score: 7, occurredAt: '2026-03-30T21:59:59Z' },
  ])
  const days = async (query: string) =>
    (await get(`/statistics?groupBy=day${query}`)).json.map(({ day, logs }: { day: string; logs: number }) => [
      day,
      logs,
    ])
  t.strictSame(await days(''), [
    ['2026-03-28', 1],
    ['2026-03-29', 0],
    ['2026-03-30', 1],
  ])
  t.strictSame(await days('&timeZone=Europe/Berlin'), [
    ['2026-03-29', 1],
    ['2026-03-30', 1],
  ])
  t.match((await get('/statistics?groupBy=week')).json, [{ week: '2026-W13' }, { week: '2026-W14' }])
  t.match((await get('/statistics?groupBy=month,modelUsed')).json, [{ month: '2026-03', modelUsed: String, logs: 2 }])
})

test('what cannot be meant is refused, with the name of the parameter', async (t) => {
  const { get, record, promptId } = await withPrompt(t)
  await record([{ occurredAt: '2000-01-01T00:00:00Z' }, { occurredAt: '2026-01-01T00:00:00Z' }])
  const refused: [query: string, field: string][] = [
    ['/statistics?promptVersion=1', 'promptVersion'],
    [`/statistics?promptId=${promptId}&promptVersion=7`, 'promptVersion'],
    ['/statistics?scoreMin=5&scoreMax=4', 'scoreMin'],
    ['/statistics?from=2026-02-30', 'from'],
    ['/statistics?to=2026-03-01T10:00:00', 'to'],
    ['/statistics?from=2026-03-02&to=2026-03-01', 'to'],
    ['/statistics?from=2026-03-01&to=2026-03-01T01:00:00%2B01:00', 'to'],
    ['/statistics?timeZone=Europe/Atlantis', 'timeZone'],
    ['/statistics?confidence=0.8', 'confidence'],
    ['/statistics?groupBy=day,month', 'groupBy'],
    ['/statistics?groupBy=day,day', 'groupBy'],
    ['/statistics?groupBy=promptId,modelUsed,sessionId', 'groupBy'],
    ['/statistics?groupBy=day', 'from'],
    ['/comparisons', ''],
    [`/comparisons?promptId=${promptId}&promptVersion=1`, ''],
    ['/comparisons?modelUsed=m&modelUsedA=m', ''],
    ['/comparisons?margin=11&modelUsedA=m', 'margin'],
    ['/comparisons?promptVersionA=1', 'promptVersionA'],
    ['/comparisons?scoreMinB=5&scoreMax=4', 'scoreMinB'],
    ['/comparisons?fromA=2026-03-02&toA=2026-03-01', 'toA'],
    ['/comparisons?scoreMin=3&scoreMin=4&modelUsedA=m', 'scoreMin'],
  ]
  for (const [query, field] of refused) {
    const { status, json } = await get(query)
    t.strictSame(
      [status, json.details?.map((one: { field: string }) => one.field.split('/')[0])],
      [400, [field]],
      query,
    )
  }
  t.equal((await get('/statistics?groupBy=month')).status, 200, 'months are fewer')
})

test('a prompt alone is compared with its previous version', async (t) => {
  const { get, record, change, promptId } = await withPrompt(t)
  const compare = async (query: string) => (await get(`/comparisons?promptId=${promptId}${query}`)).json
  t.match(await compare(''), { error: 'This prompt has no such version.' })
  await record(scored(...Array(30).fill([4, 5, 6]).flat()))
  await change('A better haiku.')
  await record(scored(...Array(30).fill([8, 9, 9]).flat()))
  const found = await compare('')
  t.match(found, {
    a: { promptId, promptVersion: 1, scored: 90, mean: 5 },
    b: { promptId, promptVersion: 2, scored: 90, mean: 26 / 3 },
    finding: 'better',
    pValue: { method: 'permutationExact' },
    summary: /^B scores higher than A, by 3\.67 points on average/,
  })
  t.match(await compare('&promptVersionA=2&promptVersionB=1'), { finding: 'worse' })
  t.match(await compare('&margin=10'), { finding: 'equivalent' })
  t.strictSame(await compare('&promptVersionA=1'), found, 'its counterpart is the current version')
  t.strictSame(await compare('&promptVersionB=2'), found, 'its counterpart is the version before')
  t.match(await compare('&promptVersionB=1'), { error: 'This prompt has no such version.' })
  t.ok((await compare('&confidence=0.99')).difference.low < found.difference.low)
  await change('The best haiku.')
  t.match(await compare(''), { a: { promptVersion: 2, logs: 90 }, b: { promptVersion: 3, logs: 0 }, finding: 'tooFew' })
})

test('prompts, models and periods are compared, each side with filters of its own', async (t) => {
  const { get, record, promptId, savePrompt } = await withPrompt(t)
  const other = await savePrompt()
  await record(scored(5, 6, 5, 6, 5))
  await record(
    scored(9, 9, 9, 9, 9).map((log) => ({ ...log, modelUsed: 'Claude 3 Sonnet', occurredAt: '2026-03-01T00:00:00Z' })),
    other,
  )
  const compare = async (query: string) => (await get(`/comparisons?${query}`)).json
  const sides = { a: { mean: 5.4, logs: 5 }, b: { mean: 9, logs: 5 }, finding: 'noDifferenceShown' }
  t.match(await compare(`promptIdA=${promptId}&promptIdB=${other}`), {
    a: { ...sides.a, promptId },
    b: { ...sides.b, promptId: other },
    finding: sides.finding,
    warnings: ['smallSample', 'pValueDisagrees', 'modelsDiffer', 'periodsDiffer'],
  })
  t.match(await compare('modelUsedA=GPT-4o&modelUsedB=Claude%203%20Sonnet'), sides)
  t.match(await compare('fromA=2026-03-02&toB=2026-03-02&margin=0'), sides)
  t.match(await compare(`promptId=${promptId}&promptIdB=${other}&scoreMax=9`), sides, 'a side has its own first')
})

test('logs are chosen by their words, for both sides or for one', async (t) => {
  const { get, record } = await withPrompt(t)
  await record(scored(5, 6).map((log) => ({ ...log, notes: 'Too long' })))
  await record(scored(9, 9, 9).map((log) => ({ ...log, notes: 'Short', input: 'A long question' })))
  const counts = async (query: string) => {
    const { a, b } = (await get(`/comparisons?${query}`)).json
    return [a.logs, b.logs]
  }
  t.strictSame(await counts('qA=too&qB=short'), [2, 3])
  t.strictSame(await counts('q=long&qB=short'), [5, 3])
  t.strictSame(await counts('q=long&scoreMaxA=5&scoreMinB=6'), [1, 4])
  t.match((await get('/statistics?q=short%20quest&groupBy=modelUsed')).json, [{ logs: 3, mean: 9 }])
  for (const name of ['q', 'qA', 'qB']) {
    const details = [{ field: name, message: 'must have a word' }]
    t.match((await get(`/comparisons?scoreMinA=1&${name}=%00`)).json.details?.[0], details[0])
  }
})

test('several scores of a conversation count once', async (t) => {
  const { get, record } = await withPrompt(t)
  await record([
    ...[9, 9, 9, 9].map((score) => ({ score, sessionId: 'chat 1' })),
    { score: 3, sessionId: 'chat 2' },
    { score: 6 },
  ])
  const [all] = (await get('/statistics')).json
  t.match(all, { unit: 'session', scored: 6, mean: 6, warnings: ['tooFew'] })
  t.notOk('median' in all)
  t.match((await get('/statistics?groupBy=sessionId')).json, [
    { logs: 1, mean: 6 },
    { sessionId: 'chat 1', unit: 'log', logs: 4, mean: 9, warnings: ['tooFew', 'allEqual', 'clustered'] },
    { sessionId: 'chat 2', logs: 1 },
  ])
})
