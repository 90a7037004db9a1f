import { join } from 'node:path'
import { test } from 'tap'
import { defineFunctions } from '../../../src/store/sqlite/functions.js'
import { temporaryFolder } from '../../helpers/service.js'
import { openSqlite, openStore } from '../../helpers/sqlite.js'
import { idsIn, logFields, promptFields, refuses, saveLogs, savePrompt, signUp } from '../conformance/law.js'

const manyLogs = 20_000

test('a prompt with many logs is out of reach with them at once, and its rows go after that', async (t) => {
  const file = join(temporaryFolder(t), 'test.db')
  const store = openStore(file)
  const { prompts, logs, search } = store
  const account = await signUp(store)
  const repeatable = (operationId: string) => ({ operationId, key: 'key', bodyHash: Buffer.from('hash') })
  const kept = await savePrompt(store, account)
  const [keptLog = ''] = await saveLogs(store, account, kept, 1)
  const { id } = await prompts.create(account, promptFields, repeatable('createPrompt'))
  const log = logFields(id)
  const { id: logId } = await logs.create(account, log, repeatable('createLog'))
  const database = openSqlite(file)
  t.teardown(() => database.close())
  defineFunctions(database)
  database
    .prepare(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${manyLogs})
      INSERT INTO logs (id, owner_key, prompt_key, time, model_used, json)
      SELECT 'log' || i, owner_key, key, 0, '', '{}' FROM n, prompts WHERE id = ?`,
    )
    .run(id)
  const key = database.prepare('SELECT key FROM prompts WHERE id = ?').pluck().get(id)
  const rowsLeft = database.prepare('SELECT count(*) FROM logs WHERE prompt_key = ?').pluck()
  const listLogs = (order: 'asc' | 'desc') => logs.list(account, { order })

  await prompts.delete(account, id)
  const state = {
    prompts: await idsIn(prompts.list(account)),
    found: await idsIn(search.list(account, 'sea')),
    // Some characters are no word to look for, and so are in all prompts.
    all: await idsIn(search.list(account, '\0')),
    logs: await idsIn(await listLogs('asc')),
    newest: await idsIn(await listLogs('desc')),
  }
  t.ok((rowsLeft.get(key) as number) > manyLogs / 2, 'most of the rows are there still')
  t.strictSame(state, { prompts: [kept], found: [kept], all: [kept], logs: [keptLog], newest: [keptLog] })
  await refuses(t, prompts.get(account, id), 'promptNotFound')
  await refuses(t, logs.delete(account, logId), 'logNotFound')
  await refuses(t, prompts.create(account, promptFields, repeatable('createPrompt')), 'createdIsGone')
  await refuses(t, logs.create(account, log, repeatable('createLog')), 'createdIsGone')
  await refuses(t, logs.create(account, log), 'promptNotFound')
  await refuses(t, prompts.update(account, id, { title: 'Another' }), 'promptNotFound')
  await refuses(t, prompts.delete(account, id), 'promptNotFound')
  const next = await savePrompt(store, account)
  t.ok(next > id, 'the next one sorts after it')
  await store.close()
  t.ok((rowsLeft.get(key) as number) > 0, 'the removal was interrupted')

  const reopened = openStore(file)
  t.strictSame(await idsIn(await reopened.logs.list(account, { order: 'asc' })), [keptLog])
  const promptsLeft = database.prepare('SELECT count(*) FROM removed_prompts').pluck()
  while ((promptsLeft.get() as number) > 0) await new Promise((resolve) => setTimeout(resolve, 5))
  t.equal(rowsLeft.get(key), 0)
  await reopened.close()
  t.strictSame(database.prepare('SELECT id FROM prompts ORDER BY id').pluck().all(), [kept, next].sort())
})

test('a prompt with few but long logs is deleted before their rows are, which go piece by piece', async (t) => {
  const file = join(temporaryFolder(t), 'test.db')
  const store = openStore(file)
  const account = await signUp(store)
  const id = await savePrompt(store, account)
  const output = 'x'.repeat(2_000_000)
  for (let count = 0; count < 10; count++) await store.logs.create(account, { ...logFields(id), output })
  const database = openSqlite(file)
  t.teardown(() => database.close())
  const left = database.prepare('SELECT count(*) FROM logs').pluck()
  await store.prompts.delete(account, id)
  t.equal((await idsIn(await store.logs.list(account, { order: 'asc' }))).length, 0)
  const counts = new Set([left.get() as number])
  while (left.get() !== 0) {
    counts.add(left.get() as number)
    await new Promise(setImmediate)
  }
  t.ok(counts.size >= 3, `seen with ${[...counts].join(', ')} rows left`)
  await store.close()
})
