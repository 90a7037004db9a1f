import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import { test } from 'tap'
import type { TestRequest } from '../helpers/http.js'
import { saveLog, savePrompt, secret, signUp, startService } from '../helpers/service.js'

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A token made by hand, as somebody would who wants to get in. */
function forge(claims: object, { key = secret, header = { alg: 'HS256', typ: 'JWT' } } = {}): string {
  const content = `${encode(header)}.${encode(claims)}`
  return `${content}.${createHmac('sha256', key).update(content).digest('base64url')}`
}

test('nobody reaches what is not theirs', async (t) => {
  const service = await startService(t)
  const [token, otherToken] = [await signUp(service), await signUp(service)]
  const foreign = await savePrompt(service, otherToken)
  const foreignLog = await saveLog(service, otherToken, foreign)

  const good = JSON.parse(Buffer.from(token.split('.')[1] as string, 'base64url').toString())
  const now = Math.floor(Date.now() / 1000)
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const rsaContent = `${encode({ alg: 'RS256' })}.${encode(good)}`
  const bad: [what: string, authorization: string | undefined][] = [
    ['no token', undefined],
    ['another scheme', 'Basic YTpi'],
    ['no token after Bearer', 'Bearer '],
    ['a malformed token', 'Bearer abc'],
    ['an expired token', `Bearer ${forge({ ...good, iat: now - 20, exp: now - 10 })}`],
    ['a token that is not valid yet', `Bearer ${forge({ ...good, nbf: now + 100 })}`],
    ['a token without an end', `Bearer ${forge({ ...good, exp: undefined })}`],
    ['another key', `Bearer ${forge(good, { key: 'another secret that is long enough too' })}`],
    ['alg none', `Bearer ${encode({ alg: 'none' })}.${encode(good)}.`],
    ['HS512', `Bearer ${forge(good, { header: { alg: 'HS512', typ: 'JWT' } })}`],
    ['RS256', `Bearer ${rsaContent}.${sign('sha256', Buffer.from(rsaContent), privateKey).toString('base64url')}`],
    ['another issuer', `Bearer ${forge({ ...good, iss: 'another' })}`],
    ['another audience', `Bearer ${forge({ ...good, aud: 'another' })}`],
    ['an account that is gone', `Bearer ${forge({ ...good, sub: 'user104' })}`],
    ['a subject that is no text', `Bearer ${forge({ ...good, sub: { $ne: '' } })}`],
    ['a tampered token', `Bearer ${token.slice(0, -3)}AAA`],
  ]
  t.equal(
    (await service.send({ path: '/logs', token: forge(good) })).status,
    200,
    'a forged token with all of it right works',
  )

  // What each operation answers to somebody else's things; and to a token that does not hold, whatever else is wrong with the request.
  const operations: [name: string, request: TestRequest, status: number, malformed: TestRequest][] = [
    ['listPrompts', { path: '/prompts' }, 200, { path: '/prompts?limit=x' }],
    [
      'createPrompt',
      { method: 'POST', path: '/prompts', body: {} },
      400,
      { method: 'POST', path: '/prompts', body: '{' },
    ],
    ['getPrompt', { path: `/prompts/${foreign}` }, 403, { path: '/prompts/x' }],
    [
      'updatePrompt',
      { method: 'PATCH', path: `/prompts/${foreign}`, body: { title: 'Mine' } },
      403,
      { method: 'PATCH', path: '/prompts/x', body: '{' },
    ],
    ['deletePrompt', { method: 'DELETE', path: `/prompts/${foreign}` }, 403, { method: 'DELETE', path: '/prompts/x' }],
    ['listLogs', { path: '/logs' }, 200, { path: '/logs?limit=x' }],
    ['listLogs by prompt', { path: `/logs?promptId=${foreign}` }, 403, { path: '/logs?promptId=' }],
    [
      'createLog',
      { method: 'POST', path: '/logs', body: { promptId: foreign, output: '', modelUsed: 'x' } },
      404,
      { method: 'POST', path: '/logs', body: 'x'.repeat(5_000_000) },
    ],
    ['deleteLog', { method: 'DELETE', path: `/logs/${foreignLog}` }, 403, { method: 'DELETE', path: '/logs/x' }],
    ['searchPrompts', { path: '/search?q=haiku' }, 200, { path: '/search' }],
  ]
  let cells = 0
  for (const [name, request, status, malformed] of operations) {
    const answer = await service.send({ ...request, token })
    t.equal(answer.status, status, `${name} on somebody else's: ${status}`)
    if (status === 200) t.equal(answer.text, '[]', `${name} shows nothing of somebody else's`)
    for (const [what, authorization] of bad) {
      const headers = { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) }
      const isMissing = authorization === undefined || !/^Bearer ./.test(authorization)
      for (const tried of [request, malformed]) {
        const refused = await service.send({ ...tried, headers })
        t.match(
          refused,
          {
            status: 401,
            json: {
              error: isMissing ? 'Authentication token is missing' : 'Authentication token is expired or invalid',
            },
            headers: { 'www-authenticate': isMissing ? /^Bearer realm="[^"]+"$/ : /^Bearer .*error="invalid_token"$/ },
          },
          `${name}, ${what}`,
        )
        cells++
      }
    }
  }
  console.log(
    `# ownership: ${operations.length} operations, ${bad.length} tokens that do not hold, ${cells} requests refused`,
  )
  t.equal(
    (await service.send({ path: `/prompts/${foreign}`, token: otherToken })).json.title,
    'A haiku',
    'it is as it was',
  )
  t.equal((await service.send({ path: '/logs', token: otherToken })).json.length, 1)
})
