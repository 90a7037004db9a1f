import assert from 'node:assert/strict'
import { assertInvalid, type Case, connect, failureOf } from '../cases.js'
import type { Arguments } from '../protocol.js'

/** Walks over lists that come in pages. */
export const walks: readonly Case[] = [
  {
    name: 'a walk ends after as many items as its limit says, and a page is no longer than that',
    run: async (stage) => {
      const { crowd, service, driver, proxy } = stage
      await connect(stage, service, crowd.token)
      const ways: [given: Arguments, sizes: number[]][] = [
        [{ limit: 15, pageSize: 10 }, [10, 10]],
        [{ limit: 20, pageSize: 10 }, [10, 10]],
        [{ limit: 5 }, [5]],
        [{ limit: 120 }, [100, 100]],
      ]
      for (const [given, sizes] of ways) {
        proxy.seen = []
        const logs = await driver.iterate('listLogs', given)
        assert.deepEqual(
          logs.map(({ _id }) => _id),
          crowd.logIds.slice(0, Number(given.limit)),
        )
        const asked = proxy.seen.map(({ path }) => Number(new URL(path, proxy.url).searchParams.get('limit')))
        assert.deepEqual(asked, sizes)
      }
      proxy.seen = []
      for (const given of [{ limit: 0 }, { limit: -1 }, { pageSize: 0 }]) {
        assertInvalid(stage, await failureOf(driver.iterate('listLogs', given)))
      }
      assert.equal(proxy.seen.length, 0, 'requests')
    },
  },
  {
    name: 'the next page is found in any header Link that RFC 8288 allows',
    run: async (stage) => {
      const { service, token, driver, proxy } = stage
      const logs = ['a', 'b'].map((id) => {
        return { _id: id, promptId: 'prompt1', output: '', modelUsed: 'm', createdAt: '2026-01-02T03:04:05.000Z' }
      })
      const next = '</logs?limit=1&cursor=a,b>'
      const links: [header: string, pages: number][] = [
        [`${next}; rel="next"`, 2],
        [`${next}; rel=next`, 2],
        [`${next};rel="prev next"`, 2],
        [`${next}; REL="Next last"`, 2],
        [`${next}; title="a, b; c"; rel="next"`, 2],
        [`</logs?cursor=x>; rel="prev"; title="say \\"rel=next\\", please", ${next}; rel="next"`, 2],
        [`</logs?cursor=x>; rel="first", ${next}; type="text/html" ; rel = "next"`, 2],
        [`</logs?cursor=x>; title="</y>; rel=next"`, 1],
        [`</logs?cursor=x>; rel="prev"; rel="next"`, 1],
        [`</logs?cursor=x>; rel="nextish"`, 1],
      ]
      for (const [link, pages] of links) {
        await connect(stage, service, token)
        proxy.faults = [
          { status: 200, headers: { link }, body: [logs[0]] },
          { status: 200, body: [logs[1]] },
        ]
        assert.equal((await driver.iterate('listLogs')).length, pages, link)
        if (pages === 2) assert.equal(proxy.seen[1]?.path, '/logs?limit=1&cursor=a,b')
      }
    },
  },
]
