import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Test, test } from 'tap'
import type { Account } from '../../../src/domain/account.js'
import type { Store } from '../../../src/domain/store.js'
import { checkWhole, copyDatabase } from '../../../src/store/sqlite/copy.js'
import { temporaryFolder } from '../../helpers/service.js'
import { makeDatabase, openSqlite, openStore } from '../../helpers/sqlite.js'
import { until } from '../../helpers/until.js'
import { savePrompt, signUp } from '../conformance/law.js'

/** A text that occurs nowhere else. */
const marker = 'xylophonequartz'

/** Saves a prompt with logs of 50 kB. @returns its ID */
async function savePromptWithLogs(store: Store, owner: Account, count: number, text: string): Promise<string> {
  const promptId = await savePrompt(store, owner)
  const output = `${text} ${'la '.repeat(16_000)}`
  for (let index = 0; index < count; index++) await store.logs.create(owner, { promptId, output, modelUsed: 'm' })
  return promptId
}

/** Makes a database as they were before they could shrink. */
function makeFixedDatabase(file: string): void {
  const sqlite = makeDatabase(file)
  sqlite.pragma('auto_vacuum = NONE')
  sqlite.exec('VACUUM')
  sqlite.close()
}

/** Opens a store with 10 MB of logs, of which all but a few are then deleted. */
async function storeWithDeletedLogs(t: Test, file: string) {
  const store = openStore(file)
  t.teardown(() => store.close())
  const ada = await signUp(store)
  const deleted = await savePromptWithLogs(store, ada, 200, marker)
  const kept = await savePromptWithLogs(store, ada, 5, 'kept')
  await until(() => statSync(file).size > 5e6)
  const before = statSync(file).size
  await store.prompts.delete(ada, deleted)
  return { store, ada, kept, before }
}

function freePagesOf(file: string): number {
  const sqlite = openSqlite(file, { readonly: true })
  const count = sqlite.pragma('freelist_count', { simple: true }) as number
  sqlite.close()
  return count
}

test('the file shrinks by itself when most of it was deleted, and nothing deleted is left in it', async (t) => {
  const file = join(temporaryFolder(t), 'test.db')
  const { store, ada, kept, before } = await storeWithDeletedLogs(t, file)
  await until(() => statSync(file).size < before * 0.1)
  const after = statSync(file).size
  t.ok(after < before * 0.1, `${before} bytes before, ${after} after`)
  t.equal(freePagesOf(file), 0)
  const isIn = (text: string) => [file, `${file}-wal`].some((path) => readFileSync(path).includes(text))
  // The search index is cleaned after the logs.
  await until(() => !isIn(marker))
  t.notOk(isIn(marker), 'no deleted text')
  t.ok(freePagesOf(file) < 10, 'what this has freed is left for the next writes')
  await savePromptWithLogs(store, ada, 2, 'later')
  await store.close()
  t.strictSame(checkWhole(file), [])
  const sqlite = openSqlite(file, { readonly: true })
  const left = sqlite.prepare('SELECT count(*) FROM logs JOIN prompts ON prompts.key = prompt_key WHERE prompts.id = ?')
  t.equal(left.pluck().get(kept), 5)
  sqlite.close()
})

test('what a stop interrupted is continued by the next start', async (t) => {
  const file = join(temporaryFolder(t), 'test.db')
  const { store, before } = await storeWithDeletedLogs(t, file)
  await until(() => freePagesOf(file) > 1000)
  await store.close()
  t.ok(statSync(file).size > before * 0.5, 'it was stopped before')
  const next = openStore(file)
  t.teardown(() => next.close())
  await until(() => statSync(file).size < before * 0.1)
  t.ok(statSync(file).size < before * 0.1)
})

test('a backup holds no free space, and can shrink even if the database cannot', async (t) => {
  const folder = temporaryFolder(t)
  const file = join(folder, 'test.db')
  makeFixedDatabase(file)
  const { before } = await storeWithDeletedLogs(t, file)
  await until(() => freePagesOf(file) > 2000)
  await sleep(1500)
  t.ok(statSync(file).size >= before, 'the database keeps its size')
  const backup = join(folder, 'backup.db')
  await copyDatabase(file, backup, () => {})
  t.ok(statSync(backup).size < before * 0.1, `${before} bytes, a backup of ${statSync(backup).size}`)
  t.equal(freePagesOf(backup), 0)
  const sqlite = openSqlite(backup, { readonly: true })
  t.equal(sqlite.pragma('auto_vacuum', { simple: true }), 2)
  sqlite.close()
  t.strictSame(checkWhole(backup), [])
})
