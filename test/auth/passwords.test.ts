import { test } from 'tap'
import { PasswordQueue } from '../../src/auth/password-queue.js'
import { preparePasswords } from '../../src/auth/passwords.js'
import { send } from '../helpers/http.js'
import { addressOf, runMain, type Scope, type ServiceProcess } from '../helpers/process.js'
import { password, temporaryFolder } from '../helpers/service.js'

test('each password has its own salt, and a check without an account always fails', async (t) => {
  const passwords = await preparePasswords(new PasswordQueue())
  const address = '192.0.2.1'
  const [one, two] = [await passwords.hash(password, address), await passwords.hash(password, address)]
  t.not(one, two)
  t.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  t.equal(await passwords.matches(one, password, address), true)
  t.equal(await passwords.matches(two, 'something else', address), false)
  t.equal(await passwords.matches(undefined, '', address), false)
})

test('startup fails if passwords cannot be hashed', async (t) => {
  const service = startWithFailures(t, { hash: [1] })
  await t.rejects(addressOf(service), {
    message: /: promptcrafter: Passwords cannot be hashed \(out of memory\)\. .*\n$/,
  })
})

test('a failed hash fails only its request', async (t) => {
  // The first hash is computed at startup.
  const service = startWithFailures(t, { hash: [2], verify: [1, 3] })
  const url = await addressOf(service)
  const post = async (path: string, body: object) => (await send(url, { method: 'POST', path, body })).status
  const known = { email: 'ada@example.com', password }
  const unknown = { email: 'unknown@example.com', password }
  t.equal(await post('/auth/signup', { name: 'Ada', ...known }), 500)
  t.equal(await post('/auth/signup', { name: 'Ada', ...known }), 201)
  t.equal(await post('/auth/login', unknown), 500)
  t.equal(await post('/auth/login', unknown), 401)
  t.equal(await post('/auth/login', known), 500)
  t.equal(await post('/auth/login', known), 200)
  t.equal(await post('/auth/login', unknown), 401)
})

/**
 * Starts the service with argon2 failing as it does without memory.
 * @param failures the numbers of the calls that fail, by function
 */
function startWithFailures(t: Scope, failures: { hash?: number[]; verify?: number[] }): ServiceProcess {
  const code = `
    import { createRequire } from 'node:module'
    const argon2 = createRequire(process.cwd() + '/package.json')('@node-rs/argon2')
    for (const [name, failing] of Object.entries(${JSON.stringify(failures)})) {
      const real = argon2[name]
      let calls = 0
      argon2[name] = async (...args) => {
        if (failing.includes(++calls)) throw new Error('out of memory')
        return real(...args)
      }
    }`
  return runMain(t, [], {
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}`,
    DATA_DIR: temporaryFolder(t),
    PORT: '0',
    LOG_LEVEL: 'silent',
  })
}
