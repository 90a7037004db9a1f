import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Call } from '../../../scripts/generate/contract/model.js'
import { promptFields } from '../../helpers/service.js'
import { type Case, connect, prepare, withInstants } from '../cases.js'

/** Every call gives its response beside the value. */
export function responseCase(call: Call): Case {
  return {
    name: `${call.id}: gives the status, headers and request ID of its response`,
    run: async (stage) => {
      const { service, driver, proxy } = stage
      const { token, given } = await prepare(call, service, stage.token)
      await connect(stage, service, token)
      const { status, requestId, contentType, isReplay, nextCursor } = await driver.respond(call.id, given)
      const response = proxy.seen[0]?.response
      assert.equal(proxy.seen.length, 1, 'requests')
      assert.deepEqual(
        { status, requestId, contentType, isReplay, nextCursor },
        {
          status: call.operation.success.status,
          requestId: response?.headers['x-request-id'],
          contentType: response?.headers['content-type'] ?? null,
          isReplay: false,
          nextCursor: /[?&]cursor=([^&>]*).*rel="next"/.exec(String(response?.headers.link))?.[1] ?? null,
        },
      )
      if (call.keeps !== undefined && stage.kind.pack.keepsToken) {
        await driver.call('listPrompts')
        assert.match(String(proxy.seen[1]?.headers.authorization), /^Bearer ey/)
      }
    },
  }
}

/** What a response says beside its value. */
export const wholeResponses: readonly Case[] = [
  {
    name: 'a response says whether it is a replay',
    run: async (stage) => {
      const { service, token, driver } = stage
      await connect(stage, service, token)
      const key = randomUUID()
      const first = await driver.respond('createPrompt', promptFields, key)
      const second = await driver.respond('createPrompt', promptFields, key)
      assert.deepEqual([first.isReplay, second.isReplay], [false, true])
      assert.deepEqual(withInstants(second.value), withInstants(first.value))
      assert.notEqual(second.requestId, first.requestId)
    },
  },
  {
    name: 'a page says where the next one begins',
    run: async (stage) => {
      const { crowd, service, driver } = stage
      await connect(stage, service, crowd.token)
      const ids: string[] = []
      let cursor: string | null = null
      for (let page = 0; page < 3; page++) {
        const given = { limit: 1_000, ...(cursor !== null && { cursor }) }
        const { value, nextCursor } = await driver.respond('listLogs', given)
        ids.push(...value.map(({ _id }: { _id: string }) => _id))
        cursor = nextCursor
        assert.equal(cursor === null, page === 2, `page ${page}`)
      }
      assert.deepEqual(ids, crowd.logIds)
    },
  },
]
