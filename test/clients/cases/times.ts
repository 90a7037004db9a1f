import assert from 'node:assert/strict'
import { promptFields } from '../../helpers/service.js'
import { assertInvalid, type Case, connect, failureOf, type Stage, withInstants } from '../cases.js'
import type { NativeTime } from '../protocol.js'

/** With another offset than UTC, and milliseconds. */
const moment = '2026-03-01T10:20:30.456+05:30'
const inUtc = '2026-03-01T04:50:30.456Z'
const native: NativeTime = { $time: moment }

async function newPrompt({ driver }: Stage): Promise<string> {
  return (await driver.call('createPrompt', promptFields))._id
}

/** Dates and times as the language has them, in the place of texts. */
export const times: readonly Case[] = [
  {
    name: "a time of the language's own type is sent in a body, and read back equal to the millisecond",
    run: async (stage) => {
      const { service, token, driver } = stage
      await connect(stage, service, token)
      const promptId = await newPrompt(stage)
      const log = { promptId, output: 'a', modelUsed: 'm', occurredAt: native }
      const created = await driver.callForTimes('createLog', log)
      const stored = await service.send({ path: `/logs/${created._id}`, token: token ?? '' })
      assert.equal(stored.json.occurredAt, inUtc)
      const read = await driver.callForTimes('getLog', { id: created._id })
      for (const { occurredAt } of [created, read]) assert.equal(withInstants(occurredAt), Date.parse(inUtc))
      const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
      const key = await driver.callForTimes('createApiKey', {
        name: 'k',
        scope: 'log',
        expiresAt: { $time: expiresAt },
      })
      assert.equal(withInstants(key.expiresAt), Date.parse(expiresAt))
    },
  },
  {
    name: "a time of the language's own type is sent inside an item of a list",
    run: async (stage) => {
      const { service, token, driver } = stage
      await connect(stage, service, token)
      const promptId = await newPrompt(stage)
      const log = { promptId, output: 'a', modelUsed: 'm' }
      // A text is a text still.
      const logs = [{ ...log, occurredAt: native }, { ...log, occurredAt: '2026-03-02T00:00:00Z' }, log]
      await driver.call('createLogs', { logs })
      const [first, second] = await driver.callForTimes('listLogsByPrompt', { promptId })
      assert.equal(withInstants(first.occurredAt), Date.parse(inUtc))
      assert.equal(withInstants(second.occurredAt), Date.parse('2026-03-02T00:00:00Z'))
    },
  },
  {
    name: "a time of the language's own type is sent in a query, in UTC with milliseconds, by calls and walks",
    run: async (stage) => {
      const { service, token, driver, proxy } = stage
      await connect(stage, service, token)
      const promptId = await newPrompt(stage)
      const log = { promptId, output: 'a', modelUsed: 'm' }
      const before = { ...log, occurredAt: '2026-03-01T04:50:30.455Z' }
      await driver.call('createLogs', { logs: [before, { ...log, occurredAt: moment }] })
      proxy.seen = []
      const given = { promptId, from: native, to: { $time: '2026-03-02T00:00:00Z' } }
      const found = [await driver.call('listLogsByPrompt', given), await driver.iterate('listLogsByPrompt', given)]
      for (const logs of found) {
        assert.deepEqual(
          logs.map(({ occurredAt }: { occurredAt: string }) => withInstants(occurredAt)),
          [Date.parse(inUtc)],
        )
      }
      assert.equal((await driver.call('getStatistics', given))[0].logs, 1)
      for (const { path } of proxy.seen) {
        const { searchParams } = new URL(path, proxy.url)
        assert.deepEqual([searchParams.get('from'), searchParams.get('to')], [inUtc, '2026-03-02T00:00:00.000Z'])
      }
    },
  },
  {
    name: "a date of the language's own type is sent in a query",
    run: async (stage) => {
      const { service, token, driver, proxy } = stage
      await connect(stage, service, token)
      await driver.call('listLogs', { from: { $date: '2026-03-01' }, to: '2026-03-02', limit: 1 })
      const { searchParams } = new URL(proxy.seen[0]?.path ?? '', proxy.url)
      assert.deepEqual([searchParams.get('from'), searchParams.get('to')], ['2026-03-01', '2026-03-02'])
    },
  },
  {
    name: 'a time that is no moment is refused before anything is sent',
    run: async (stage) => {
      const { kind, service, token, driver, proxy } = stage
      if (!kind.noMoment) return
      await connect(stage, service, token)
      const unusable: NativeTime = { $time: null }
      const log = { promptId: 'prompt1', output: 'a', modelUsed: 'm', occurredAt: unusable }
      const attempts = [
        () => driver.call('createLog', log),
        () => driver.call('createLogs', { logs: [log] }),
        () => driver.call('createApiKey', { name: 'k', scope: 'log', expiresAt: unusable }),
        () => driver.call('listLogs', { from: unusable }),
        () => driver.iterate('listLogs', { to: unusable }),
        () => driver.call('compareLogs', { promptIdA: 'prompt1', promptIdB: 'prompt1', fromA: unusable }),
      ]
      for (const attempt of attempts) {
        const error = await failureOf(attempt())
        assertInvalid(stage, error)
        assert.match(error.message, kind.noMoment)
      }
      assert.equal(proxy.seen.length, 0, 'requests')
    },
  },
]
