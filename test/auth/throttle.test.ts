import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type Test, test } from 'tap'
import type { AppOptions } from '../../src/app.js'
import type { TestResponse } from '../helpers/http.js'
import { password, startService } from '../helpers/service.js'

/**
 * A service that allows two failures, and an account that was created at 198.51.100.1 and can log in from any
 * (forwarded) address.
 */
async function limited(t: Test, options: Partial<AppOptions> = {}) {
  const service = await startService(t, { authRateLimit: 2, trustProxy: true, ...options })
  const send = (method: string, path: string, body: object, address?: string, token?: string): Promise<TestResponse> =>
    service.send({
      ...{ method, path, body },
      ...(token !== undefined && { token }),
      ...(address !== undefined && { headers: { 'x-forwarded-for': address } }),
    })
  const login = (email: string, typed: string, address?: string) =>
    send('POST', '/auth/login', { email, password: typed }, address)
  const join = (email: string, address?: string) =>
    send('POST', '/auth/signup', { name: 'Ada', email, password }, address)
  const confirm = (typed: string, address: string, token: string) =>
    send('PATCH', '/auth/account', { currentPassword: typed, newPassword: password }, address, token)
  const { token } = (await join('ada@example.com', '198.51.100.1')).json
  return { service, login, join, confirm, token }
}

const statuses = (responses: readonly TestResponse[]) => responses.map(({ status }) => status)

test('a stranger cannot lock the owner out', async (t) => {
  const { login, confirm, token } = await limited(t)
  const strangers = []
  for (let host = 1; host <= 12; host++) {
    for (let time = 0; time < 2; time++) strangers.push(await login('ADA@example.com', 'wrong', `192.0.2.${host}`))
  }
  const [allowed, others] = [strangers.slice(0, 20), strangers.slice(20)]
  t.strictSame(new Set(statuses(allowed)), new Set([401]), 'ten times the limit from all strange addresses together')
  t.strictSame(new Set(statuses(others)), new Set([429]), 'and then the account is closed for those')
  t.equal((await login('ada@example.com', password, '192.0.2.99')).status, 429)
  t.equal((await login('ada@example.com', password, '198.51.100.1')).status, 200, 'but not where the owner logs in')
  t.equal((await confirm(password, '192.0.2.99', token)).status, 200, 'nor for one with a token')
})

test('at an address that an account logs in from, only its own failures count for it', async (t) => {
  const { login, join } = await limited(t)
  const address = '198.51.100.1'
  for (const name of ['one', 'two', 'three']) await login(`${name}@example.com`, 'wrong', address)
  t.equal((await login('four@example.com', 'wrong', address)).status, 429)
  t.equal((await login('ada@example.com', password, address)).status, 200)
  const typed = ['wrong', password, 'wrong', 'wrong', password]
  const responses = []
  for (const one of typed) responses.push(await login('ada@example.com', one, address))
  t.strictSame(statuses(responses), [401, 200, 401, 401, 429], 'a success resets them')
  t.match(responses.at(-1)?.headers['retry-after'], /^(8\d\d|900)$/)
  t.equal((await login('ada@example.com', password, '192.0.2.1')).status, 200, 'elsewhere the account is open')
  t.equal((await login('ada@example.com', 'wrong', '192.0.2.1')).status, 401)
  t.equal((await join('grace@example.com', address)).status, 201)
  t.equal((await login('grace@example.com', password, address)).status, 200)
})

test('only as many addresses of an account are remembered', async (t) => {
  const { login } = await limited(t)
  // The sign-up was the first of ten.
  for (let host = 1; host <= 12; host++) await login('ada@example.com', password, `203.0.113.${host}`)
  const afterOthersFailed = async (address: string) => {
    for (const name of ['one', 'two']) await login(`${name}@example.com`, 'wrong', address)
    return (await login('ada@example.com', password, address)).status
  }
  t.equal(await afterOthersFailed('203.0.113.9'), 200)
  t.equal(await afterOthersFailed('203.0.113.10'), 429)
})

test('wrong passwords with a token count for themselves', async (t) => {
  const { login, confirm, token } = await limited(t)
  const responses = []
  for (const typed of ['wrong', 'wrong', password]) responses.push(await confirm(typed, '192.0.2.1', token))
  t.strictSame(statuses(responses), [403, 403, 429])
  t.equal((await login('ada@example.com', password, '192.0.2.1')).status, 200)
  t.equal((await confirm(password, '198.51.100.1', token)).status, 200, 'elsewhere a token is open')
})

test('failed logins block an address, and do not reveal which accounts exist', async (t) => {
  const { login } = await limited(t)
  t.equal((await login('one@example.com', 'wrong', '192.0.2.1')).status, 401)
  t.equal((await login('two@example.com', 'wrong', '192.0.2.1')).status, 401)
  t.equal((await login('ada@example.com', password, '192.0.2.1')).status, 429)
  t.equal((await login('ada@example.com', password, '192.0.2.2')).status, 200)

  for (const name of ['ada', 'nobody']) {
    for (let host = 1; host <= 10; host++) {
      for (let time = 0; time < 2; time++) await login(`${name}@example.com`, 'wrong', `192.0.${name.length}.${host}`)
    }
  }
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
  const wrong = Array.from({ length: 12 }, (_, index) => login('ada@example.com', `wrong ${index}`, '198.51.100.1'))
  t.equal(statuses(await Promise.all(wrong)).filter((status) => status === 401).length, 2)
  t.equal((await login('ada@example.com', password, '198.51.100.1')).status, 429)
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
  t.equal((await login('nobody@example.com', 'wrong', '192.0.2.3')).status, 429, 'all three came from one address')
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
