import { randomUUID } from 'node:crypto'
import type { Test } from 'tap'
import { maxApiKeys, scopes } from '../../src/domain/api-key.js'
import { contract } from '../helpers/contract.js'
import { sendRaw, type TestRequest, type TestResponse } from '../helpers/http.js'
import {
  createKey,
  inProcess,
  password,
  promptFields,
  saveLog,
  savePrompt,
  signUp,
  startService,
  type TestService,
} from '../helpers/service.js'
import { leaveNoRoom, openSqlite } from '../helpers/sqlite.js'

/** The services for scenarios. */
export interface Scene {
  /** Healthy. */
  service: TestService
  token: string
  /** Its database is closed. */
  broken: TestService
  /** Its database is locked by another process. */
  locked: TestService
  /** By operation, requests that would succeed if it weren't locked. */
  lockedRequests: Record<string, TestRequest>
  /** Its database cannot grow. */
  full: TestService
  /** By operation, requests that would succeed if it weren't full. */
  fullRequests: Record<string, TestRequest>
  /** May hold no body, response or password. */
  starved: TestService
  /** Has the same store, and no such limit. */
  nourished: TestService
  /** The same store; an account may send one request a minute, and nobody may sign up. */
  closed: TestService
  /** The same store; only addresses of another domain may sign up. */
  restricted: TestService
  /** Allows one failed login and three sign-ups. */
  strict: TestService
  /** Has short timeouts. */
  hasty: TestService
  /** A prompt and a log of another account. */
  foreign: { promptId: string; logId: string }
}

export async function setScene(t: Test): Promise<Scene> {
  const [service, broken, locked, full, strict, hasty, nourished] = await Promise.all([
    startService(t),
    startService(t, {}, inProcess),
    startService(t),
    startService(t, {}, inProcess),
    startService(t, { authRateLimit: 1 }),
    startService(t, {}, ({ server }) => Object.assign(server, { headersTimeout: 50, connectionsCheckingInterval: 20 })),
    startService(t, {}, inProcess),
  ])
  const [token, other] = [await signUp(service), await signUp(service)]
  const starved = await startService(t, { store: nourished.store, maxBytesInFlight: 0, maxWaitingPasswords: 0 })
  const quotas = { requestsPerMinute: 1, bytesPerMinute: 0 }
  const closed = await startService(t, { store: nourished.store, signup: 'closed', quotas })
  const restricted = await startService(t, { store: nourished.store, signup: ['example.org'] })
  const promptId = await savePrompt(service, other)
  const foreign = { promptId, logId: await saveLog(service, other, promptId) }
  await broken.store.close()
  const [lockedRequests, fullRequests] = [await requestsThat('busy', locked), await requestsThat('storageFull', full)]
  leaveNoRoom(t, full.file)
  const otherProcess = openSqlite(locked.file)
  otherProcess.exec('BEGIN IMMEDIATE')
  t.teardown(() => otherProcess.close())
  return {
    ...{ service, token, broken, locked, lockedRequests, full, fullRequests },
    ...{ starved, nourished, closed, restricted, strict, hasty, foreign },
  }
}

/** Successful requests to the operations that document an error of a kind. */
async function requestsThat(kind: string, service: TestService): Promise<Record<string, TestRequest>> {
  const token = await signUp(service)
  const requests: Record<string, TestRequest> = {}
  for (const [id, { errors }] of contract.operations) {
    if (errors.has(kind)) requests[id] = await (succeeding[id] as Operation)(service, token)
  }
  return requests
}

type Operation = (service: TestService, token: string) => Promise<TestRequest>

/** The body of a sign-up. */
let newcomers = 0
function newcomer(): { name: string; email: string; password: string } {
  return { name: 'Grace', email: `newcomer${++newcomers}@example.com`, password }
}

/** Every field that a log can be given, but for its prompt and what must be unique. */
const wholeLog = {
  promptVersion: 1,
  input: 'A haiku about the sea, please.',
  output: 'Foam',
  modelUsed: 'GPT-4o',
  notes: 'Good.',
  score: 8,
  sessionId: 'chat-7',
  latencyMs: 812.5,
  inputTokens: 12,
  outputTokens: 3,
  costUsd: 0.000125,
  metadata: { temperature: 0.7, channel: 'web', cached: false },
  occurredAt: '2024-06-20T15:13:00+02:00',
}

/** For each operation, prepares a request that succeeds. */
export const succeeding: Record<string, Operation> = {
  signup: async () => ({ method: 'POST', path: '/auth/signup', body: newcomer() }),
  login: async (service) => {
    const { email } = newcomer()
    await signUp(service, email)
    return { method: 'POST', path: '/auth/login', body: { email, password } }
  },
  // These end the account, so each uses its own.
  updateAccount: async (service) => {
    const body = { currentPassword: password, newPassword: `${password}!` }
    return { method: 'PATCH', path: '/auth/account', token: await signUp(service), body }
  },
  deleteAccount: async (service) => {
    return {
      method: 'DELETE',
      path: '/auth/account',
      token: await signUp(service),
      body: { currentPassword: password },
    }
  },
  getAccount: async (_service, token) => ({ path: '/auth/account', token }),
  createApiKey: async (_service, token) => {
    const body = { name: 'Chatbot', scope: 'log', expiresAt: '2999-12-31T23:00:00+02:00' }
    return { method: 'POST', path: '/auth/keys', token, body }
  },
  listApiKeys: async (service, token) => {
    for (const scope of ['read', 'log'] as const) await createKey(service, token, scope)
    return { path: '/auth/keys?limit=1', token }
  },
  deleteApiKey: async (service, token) => {
    return { method: 'DELETE', path: `/auth/keys/${(await createKey(service, token, 'log')).id}`, token }
  },
  listPrompts: async (service, token) => {
    for (const title of ['B haiku', 'A haiku']) await savePrompt(service, token, { title, tags: ['sea'] })
    return { path: '/prompts?limit=1&tag=sea&model=GPT-4o&sort=title&order=desc', token }
  },
  createPrompt: async (_service, token) => ({ method: 'POST', path: '/prompts', token, body: promptFields }),
  getPrompt: async (service, token) => ({ path: `/prompts/${await savePrompt(service, token)}`, token }),
  updatePrompt: async (service, token) => {
    const path = `/prompts/${await savePrompt(service, token)}`
    return { method: 'PATCH', path, token, body: { model: 'Claude 3 Sonnet' } }
  },
  listPromptVersions: async (service, token) => {
    const promptId = await savePrompt(service, token)
    await service.send({ method: 'PATCH', path: `/prompts/${promptId}`, token, body: { content: 'Another.' } })
    return { path: `/prompts/${promptId}/versions?limit=1`, token }
  },
  getPromptVersion: async (service, token) => {
    return { path: `/prompts/${await savePrompt(service, token)}/versions/1`, token }
  },
  deletePrompt: async (service, token) => {
    return { method: 'DELETE', path: `/prompts/${await savePrompt(service, token)}`, token }
  },
  listLogs: async (service, token) => {
    const promptId = await savePrompt(service, token)
    await saveLog(service, token, promptId, { score: 8 })
    await saveLog(service, token, promptId, { notes: 'Good.' })
    return { path: `/logs?limit=1&promptId=${promptId}`, token }
  },
  createLog: async (service, token) => {
    const promptId = await savePrompt(service, token)
    return { method: 'POST', path: '/logs', token, body: { promptId, ...wholeLog } }
  },
  createLogs: async (service, token) => {
    const promptId = await savePrompt(service, token)
    const logs = [
      { promptId, ...wholeLog },
      { promptId, output: '', modelUsed: 'm' },
    ]
    return { method: 'POST', path: '/logs/bulk?existing=skip', token, body: { logs } }
  },
  getLog: async (service, token) => {
    const logId = await saveLog(service, token, await savePrompt(service, token), wholeLog)
    return { path: `/logs/${logId}`, token }
  },
  updateLog: async (service, token) => {
    const logId = await saveLog(service, token, await savePrompt(service, token))
    return { method: 'PATCH', path: `/logs/${logId}`, token, body: { score: 9, notes: 'Better.' } }
  },
  deleteLog: async (service, token) => {
    const logId = await saveLog(service, token, await savePrompt(service, token))
    return { method: 'DELETE', path: `/logs/${logId}`, token }
  },
  searchPrompts: async (service, token) => {
    await savePrompt(service, token)
    await savePrompt(service, token)
    return { path: '/search?q=haiku&limit=1', token }
  },
  getStatistics: async (service, token) => {
    const promptId = await savePrompt(service, token)
    await saveLog(service, token, promptId, { score: 8 })
    return { path: `/statistics?groupBy=promptVersion,month&timeZone=Europe/Berlin&promptId=${promptId}`, token }
  },
  compareLogs: async (service, token) => {
    const promptId = await savePrompt(service, token)
    await saveLog(service, token, promptId, { score: 6 })
    await service.send({ method: 'PATCH', path: `/prompts/${promptId}`, token, body: { content: 'Another haiku.' } })
    for (const score of [7, 9]) await saveLog(service, token, promptId, { score })
    return { path: `/comparisons?promptId=${promptId}`, token }
  },
  getHealth: async () => ({ path: '/healthz' }),
  getReadiness: async () => ({ path: '/readyz' }),
  getContractAsYaml: async () => ({ path: '/openapi.yaml' }),
  getContractAsJson: async () => ({ path: '/openapi.json' }),
}

type Scenario = (scene: Scene, operationId: string) => Promise<TestResponse>

/** Sends an operation's successful request with a change that makes it fail. */
function altered(change: (request: TestRequest) => TestRequest): Scenario {
  return async ({ service, token }, operationId) => {
    return service.send(change(await (succeeding[operationId] as Operation)(service, token)))
  }
}

/** Sends a request. */
function asking(request: (scene: Scene) => TestRequest): Scenario {
  return (scene) => scene.service.send({ token: scene.token, ...request(scene) })
}

/** Sends a request several times. @returns the last response */
async function repeatedly(service: TestService, times: number, request: () => TestRequest): Promise<TestResponse> {
  let response = await service.send(request())
  for (let time = 1; time < times; time++) response = await service.send(request())
  return response
}

const alteredBody = (fields: object) =>
  altered(({ body, ...request }) => ({ ...request, body: { ...(body as object), ...fields } }))

/** Changes the second log of a request for several, so that one is recorded before it if it should be. */
const alteredItem = (fields: object) =>
  altered(({ body, ...request }) => {
    const [first, second] = (body as { logs: object[] }).logs
    return { ...request, body: { logs: [first, { ...second, ...fields }] } }
  })

/** Sends a request with an external ID, and then another one with the same. */
const twice: Scenario = async ({ service, token }, operationId) => {
  const externalId = randomUUID()
  const send = async () => {
    const { body, ...request } = await (succeeding[operationId] as Operation)(service, token)
    return service.send({ ...request, body: { ...(body as object), externalId } })
  }
  await send()
  return send()
}

const withQuery = (query: string) =>
  altered(({ path, ...rest }) => ({ ...rest, path: path + (path.includes('?') ? '&' : '?') + query }))
const withPath = (path: string) => altered((request) => ({ ...request, path }))

/**
 * Sends an operation's successful request with a key, runs `between`, and sends it again, with `body` if given.
 */
function repeated(between: (scene: Scene, created: TestResponse) => Promise<unknown>, body?: object): Scenario {
  return async (scene, operationId) => {
    const request = await (succeeding[operationId] as Operation)(scene.service, scene.token)
    const headers = { 'idempotency-key': randomUUID() }
    await between(scene, await scene.service.send({ ...request, headers }))
    return scene.service.send({ ...request, headers, body: { ...(request.body as object), ...body } })
  }
}

const wrongPassword = altered(({ body, ...rest }) => ({
  ...rest,
  body: { ...(body as object), currentPassword: 'wrong' },
}))

/** Provoke the errors outside operations, by kind. */
export const outside: Record<string, (scene: Scene) => Promise<TestResponse>> = {
  malformedRequest: ({ service }) => sendRaw(service.url, 'This is no HTTP.\r\n\r\n'),
  unknownPath: ({ service }) => service.send({ path: '/unknown' }),
  requestTimeout: ({ hasty }) => sendRaw(hasty.url, 'GET /healthz HTTP/1.1\r\n'),
  headersTooLarge: ({ service }) => {
    return sendRaw(service.url, `GET /healthz HTTP/1.1\r\nHost: x\r\nCookie: ${'x'.repeat(20_000)}\r\n\r\n`)
  },
}

/** Provoke the errors of operations, by kind or, where operations differ, by operation and kind. */
export const failing: Record<string, Scenario> = {
  tokenMissing: altered(({ token: _, ...request }) => request),
  tokenInvalid: altered((request) => ({ ...request, token: 'not.a.token' })),
  insufficientScope: async ({ service, token }, operationId) => {
    const permitted = contract.operations.get(operationId)?.scopes ?? []
    const scope = scopes.find((one) => !permitted.includes(one)) ?? 'log'
    const request = await (succeeding[operationId] as Operation)(service, token)
    return service.send({ ...request, token: (await createKey(service, request.token as string, scope)).key })
  },
  'deleteApiKey invalidPath': withPath('/auth/keys/not-an-id'),
  'deleteApiKey apiKeyNotFound': withPath('/auth/keys/key404'),
  'createApiKey expiresAtNotInFuture': alteredBody({ expiresAt: '2024-06-20T13:02:11Z' }),
  'createApiKey tooManyApiKeys': async ({ service }, operationId) => {
    const token = await signUp(service)
    for (let count = 0; count < maxApiKeys; count++) await createKey(service, token, 'log')
    return service.send(await (succeeding[operationId] as Operation)(service, token))
  },
  invalidQuery: withQuery('unknown=1'),
  invalidRequest: withQuery('unknown=1'),
  invalidHeader: altered((request) => ({ ...request, headers: { 'idempotency-key': 'two words' } })),
  'createPrompt idempotencyKeyReused': repeated(async () => {}, { title: 'Another' }),
  'createLog idempotencyKeyReused': repeated(async () => {}, { output: 'Another' }),
  'createLogs idempotencyKeyReused': async ({ service, token }, operationId) => {
    const requests = [1, 2].map(() => (succeeding[operationId] as Operation)(service, token))
    const headers = { 'idempotency-key': randomUUID() }
    const [first, second] = await Promise.all(requests)
    await service.send({ ...(first as TestRequest), headers })
    return service.send({ ...(second as TestRequest), headers })
  },
  'createLogs createdIsGone': repeated(({ service, token }, { json }) =>
    service.send({ method: 'DELETE', path: `/logs/${json[1]._id}`, token }),
  ),
  createdIsGone: repeated(({ service, token }, { json }) => {
    const path = `/${json.promptId === undefined ? 'prompts' : 'logs'}/${json._id}`
    return service.send({ method: 'DELETE', path, token })
  }),
  'createPrompt externalIdTaken': twice,
  'createLog externalIdTaken': twice,
  'createLogs externalIdTaken': altered(({ body, ...request }) => {
    const [first] = (body as { logs: object[] }).logs
    const log = { ...first, externalId: randomUUID() }
    return { ...request, path: '/logs/bulk', body: { logs: [log, log] } }
  }),
  'createLogs unknownVersion': alteredItem({ promptVersion: 2 }),
  'createLogs occurredAtOutOfRange': alteredItem({ occurredAt: '1969-12-31T23:59:59Z' }),
  'createLogs promptNotFound': alteredItem({ promptId: 'prompt404' }),
  'createLog unknownVersion': alteredBody({ promptVersion: 2 }),
  'createLog occurredAtOutOfRange': alteredBody({ occurredAt: '1969-12-31T23:59:59Z' }),
  'updatePrompt noNewVersion': alteredBody({ model: promptFields.model, changeNote: 'Nothing changes.' }),
  'listLogs invalidPromptId': withPath('/logs?promptId='),
  'getStatistics invalidPromptId': withPath('/statistics?promptId=x'),
  'compareLogs invalidPromptId': withPath('/comparisons?promptIdA=x'),
  'getPrompt invalidRequest': withPath('/prompts/not-an-id'),
  'updatePrompt invalidPath': withPath('/prompts/not-an-id'),
  'deletePrompt invalidPath': withPath('/prompts/not-an-id'),
  'deleteLog invalidRequest': withPath('/logs/not-an-id'),
  'getLog invalidRequest': withPath('/logs/not-an-id'),
  'updateLog invalidRequest': withPath('/logs/not-an-id'),
  'listPromptVersions invalidRequest': withPath('/prompts/not-an-id/versions'),
  'getPromptVersion invalidRequest': withPath('/prompts/not-an-id/versions/1'),
  'searchPrompts invalidRequest': withPath('/search'),
  invalidBody: altered((request) => ({ ...request, body: {} })),
  'signup weakPassword': altered((request) => ({ ...request, body: { ...newcomer(), password: 'short' } })),
  'updateAccount weakPassword': altered((request) => ({
    ...request,
    body: { currentPassword: password, newPassword: 'short' },
  })),
  wrongPassword,
  tooManyAttempts: async ({ strict }, operationId) => {
    const request = await (succeeding[operationId] as Operation)(strict, '')
    const body = { ...(request.body as object), currentPassword: 'wrong' }
    return repeatedly(strict, 2, () => ({ ...request, body }))
  },
  'signup emailTaken': ({ service }) => {
    const body = newcomer()
    return repeatedly(service, 2, () => ({ method: 'POST', path: '/auth/signup', body }))
  },
  'signup tooManyAttempts': ({ strict }) => {
    return repeatedly(strict, 4, () => ({ method: 'POST', path: '/auth/signup', body: newcomer() }))
  },
  'login tooManyAttempts': ({ strict }) => {
    const body = { email: 'nobody@example.com', password }
    return repeatedly(strict, 2, () => ({ method: 'POST', path: '/auth/login', body }))
  },
  'login wrongCredentials': asking(() => ({
    method: 'POST',
    path: '/auth/login',
    body: { email: 'nobody@example.com', password },
  })),
  // Rejected by its declared length. A client that sends the whole body may lose the response at the close.
  bodyTooLarge: altered((request) => ({ ...request, headers: { ...request.headers, 'content-length': '25165825' } })),
  unsupportedMediaType: altered((request) => ({ ...request, headers: { 'content-type': 'text/plain' } })),
  methodNotAllowed: altered((request) => ({ path: request.path, method: 'PUT' })),
  'getPrompt notOwner': asking(({ foreign }) => ({ path: `/prompts/${foreign.promptId}` })),
  'updatePrompt notOwner': asking(({ foreign }) => ({
    method: 'PATCH',
    path: `/prompts/${foreign.promptId}`,
    body: { title: 'Mine' },
  })),
  'listPromptVersions notOwner': asking(({ foreign }) => ({ path: `/prompts/${foreign.promptId}/versions` })),
  'getPromptVersion notOwner': asking(({ foreign }) => ({ path: `/prompts/${foreign.promptId}/versions/1` })),
  'deletePrompt notOwner': asking(({ foreign }) => ({ method: 'DELETE', path: `/prompts/${foreign.promptId}` })),
  'listLogs notOwner': asking(({ foreign }) => ({ path: `/logs?promptId=${foreign.promptId}` })),
  'getLog notOwner': asking(({ foreign }) => ({ path: `/logs/${foreign.logId}` })),
  'updateLog notOwner': asking(({ foreign }) => ({
    method: 'PATCH',
    path: `/logs/${foreign.logId}`,
    body: { score: 1 },
  })),
  'getStatistics notOwner': asking(({ foreign }) => ({ path: `/statistics?promptId=${foreign.promptId}` })),
  'compareLogs notOwner': asking(({ foreign }) => ({ path: `/comparisons?scoreMinA=5&promptId=${foreign.promptId}` })),
  'deleteLog notOwner': asking(({ foreign }) => ({ method: 'DELETE', path: `/logs/${foreign.logId}` })),
  'getPrompt promptNotFound': withPath('/prompts/prompt404'),
  'updatePrompt promptNotFound': withPath('/prompts/prompt404'),
  'listPromptVersions promptNotFound': withPath('/prompts/prompt404/versions'),
  'getPromptVersion promptNotFound': withPath('/prompts/prompt404/versions/1'),
  'getPromptVersion versionNotFound': altered(({ path, ...request }) => ({
    ...request,
    path: path.replace(/1$/, '2'),
  })),
  'deletePrompt promptNotFound': withPath('/prompts/prompt404'),
  'listLogs promptNotFound': withPath('/logs?promptId=prompt404'),
  'getStatistics promptNotFound': withPath('/statistics?promptId=prompt404'),
  'listLogs unknownVersion': altered(({ path, ...request }) => ({ ...request, path: `${path}&promptVersion=2` })),
  'getStatistics unknownVersion': altered(({ path, ...rest }) => ({ ...rest, path: `${path}&promptVersion=2` })),
  'compareLogs promptNotFound': withPath('/comparisons?promptId=prompt404'),
  'compareLogs versionNotFound': altered(({ path, ...rest }) => ({ ...rest, path: `${path}&promptVersionA=3` })),
  'createLog promptNotFound': altered((request) => ({
    ...request,
    body: { promptId: 'prompt404', output: 'Foam', modelUsed: 'GPT-4o' },
  })),
  'getLog logNotFound': withPath('/logs/log404'),
  'updateLog logNotFound': withPath('/logs/log404'),
  'deleteLog logNotFound': withPath('/logs/log404'),
  serverError: async ({ service, token, broken }, operationId) => {
    return broken.send(await (succeeding[operationId] as Operation)(service, token))
  },
  'getReadiness notReady': ({ broken }) => broken.send({ path: '/readyz' }),
  storageFull: ({ full, fullRequests }, operationId) => full.send(fullRequests[operationId] as TestRequest),
  busy: ({ locked, lockedRequests }, operationId) => locked.send(lockedRequests[operationId] as TestRequest),
  quotaExceeded: async ({ closed, nourished }, operationId) => {
    const token = await signUp(nourished)
    const request = await (succeeding[operationId] as Operation)(nourished, token)
    await closed.send({ path: '/prompts?limit=1', token: request.token as string })
    return closed.send(request)
  },
  'signup signupClosed': ({ closed }) => closed.send({ method: 'POST', path: '/auth/signup', body: newcomer() }),
  'signup emailNotAllowed': ({ restricted }) =>
    restricted.send({ method: 'POST', path: '/auth/signup', body: newcomer() }),
  overloaded: async ({ starved, nourished }, operationId) => {
    const token = await signUp(nourished)
    return starved.send(await (succeeding[operationId] as Operation)(nourished, token))
  },
}
