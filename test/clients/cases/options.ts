import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { password, promptFields, signUp } from '../../helpers/service.js'
import { type Case, connect, failureOf, nowhere } from '../cases.js'

const busy = { status: 503, body: { error: 'Busy.' } }
const failed = { status: 500, body: { error: 'Failed.' } }
const late = { status: 408, body: { error: 'Too slow.' } }
const conflict = { status: 409, body: { error: 'Not now.' } }

/** How calls are made: all of a client, or one of them. */
export const options: readonly Case[] = [
  {
    name: 'options of one call are for that call alone',
    run: async (stage) => {
      const { service, driver, proxy, token } = stage
      const other = await signUp(service)
      await connect(stage, service, token, { headers: { 'X-Team': 'a', 'X-Place': 'b' } })
      proxy.faults = [busy]
      const own = { maxRetries: 0, token: other, headers: { 'x-team': 'c' } }
      assert.equal((await failureOf(driver.callWith(own, 'listPrompts'))).status, 503)
      proxy.faults = [busy]
      await driver.call('listPrompts')
      assert.deepEqual(
        proxy.seen.map(({ headers }) => [headers.authorization, headers['x-team'], headers['x-place']]),
        [
          [`Bearer ${other}`, 'c', 'b'],
          [`Bearer ${token}`, 'a', 'b'],
          [`Bearer ${token}`, 'a', 'b'],
        ],
      )
    },
  },
  {
    name: 'a time limit of one call holds for that call alone',
    run: async (stage) => {
      const { service, driver, proxy, token, kind } = stage
      await connect(stage, service, token)
      proxy.faults = ['silence']
      const error = await failureOf(driver.callWith({ timeoutMs: 500, maxRetries: 0 }, 'listPrompts'))
      assert.equal(error.class, kind.errorName?.('TimeoutError') ?? 'TimeoutError')
      assert.ok(Array.isArray(await driver.call('listPrompts')))
    },
  },
  {
    name: 'headers of the caller replace none of the client except User-Agent',
    run: async (stage) => {
      const { service, driver, proxy, token } = stage
      const headers = {
        accept: 'text/html',
        authorization: 'Basic x',
        'content-type': 'text/html',
        'idempotency-key': 'k',
        'user-agent': 'shop/1.0',
        'x-team': 'a',
      }
      await connect(stage, service, token, { headers })
      await driver.call('createPrompt', promptFields)
      const { headers: seen } = proxy.seen[0] ?? {}
      assert.deepEqual(
        [seen?.accept, seen?.authorization, seen?.['content-type'], seen?.['user-agent'], seen?.['x-team']],
        ['application/json', `Bearer ${token}`, 'application/json', 'shop/1.0', 'a'],
      )
      assert.notEqual(seen?.['idempotency-key'], 'k')
    },
  },
  {
    name: 'a header that HTTP does not allow is an error of the client, which does not show it',
    run: async (stage) => {
      const { driver, kind } = stage
      for (const headers of [{ 'X-Team': 'secret\nX-Other: 1' }, { 'X Team': 'secret' }, { '': 'secret' }]) {
        const use = driver.construct({ baseUrl: nowhere, headers }).then(() => driver.call('listPrompts'))
        const error = await failureOf(use)
        const name = kind.errorName?.('InvalidArgumentError') ?? 'InvalidArgumentError'
        assert.equal(error.class, kind.settingErrorName ?? name, JSON.stringify(headers))
        assert.doesNotMatch(error.message, /secret/)
      }
    },
  },
  {
    name: 'a total time limit holds for all tries of a call together',
    run: async (stage) => {
      const { service, driver, proxy, token, kind } = stage
      await connect(stage, service, token, { timeoutMs: 1_000, totalTimeoutMs: 2_500, maxRetries: 9 })
      proxy.faults = Array(9).fill('silence')
      const began = performance.now()
      const error = await failureOf(driver.call('listPrompts'))
      const took = performance.now() - began
      assert.equal(error.class, kind.errorName?.('TimeoutError') ?? 'TimeoutError')
      assert.ok(took < 4_000, `it took ${took} ms`)
      assert.ok(proxy.seen.length === 2 || proxy.seen.length === 3, `${proxy.seen.length} requests`)
    },
  },
  {
    name: 'a pause that would last longer than the total time is not begun',
    run: async (stage) => {
      const { service, driver, proxy, token } = stage
      await connect(stage, service, token, { totalTimeoutMs: 5_000 })
      proxy.faults = [{ ...busy, headers: { 'Retry-After': '30' } }]
      const began = performance.now()
      const error = await failureOf(driver.call('listPrompts'))
      assert.deepEqual([error.status, error.retryAfter, proxy.seen.length], [503, 30, 1])
      assert.ok(performance.now() - began < 4_000, 'it waited')
    },
  },
  {
    name: 'after 408 and 500 it is tried again, unless it may be done once only',
    run: async (stage) => {
      const { service, driver, proxy, token } = stage
      await connect(stage, service, token)
      proxy.faults = [late, failed]
      assert.ok(Array.isArray(await driver.call('listPrompts')))
      assert.equal(proxy.seen.length, 3, 'requests')
      await connect(stage, service, token)
      proxy.faults = [failed]
      await driver.call('createPrompt', promptFields)
      const keys = proxy.seen.map(({ headers }) => headers['idempotency-key'])
      assert.deepEqual([keys.length, keys[0] === keys[1]], [2, true])
      for (const fault of [late, failed]) {
        await connect(stage, service, undefined)
        proxy.faults = [fault]
        const given = { name: 'Ada', email: `${randomUUID()}@example.com`, password }
        assert.equal((await failureOf(driver.call('signup', given))).status, fault.status)
        assert.equal(proxy.seen.length, 1, 'requests')
      }
    },
  },
  {
    name: 'what is tried again can be decided by the caller',
    run: async (stage) => {
      const { service, driver, proxy, token } = stage
      await connect(stage, service, token, { retryStatus: 409 })
      proxy.faults = [conflict, busy]
      assert.ok(Array.isArray(await driver.call('listPrompts')))
      assert.equal(proxy.seen.length, 3, 'requests')
      proxy.seen = []
      proxy.faults = [conflict, conflict, conflict, conflict]
      assert.equal((await failureOf(driver.call('listPrompts'))).status, 409)
      assert.equal(proxy.seen.length, 3, 'requests')
      await connect(stage, service, token, { retryStatus: null })
      proxy.faults = [busy]
      assert.equal((await failureOf(driver.call('listPrompts'))).status, 503)
      assert.equal(proxy.seen.length, 1, 'requests')
      proxy.faults = ['drop']
      assert.equal((await failureOf(driver.call('createPrompt', promptFields))).status, null)
      assert.equal(proxy.seen.length, 2, 'requests')
    },
  },
]
