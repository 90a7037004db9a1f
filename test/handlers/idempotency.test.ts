import { test } from 'tap'
import { send } from '../helpers/http.js'
import { addressOf, runMain } from '../helpers/process.js'
import { password, promptFields, savePrompt, signUp, startService, temporaryFolder } from '../helpers/service.js'
import { openSqlite } from '../helpers/sqlite.js'

test('a request that is repeated with its key gets the same response, and nothing is done twice', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  const body = { promptId, output: 'Foam', modelUsed: 'GPT-4o', score: 8 }
  const post = (key: string, sent: object, as = token, path = '/logs') =>
    service.send({ method: 'POST', path, token: as, body: sent, headers: { 'Idempotency-Key': key } })
  const count = async () => (await service.send({ path: '/logs', token })).json.length

  const responses = await Promise.all(Array.from({ length: 8 }, () => post('one', body)))
  t.strictSame(new Set(responses.map(({ status, text }) => `${status} ${text}`)).size, 1, 'all at the same time')
  t.equal(responses.filter(({ headers }) => headers['idempotent-replayed'] === undefined).length, 1)
  const { score, ...rest } = body
  t.match(await post('one', { _id: 'log1', score, ...rest }), { status: 201, text: responses[0]?.text }, 'in any order')
  t.equal(await count(), 1)

  t.equal((await post('two', body)).headers['idempotent-replayed'], undefined, 'another key is another request')
  t.equal((await post('one', { ...body, score: 9 })).status, 422)
  t.equal(await count(), 2)

  t.equal((await post('one', promptFields, token, '/prompts')).status, 201, 'another operation has keys of its own')
  const other = await signUp(service)
  t.equal(
    (await post('one', { ...body, promptId: await savePrompt(service, other) }, other)).status,
    201,
    'so has another account',
  )

  t.equal((await post('three', { ...body, promptId: 'prompt404' })).status, 404)
  t.equal((await post('three', body)).status, 201, 'a request that failed may be corrected')

  const [saved, again] = [
    await post('four', promptFields, token, '/prompts'),
    await post('four', promptFields, token, '/prompts'),
  ]
  t.equal(again.text, saved.text)
  t.equal(again.headers.location, saved.headers.location)
  const path = `/prompts/${saved.json._id}`
  const updated = await service.send({ method: 'PATCH', path, token, body: { title: 'Another title' } })
  t.equal((await post('four', promptFields, token, '/prompts')).text, updated.text, 'it shows the prompt as it is now')
  await service.send({ method: 'DELETE', path, token })
  t.equal((await post('four', promptFields, token, '/prompts')).status, 410, 'what was deleted is not created again')
})

test('a key that is no key is refused and named', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const post = (key: string) =>
    service.send({ method: 'POST', path: '/prompts', token, body: promptFields, headers: { 'Idempotency-Key': key } })
  for (const key of ['', 'two words', 'é', 'x'.repeat(256)]) {
    t.match(await post(key), { status: 400, json: { details: [{ field: 'Idempotency-Key' }] } }, key.slice(0, 20))
  }
  t.equal((await post('!'.repeat(255))).status, 201)
})

test('a key holds for a day, also after a restart, and is then forgotten', async (t) => {
  const DATA_DIR = temporaryFolder(t)
  const start = async () => {
    const service = runMain(t, [], { DATA_DIR, PORT: '0' })
    return { service, url: await addressOf(service) }
  }
  const before = await start()
  const user = { name: 'Ada', email: 'ada@example.com', password }
  const { token } = (await send(before.url, { method: 'POST', path: '/auth/signup', body: user })).json
  const post = (url: string, key: string) =>
    send(url, { method: 'POST', path: '/prompts', token, body: promptFields, headers: { 'idempotency-key': key } })
  const first = await post(before.url, 'kept')
  for (const key of ['old1', 'old2', 'old3']) await post(before.url, key)
  before.service.child.kill('SIGKILL')
  await before.service.ended

  const database = openSqlite(`${DATA_DIR}/promptcrafter.db`)
  const dayAgo = Date.now() - 24 * 3_600_000
  database.prepare("UPDATE idempotency_keys SET used_at = ? WHERE idempotency_key LIKE 'old%'").run(dayAgo)
  database.prepare("UPDATE idempotency_keys SET used_at = ? WHERE idempotency_key = 'kept'").run(dayAgo + 30_000)
  const after = await start()
  const replayed = await post(after.url, 'kept')
  t.equal(replayed.text, first.text)
  t.equal(replayed.headers['idempotent-replayed'], 'true')
  const anew = await post(after.url, 'old1')
  t.equal(anew.headers['idempotent-replayed'], undefined, 'after a day it is another request')
  const keys = database.prepare('SELECT idempotency_key FROM idempotency_keys ORDER BY 1').pluck()
  database.exec("DELETE FROM idempotency_keys WHERE idempotency_key = 'kept'")
  for (const key of ['new1', 'new2']) await post(after.url, key)
  t.strictSame(keys.all(), ['new1', 'new2', 'old1'], 'those whose day is over make room')
  database.close()
})
