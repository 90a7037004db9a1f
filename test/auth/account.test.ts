import { test } from 'tap'
import { defineFunctions } from '../../src/store/sqlite/functions.js'
import { send } from '../helpers/http.js'
import { createKey, password, promptFields, saveLog, savePrompt, signUp, startService } from '../helpers/service.js'
import { beginPrompt } from '../helpers/slow-request.js'
import { openSqlite, openStore } from '../helpers/sqlite.js'

const newPassword = 'even more correct horses'

test('changing the password invalidates all tokens and the old password', async (t) => {
  const service = await startService(t)
  const token = await signUp(service, 'ada@example.com')
  const promptId = await savePrompt(service, token)
  const login = (typed: string) =>
    service.send({ method: 'POST', path: '/auth/login', body: { email: 'ada@example.com', password: typed } })
  const change = (as: string, currentPassword: string, to = newPassword) =>
    service.send({ method: 'PATCH', path: '/auth/account', token: as, body: { currentPassword, newPassword: to } })
  const other = (await login(password)).json.token

  t.equal((await change(token, 'wrong')).status, 403)
  t.equal((await service.send({ path: '/prompts', token })).status, 200, 'a wrong password invalidates no token')
  const changed = await change(token, password)
  t.equal(changed.status, 200)
  for (const old of [token, other]) {
    t.equal((await service.send({ path: '/prompts', token: old })).status, 401)
    t.equal((await change(old, newPassword)).status, 401)
  }
  t.equal((await service.send({ path: `/prompts/${promptId}`, token: changed.json.token })).status, 200)
  t.equal((await login(password)).status, 401)
  t.equal((await login(newPassword)).status, 200)

  const twice = await Promise.all(
    ['first of the two', 'second of the two'].map((to) => change(changed.json.token, newPassword, to)),
  )
  t.strictSame(twice.map(({ status }) => status).sort(), [200, 401], 'one of two concurrent changes succeeds')
})

test('a request is rejected if the password changes while its body arrives', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const finish = await beginPrompt(service, token)
  const change = { currentPassword: password, newPassword }
  const { status } = await service.send({ method: 'PATCH', path: '/auth/account', token, body: change })
  t.equal(status, 200)
  t.equal(await finish(), 401)
})

test('deleting an account deletes all its data, and frees its address', async (t) => {
  const service = await startService(t)
  const token = await signUp(service, 'ada@example.com')
  const [other, key] = [await signUp(service), { 'idempotency-key': 'key' }]
  const kept = await savePrompt(service, other)
  for (let count = 0; count < 3; count++) await saveLog(service, token, await savePrompt(service, token))
  await service.send({ method: 'POST', path: '/prompts', token, body: promptFields, headers: key })
  for (let count = 0; count < 25; count++) await createKey(service, token, 'log')
  const remove = (currentPassword: string) =>
    service.send({ method: 'DELETE', path: '/auth/account', token, body: { currentPassword } })

  t.equal((await remove('wrong')).status, 403)
  t.equal((await service.send({ path: '/logs', token })).json.length, 3)
  const late = Promise.all(
    Array.from({ length: 20 }, () =>
      send(service.url, { method: 'POST', path: '/prompts', token, body: promptFields }),
    ),
  )
  t.equal((await remove(password)).status, 204)
  t.strictSame(
    (await late).filter(({ status }) => status !== 201 && status !== 401),
    [],
    'requests in flight succeed or are rejected',
  )
  t.equal((await service.send({ path: '/logs', token })).status, 401)
  t.equal(
    (await service.send({ method: 'POST', path: '/auth/login', body: { email: 'ada@example.com', password } })).status,
    401,
  )
  const again = await signUp(service, 'ADA@example.com')
  t.strictSame((await service.send({ path: '/prompts', token: again })).json, [])

  const database = openSqlite(service.file, { readonly: true })
  const rows = database
    .prepare(
      `SELECT (SELECT count(*) FROM users) + (SELECT count(*) FROM prompts) + (SELECT count(*) FROM logs)
      + (SELECT count(*) FROM idempotency_keys) + (SELECT count(*) FROM api_keys)`,
    )
    .pluck()
  while ((rows.get() as number) > 3) await new Promise((resolve) => setTimeout(resolve, 5))
  t.equal(rows.get(), 3, 'two accounts and a prompt remain')
  t.equal((await service.send({ path: `/prompts/${kept}`, token: other })).status, 200)
  database.close()
})

test('an interrupted removal continues after a restart', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  await savePrompt(service, token)
  const database = openSqlite(service.file)
  defineFunctions(database)
  database.exec(`
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
    INSERT INTO logs (id, owner_key, prompt_key, time, model_used, json)
    SELECT 'log' || i, users.key, prompts.key, 0, '', '{}' FROM n, users, prompts`)
  const removed = await service.send({
    method: 'DELETE',
    path: '/auth/account',
    token,
    body: { currentPassword: password },
  })
  t.equal(removed.status, 204)
  await service.store.close()
  const left = database.prepare('SELECT count(*) FROM logs').pluck()
  t.ok((left.get() as number) > 0, `${left.get()} logs are left`)
  const reopened = openStore(service.file)
  while ((left.get() as number) > 0) await new Promise((resolve) => setTimeout(resolve, 5))
  await reopened.close()
  database.close()
})

test('wrong passwords with a token count apart from failed logins', async (t) => {
  const service = await startService(t, { authRateLimit: 2 })
  const token = await signUp(service, 'ada@example.com')
  const send = (method: string, currentPassword: string) => {
    const body = { currentPassword, ...(method === 'PATCH' && { newPassword }) }
    return service.send({ method, path: '/auth/account', token, body })
  }
  t.equal((await send('PATCH', 'wrong')).status, 403)
  t.equal((await send('DELETE', 'wrong')).status, 403)
  for (const method of ['PATCH', 'DELETE']) t.equal((await send(method, password)).status, 429)
  t.equal(
    (await service.send({ method: 'POST', path: '/auth/login', body: { email: 'ada@example.com', password } })).status,
    200,
  )
})
