import type { Readable } from 'node:stream'
import { test } from 'tap'
import { type ChunkRow, gather } from '../../src/domain/chunk.js'
import type { List } from '../../src/domain/list.js'
import { listFormats } from '../../src/http/list-formats.js'
import { listResponse } from '../../src/http/pagination.js'
import { Problem } from '../../src/http/problem.js'
import type { Operation } from '../../src/openapi/operation.js'
import { contract } from '../helpers/contract.js'

test('other requests are served between two chunks of a long list', async (t) => {
  const rows = Array.from({ length: 20 }, (_, index): ChunkRow => [`${index}`, JSON.stringify('x'.repeat(100_000))])
  let turn = 0
  const count = () => {
    turn++
    counting = setImmediate(count)
  }
  let counting = setImmediate(count)
  t.teardown(() => clearImmediate(counting))
  const turnsOfReads: number[] = []
  const list: List<string> = {
    async read({ after, ...asked }) {
      turnsOfReads.push(turn)
      return gather(rows.slice(after === undefined ? 0 : Number(after) + 1), asked)
    },
    end: async () => ({ last: undefined, more: false }),
  }
  const share = { hold: () => {}, keep: () => {} }
  const problem = (kind: string) => new Problem(kind) as Problem
  const listFormat = listFormats(contract.operations.get('listLogs') as Operation)('application/json', {})
  const { body } = await listResponse({ query: {}, queryText: '', path: '/texts', listFormat, share, problem }, list)
  let text = ''
  for await (const piece of body as Readable) text += piece
  t.equal(JSON.parse(text).length, rows.length)
  t.ok(turnsOfReads.length > 5, `${turnsOfReads.length} chunks`)
  t.equal(new Set(turnsOfReads).size, turnsOfReads.length, 'each chunk is read in its own iteration of the event loop')
})
