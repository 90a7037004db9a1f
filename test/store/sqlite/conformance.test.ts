import { join } from 'node:path'
import { temporaryFolder } from '../../helpers/service.js'
import { change, leaveNoRoom, lock, openStore } from '../../helpers/sqlite.js'
import { describeStore } from '../conformance.js'

describeStore('SQLite', {
  capabilities: ['reopen', 'lock', 'fill', 'breakIt', 'ageIdempotencyKeys', 'ageUses'],
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
      async ageUses(ms) {
        change(
          file,
          `UPDATE api_keys SET json = json_set(json, '$.lastUsedAt',
            strftime('%Y-%m-%dT%H:%M:%fZ', json ->> '$.lastUsedAt', '-${ms / 1000} seconds'))
            WHERE json ->> '$.lastUsedAt' IS NOT NULL`,
        )
        // What another process writes is seen by the reads of the next iteration of the event loop (see `SharedRead`).
        await new Promise(setImmediate)
      },
    }
  },
})
