import cluster, { type Worker } from 'node:cluster'
import { RateLimiterClusterMaster } from 'rate-limiter-flexible'
import { limitAttempts } from '../../src/auth/throttle.js'

// Two workers alternately count failures of one account, and the primary prints the results as JSON.

const tries = 6
const limit = 4

if (cluster.isPrimary) {
  new RateLimiterClusterMaster()
  const workers = [cluster.fork(), cluster.fork()]
  await Promise.all(workers.map((worker) => responseOf(worker)))
  const responses: unknown[] = []
  for (let count = 0; count < tries; count++) {
    const worker = workers[count % workers.length] as Worker
    worker.send('fail')
    responses.push(await responseOf(worker))
  }
  console.log(JSON.stringify(responses))
  for (const worker of workers) worker.kill()
} else {
  const attempts = limitAttempts(limit)
  process.on('message', async (message) => {
    if (message !== 'fail') return
    const attempt = { account: 'ada@example.com', address: '192.0.2.1', hasToken: false }
    const wait = (await attempts.retryAfter(attempt)) ?? (await attempts.recordFailure(attempt))
    process.send?.({ response: wait ?? 'counted' })
  })
  process.send?.({ response: 'ready' })
}

/** The next message of a worker, other than the limiter's. */
function responseOf(worker: Worker): Promise<unknown> {
  return new Promise((resolve) => {
    const listen = (message: object) => {
      if (!('response' in message)) return
      worker.off('message', listen)
      resolve(message.response)
    }
    worker.on('message', listen)
  })
}
