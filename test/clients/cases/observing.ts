import assert from 'node:assert/strict'
import { password, promptFields, savePrompt, signUp } from '../../helpers/service.js'
import { type Case, connect, failureOf, nowhere } from '../cases.js'

const busy = {
  status: 503,
  headers: { 'Set-Cookie': 'id=secret', Location: 'https://sso.example.com/?code=secret', 'X-Request-Id': 'r503' },
  body: { error: 'Busy.' },
}

/** What hooks, the log and a tracer get to know. */
export const observing: readonly Case[] = [
  {
    name: 'hooks and the log are told of each attempt, without secrets',
    run: async (stage) => {
      const { service, driver, proxy, token } = stage
      const id = await savePrompt(service, token ?? '')
      const headers = { 'X-Api-Key': 'secret', Cookie: 'a=secret', 'X-Team': 'a' }
      await connect(stage, service, token, { observe: 'collect', headers })
      proxy.faults = [busy]
      await driver.call('getPrompt', { id })
      const observed = await driver.observed()
      const { requests, responses, log } = observed
      const [method, url, path] = ['GET', `${proxy.url}/prompts/${id}`, '/prompts/{id}']
      assert.deepEqual(
        requests.map(({ headers: _, ...rest }) => rest),
        [1, 2].map((attempt) => ({ method, url, path, attempt })),
      )
      assert.equal(requests[0]?.headers.accept, 'application/json')
      assert.equal(requests[0]?.headers['x-team'], 'a')
      for (const name of ['authorization', 'x-api-key', 'cookie']) {
        assert.equal(requests[0]?.headers[name], '[hidden]', name)
      }
      const requestId = proxy.seen[1]?.response?.headers['x-request-id']
      assert.deepEqual(
        responses.map(({ headers: _, ...rest }) => rest),
        [
          { isSame: true, status: 503, requestId: 'r503', hasError: false },
          { isSame: true, status: 200, requestId, hasError: false },
        ],
      )
      assert.equal(responses[0]?.headers['set-cookie'], '[hidden]')
      assert.match(responses[1]?.headers['content-type'] ?? '', /json/)
      const lines = log.filter((line) => line.startsWith('info '))
      assert.equal(lines.length, 2, log.join('\n'))
      for (const [index, known] of [
        ['503', 'r503', 'attempt 1'],
        ['200', String(requestId), 'attempt 2'],
      ].entries()) {
        const line = lines[index]?.replaceAll('=', ' ') ?? ''
        for (const text of ['GET', url, 'ms', ...known]) assert.ok(line.includes(text), `${text}: ${line}`)
      }
      const more = log.filter((line) => line.startsWith('debug '))
      assert.equal(more.length, 4, log.join('\n'))
      assert.match(more[0] ?? '', /\[hidden\]/)
      const all = JSON.stringify(observed)
      for (const secret of [token ?? '', 'secret']) assert.ok(!all.includes(secret), `${secret}: ${all}`)
    },
  },
  {
    name: 'neither hooks nor the log are told bodies, queries, passwords or new tokens',
    run: async (stage) => {
      const { service, driver, token } = stage
      const email = `${Date.now()}-${Math.random()}@example.com`
      await connect(stage, service, token, { observe: 'collect' })
      const signed = await driver.call('signup', { name: 'Ada', email, password })
      await driver.call('createPrompt', { ...promptFields, title: 'Private title' })
      await driver.call('searchPrompts', { q: 'Private' })
      const observed = await driver.observed()
      assert.deepEqual(
        observed.requests.map(({ path }) => path),
        ['/auth/signup', '/prompts', '/search'],
      )
      const all = JSON.stringify(observed)
      for (const secret of [password, email, signed.token ?? signed, 'Private']) {
        assert.ok(!all.includes(secret), `${secret}: ${all}`)
      }
    },
  },
  {
    name: 'hooks and the log are told why there was no response',
    run: async (stage) => {
      const { driver } = stage
      await driver.construct({ baseUrl: nowhere, observe: 'collect', maxRetries: 0 })
      await failureOf(driver.call('listPrompts'))
      const { responses, log } = await driver.observed()
      assert.deepEqual(
        responses.map(({ status, hasError, headers }) => [status, hasError, headers]),
        [[0, true, {}]],
      )
      assert.equal(log.filter((line) => line.startsWith('info ')).length, 1)
    },
  },
  {
    name: 'a hook that fails ends no call, and is a warning in the log',
    run: async (stage) => {
      const { service, driver, token } = stage
      await connect(stage, service, token, { observe: 'throw' })
      assert.ok(Array.isArray(await driver.call('listPrompts')))
      const { requests, responses, log } = await driver.observed()
      assert.deepEqual([requests.length, responses.length], [1, 1])
      assert.equal(log.filter((line) => /^warn .*hook failed/.test(line)).length, 2, log.join('\n'))
    },
  },
  {
    name: 'PROMPTCRAFTER_LOG decides what is written to standard error',
    run: async (stage) => {
      const { service, start, proxy } = stage
      const token = await signUp(service)
      for (const [level, has] of [
        ['info', false],
        ['debug', true],
      ] as const) {
        const driver = start({ PROMPTCRAFTER_LOG: ` ${level}\n` })
        proxy.reset(service.url)
        await driver.construct({ baseUrl: proxy.url, token })
        await driver.call('listPrompts').finally(() => driver.stop())
        assert.match(driver.printed, new RegExp(`GET\\W.*${proxy.url}/prompts\\W.*200`))
        assert.equal(driver.printed.includes('[hidden]'), has, driver.printed)
        assert.ok(!driver.printed.includes(token))
      }
      assert.doesNotMatch(stage.driver.printed, /\/prompts/)
    },
  },
  {
    name: 'an unknown value of PROMPTCRAFTER_LOG is an error of the client that names the known ones',
    run: async ({ start, kind }) => {
      const driver = start({ PROMPTCRAFTER_LOG: 'verbose' })
      const use = driver.construct({ baseUrl: nowhere }).then(() => driver.call('listPrompts'))
      const error = await failureOf(use.finally(() => driver.stop()))
      const name = kind.errorName?.('InvalidArgumentError') ?? 'InvalidArgumentError'
      assert.equal(error.class, kind.settingErrorName ?? name)
      assert.match(error.message, /PROMPTCRAFTER_LOG must be info or debug/)
    },
  },
  {
    name: 'a tracer gets a span for each attempt, where the client takes one',
    run: async (stage) => {
      const { service, driver, proxy, token, kind } = stage
      if (kind.traces !== true) return
      const id = await savePrompt(service, token ?? '')
      await connect(stage, service, token, { observe: 'collect', maxRetries: 1 })
      proxy.faults = [busy, 'drop']
      await failureOf(driver.call('getPrompt', { id }))
      await driver.call('getPrompt', { id })
      const { spans } = await driver.observed()
      const name = 'GET /prompts/{id}'
      const [first, second, third] = spans.map(({ attributes, ...rest }) => {
        const { 'error.type': errorType, ...others } = attributes
        return { ...rest, hasErrorType: errorType !== undefined, others }
      })
      const { hostname, port } = new URL(proxy.url)
      const common = {
        'http.request.method': 'GET',
        'server.address': hostname,
        'server.port': Number(port),
        'url.full': `${proxy.url}/prompts/${id}`,
        'url.template': '/prompts/{id}',
      }
      const failed = { name, isClient: true, isError: true, hasEnded: true, hasErrorType: true }
      assert.deepEqual(first, { ...failed, others: { ...common, 'http.response.status_code': 503 } })
      assert.deepEqual(second, { ...failed, others: { ...common, 'http.request.resend_count': 1 } })
      const fine = { ...failed, isError: false, hasErrorType: false }
      assert.deepEqual(third, { ...fine, others: { ...common, 'http.response.status_code': 200 } })
    },
  },
]
