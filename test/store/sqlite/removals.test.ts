import { join } from 'node:path'
import { test } from 'tap'
import { buildRenderers } from '../../../src/openapi/render.js'
import { openSqlite } from '../../../src/store/sqlite/driver.js'
import { SqliteStore } from '../../../src/store/sqlite/store.js'
import { itemsIn } from '../../helpers/chunks.js'
import { contract } from '../../helpers/contract.js'
import { temporaryFolder } from '../../helpers/service.js'

const fields = { title: 'Sea haiku', content: 'sea', model: 'm' }
const manyLogs = 20_000

test('a prompt with many logs is out of reach with all of them as soon as it is deleted, and its rows go after that', async (t) => {
  const file = join(temporaryFolder(t), 'test.db')
  const store = new SqliteStore(file, buildRenderers(contract))
  const { accounts, prompts, logs, search } = store
  const account = await accounts.create({ name: 'Ada', email: 'ada@example.com', passwordHash: '' })
  if (!account) throw new Error('no account')
  const repeatable = (operationId: string) => ({ operationId, key: 'key', bodyHash: Buffer.from('hash') })
  const save = async () => (await prompts.create(account, fields))?.id ?? ''
  const kept = await save()
  const keptLog = (await logs.create(account, { promptId: kept, output: 'x', modelUsed: 'm' }))?.id
  const id = (await prompts.create(account, fields, repeatable('createPrompt')))?.id ?? ''
  const log = { promptId: id, output: 'x', modelUsed: 'm' }
  const logId = (await logs.create(account, log, repeatable('createLog')))?.id ?? ''
  const { key } = (await prompts.find(id)) ?? { key: 0 }
  const database = openSqlite(file)
  t.teardown(() => database.close())
  database
    .prepare(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${manyLogs})
      INSERT INTO logs (id, owner_key, prompt_key, json) SELECT 'log' || i, ?, ?, '{}' FROM n`,
    )
    .run(account.key, key)
  const rowsLeft = database.prepare('SELECT count(*) FROM logs WHERE prompt_key = ?').pluck()
  const idsIn = async (list: { read: (range: object) => Promise<{ json: Buffer }> }) =>
    itemsIn<{ _id: string }>(await list.read({})).map(({ _id }) => _id)

  t.equal(await prompts.delete(key), true)
  const state = {
    prompt: await prompts.find(id),
    prompts: await idsIn(prompts.list(account)),
    found: await idsIn(search.list(account, 'sea')),
    // Some characters are no word to look for, and so are in all prompts.
    all: await idsIn(search.list(account, '\0')),
    logs: await idsIn(logs.listOfAccount(account, 'asc')),
    newest: (await logs.listOfAccount(account, 'desc').end({ limit: 10 })).last,
    ownerOfLog: await logs.findOwner(logId),
  }
  t.ok((rowsLeft.get(key) as number) > manyLogs / 2, 'most of the rows are there still')
  t.strictSame(state, {
    prompt: undefined,
    prompts: [kept],
    found: [kept],
    all: [kept],
    logs: [keptLog],
    newest: keptLog,
    ownerOfLog: undefined,
  })
  await t.rejects(prompts.create(account, fields, repeatable('createPrompt')), { message: /was deleted/ })
  await t.rejects(logs.create(account, log, repeatable('createLog')), { message: /was deleted/ })
  t.equal(await logs.create(account, log), undefined, 'it takes no log')
  t.equal(await prompts.update(key, { title: 'Another' }), undefined)
  t.equal(await prompts.delete(key), false)
  const next = await save()
  t.ok(next > id, 'the next one sorts after it')
  await store.close()
  t.ok((rowsLeft.get(key) as number) > 0, 'the removal was interrupted')

  const reopened = new SqliteStore(file, buildRenderers(contract))
  t.strictSame(await idsIn(reopened.logs.listOfAccount(account, 'asc')), [keptLog])
  while ((rowsLeft.get(key) as number) > 0) await new Promise((resolve) => setTimeout(resolve, 5))
  await reopened.close()
  t.strictSame(database.prepare('SELECT id FROM prompts ORDER BY id').pluck().all(), [kept, next].sort())
  t.equal(database.prepare('SELECT count(*) FROM removed_prompts').pluck().get(), 0)
})
