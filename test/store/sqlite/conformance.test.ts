import { join } from 'node:path'
import { temporaryFolder } from '../../helpers/service.js'
import { change, leaveNoRoom, lock, openStore } from '../../helpers/sqlite.js'
import { describeStore } from '../conformance.js'

describeStore('SQLite', {
  capabilities: ['reopen', 'lock', 'fill', 'breakIt', 'ageIdempotencyKeys'],
  async open(t) {
    const file = join(temporaryFolder(t), 'test.db')
    let store = openStore(file)
    t.teardown(() => store.close().catch(() => {}))
    return {
      store,
      async reopen() {
        await store.close()
        store = openStore(file)
        return store
      },
      lock: async () => lock(file),
      fill: async () => leaveNoRoom(t, file),
      breakIt: () => store.close(),
      ageIdempotencyKeys: async (ms) => change(file, `UPDATE idempotency_keys SET used_at = used_at - ${ms}`),
    }
  },
})
