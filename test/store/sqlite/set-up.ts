import { join } from 'node:path'
import type { Test } from 'tap'
import { temporaryFolder } from '../../helpers/service.js'
import { openStore } from '../../helpers/sqlite.js'
import { savePrompt, signUp } from '../conformance/law.js'

/** A row of `users`. */
export const user = (name: string) => ({
  id: `user${name}`,
  name,
  email: name,
  folded_email: name,
  password_hash: '',
  created_at: '',
})

/** Opens a store with an account that has a prompt. */
export async function storeWithPrompt(t: Test) {
  const file = join(temporaryFolder(t), 'test.db')
  const store = openStore(file)
  t.teardown(() => store.close())
  const owner = await signUp(store)
  return { file, store, owner, promptId: await savePrompt(store, owner) }
}
