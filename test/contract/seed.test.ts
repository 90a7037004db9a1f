import { test } from 'tap'
import { inProcess, saveLog, savePrompt, signUp, startService } from '../helpers/service.js'

/** The tutorial "View logs": its two requests and its table of errors. */
test('the requests in the tutorial "View logs"', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const headers = { Authorization: `Bearer ${token}` }
  const [history, review, unused] = [
    await savePrompt(service, token),
    await savePrompt(service, token),
    await savePrompt(service, token),
  ]
  const first = {
    promptId: history,
    output: 'The Industrial Revolution transformed how people lived and worked...',
    modelUsed: 'Claude 3 Sonnet',
    notes: 'Clear, accessible explanation for students. Good tone.',
    score: 8,
  }
  const second = { promptId: review, output: 'The e-bike is fantastic!', modelUsed: 'Grok-3 Beta', score: 9 }
  await saveLog(service, token, history, first)
  await saveLog(service, token, review, second)

  await t.test('GET /logs returns every log, oldest first, with the fields in order', async (t) => {
    const { status, json } = await service.send({ path: '/logs', headers })
    t.equal(status, 200)
    t.match(json, [first, second])
    t.same(Object.keys(json[0]), [
      '_id',
      'promptId',
      'promptVersion',
      'output',
      'modelUsed',
      'notes',
      'score',
      'createdAt',
    ])
    t.notOk('notes' in json[1], 'absent notes stay absent')
    t.match(json[0]._id, /^log/)
    t.match(json[0].createdAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d.*Z$/)
  })

  await t.test('GET /logs?promptId= returns only those of the prompt, and [] if there are none', async (t) => {
    t.match((await service.send({ path: `/logs?promptId=${review}`, headers })).json, [second])
    t.strictSame((await service.send({ path: `/logs?promptId=${unused}`, headers })).text, '[]')
  })

  const others = await savePrompt(service, await signUp(service))
  const broken = await startService(t, {}, inProcess)
  const brokenToken = await signUp(broken)
  await broken.store.close()

  const table = [
    ['promptId without a value', { path: '/logs?promptId=', headers }, 400, '`promptId` missing or malformed'],
    ['an invalid promptId', { path: '/logs?promptId=!', headers }, 400, '`promptId` missing or malformed'],
    ['no Authorization header', { path: '/logs' }, 401, 'Authentication token is missing'],
    ['a malformed token', { path: '/logs', token: 'x' }, 401, 'Authentication token is expired or invalid'],
    [
      "another user's prompt",
      { path: `/logs?promptId=${others}`, headers },
      403,
      'User is not authorized to view logs for this prompt.',
    ],
    [
      'a prompt that does not exist',
      { path: '/logs?promptId=prompt104', headers },
      404,
      'No logs found for the specified prompt ID.',
    ],
  ] as const
  // RFC 6750, section 3.1: distinguishes a missing token from an invalid one.
  const challenge = async (token?: string) =>
    (await service.send({ path: '/logs', ...(token && { token }) })).headers['www-authenticate']
  t.equal(await challenge(), 'Bearer realm="PromptCrafter"')
  t.equal(await challenge('x'), 'Bearer realm="PromptCrafter", error="invalid_token"')
  for (const [what, request, status, error] of table) {
    await t.test(`${what} gets ${status}`, async (t) => {
      const response = await service.send(request)
      t.equal(response.status, status)
      t.equal(response.json.error, error)
    })
  }

  await t.test('a server error gets 500, without its cause', async (t) => {
    const response = await broken.send({ path: '/logs', token: brokenToken })
    t.equal(response.status, 500)
    t.strictSame(response.json, { error: 'An unexpected server error occurred' })
  })
})
