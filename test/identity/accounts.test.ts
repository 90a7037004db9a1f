import { test } from 'tap'
import { hashPassword, verifyPassword } from '../../src/identity/passwords.js'
import { password, signUp, startService } from '../helpers/service.js'

test('an account is entered with its address in any case and its password as typed anywhere', async (t) => {
  const service = await startService(t)
  const login = (email: string, typed: string) =>
    service.send({ method: 'POST', path: '/auth/login', body: { email, password: typed } })
  await signUp(service, 'Ada.Lovelace@Example.com')
  t.equal((await login('ada.lovelace@EXAMPLE.COM', password)).status, 200)
  t.equal((await login('ada.lovelace@example.com', `${password}!`)).status, 401)
  const composed = { name: 'É', email: 'e@example.com', password: 'é\u{FB01}234567890' }
  t.equal((await service.send({ method: 'POST', path: '/auth/signup', body: composed })).status, 201)
  t.equal((await login('e@example.com', 'e\u0301fi234567890')).status, 200, 'other forms of the same characters (NFKC)')
})

test('two sign-ups at the same time with one address make one account', async (t) => {
  const service = await startService(t)
  const body = { name: 'Ada', email: 'ada@example.com', password }
  const answers = await Promise.all([1, 2, 3].map(() => service.send({ method: 'POST', path: '/auth/signup', body })))
  t.strictSame(answers.map(({ status }) => status).sort(), [201, 409, 409])
})

test('a token lives as long as it is configured to', async (t) => {
  const service = await startService(t, { tokens: { secret: 'x'.repeat(32), lifetimeMs: 90_000 } })
  const claims = JSON.parse(Buffer.from((await signUp(service)).split('.')[1] as string, 'base64url').toString())
  t.equal(claims.exp - claims.iat, 90)
})

test('each password has its own salt, and a check without an account is never right', async (t) => {
  const [one, two] = [await hashPassword(password), await hashPassword(password)]
  t.not(one, two)
  t.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  t.equal(await verifyPassword(one, password), true)
  t.equal(await verifyPassword(two, 'something else'), false)
  t.equal(await verifyPassword(undefined, ''), false)
})

test('failed logins and sign-ups are limited, and right logins are not', async (t) => {
  const service = await startService(t, { authRateLimit: 2 })
  const login = (email: string, typed: string) =>
    service.send({ method: 'POST', path: '/auth/login', body: { email, password: typed } })
  await signUp(service, 'ada@example.com')
  for (let time = 0; time < 5; time++) t.equal((await login('ada@example.com', password)).status, 200)
  t.equal((await login('ada@example.com', 'wrong')).status, 401)
  t.equal((await login('ADA@example.com', 'wrong')).status, 401)
  const refused = await login('ada@example.com', password)
  t.equal(refused.status, 429, 'the account is closed for a while, for the right password too')
  t.match(refused.headers['retry-after'], /^(8\d\d|900)$/)
  t.equal((await login('other@example.com', 'wrong')).status, 429, 'and so is the address')
  for (let count = 1; count < 6; count++) await signUp(service)
  await t.rejects(signUp(service), { message: /Too many attempts/ })
})
