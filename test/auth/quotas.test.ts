import { test } from 'tap'
import { promptFields, savePrompt, signUp, startService } from '../helpers/service.js'

test('an account may send a number of requests a minute, and others as many', async (t) => {
  const service = await startService(t, { quotas: { requestsPerMinute: 3, bytesPerMinute: 0 } })
  const [ada, grace] = [await signUp(service), await signUp(service)]
  const list = (token: string) => service.send({ path: '/prompts', token })
  for (let count = 0; count < 3; count++) t.equal((await list(ada)).status, 200)
  const refused = await list(ada)
  t.match(refused, { status: 429, json: { error: 'The quota of the account is used up. Try again later.' } })
  t.match(refused.headers['retry-after'], /^(5\d|60)$/)
  t.equal((await service.send({ method: 'DELETE', path: '/logs/log404', token: ada })).status, 429, 'in all operations')
  t.equal((await list(grace)).status, 200)
  t.equal((await service.send({ path: '/healthz' })).status, 200)
})

test('an account may send a number of bytes a minute; the body that exceeds it is the last', async (t) => {
  const service = await startService(t, { quotas: { requestsPerMinute: 0, bytesPerMinute: 10_000 } })
  const token = await signUp(service)
  const save = (length: number) => {
    const body = { ...promptFields, content: 'x'.repeat(length) }
    return service.send({ method: 'POST', path: '/prompts', token, body })
  }
  t.equal((await save(6000)).status, 201)
  t.equal((await save(6000)).status, 201)
  t.equal((await save(1)).status, 429)
  t.equal((await service.send({ path: '/prompts', token })).status, 429, 'whatever it asks for')
  t.equal(typeof (await savePrompt(service, await signUp(service))), 'string')
})

test('sign-up can be closed, or restricted to domains', async (t) => {
  const signup = { method: 'POST', path: '/auth/signup' }
  const person = (email: string) => ({ name: 'Ada', email, password: 'correct horse battery' })
  const closed = await startService(t, { signup: 'closed' })
  t.match(await closed.send({ ...signup, body: person('ada@example.com') }), {
    status: 403,
    json: { error: 'Sign-up is closed.' },
  })
  const restricted = await startService(t, { signup: ['example.com', 'example.org'] })
  const statusOf = async (email: string) => (await restricted.send({ ...signup, body: person(email) })).status
  t.equal(await statusOf('ada@example.com'), 201)
  t.equal(await statusOf('ada@EXAMPLE.org'), 201)
  for (const email of ['ada@example.net', 'ada@mail.example.com', 'ada@notexample.com', 'example.com@example.net']) {
    t.equal(await statusOf(email), 403, email)
  }
})
