import { describeStore } from './conformance.js'
import { MemoryStore } from './memory.js'

describeStore('memory', {
  capabilities: ['ageIdempotencyKeys', 'ageUses'],
  open: async () => {
    const store = new MemoryStore()
    return {
      store,
      ageIdempotencyKeys: async (ms) => store.ageIdempotencyKeys(ms),
      ageUses: async (ms) => store.apiKeys.ageUses(ms),
    }
  },
})
