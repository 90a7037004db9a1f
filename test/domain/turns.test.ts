import { test } from 'tap'
import { nextTurn, Turns } from '../../src/domain/turns.js'
import { countIterations, occupy } from '../helpers/event-loop.js'

test('many short pieces of work share an iteration of the event loop', async (t) => {
  const iterations = await countIterations(() => Promise.all(Array.from({ length: 100 }, () => nextTurn())))
  t.ok(iterations < 20, `${iterations} iterations`)
})

test('long pieces of work have an iteration each, in the order in which they came', async (t) => {
  const done: number[] = []
  const work = async (number: number) => {
    await nextTurn()
    occupy(5)
    done.push(number)
  }
  const iterations = await countIterations(() => Promise.all([1, 2, 3, 4, 5].map(work)))
  t.ok(iterations >= 5, `${iterations} iterations`)
  t.strictSame(done, [1, 2, 3, 4, 5])
})

test('who had a turn waits for the next iteration', async (t) => {
  const iterations = await countIterations(async () => {
    for (let count = 0; count < 10; count++) await nextTurn()
  })
  t.ok(iterations >= 10, `${iterations} iterations`)
})

test('a piece of work gives way when its turn is over, and not before', async (t) => {
  const turns = new Turns()
  t.equal(await countIterations(() => turns.giveWay()), 0)
  occupy(6)
  t.ok(turns.isOver)
  t.ok((await countIterations(() => turns.giveWay())) >= 1)
  t.notOk(turns.isOver)
})

test('a turn that is waited for ends with the signal', async (t) => {
  const reason = new Error('the client is gone')
  await t.rejects(nextTurn(AbortSignal.abort(reason)), reason)
})
