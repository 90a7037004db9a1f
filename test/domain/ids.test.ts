import { test } from 'tap'
import { newId } from '../../src/domain/ids.js'
import { saveLog, savePrompt, signUp, startService } from '../helpers/service.js'
import { openSqlite } from '../helpers/sqlite.js'

test('an ID sorts after the greatest one written, whatever the clock says', async (t) => {
  const future = 'log0fffffffffff7abc8def0123456789ab'
  let greatest = future
  for (let count = 0; count < 100; count++) {
    const { id } = newId('log', greatest)
    t.ok(id > greatest && /^log[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}$/.test(id), `${id} after ${greatest}`)
    greatest = id
  }
  t.equal(greatest.slice(0, 15), future.slice(0, 15), 'within the same millisecond')
  t.match(newId('log', 'log0000000000017fffbffffffc00000000').id, /^log01/, 'an earlier one has no effect')
  t.match(newId('log', 'log0fffffffff007fffbffffffc00000000').id, /^log0fffffffff01/, 'if the millisecond is used up')
  t.match(newId('log', 'log104').id, /^log01/, 'one in another format has no effect')
})

test('new items sort last, even after those of a process whose clock was ahead', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  await saveLog(service, token, promptId)
  const database = openSqlite(service.file)
  t.teardown(() => database.close())
  const ahead = { prompt: 'prompt0fffffffffff7abc8def0123456789ab', log: 'log0fffffffffff7abc8def0123456789ab' }
  database.prepare('UPDATE prompts SET id = ?').run(ahead.prompt)
  database.prepare('UPDATE logs SET id = ?').run(ahead.log)

  const prompt = await savePrompt(service, token)
  const log = await saveLog(service, token, prompt)
  const order = (table: string) => database.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all()
  t.strictSame(order('prompts'), [ahead.prompt, prompt])
  t.strictSame(order('logs'), [ahead.log, log])
})
