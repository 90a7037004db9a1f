import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type Test, test } from 'tap'
import type { AppOptions } from '../../src/app.js'
import type { TestAnswer } from '../helpers/http.js'
import { password, signUp, startService } from '../helpers/service.js'

/** A service that allows two failures, and somebody to log in there, from any address as far as it knows. */
async function limited(t: Test, options: Partial<AppOptions> = {}) {
  const service = await startService(t, { authRateLimit: 2, trustProxy: true, ...options })
  await signUp(service, 'ada@example.com')
  const from = (address: string | undefined) => (address === undefined ? {} : { 'x-forwarded-for': address })
  const login = (email: string, typed: string, address?: string): Promise<TestAnswer> =>
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

const statuses = (answers: readonly TestAnswer[]) => answers.map(({ status }) => status)

test('failed logins close an account, for the right password too, and right ones do not count', async (t) => {
  const { login } = await limited(t)
  for (let time = 0; time < 5; time++) t.equal((await login('ada@example.com', password)).status, 200)
  t.equal((await login('ada@example.com', 'wrong', '192.0.2.1')).status, 401)
  t.equal((await login('ADA@example.com', 'wrong', '192.0.2.2')).status, 401, 'in whatever case')
  const refused = await login('ada@example.com', password, '192.0.2.3')
  t.equal(refused.status, 429)
  t.match(refused.headers['retry-after'], /^(8\d\d|900)$/)
})

test('a right login lets an account begin anew', async (t) => {
  const { login } = await limited(t)
  const typed = ['wrong', password, 'wrong', password, 'wrong', 'wrong', password]
  const answers = []
  for (const [index, one] of typed.entries()) answers.push(await login('ada@example.com', one, `192.0.2.${index}`))
  t.strictSame(statuses(answers), [401, 200, 401, 200, 401, 401, 429])
})

test('failed logins close an address, and nobody learns which accounts there are', async (t) => {
  const { login } = await limited(t)
  t.equal((await login('one@example.com', 'wrong', '192.0.2.1')).status, 401)
  t.equal((await login('ada@example.com', password, '192.0.2.1')).status, 200, 'a right one')
  t.equal((await login('two@example.com', 'wrong', '192.0.2.1')).status, 401, 'does not let the address begin anew')
  t.equal((await login('ada@example.com', password, '192.0.2.1')).status, 429)
  t.equal((await login('ada@example.com', password, '192.0.2.2')).status, 200)

  for (const address of ['192.0.2.11', '192.0.2.12']) await login('nobody@example.com', 'wrong', address)
  for (const address of ['192.0.2.13', '192.0.2.14']) await login('ada@example.com', 'wrong', address)
  const [nobody, ada] = [
    await login('nobody@example.com', 'wrong', '::1'),
    await login('ada@example.com', 'wrong', '::1'),
  ]
  t.equal(nobody.status, 429, 'an address without an account is closed as well')
  t.strictSame([nobody.status, nobody.text], [ada.status, ada.text])
})

test('of an IPv6 address the network counts, and an IPv4 address is one however it is written', async (t) => {
  const { login } = await limited(t)
  for (const host of ['1', 'ffff:1']) await login(`${host.length}@example.com`, 'wrong', `2001:db8:0:1::${host}`)
  t.equal((await login('ada@example.com', password, '2001:db8:0:1:abcd::2')).status, 429)
  t.equal((await login('ada@example.com', password, '2001:db8:0:2::1')).status, 200)
  for (const address of ['192.0.2.1', '::ffff:192.0.2.1'])
    await login(`${address.length}@example.com`, 'wrong', address)
  t.equal((await login('ada@example.com', password, '192.0.2.1')).status, 429)
  t.equal((await login('ada@example.com', password, '::ffff:192.0.2.2')).status, 200)
})

test('many tries at the same time find out no more than one after the other', async (t) => {
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

test('sign-ups are limited for an address, three times as many', async (t) => {
  const { join } = await limited(t)
  for (let count = 0; count < 6; count++) t.equal((await join(`new${count}@example.com`, '192.0.2.1')).status, 201)
  const refused = await join('one-more@example.com', '192.0.2.1')
  t.equal(refused.status, 429)
  t.match(refused.headers['retry-after'], /^3[56]\d\d$/)
  t.equal((await join('one-more@example.com', '192.0.2.2')).status, 201)
})

test('what a client says of its address is believed of trusted proxies only', async (t) => {
  const { login } = await limited(t, { trustProxy: false })
  for (const host of [1, 2]) await login(`nobody${host}@example.com`, 'wrong', `192.0.2.${host}`)
  t.equal((await login('ada@example.com', password, '192.0.2.3')).status, 429, 'all three came from the same')
})

test('0 switches every limit off', async (t) => {
  const { login, join } = await limited(t, { authRateLimit: 0 })
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) => login(`${index % 2}@example.com`, 'wrong')),
  )
  t.strictSame(new Set(statuses(answers)), new Set([401]))
  t.equal((await login('ada@example.com', password)).status, 200)
  for (let count = 0; count < 4; count++) t.equal((await join(`new${count}@example.com`)).status, 201)
})

test('several processes count together', async (t) => {
  const run = promisify(execFile)(process.execPath, ['dist/test/helpers/counting-processes.js'])
  const answers = JSON.parse((await run).stdout)
  t.strictSame(answers.slice(0, 4), ['counted', 'counted', 'counted', 'counted'], 'two in each')
  t.match(answers.slice(4), [Number, Number], 'then both are closed')
})
