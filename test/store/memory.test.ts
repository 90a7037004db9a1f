import { describeStore } from './conformance.js'
import { MemoryStore } from './memory.js'

describeStore('memory', {
  capabilities: ['ageIdempotencyKeys'],
  open: async () => {
    const store = new MemoryStore()
    return { store, ageIdempotencyKeys: async (ms) => store.ageIdempotencyKeys(ms) }
  },
})
