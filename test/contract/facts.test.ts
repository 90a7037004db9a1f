import { test } from 'tap'
import { contract, document } from '../helpers/contract.js'
import type { TestRequest } from '../helpers/http.js'
import { createKey, password, promptFields, saveLog, savePrompt, signUp, startService } from '../helpers/service.js'

/** Repeats what users rely on, so that a consistent change of a message, limit or name in the contract is noticed. */
test('facts that users rely on', async (t) => {
  const service = await startService(t)
  const token = await signUp(service, 'taken@example.com')
  const own = await savePrompt(service, token)
  const otherToken = await signUp(service)
  const foreign = await savePrompt(service, otherToken)
  const foreignLog = await saveLog(service, otherToken, foreign)
  const { id: foreignKey } = await createKey(service, otherToken, 'log')
  const user = { name: 'Ada', email: 'new@example.com', password }
  const log = { promptId: own, output: 'Foam', modelUsed: 'GPT-4o' }

  const fields = 'Required fields are missing or invalid.'
  const query = 'The request is malformed or contains invalid parameters.'
  const promptPath = 'The prompt ID format is invalid.'
  const noKey = 'No API key found with the specified ID.'
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
    ['POST /auth/keys', { name: 'Chatbot' }, 400, fields],
    ['POST /auth/keys', { name: 'Chatbot', scope: 'admin' }, 400, fields],
    ['POST /auth/keys', { name: 'Chatbot', scope: 'log', expiresAt: new Date().toISOString() }, 400, fields],
    ['GET /auth/keys?limit=0', undefined, 400, query],
    ['DELETE /auth/keys/x', undefined, 400, 'The key ID format is invalid.'],
    ['DELETE /auth/keys/key104', undefined, 404, noKey],
    [`DELETE /auth/keys/${foreignKey}`, undefined, 404, noKey],
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
    ['POST /logs/bulk', { logs: [log, { promptId: own }] }, 400, fields],
    [
      'POST /logs/bulk',
      { logs: [log, { ...log, promptId: foreign }] },
      404,
      'Prompt ID does not exist or is not accessible.',
    ],
    [
      'POST /logs/bulk',
      { logs: [1, 2].map(() => ({ ...log, externalId: 'twice' })) },
      409,
      'This externalId is already in use.',
    ],
    ['POST /logs/bulk?existing=replace', { logs: [log] }, 400, query],
    ['GET /logs?order=up', undefined, 400, query],
    ['DELETE /logs/x', undefined, 400, 'The request is malformed or the log ID format is invalid.'],
    [`DELETE /logs/${foreignLog}`, undefined, 403, 'Log does not belong to the authenticated user.'],
    ['DELETE /logs/log104', undefined, 404, 'No log found with the specified ID.'],
    ['GET /statistics?promptId=x', undefined, 400, '`promptId` missing or malformed'],
    ['GET /statistics?scored=maybe', undefined, 400, query],
    [`GET /statistics?promptId=${own}&promptVersion=2`, undefined, 400, query],
    [`GET /statistics?promptId=${foreign}`, undefined, 403, 'User is not authorized to view logs for this prompt.'],
    ['GET /statistics?promptId=prompt104', undefined, 404, 'No logs found for the specified prompt ID.'],
    ['GET /logs?q=', undefined, 400, query],
    ['GET /logs?escapeFormulas=true', undefined, 400, query],
    ['GET /prompts?escapeFormulas=true', undefined, 400, query],
    ['GET /logs?q=%00%20', undefined, 400, query],
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
    const bulk = (count: number) => ({
      method: 'POST',
      path: '/logs/bulk',
      body: { logs: Array.from({ length: count }, () => log) },
    })
    const signup = (characters: number) => ({
      method: 'POST',
      path: '/auth/signup',
      body: { ...user, email: `${characters}@example.com`, password: `${'é'.repeat(characters - 1)}ü` },
    })
    const apiKey = (fields: object) => {
      return { method: 'POST', path: '/auth/keys', body: { name: 'Chatbot', scope: 'log', ...fields } }
    }
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
      ['logs of a request', [bulk(1), bulk(1000)], [bulk(0), bulk(1001)]],
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
      [
        'q of logs',
        [{ path: `/logs?q=${'x'.repeat(256)}` }, { path: `/statistics?q=${'x'.repeat(256)}` }],
        ['logs?q', 'statistics?q', 'comparisons?qA', 'comparisons?qB'].flatMap((name) =>
          ['x'.repeat(257), '%20', '%00', ''].map((q) => ({ path: `/${name}=${q}` })),
        ),
      ],
      [
        'name of a key',
        [apiKey({ name: 'x' }), apiKey({ name: 'x'.repeat(100) })],
        [apiKey({ name: '' }), apiKey({ name: ' ' }), apiKey({ name: 'x'.repeat(101) })],
      ],
      [
        'expiresAt',
        [apiKey({ expiresAt: new Date(Date.now() + 60_000).toISOString() })],
        ['', 'tomorrow', '2999-01-01', '2024-01-01T00:00:00Z', '9999-12-31T23:59:59-01:00', null].map((expiresAt) =>
          apiKey({ expiresAt }),
        ),
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

  await t.test('an account can have at most 100 API keys', async (t) => {
    const owner = await signUp(service)
    for (let count = 0; count < 100; count++) await createKey(service, owner, 'log')
    const body = { name: 'One more', scope: 'log' }
    const refused = { status: 409, json: { error: 'An account can have at most 100 API keys.' } }
    t.match(await service.send({ method: 'POST', path: '/auth/keys', token: owner, body }), refused)
  })

  await t.test('each operation accepts the API keys that users rely on', async (t) => {
    const reads = 'getAccount listPrompts listLogs getLog getStatistics compareLogs searchPrompts'
    const writes = 'createPrompt updatePrompt deletePrompt updateLog deleteLog'
    const expected: Record<string, string> = {
      ...Object.fromEntries(reads.split(' ').map((id) => [id, 'read write'])),
      ...Object.fromEntries(writes.split(' ').map((id) => [id, 'write'])),
      getPrompt: 'read log write',
      listPromptVersions: 'read log write',
      getPromptVersion: 'read log write',
      createLog: 'log write',
      createLogs: 'log write',
    }
    for (const { operationId, secured, scopes } of contract.operations.values()) {
      if (secured) t.equal(scopes.join(' '), expected[operationId] ?? '', operationId)
    }
  })

  await t.test('logs are found by words in the first 10,000 characters of each text', async (t) => {
    const output = `Refunded ${'. '.repeat(4994)}.東京東`
    await service.send({ method: 'POST', path: '/logs', token, body: { ...log, output, input: 'Why so LATE?' } })
    const found: [q: string, count: number][] = [
      ['refund late', 1],
      ['京', 1],
      ['東京', 1],
      ['京東', 0],
      ['ate', 0],
      ['refund soon', 0],
    ]
    for (const [q, count] of found) {
      const path = `/logs?promptId=${own}&q=${encodeURIComponent(q)}`
      t.equal((await service.send({ token, path })).json.length, count, q)
    }
  })

  await t.test('a table has a column for each property, in their order', async (t) => {
    const other = await signUp(service)
    const columns = {
      '/logs':
        '_id,promptId,promptVersion,input,output,modelUsed,notes,score,sessionId,latencyMs,inputTokens,outputTokens,' +
        'costUsd,metadata,externalId,occurredAt,createdAt,updatedAt\r\n',
      '/prompts': '_id,ownerId,title,content,model,tags,externalId,version,createdAt,updatedAt\r\n',
    }
    for (const [path, text] of Object.entries(columns)) {
      t.match(await service.send({ path, token: other, headers: { accept: 'text/csv' } }), { status: 200, text })
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
      'getAccount: GET /auth/account',
      'updateAccount: PATCH /auth/account',
      'deleteAccount: DELETE /auth/account',
      'listApiKeys: GET /auth/keys',
      'createApiKey: POST /auth/keys',
      'deleteApiKey: DELETE /auth/keys/{id}',
      'listPrompts: GET /prompts',
      'createPrompt: POST /prompts',
      'getPrompt: GET /prompts/{id}',
      'updatePrompt: PATCH /prompts/{id}',
      'deletePrompt: DELETE /prompts/{id}',
      'listPromptVersions: GET /prompts/{id}/versions',
      'getPromptVersion: GET /prompts/{id}/versions/{version}',
      'listLogs: GET /logs',
      'createLog: POST /logs',
      'createLogs: POST /logs/bulk',
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
