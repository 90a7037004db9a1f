import { test } from 'tap'
import { countIterations } from '../../helpers/event-loop.js'
import { storeWithPrompt } from './set-up.js'

test('a page by score, with logs of each score, takes a turn or two', async (t) => {
  const { store, owner, promptId } = await storeWithPrompt(t)
  for (let score = 0; score <= 10; score++) {
    await store.logs.create(owner, { promptId, output: 'Waves fold', modelUsed: 'GPT-4o', score })
  }
  const list = await store.logs.list(owner, { promptId, sort: 'score', order: 'desc' })
  let count = 0
  const iterations = await countIterations(async () => {
    ;({ count } = await list.read({ limit: 20 }))
  })
  t.equal(count, 11)
  t.ok(iterations <= 4, `${iterations} iterations`)
})
