import { join } from 'node:path'
import { test } from 'tap'
import { keyTtlMs } from '../../../src/domain/idempotency.js'
import { temporaryFolder } from '../../helpers/service.js'
import { openSqlite, openStore } from '../../helpers/sqlite.js'
import { promptFields, signUp } from '../conformance/law.js'

test('keys from a day on which the clock was a year ahead keep no other key', async (t) => {
  const file = join(temporaryFolder(t), 'test.db')
  const store = openStore(file)
  const owner = await signUp(store)
  const create = (key: string) =>
    store.prompts.create(owner, promptFields, { operationId: 'createPrompt', key, bodyHash: Buffer.from('hash') })
  const database = openSqlite(file)
  t.teardown(() => database.close())
  const setUse = database.prepare('UPDATE idempotency_keys SET used_at = ? WHERE idempotency_key = ?')
  for (const key of ['ahead 1', 'ahead 2', 'old 1', 'old 2']) await create(key)
  for (const key of ['ahead 1', 'ahead 2']) setUse.run(Date.now() + 365 * keyTtlMs, key)
  for (const key of ['old 1', 'old 2']) setUse.run(Date.now() - keyTtlMs, key)
  for (const key of ['new 1', 'new 2']) await create(key)
  const left = database.prepare('SELECT idempotency_key FROM idempotency_keys ORDER BY key').pluck().all()
  t.strictSame(left, ['new 1', 'new 2'])
  await store.close()
})
