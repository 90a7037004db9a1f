import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { succeeding } from '../contract/scenarios.js'
import { badKeys } from '../helpers/api-keys.js'
import { contract } from '../helpers/contract.js'
import { sendRaw, type TestRequest } from '../helpers/http.js'
import { addressOf, runMain } from '../helpers/process.js'
import { createKey, password, secret, signUp, startService, temporaryFolder } from '../helpers/service.js'

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] as string, 'base64url').toString())
const now = Math.floor(Date.now() / 1000)

interface Forging {
  key?: string | KeyObject
  header?: object
  hash?: 'sha256' | 'sha384' | 'sha512'
}

/** Signs a token by hand, as an attacker would. */
function forge(claims: object, { key = secret, header = { alg: 'HS256', typ: 'JWT' }, hash = 'sha256' }: Forging = {}) {
  const content = `${encode(header)}.${encode(claims)}`
  const signature =
    typeof key === 'string'
      ? createHmac(hash, key).update(content).digest()
      : sign(key.asymmetricKeyType === 'ed25519' ? null : hash, Buffer.from(content), key)
  return `${content}.${signature.toString('base64url')}`
}

/** Attacks that must be rejected. @param token a valid one */
function badTokens(token: string): [what: string, token: string][] {
  const good = claimsOf(token)
  const [header = '', claims = '', signature = ''] = token.split('.')
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const publicPem = rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString()
  const without = (name: string) => forge({ ...good, [name]: undefined })
  const withAlgorithm = (alg: string, forging: Forging = {}) => forge(good, { header: { alg, typ: 'JWT' }, ...forging })
  return [
    ['nonsense', 'abc'],
    ['three empty parts', '..'],
    ['three parts of nonsense', 'a.b.c'],
    ['two parts', `${header}.${claims}`],
    ['four parts', `${token}.${signature}`],
    ['no signature', `${header}.${claims}.`],
    ['half of the signature', token.slice(0, -20)],
    ['more than the signature', `${token}AAAA`],
    ['another end of the signature', `${token.slice(0, -3)}AAA`],
    ['the signature of another token', `${header}.${claims}.${forge({ ...good, jti: 'x' }).split('.')[2]}`],
    ['other claims under the signature', `${header}.${encode({ ...good, sub: 'user1' })}.${signature}`],
    ['another header over the signature', `${encode({ alg: 'HS256', kid: 'x' })}.${claims}.${signature}`],
    ...['none', 'None', 'NONE', 'nOnE', ''].flatMap((alg): [string, string][] => [
      [`alg ${alg}, no signature`, `${encode({ alg, typ: 'JWT' })}.${claims}.`],
      [`alg ${alg}, the old signature`, `${encode({ alg, typ: 'JWT' })}.${claims}.${signature}`],
    ]),
    ['no alg', forge(good, { header: { typ: 'JWT' } })],
    ['HS384', withAlgorithm('HS384', { hash: 'sha384' })],
    ['HS512', withAlgorithm('HS512', { hash: 'sha512' })],
    ['HS256 that is HS512', withAlgorithm('HS256', { hash: 'sha512' })],
    ['RS256', withAlgorithm('RS256', { key: rsa.privateKey })],
    ['PS256', withAlgorithm('PS256', { key: rsa.privateKey })],
    ['ES256', withAlgorithm('ES256', { key: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey })],
    ['EdDSA', withAlgorithm('EdDSA', { key: generateKeyPairSync('ed25519').privateKey })],
    ['HS256 with a public key', forge(good, { key: publicPem })],
    ['a key of its own', forge(good, { key: 'mine', header: { alg: 'HS256', jwk: { kty: 'oct', k: 'bWluZQ' } } })],
    ['an extension that must be understood', forge(good, { header: { alg: 'HS256', crit: ['x'], x: 1 } })],
    ['another key', forge(good, { key: 'another secret that is long enough too' })],
    ['an empty key', forge(good, { key: '' })],
    ['expired', forge({ ...good, iat: now - 20, exp: now - 10 })],
    ['expired a second ago', forge({ ...good, exp: now - 1 })],
    ['an end that is no time', forge({ ...good, exp: 'never' })],
    ['not valid yet', forge({ ...good, nbf: now + 3000 })],
    ...['exp', 'iss', 'aud', 'sub', 'gen'].map((name): [string, string] => [`no ${name}`, without(name)]),
    ['another issuer', forge({ ...good, iss: 'another' })],
    ['another audience', forge({ ...good, aud: 'another' })],
    ['an account that never was', forge({ ...good, sub: 'user104' })],
    ['a subject that is no text', forge({ ...good, sub: { $ne: '' } })],
    ['a subject that is SQL', forge({ ...good, sub: "' OR 1=1 --" })],
    ['a password to come', forge({ ...good, gen: good.gen + 1 })],
    ['a generation that is text', forge({ ...good, gen: String(good.gen) })],
    ['claims that are a list', `${forge([] as object)}`],
    ['over-long', forge({ ...good, more: 'x'.repeat(11_000) })],
    ['over-long nonsense', 'x'.repeat(15_000)],
  ]
}

test('every operation requires a valid token, and checks it first', async (t) => {
  const service = await startService(t)
  const [token, changed, deleted] = [await signUp(service), await signUp(service), await signUp(service)]
  t.equal(
    (await service.send({ path: '/prompts', token: forge(claimsOf(token)) })).status,
    200,
    'a valid one, signed by hand',
  )
  const account = (method: string, of: string, more = {}) =>
    service.send({ method, path: '/auth/account', token: of, body: { currentPassword: password, ...more } })
  await account('PATCH', changed, { newPassword: `${password}!` })
  const { key: deletedKey } = await createKey(service, deleted, 'write')
  await account('DELETE', deleted)
  const tokens: [string, string][] = [
    ...badTokens(token),
    ['from before a new password', changed],
    ['of a deleted account', deleted],
    ['a key of a deleted account', deletedKey],
    ...(await badKeys(t, service, token)),
  ]
  const invalid = tokens.map(([what, bad]): [string, string] => [what, `Bearer ${bad}`])
  invalid.push(['two', `Bearer ${token}, Bearer ${token}`], ['with more', `Bearer ${token} more`])
  const missing = ['', 'Bearer', 'Bearer ', `Basic ${token}`, `Token ${token}`, token].map(
    (text) => [text, text] as const,
  )

  const operations = [...contract.operations.values()].filter(({ secured }) => secured)
  let [tried, letIn] = [0, 0]
  for (const { operationId, method } of operations) {
    const right = await succeeding[operationId]?.(service, token)
    if (!right) {
      t.fail(`${operationId}: test/contract/scenarios.ts has no successful request`)
      continue
    }
    const wrong = { ...right, path: `${right.path.split('?')[0]}?unknown=1`, ...(method !== 'GET' && { body: '{' }) }
    for (const [what, authorization] of [...invalid, ...missing]) {
      const error = missing.some(([text]) => text === what)
        ? 'Authentication token is missing'
        : 'Authentication token is expired or invalid'
      for (const { token: _, ...request } of [right, wrong] as TestRequest[]) {
        const headers = { 'content-type': 'application/json', authorization }
        const response = await service.send({ ...request, headers })
        tried++
        if (response.status !== 401 || response.json.error !== error) {
          letIn++
          t.fail(`${operationId}, ${what}: ${response.status} ${response.text}`)
        }
      }
    }
  }
  console.log(
    `# tokens: ${invalid.length + missing.length} that do not hold, ` +
      `at ${operations.length} operations: ${tried} tried, ${letIn} let in`,
  )
  t.equal(letIn, 0)
})

test('a token in two headers or in the query is rejected', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const line = `Authorization: Bearer ${token}\r\n`
  const ask = (lines: string) =>
    sendRaw(service.url, `GET /prompts HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${lines}\r\n`)
  t.equal((await ask(line)).status, 200)
  for (const second of [line, 'Authorization: Bearer another\r\n', 'authorization: Basic YTpi\r\n']) {
    const refused = { status: 401, json: { error: 'Authentication token is expired or invalid' } }
    t.match(await ask(line + second), refused)
  }
  const missing = { status: 401, json: { error: 'Authentication token is missing' } }
  for (const name of ['access_token', 'token', 'authorization']) {
    t.match(await service.send({ path: `/prompts?${name}=${token}` }), missing)
  }
  t.match(await service.send({ path: '/prompts', headers: { cookie: `token=${token}` } }), missing)
})

test('the secret can be rotated without invalidating tokens', async (t) => {
  const previousSecret = 'the secret of before, long enough'
  const service = await startService(t, { tokens: { secret, previousSecret, lifetimeMs: 90_000 } })
  const good = claimsOf(await signUp(service))
  const ask = async (token: string) => (await service.send({ path: '/prompts', token })).status
  t.equal(await ask(forge(good, { key: previousSecret })), 200)
  t.equal(await ask(forge(good, { key: previousSecret })), 200, 'cached')
  t.equal(await ask(forge({ ...good, exp: now - 1 }, { key: previousSecret })), 401, 'until it expires')
  t.equal(await ask(forge({ ...good, aud: 'another' }, { key: previousSecret })), 401)
  t.equal(await ask(forge(good, { key: 'a secret of neither time, long enough' })), 401)
  t.equal(await ask(forge(good, { key: previousSecret, hash: 'sha512' })), 401)
  t.equal(await ask(await signUp(service)), 200)
  const renewed = await startService(t, { tokens: { secret: previousSecret, lifetimeMs: 90_000 } })
  t.equal(
    (await renewed.send({ path: '/prompts', token: await signUp(service) })).status,
    401,
    'new tokens are signed with the new secret',
  )
})

test('the secret file can be rotated as in the README', async (t) => {
  const DATA_DIR = temporaryFolder(t)
  const start = async () => {
    const service = runMain(t, [], { DATA_DIR, PORT: '0' })
    return { url: await addressOf(service), service }
  }
  const stop = async ({ service }: Awaited<ReturnType<typeof start>>) => {
    service.child.kill('SIGTERM')
    await service.ended
  }
  const ask = async ({ url }: { url: string }, token: string) =>
    (await fetch(`${url}/prompts`, { headers: { authorization: `Bearer ${token}` } })).status
  const before = await start()
  const body = JSON.stringify({ name: 'Ada', email: 'ada@example.com', password })
  const headers = { 'content-type': 'application/json' }
  const { token } = (await (await fetch(`${before.url}/auth/signup`, { method: 'POST', body, headers })).json()) as {
    token: string
  }
  await stop(before)
  renameSync(join(DATA_DIR, 'jwt-secret'), join(DATA_DIR, 'jwt-secret-previous'))
  const after = await start()
  t.not(readFileSync(join(DATA_DIR, 'jwt-secret'), 'utf8'), readFileSync(join(DATA_DIR, 'jwt-secret-previous'), 'utf8'))
  t.equal(await ask(after, token), 200)
  await stop(after)
  writeFileSync(join(DATA_DIR, 'jwt-secret-previous'), 'short')
  const refused = runMain(t, [], { DATA_DIR, PORT: '0' })
  t.equal(await refused.ended, 1)
  t.match(refused.output().stderr, /jwt-secret-previous has fewer than 32 bytes/)
})
