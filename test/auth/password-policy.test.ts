import { test } from 'tap'
import { passwordPolicy } from '../../src/auth/password-policy.js'
import { password, signUp, startService } from '../helpers/service.js'

const email = 'ada.lovelace@example.com'

test('a password needs ten characters as people count them', async (t) => {
  const isWeak = passwordPolicy(10)
  const family = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'
  const accented = (count: number) => 'e\u0301f\u0301'.repeat(count)
  for (const text of ['ten chars!', 'пароль мой', '密码是一句很长的诗歌', `${family}abcdefghi`, accented(5)]) {
    t.notOk(await isWeak(text, { email }), text)
  }
  for (const text of [
    'nine char',
    '密码是一句很长的诗',
    `${family.repeat(8)}a`,
    accented(4),
    `1${'\u0301\u0302'.repeat(9)}`,
  ]) {
    t.ok(await isWeak(text, { email }), text)
  }
})

test('one character repeated, common passwords and the email address are rejected', async (t) => {
  const isWeak = passwordPolicy(10)
  const weak = [
    ...[
      ' '.repeat(10),
      ' \t\u00a0\u3000'.repeat(5),
      'a'.repeat(10),
      'aAaAaAaAaA',
      '\u{1f600}'.repeat(12),
      '\u200b'.repeat(20),
    ],
    ...[
      '1234567890',
      'qwertyuiop',
      'Password123',
      ' password123 ',
      'ＰＡＳＳＷＯＲＤ１２３',
      email,
      'Ada.Lovelace@Example.com',
    ],
  ]
  for (const text of weak) t.ok(await isWeak(text, { email }), JSON.stringify(text))
  for (const text of [password, 'password1234 and more', 'abababababab']) t.notOk(await isWeak(text, { email }), text)
})

test('sign-up and a change of the password reject a weak one, before they count a try', async (t) => {
  const service = await startService(t, { authRateLimit: 1 })
  const weak = { error: 'The password does not meet the security requirements.' }
  const token = await signUp(service, email)
  for (let count = 0; count < 5; count++) {
    const body = { name: 'Ada', email: 'other@example.com', password: 'aaaaaaaaaa' }
    const response = await service.send({ method: 'POST', path: '/auth/signup', body })
    t.strictSame([response.status, response.json], [400, weak])
  }
  for (const newPassword of ['1234567890', email]) {
    const body = { currentPassword: 'wrong', newPassword }
    const response = await service.send({ method: 'PATCH', path: '/auth/account', token, body })
    t.strictSame([response.status, response.json], [400, weak])
  }
})
