import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type Test, test } from 'tap'
import type { AppOptions } from '../../src/app.js'
import type { TestResponse } from '../helpers/http.js'
import { password, signUp, startService } from '../helpers/service.js'

/** A service that allows two failures, and an account that can log in from any (forwarded) address. */
async function limited(t: Test, options: Partial<AppOptions> = {}) {
  const service = await startService(t, { authRateLimit: 2, trustProxy: true, ...options })
  await signUp(service, 'ada@example.com')
  const from = (address: string | undefined) => (address === undefined ? {} : { 'x-forwarded-for': address })
  const login = (email: string, typed: string, address?: string): Promise<TestResponse> =>
    service.send({ method: 'POST', path: '/auth/login', body: { email, password: typed }, headers: from(address) })
  const join = (email: string, address?: string) =>
    service.send({
      method: 'POST',
      path: '/auth/signup',
      body: { name: 'Ada', email, password },
      headers: from(address),
    })
  return { service, login, join }
}

const statuses = (responses: readonly TestResponse[]) => responses.map(({ status }) => status)

test('failed logins block an account, for the right password too; successful ones do not count', async (t) => {
  const { login } = await limited(t)
  for (let time = 0; time < 5; time++) t.equal((await login('ada@example.com', password)).status, 200)
  t.equal((await login('ada@example.com', 'wrong', '192.0.2.1')).status, 401)
  t.equal((await login('ADA@example.com', 'wrong', '192.0.2.2')).status, 401, 'in any case')
  const refused = await login('ada@example.com', password, '192.0.2.3')
  t.equal(refused.status, 429)
  t.match(refused.headers['retry-after'], /^(8\d\d|900)$/)
})

test("a successful login resets the account's count", async (t) => {
  const { login } = await limited(t)
  const typed = ['wrong', password, 'wrong', password, 'wrong', 'wrong', password]
  const responses = []
  for (const [index, one] of typed.entries()) responses.push(await login('ada@example.com', one, `192.0.2.${index}`))
  t.strictSame(statuses(responses), [401, 200, 401, 200, 401, 401, 429])
})

test('failed logins block an address, and do not reveal which accounts exist', async (t) => {
  const { login } = await limited(t)
  t.equal((await login('one@example.com', 'wrong', '192.0.2.1')).status, 401)
  t.equal((await login('ada@example.com', password, '192.0.2.1')).status, 200, 'a successful login')
  t.equal((await login('two@example.com', 'wrong', '192.0.2.1')).status, 401, 'does not reset the count of the address')
  t.equal((await login('ada@example.com', password, '192.0.2.1')).status, 429)
  t.equal((await login('ada@example.com', password, '192.0.2.2')).status, 200)

  for (const address of ['192.0.2.11', '192.0.2.12']) await login('nobody@example.com', 'wrong', address)
  for (const address of ['192.0.2.13', '192.0.2.14']) await login('ada@example.com', 'wrong', address)
  const [nobody, ada] = [
    await login('nobody@example.com', 'wrong', '::1'),
    await login('ada@example.com', 'wrong', '::1'),
  ]
  t.equal(nobody.status, 429, 'unknown accounts are blocked as well')
  t.strictSame([nobody.status, nobody.text], [ada.status, ada.text])
})

test('IPv6 addresses count by network, and IPv4 addresses count the same in any notation', async (t) => {
  const { login } = await limited(t)
  for (const host of ['1', 'ffff:1']) await login(`${host.length}@example.com`, 'wrong', `2001:db8:0:1::${host}`)
  t.equal((await login('ada@example.com', password, '2001:db8:0:1:abcd::2')).status, 429)
  t.equal((await login('ada@example.com', password, '2001:db8:0:2::1')).status, 200)
  for (const address of ['192.0.2.1', '::ffff:192.0.2.1'])
    await login(`${address.length}@example.com`, 'wrong', address)
  t.equal((await login('ada@example.com', password, '192.0.2.1')).status, 429)
  t.equal((await login('ada@example.com', password, '::ffff:192.0.2.2')).status, 200)
})

test('concurrent attempts are throttled like sequential ones', async (t) => {
  const { login } = await limited(t)
  const wrong = Array.from({ length: 12 }, (_, index) => login('ada@example.com', `wrong ${index}`, `192.0.2.${index}`))
  t.equal(statuses(await Promise.all(wrong)).filter((status) => status === 401).length, 2)
  t.equal((await login('ada@example.com', password, '192.0.2.99')).status, 429)
})

test("right logins at the same time do not stand in each other's way", async (t) => {
  const { login } = await limited(t)
  const right = Array.from({ length: 12 }, () => login('ada@example.com', password, '192.0.2.1'))
  t.strictSame(new Set(statuses(await Promise.all(right))), new Set([200]))
})

test('an address may sign up three times as often', async (t) => {
  const { join } = await limited(t)
  for (let count = 0; count < 6; count++) t.equal((await join(`new${count}@example.com`, '192.0.2.1')).status, 201)
  const refused = await join('one-more@example.com', '192.0.2.1')
  t.equal(refused.status, 429)
  t.match(refused.headers['retry-after'], /^3[56]\d\d$/)
  t.equal((await join('one-more@example.com', '192.0.2.2')).status, 201)
})

test('X-Forwarded-For counts only from trusted proxies', async (t) => {
  const { login } = await limited(t, { trustProxy: false })
  for (const host of [1, 2]) await login(`nobody${host}@example.com`, 'wrong', `192.0.2.${host}`)
  t.equal((await login('ada@example.com', password, '192.0.2.3')).status, 429, 'all three came from one address')
})

test('0 disables all limits', async (t) => {
  const { login, join } = await limited(t, { authRateLimit: 0 })
  const responses = await Promise.all(
    Array.from({ length: 10 }, (_, index) => login(`${index % 2}@example.com`, 'wrong')),
  )
  t.strictSame(new Set(statuses(responses)), new Set([401]))
  t.equal((await login('ada@example.com', password)).status, 200)
  for (let count = 0; count < 4; count++) t.equal((await join(`new${count}@example.com`)).status, 201)
})

test('several processes share their counts', async (t) => {
  const run = promisify(execFile)(process.execPath, ['dist/test/helpers/counting-processes.js'])
  const responses = JSON.parse((await run).stdout)
  t.strictSame(responses.slice(0, 4), ['counted', 'counted', 'counted', 'counted'], 'two per process')
  t.match(responses.slice(4), [Number, Number], 'then both are blocked')
})
