import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { type Case, connect, failureOf } from '../cases.js'

/** How many connections a client has, and what happens when all are in use. */
export const connections: readonly Case[] = [
  {
    name: 'the maximum number of connections is as set, and all calls succeed',
    run: async (stage) => {
      const { service, token, driver, proxy } = stage
      await connect(stage, service, token, { maxConnections: 3, timeoutMs: 20_000, maxRetries: 0 })
      // While these wait, one more connection would be seen.
      const until = proxy.arrived(3).then(() => setTimeout(200))
      proxy.faults = [{ until }, { until }, { until }]
      await driver.begin('listPrompts', 12)
      assert.deepEqual(await driver.finish(), [])
      assert.deepEqual([proxy.seen.length, proxy.mostOpen], [12, 3], 'requests, connections')
    },
  },
  {
    name: 'a call that finds no connection free in time says that nothing was sent',
    run: async (stage) => {
      const { service, token, driver, proxy } = stage
      await connect(stage, service, token, { maxConnections: 1, maxRetries: 0 })
      let release = () => {}
      const until = new Promise<void>((resolve) => {
        release = resolve
      })
      proxy.faults = [{ until }]
      await driver.begin('listPrompts', 1)
      await proxy.arrived(1)
      // Clients with a separate time limit for this wait also apply the total one.
      const error = await failureOf(driver.callWith({ timeoutMs: 300, totalTimeoutMs: 300 }, 'listPrompts'))
      release()
      assert.match(error.class, /timeout/i)
      assert.match(error.message, /nothing was sent/)
      assert.deepEqual([error.family, error.status, proxy.seen.length], [true, null, 1])
      assert.deepEqual(await driver.finish(), [])
      assert.ok(Array.isArray(await driver.call('listPrompts')), 'the connection can be used again')
    },
  },
]
