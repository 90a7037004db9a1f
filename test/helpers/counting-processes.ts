import cluster, { type Worker } from 'node:cluster'
import { RateLimiterClusterMaster } from 'rate-limiter-flexible'
import { limitAttempts } from '../../src/auth/throttle.js'

// A program of its own: two workers count failures of one account in turn; what each try answered is printed as JSON.

const tries = 6
const limit = 4

if (cluster.isPrimary) {
  new RateLimiterClusterMaster()
  const workers = [cluster.fork(), cluster.fork()]
  await Promise.all(workers.map((worker) => answerOf(worker)))
  const answers: unknown[] = []
  for (let count = 0; count < tries; count++) {
    const worker = workers[count % workers.length] as Worker
    worker.send('fail')
    answers.push(await answerOf(worker))
  }
  console.log(JSON.stringify(answers))
  for (const worker of workers) worker.kill()
} else {
  const attempts = limitAttempts(limit)
  process.on('message', async (message) => {
    if (message !== 'fail') return
    const [account, address] = ['ada@example.com', '192.0.2.1']
    const wait = (await attempts.retryAfter(account, address)) ?? (await attempts.recordFailure(account, address))
    process.send?.({ answer: wait ?? 'counted' })
  })
  process.send?.({ answer: 'ready' })
}

/** What a worker says next; the messages of the limiter are none of this. */
function answerOf(worker: Worker): Promise<unknown> {
  return new Promise((resolve) => {
    const listen = (message: object) => {
      if (!('answer' in message)) return
      worker.off('message', listen)
      resolve(message.answer)
    }
    worker.on('message', listen)
  })
}
