import assert from 'node:assert/strict'
import { gzipSync } from 'node:zlib'
import { password, promptFields } from '../../helpers/service.js'
import { type Case, connect, failureOf, withInstants } from '../cases.js'
import type { Arguments } from '../protocol.js'
import type { Fault } from '../proxy.js'

/** Successful responses that don't come from the service. */
const strangers: readonly [what: string, fault: Extract<Fault, { status: number }>][] = [
  ['null', { status: 200, text: 'null' }],
  ['a JSON text', { status: 200, body: 'ok' }],
  ['a number', { status: 200, body: 5 }],
  ['other JSON', { status: 200, body: { ok: true, error: 'x' } }],
  ['a list of other JSON', { status: 200, body: [{ ok: true }] }],
  ['a list of null', { status: 200, body: [null] }],
  ['a list of lists', { status: 200, body: [[]] }],
  ['plain text', { status: 200, headers: { 'content-type': 'text/plain' }, text: 'OK' }],
  ['nothing', { status: 200, text: '' }],
  ['half of some JSON', { status: 200, text: '[{"_id":' }],
  ["a proxy's page", { status: 200, headers: { 'content-type': 'text/html' }, text: '<html>Sign in</html>' }],
]

const notOfService = strangers.map(
  ([what, fault]): Case => ({
    name: `${what} with 200 is an error that says what arrived and from where`,
    run: async (stage) => {
      const { service, token, driver, proxy } = stage
      const calls: [id: string, given: Arguments, path: string][] = [
        ['listPrompts', {}, '/prompts'],
        ['getPrompt', { id: 'prompt1' }, '/prompts/prompt1'],
        ['createPrompt', promptFields, '/prompts'],
        ['login', { email: 'ada@example.com', password }, '/auth/login'],
        ['deletePrompt', { id: 'prompt1' }, '/prompts/prompt1'],
      ]
      for (const [id, given, path] of calls) {
        await connect(stage, service, token)
        const type = fault.headers?.['content-type'] ?? 'application/json'
        proxy.faults = [fault, fault]
        const error = await failureOf(driver.call(id, given))
        assert.deepEqual([error.family, error.status, error.contentType], [true, 200, type], id)
        for (const text of [proxy.url + path, '200', type]) assert.ok(error.message.includes(text), error.message)
        assert.doesNotMatch(error.message, /Sign in/)
        assert.equal(proxy.seen.length, 1, 'requests')
        if (id === 'listPrompts') await failureOf(driver.iterate(id, given))
      }
    },
  }),
)

/** Responses that a client of this version of the contract doesn't expect. */
export const oddResponses: readonly Case[] = [
  ...notOfService,
  {
    name: 'fields that are new, null or of another type than stated are kept, and spoil nothing else',
    run: async (stage) => {
      const { service, token, driver, proxy } = stage
      await connect(stage, service, token)
      const plain = {
        _id: 'log1',
        promptId: 'prompt1',
        output: 'x',
        modelUsed: 'm',
        createdAt: '2026-01-02T03:04:05.000Z',
      }
      const odd = {
        ...plain,
        _id: 'log2',
        score: 7.5,
        notes: null,
        mood: { a: [1, null] },
        latencyMs: 'quick',
        metadata: 'none',
      }
      const [scored, undated] = [
        { ...plain, score: 7 },
        { ...plain, createdAt: 'yesterday' },
      ]
      proxy.faults = [
        { status: 200, body: [plain, odd, scored, undated] },
        { status: 200, body: odd },
      ]
      const expected = withInstants([plain, odd, scored, undated])
      assert.deepEqual(withInstants(await driver.call('listLogs')), expected)
      assert.deepEqual(withInstants(await driver.call('getLog', { id: 'log2' })), withInstants(odd))
    },
  },
  {
    name: 'a value that is new among those of a field is kept',
    run: async (stage) => {
      const { service, token, driver, proxy } = stage
      await connect(stage, service, token)
      const createdAt = '2026-01-02T03:04:05.000Z'
      const key = { _id: 'key1', name: 'Chatbot', scope: 'admin', prefix: 'pck_7Gq2LxVt', createdAt }
      proxy.faults = [{ status: 200, body: [key, { ...key, _id: 'key2', scope: 'read' }] }]
      const keys = (await driver.call('listApiKeys')) as { scope: string }[]
      assert.deepEqual(
        keys.map(({ scope }) => scope),
        ['admin', 'read'],
      )
    },
  },
  {
    name: 'a compressed list is decompressed, and one that is cut is an error, even if its length is right',
    run: async (stage) => {
      const { crowd, service, driver, proxy } = stage
      await connect(stage, service, crowd.token, { maxRetries: 0 })
      const logs = await driver.call('listLogs')
      const [seen] = proxy.seen
      const isCompressed = seen?.response?.headers['content-encoding'] !== undefined
      assert.equal(isCompressed, /gzip|br/.test(String(seen?.headers['accept-encoding'])))
      assert.deepEqual(
        (logs as { _id: string }[]).map(({ _id }) => _id),
        crowd.logIds,
      )
      if (!isCompressed) return
      const bytes = gzipSync(JSON.stringify(logs)).subarray(0, -100)
      proxy.faults = [
        { status: 200, headers: { 'content-encoding': 'gzip', 'content-length': `${bytes.length}` }, bytes },
      ]
      assert.equal((await failureOf(driver.call('listLogs'))).family, true)
    },
  },
  {
    name: 'a redirect is not followed, and the error names its target, without secrets',
    run: async (stage) => {
      const { service, token, driver, proxy } = stage
      await connect(stage, service, token)
      proxy.faults = [{ status: 307, headers: { location: 'https://ada:pw123@other.example/v2?key=secret' }, text: '' }]
      const error = await failureOf(driver.call('listPrompts'))
      assert.deepEqual([error.status, error.family, proxy.seen.length], [307, true, 1])
      assert.match(error.message, /https:\/\/other\.example\/v2(?!\?)/)
      assert.doesNotMatch(error.message, /pw123|secret/)
    },
  },
]
