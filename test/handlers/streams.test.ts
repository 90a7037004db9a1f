import { get, type IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'tap'
import type { Credentials } from '../../src/domain/account.js'
import { inProcess, savePrompt, signUp, startService } from '../helpers/service.js'
import { openSqlite } from '../helpers/sqlite.js'

test('a streamed list goes no faster than its reader, holds up nobody, and stops when the reader goes', async (t) => {
  const service = await startService(t, {}, inProcess)
  const { logs, accounts } = service.store
  const token = await signUp(service, 'reader@example.com')
  const promptId = await savePrompt(service, token)
  const { account } = (await accounts.findByEmail('reader@example.com')) as Credentials
  const fields = { promptId, output: 'x'.repeat(250_000), modelUsed: 'GPT-4o' }
  const pieces = 200
  await Promise.all(Array.from({ length: pieces }, () => logs.create(account, fields)))

  let reads = 0
  const listLogs = logs.list.bind(logs)
  logs.list = async (...filter) => {
    const { read, end } = await listLogs(...filter)
    return { end, read: (range) => read(range).finally(() => reads++) }
  }
  const headers = { authorization: `Bearer ${token}` }
  t.equal((await service.send({ method: 'HEAD', path: '/logs', token })).status, 200)
  await sleep(500)
  t.ok(reads <= 2, `for its headers alone a list is not read: ${reads} pieces`)

  reads = 0
  const request = get(`${service.url}/logs`, { headers, agent: false })
  request.on('error', () => {})
  const response = await new Promise<IncomingMessage>((resolve) => request.on('response', resolve))
  await new Promise((resolve) => response.once('readable', resolve))
  // What fills the buffers of the system is read, and no more.
  let before = -1
  while (reads !== before) {
    before = reads
    await sleep(500)
  }
  t.ok(reads < pieces / 2, `${reads} of ${pieces} pieces are read for a reader that waits`)
  const other = openSqlite(service.file)
  const [checkpoint] = other.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  other.close()
  t.equal(checkpoint?.busy, 0, 'no transaction is held: the write-ahead log can be emptied')
  t.equal((await service.send({ path: '/logs?limit=1', token })).status, 200, 'others are served')

  const whenItWent = reads
  response.destroy()
  await sleep(1000)
  t.ok(reads <= whenItWent + 2, 'nothing more is read')
})
