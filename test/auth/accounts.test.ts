import { test } from 'tap'
import { password, signUp, startService } from '../helpers/service.js'

test('login ignores the case of the address and the Unicode form of the password', async (t) => {
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

test('a password may contain any characters, and all of them count', async (t) => {
  const service = await startService(t)
  const login = async (email: string, typed: string) =>
    (await service.send({ method: 'POST', path: '/auth/login', body: { email, password: typed } })).status
  const long = '\u{1F511}'.repeat(127)
  const passwords = [
    `${long}a`,
    ' spaces at the ends ',
    'Пароль для входа',
    '密码密码密码密码密码',
    'ten\u0000\n\t chars',
    "' OR 1=1 --",
  ]
  for (const [index, chosen] of passwords.entries()) {
    const body = { name: 'Ada', email: `person-with-password${index}@example.com`, password: chosen }
    t.equal((await service.send({ method: 'POST', path: '/auth/signup', body })).status, 201)
    t.equal(await login(body.email, chosen), 200)
    t.equal(await login(body.email, chosen.slice(0, -1)), 401, 'without the last character')
  }
  t.equal(await login('person-with-password0@example.com', `${long}b`), 401, 'the 128th character, in 509 bytes')
})

test('a login takes as long for an unknown address as for a known one', async (t) => {
  const service = await startService(t)
  await signUp(service, 'known@example.com')
  const timed = async (email: string) => {
    const start = performance.now()
    const body = { email, password: 'not this one' }
    t.equal((await service.send({ method: 'POST', path: '/auth/login', body })).status, 401)
    return performance.now() - start
  }
  const times: Record<string, number[]> = { known: [], unknown: [] }
  await timed('unknown@example.com')
  // Alternately, so that other load on the machine affects both.
  for (let count = 0; count < 15; count++) {
    for (const who of ['known', 'unknown']) times[who]?.push(await timed(`${who}@example.com`))
  }
  const [known, unknown] = [medianOf(times.known), medianOf(times.unknown)]
  console.log(`# login: median ${known.toFixed(1)} ms for a known address, ${unknown.toFixed(1)} ms for an unknown one`)
  t.ok(unknown / known > 0.5 && unknown / known < 2, `${unknown} to ${known}`)
})

function medianOf(values: number[] = []): number {
  return values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}

test('concurrent sign-ups with one address create one account', async (t) => {
  const service = await startService(t)
  const body = { name: 'Ada', email: 'ada@example.com', password }
  const responses = await Promise.all([1, 2, 3].map(() => service.send({ method: 'POST', path: '/auth/signup', body })))
  t.strictSame(responses.map(({ status }) => status).sort(), [201, 409, 409])
})

test('a token has the configured lifetime', async (t) => {
  const service = await startService(t, { tokens: { secret: 'x'.repeat(32), lifetimeMs: 90_000 } })
  const claims = JSON.parse(Buffer.from((await signUp(service)).split('.')[1] as string, 'base64url').toString())
  t.equal(claims.exp - claims.iat, 90)
})
