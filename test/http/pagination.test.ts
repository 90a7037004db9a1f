import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'tap'
import { type ChunkRow, gather } from '../../src/domain/chunk.js'
import type { List } from '../../src/domain/list.js'
import { listFormats } from '../../src/http/list-formats.js'
import { listResponse } from '../../src/http/pagination.js'
import { Problem } from '../../src/http/problem.js'
import type { Operation } from '../../src/openapi/operation.js'
import { contract } from '../helpers/contract.js'
import { inProcess, saveLog, savePrompt, signUp, startService } from '../helpers/service.js'

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

test('HEAD of a long list reads no more than its first chunk', async (t) => {
  const service = await startService(t, {}, inProcess)
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  for (let count = 0; count < 20; count++) await saveLog(service, token, promptId, { output: 'x'.repeat(200_000) })
  let reads = 0
  const { logs } = service.store
  const list = logs.list.bind(logs)
  logs.list = async (...args) => {
    const found = await list(...args)
    const read: typeof found.read = (range) => {
      reads++
      return found.read(range)
    }
    return { read, end: (range) => found.end(range) }
  }
  for (const headers of [{}, { 'accept-encoding': 'br' }]) {
    reads = 0
    const { status, text } = await service.send({ method: 'HEAD', path: '/logs', token, headers })
    t.match([status, text], [200, ''])
    await sleep(200)
    t.equal(reads, 1)
  }
  await service.send({ path: '/logs', token })
  t.ok(reads > 5, `GET reads ${reads - 1} chunks`)
})
