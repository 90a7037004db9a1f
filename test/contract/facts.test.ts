import { test } from 'tap'
import { document } from '../helpers/contract.js'
import type { TestRequest } from '../helpers/http.js'
import { password, promptFields, saveLog, savePrompt, signUp, startService } from '../helpers/service.js'

/** Repeats what users rely on, so that a consistent change of a message, limit or name in the contract is noticed. */
test('facts that users rely on', async (t) => {
  const service = await startService(t)
  const token = await signUp(service, 'taken@example.com')
  const own = await savePrompt(service, token)
  const otherToken = await signUp(service)
  const foreign = await savePrompt(service, otherToken)
  const foreignLog = await saveLog(service, otherToken, foreign)
  const user = { name: 'Ada', email: 'new@example.com', password }
  const log = { promptId: own, output: 'Foam', modelUsed: 'GPT-4o' }

  const fields = 'Required fields are missing or invalid.'
  const query = 'The request is malformed or contains invalid parameters.'
  const promptPath = 'The prompt ID format is invalid.'
  const noPrompt = 'No prompt found with the specified ID.'
  const notMine = 'Prompt does not belong to the authenticated user.'
  const messages: [request: string, body: unknown, status: number, error: string][] = [
    ['POST /auth/signup', {}, 400, fields],
    ['POST /auth/signup', { ...user, password: 'short' }, 400, 'The password does not meet the security requirements.'],
    ['POST /auth/signup', { ...user, password: 'short', name: '' }, 400, fields],
    ['POST /auth/signup', { ...user, email: 'TAKEN@example.com' }, 409, 'Email already in use.'],
    ['POST /auth/login', {}, 400, fields],
    ['POST /auth/login', { email: user.email, password }, 401, 'Incorrect email or password.'],
    ['PATCH /auth/account', { currentPassword: password }, 400, fields],
    [
      'PATCH /auth/account',
      { currentPassword: password, newPassword: 'short' },
      400,
      'The password does not meet the security requirements.',
    ],
    ['PATCH /auth/account', { currentPassword: 'wrong', newPassword: password }, 403, 'Incorrect password.'],
    ['DELETE /auth/account', {}, 400, fields],
    ['DELETE /auth/account', { currentPassword: 'wrong' }, 403, 'Incorrect password.'],
    ['GET /prompts?limit=x', undefined, 400, query],
    ['GET /prompts?sort=score', undefined, 400, query],
    ['GET /prompts?order=up', undefined, 400, query],
    [`GET /prompts?tag=${'x'.repeat(51)}`, undefined, 400, query],
    ['GET /prompts?cursor=x', undefined, 400, query],
    ['POST /prompts', { title: 'No content' }, 400, fields],
    ['GET /prompts/x', undefined, 400, 'The request is malformed or the prompt ID format is invalid.'],
    ['GET /prompts/', undefined, 400, 'The request is malformed or the prompt ID format is invalid.'],
    [`GET /prompts/${foreign}`, undefined, 403, 'You do not have permission to access this resource.'],
    ['GET /prompts/prompt104', undefined, 404, noPrompt],
    ['PATCH /prompts/x', { title: 'New' }, 400, promptPath],
    [`PATCH /prompts/${own}`, {}, 400, 'Submitted data is invalid.'],
    [`PATCH /prompts/${own}`, { title: 5 }, 400, 'Submitted data is invalid.'],
    [`PATCH /prompts/${foreign}`, { title: 'New' }, 403, notMine],
    ['PATCH /prompts/prompt104', { title: 'New' }, 404, noPrompt],
    ['DELETE /prompts/x', undefined, 400, promptPath],
    [`DELETE /prompts/${foreign}`, undefined, 403, notMine],
    ['DELETE /prompts/prompt104', undefined, 404, noPrompt],
    ['POST /logs', { promptId: own }, 400, fields],
    ['POST /logs', { ...log, promptId: 'prompt104' }, 404, 'Prompt ID does not exist or is not accessible.'],
    ['POST /logs', { ...log, promptId: foreign }, 404, 'Prompt ID does not exist or is not accessible.'],
    ['GET /logs?order=up', undefined, 400, query],
    ['DELETE /logs/x', undefined, 400, 'The request is malformed or the log ID format is invalid.'],
    [`DELETE /logs/${foreignLog}`, undefined, 403, 'Log does not belong to the authenticated user.'],
    ['DELETE /logs/log104', undefined, 404, 'No log found with the specified ID.'],
    ['GET /statistics?promptId=x', undefined, 400, '`promptId` missing or malformed'],
    ['GET /statistics?scored=maybe', undefined, 400, query],
    [`GET /statistics?promptId=${own}&promptVersion=2`, undefined, 400, query],
    [`GET /statistics?promptId=${foreign}`, undefined, 403, 'User is not authorized to view logs for this prompt.'],
    ['GET /statistics?promptId=prompt104', undefined, 404, 'No logs found for the specified prompt ID.'],
    ['GET /comparisons', undefined, 400, query],
    ['GET /comparisons?promptIdB=x', undefined, 400, '`promptId` missing or malformed'],
    [`GET /comparisons?promptId=${foreign}`, undefined, 403, 'User is not authorized to view logs for this prompt.'],
    ['GET /comparisons?promptId=prompt104', undefined, 404, 'No logs found for the specified prompt ID.'],
    [`GET /comparisons?promptId=${own}`, undefined, 404, 'This prompt has no such version.'],
    ['GET /search', undefined, 400, 'Missing or malformed query string.'],
    ['GET /search?q=', undefined, 400, 'Missing or malformed query string.'],
  ]
  for (const [request, body, status, error] of messages) {
    const [method = '', path = ''] = request.split(' ')
    const response = await service.send({ method, path, token, body })
    t.match(response, { status, json: { error } }, `${request} ${JSON.stringify(body) ?? ''}: ${status}`)
  }

  await t.test('limits are enforced at their boundaries', async (t) => {
    const title = (length: number) => ({
      method: 'POST',
      path: '/prompts',
      body: { ...promptFields, title: '😀'.repeat(length) },
    })
    const field = (name: string, length: number) => ({
      method: 'POST',
      path: '/prompts',
      body: { ...promptFields, [name]: 'x'.repeat(length) },
    })
    const tags = (count: number, length = 1) => ({
      method: 'POST',
      path: '/prompts',
      body: { ...promptFields, tags: Array(count).fill('x'.repeat(length)) },
    })
    const logs = (fields: object) => ({ method: 'POST', path: '/logs', body: { ...log, ...fields } })
    const signup = (characters: number) => ({
      method: 'POST',
      path: '/auth/signup',
      body: { ...user, email: `${characters}@example.com`, password: 'é'.repeat(characters) },
    })
    const limits: [what: string, within: TestRequest[], beyond: TestRequest[]][] = [
      ['title', [title(3), title(100)], [title(2), title(101)]],
      ['content', [field('content', 1), field('content', 200_000)], [field('content', 0), field('content', 200_001)]],
      ['model', [field('model', 1), field('model', 200)], [field('model', 0), field('model', 201)]],
      ['tags', [tags(0), tags(50), tags(1, 50)], [tags(51), tags(1, 0), tags(1, 51)]],
      [
        'output',
        [logs({ output: '' }), logs({ output: 'x'.repeat(2_000_000) })],
        [logs({ output: 'x'.repeat(2_000_001) })],
      ],
      [
        'modelUsed',
        [logs({ modelUsed: 'x' }), logs({ modelUsed: 'x'.repeat(200) })],
        [logs({ modelUsed: '' }), logs({ modelUsed: 'x'.repeat(201) })],
      ],
      [
        'notes',
        [logs({ notes: '' }), logs({ notes: 'x'.repeat(100_000) })],
        [logs({ notes: 'x'.repeat(100_001) }), logs({ notes: null })],
      ],
      [
        'score',
        [logs({ score: 0 }), logs({ score: 10 })],
        [logs({ score: -1 }), logs({ score: 11 }), logs({ score: 1.5 }), logs({ score: '5' })],
      ],
      [
        'limit',
        [{ path: '/logs?limit=1' }, { path: '/logs?limit=1000' }],
        ['0', '1001', '01', '+1', '1e1', '1.0', '%201', ''].map((limit) => ({ path: `/logs?limit=${limit}` })),
      ],
      [
        'q',
        [{ path: `/search?q=${'x'.repeat(256)}` }],
        [{ path: `/search?q=${'x'.repeat(257)}` }, { path: '/search?q=%20' }],
      ],
      ['tag', [{ path: `/prompts?tag=${'x'.repeat(50)}` }], [{ path: `/prompts?tag=${'x'.repeat(51)}` }]],
      ['password', [signup(10), signup(128)], [signup(9), signup(129)]],
    ]
    for (const [what, within, beyond] of limits) {
      for (const request of within)
        t.match((await service.send({ token, ...request })).status, /^20[01]$/, `${what}: within`)
      for (const request of beyond) t.equal((await service.send({ token, ...request })).status, 400, `${what}: beyond`)
    }
  })

  t.strictSame(
    Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).flatMap(([method, value]) =>
        'operationId' in value ? [`${value.operationId}: ${method.toUpperCase()} ${path}`] : [],
      ),
    ),
    [
      'signup: POST /auth/signup',
      'login: POST /auth/login',
      'updateAccount: PATCH /auth/account',
      'deleteAccount: DELETE /auth/account',
      'listPrompts: GET /prompts',
      'createPrompt: POST /prompts',
      'getPrompt: GET /prompts/{id}',
      'updatePrompt: PATCH /prompts/{id}',
      'deletePrompt: DELETE /prompts/{id}',
      'listPromptVersions: GET /prompts/{id}/versions',
      'getPromptVersion: GET /prompts/{id}/versions/{version}',
      'listLogs: GET /logs',
      'createLog: POST /logs',
      'getLog: GET /logs/{id}',
      'updateLog: PATCH /logs/{id}',
      'deleteLog: DELETE /logs/{id}',
      'getStatistics: GET /statistics',
      'compareLogs: GET /comparisons',
      'searchPrompts: GET /search',
      'getHealth: GET /healthz',
      'getReadiness: GET /readyz',
      'getContractAsYaml: GET /openapi.yaml',
      'getContractAsJson: GET /openapi.json',
    ],
    'operations, methods and paths',
  )
})
