import { test } from 'tap'
import { saveLog, savePrompt, signUp, startService } from '../helpers/service.js'

test('a prompt is kept as it was given', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const fields = {
    title: '  Zoë’s “prompt” 👩‍👩‍👧 ',
    content: 'line one\r\nline two\t\u0000\u2028 日本語 \\ " </script> {{name}}',
    model: 'DALL·E',
    tags: ['ä', '#1', 'ä'],
  }
  const created = await service.send({ method: 'POST', path: '/prompts', token, body: fields })
  t.match(created.json, fields)
  t.equal(created.headers.location, `/prompts/${created.json._id}`)
  t.match(created.json._id, /^prompt[0-9a-f]{32}$/)
  t.match(created.json.ownerId, /^user[0-9a-f]{32}$/)
  t.equal(created.json.createdAt, created.json.updatedAt)
  t.ok(Math.abs(Date.parse(created.json.createdAt) - Date.now()) < 60_000)
  const order = ['_id', 'ownerId', 'title', 'content', 'model', 'tags', 'version', 'createdAt', 'updatedAt']
  t.strictSame(Object.keys(created.json), order)
  const read = await service.send({ path: created.headers.location as string, token })
  t.equal(read.text, created.text)
  t.equal((await service.send({ path: '/prompts', token })).text, `[${created.text}]`)

  const head = await service.send({ method: 'HEAD', path: `/prompts/${created.json._id}`, token })
  t.match(head, { status: 200, text: '', headers: { 'content-length': String(Buffer.byteLength(created.text)) } })
})

test('an update changes what it names, and moves updatedAt on', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const path = `/prompts/${await savePrompt(service, token, { tags: ['one', 'two'] })}`
  const before = (await service.send({ path, token })).json
  let last = before
  for (const change of [{ model: 'Claude 3 Sonnet' }, { tags: [] }, { title: 'Another', content: 'Another text' }]) {
    const { status, json } = await service.send({ method: 'PATCH', path, token, body: change })
    t.equal(status, 200)
    t.strictSame(json, { ...last, ...change, version: json.version, updatedAt: json.updatedAt })
    t.equal(json.version, last.version + ('tags' in change ? 0 : 1))
    t.ok(json.updatedAt > last.updatedAt, 'however soon after the last')
    last = json
  }
  t.strictSame((await service.send({ path, token })).json, last)
  t.equal(last.createdAt, before.createdAt)
})

test('updates at the same time are all there in the end', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const path = `/prompts/${await savePrompt(service, token)}`
  const changes = [
    { title: 'Another title' },
    { content: 'Another content' },
    { model: 'Another model' },
    { tags: ['x'] },
  ]
  await Promise.all(changes.map((body) => service.send({ method: 'PATCH', path, token, body })))
  t.match((await service.send({ path, token })).json, Object.assign({}, ...changes))
})

test('a deleted prompt is gone, its logs with it, and no log comes after it', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const [promptId, kept] = [await savePrompt(service, token), await savePrompt(service, token)]
  const logId = await saveLog(service, token, promptId)
  const keptLog = await saveLog(service, token, kept)
  const body = { promptId, output: 'Foam', modelUsed: 'GPT-4o' }
  const writes = Array.from({ length: 20 }, () => service.send({ method: 'POST', path: '/logs', token, body }))
  const deleted = service.send({ method: 'DELETE', path: `/prompts/${promptId}`, token })
  const more = Array.from({ length: 20 }, () => service.send({ method: 'POST', path: '/logs', token, body }))
  t.match(await deleted, { status: 204, text: '' })
  for (const { status } of await Promise.all([...writes, ...more])) t.ok([201, 404].includes(status), `${status}`)
  t.equal((await service.send({ path: `/prompts/${promptId}`, token })).status, 404)
  t.equal((await service.send({ path: `/logs?promptId=${promptId}`, token })).status, 404)
  t.equal((await service.send({ method: 'DELETE', path: `/logs/${logId}`, token })).status, 404)
  t.strictSame(
    (await service.send({ path: '/logs', token })).json.map(({ _id }: { _id: string }) => _id),
    [keptLog],
  )
})

test('of deletions at the same time one succeeds', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const path = `/prompts/${await savePrompt(service, token)}`
  const requests = [
    { method: 'DELETE', path, token },
    { method: 'DELETE', path, token },
    { method: 'PATCH', path, token, body: { title: 'Too late' } },
  ]
  const responses = await Promise.all(requests.map((request) => service.send(request)))
  t.strictSame(responses.map(({ status }) => status).sort(), [204, 404, 404])
})
