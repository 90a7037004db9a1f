import { Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'tap'
import { apiKeyReader, createSecret } from '../../src/auth/api-keys.js'
import { scopes } from '../../src/domain/api-key.js'
import { checksumOf, forgeKey } from '../helpers/api-keys.js'
import { send } from '../helpers/http.js'
import { addressOf, runMain } from '../helpers/process.js'
import {
  createKey,
  inProcess,
  password,
  promptFields,
  savePrompt,
  signUp,
  startService,
  type TestService,
  temporaryFolder,
} from '../helpers/service.js'
import { beginPrompt } from '../helpers/slow-request.js'
import { change, lock, openSqlite } from '../helpers/sqlite.js'
import { until } from '../helpers/until.js'

const keysOf = async (service: TestService, token: string) => (await service.send({ path: '/auth/keys', token })).json

test('a key has 256 random bits, and the checksum that the contract describes', async (t) => {
  const keys = Array.from({ length: 1000 }, () => createSecret().key)
  t.equal(new Set(keys).size, keys.length)
  for (const key of keys) {
    const [, random = '', checksum] = /^pck_([0-9A-Za-z]{43})([0-9A-Za-z]{6})$/.exec(key) ?? []
    t.ok(checksum === checksumOf(random), key)
  }
  // In each position but the first, which stands for less than six bits, every digit occurs.
  for (let position = 5; position < 47; position++) t.equal(new Set(keys.map((key) => key[position])).size, 62)
})

test('a key that cannot be one is rejected without a look-up', async (t) => {
  let lookups = 0
  const read = apiKeyReader({
    findByPrefix: async () => {
      lookups++
      return []
    },
  } as unknown as Parameters<typeof apiKeyReader>[0])
  const key = forgeKey()
  await t.rejects(read(`${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`), { message: 'tokenInvalid' })
  await t.rejects(read(key.slice(0, -1)), { message: 'tokenInvalid' })
  t.equal(lookups, 0)
  await t.rejects(read(key), { message: 'tokenInvalid' })
  t.equal(lookups, 1)
})

test('a key is shown once, and kept only as a hash', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const body = { name: 'Chatbot', scope: 'log', expiresAt: '2999-01-01T02:00:00+02:00' }
  const { json: created, text } = await service.send({ method: 'POST', path: '/auth/keys', token, body })
  t.strictSame(Object.keys(created), ['_id', 'name', 'scope', 'prefix', 'createdAt', 'expiresAt', 'key'])
  t.match(created, { ...body, expiresAt: '2999-01-01T00:00:00.000Z', prefix: created.key.slice(0, 12) })
  const { key, ...shown } = created
  t.strictSame(await keysOf(service, token), [shown])
  const database = openSqlite(service.file, { readonly: true })
  const rows = database.prepare('SELECT json, hash, prefix FROM api_keys').all()
  database.close()
  t.notMatch(JSON.stringify(rows), key.slice(12))
  t.match(text, key)
  const sentBack = { ...created, name: 'Another', scope: 'read' }
  const other = await service.send({ method: 'POST', path: '/auth/keys', token, body: sentBack })
  t.match(other, { status: 201, json: { name: 'Another', scope: 'read' } }, 'what the server sets may be sent back')
  t.not(other.json.key, key)
})

test('GET /auth/account says whose token it is, and which key', async (t) => {
  const service = await startService(t)
  const token = await signUp(service, 'ada@example.com')
  const { json: user } = await service.send({ path: '/auth/account', token })
  t.strictSame(Object.keys(user), ['_id', 'name', 'email', 'createdAt'])
  t.match(user, { _id: /^user/, name: 'Ada', email: 'ada@example.com', createdAt: /Z$/ })
  for (const scope of ['read', 'write'] as const) {
    const { key, id } = await createKey(service, token, scope)
    const { json } = await service.send({ path: '/auth/account', token: key })
    t.strictSame(json, { ...user, key: { _id: id, name: 'Chatbot', scope } })
  }
})

test('a key of one account reaches nothing of another', async (t) => {
  const service = await startService(t)
  const [token, other] = [await signUp(service), await signUp(service)]
  const [own, foreign] = [await savePrompt(service, token), await savePrompt(service, other)]
  const { key } = await createKey(service, token, 'write')
  t.equal((await service.send({ path: `/prompts/${own}`, token: key })).status, 200)
  t.equal((await service.send({ path: `/prompts/${foreign}`, token: key })).status, 403)
  const log = { promptId: foreign, output: '', modelUsed: 'm' }
  t.equal((await service.send({ method: 'POST', path: '/logs', token: key, body: log })).status, 404)
  const created = await service.send({ method: 'POST', path: '/prompts', token: key, body: promptFields })
  t.equal(
    (await service.send({ path: `/prompts/${created.json._id}`, token })).status,
    200,
    'it writes for its account',
  )
})

test('keys survive a change of the password, and end with the account', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const { key } = await createKey(service, token, 'read')
  const ask = async () => (await service.send({ path: '/prompts', token: key })).status
  const account = { path: '/auth/account', token }
  const body = { currentPassword: password, newPassword: `${password}!` }
  const changed = await service.send({ method: 'PATCH', ...account, body })
  t.equal(changed.status, 200)
  t.equal(await ask(), 200)
  const end = { method: 'DELETE', path: '/auth/account', token: changed.json.token }
  await service.send({ ...end, body: { currentPassword: `${password}!` } })
  t.equal(await ask(), 401)
})

test('a request is rejected if its key is deleted while its body arrives', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const { key, id } = await createKey(service, token, 'write')
  const finish = await beginPrompt(service, key)
  await service.send({ method: 'DELETE', path: `/auth/keys/${id}`, token })
  // A body that arrives within 10 ms came with the headers.
  await sleep(50)
  t.equal(await finish(), 401)
})

test('the use of a key is recorded once an hour, and never holds a request up', async (t) => {
  const service = await startService(t, {}, inProcess)
  const token = await signUp(service)
  const { key } = await createKey(service, token, 'read')
  const use = () => service.send({ path: '/prompts', token: key })
  const lastUsedAt = async (): Promise<string | undefined> => (await keysOf(service, token))[0].lastUsedAt
  t.equal(await lastUsedAt(), undefined)
  let records = 0
  const { recordUse } = service.store.apiKeys
  service.store.apiKeys.recordUse = (id) => {
    records++
    return recordUse.call(service.store.apiKeys, id)
  }
  await Promise.all(Array.from({ length: 20 }, use))
  // The use of a key is recorded while requests go on.
  await until(async () => (await lastUsedAt()) !== undefined)
  for (let count = 0; count < 20; count++) await use()
  t.ok(Math.abs(Date.parse((await lastUsedAt()) ?? '') - Date.now()) < 60_000)
  t.equal(records, 1, 'one write for 40 requests')

  const old = '2024-06-20T13:05:40.216Z'
  change(service.file, `UPDATE api_keys SET json = json_set(json, '$.lastUsedAt', '${old}')`)
  const unlock = lock(service.file)
  const start = performance.now()
  for (let count = 0; count < 5; count++) t.equal((await use()).status, 200)
  t.ok(performance.now() - start < 4000, 'no request waits for the database that is locked')
  t.equal(await lastUsedAt(), old)
  t.equal(records, 2, 'one write waits')
  unlock()
  await until(async () => (await lastUsedAt()) !== old)
  t.not(await lastUsedAt(), old)
})

test('a use that cannot be recorded does not fail the request', async (t) => {
  const service = await startService(t, {}, inProcess)
  const { key } = await createKey(service, await signUp(service), 'read')
  service.store.apiKeys.recordUse = async () => {
    throw new Error('The disk is full.')
  }
  for (let count = 0; count < 3; count++) {
    t.equal((await service.send({ path: '/prompts', token: key })).status, 200)
  }
})

test('with several processes, a deleted key ends at once in all of them', async (t) => {
  const environment = { WORKERS: '2', PORT: '0', DATA_DIR: temporaryFolder(t), LOG_LEVEL: 'trace' }
  const running = runMain(t, [], environment)
  const url = await addressOf(running)
  const account = { name: 'Ada', email: 'ada@example.com', password }
  const { token } = (await send(url, { method: 'POST', path: '/auth/signup', body: account })).json
  const secrets: string[] = []
  for (const scope of scopes) {
    const body = { name: 'Chatbot', scope }
    const { json } = await send(url, { method: 'POST', path: '/auth/keys', token, body })
    secrets.push(json.key)
    const use = () => send(url, { path: '/prompts/prompt104', token: json.key })
    const statuses = async () => new Set((await Promise.all(Array.from({ length: 40 }, use))).map((one) => one.status))
    t.strictSame([...(await statuses())], [404], 'the key is accepted')
    await send(url, { method: 'DELETE', path: `/auth/keys/${json._id}`, token })
    t.strictSame([...(await statuses())], [401], 'the key is rejected')
  }
  // People mix up a key and its identifier.
  for (const key of secrets) await send(url, { method: 'DELETE', path: `/auth/keys/${key}`, token })
  await send(url, { path: `/${secrets[0]}?key=${secrets[0]}`, token })
  running.child.kill('SIGTERM')
  await running.ended
  const { stdout, stderr } = running.output()
  const pids = new Set([...stderr.matchAll(/"pid":(\d+).*"msg":"request"/g)].map(([, pid]) => pid))
  t.equal(pids.size, 2, 'both processes served requests')
  for (const key of secrets) t.notOk((stdout + stderr).includes(key.slice(12)), 'no key is in the log')
  t.match(stderr, /"apiKey":"key[0-9a-f]{32}"/, 'the log says which key a request had')
})

test('no key is in the log or in an error, whatever fails', async (t) => {
  const lines: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const service = await startService(t, { logger: { level: 'trace', stream } })
  const token = await signUp(service)
  const { key } = await createKey(service, token, 'write')
  const responses: string[] = []
  const ask = async (request: Parameters<typeof service.send>[0]) => {
    const { status, text } = await service.send({ token: key, ...request })
    t.ok(status >= 400, `${request.method ?? 'GET'} ${request.path}: ${status}`)
    responses.push(text)
  }
  await ask({ path: `/prompts/${key}` })
  await ask({ path: `/${key}` })
  await ask({ path: `/prompts?limit=${key}` })
  await ask({ path: '/prompts', token: `${key}0` })
  await ask({ method: 'POST', path: '/auth/keys', body: { name: 5, scope: key, expiresAt: key } })
  await ask({ method: 'POST', path: '/auth/keys', token, body: { name: 5, scope: key, expiresAt: key } })
  await ask({ method: 'DELETE', path: `/auth/keys/${key}`, token })
  await ask({ method: 'PUT', path: `/auth/keys/${key}` })
  await ask({
    method: 'POST',
    path: '/prompts',
    body: `{"title": ${key}`,
    headers: { 'content-type': 'application/json' },
  })
  await service.store.close()
  await ask({ path: '/prompts' })
  t.notOk(lines.join('').includes(key.slice(12)), 'the log')
  t.match(lines.join(''), '"path":"/prompts/pck_…"')
  t.notOk(responses.join('').includes(key.slice(12)), 'the errors')
})
