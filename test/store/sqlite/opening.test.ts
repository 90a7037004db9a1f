import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { test } from 'tap'
import { temporaryFolder } from '../../helpers/service.js'

test('of several first starts at once each works', async (t) => {
  const folder = temporaryFolder(t)
  const files = Array.from({ length: 15 }, (_, round) => join(folder, `${round}.db`))
  const threads = 3
  const arrived = new Int32Array(new SharedArrayBuffer(4 * files.length))
  const workerData = { files, threads, arrived }
  const openings = Array.from({ length: threads }, async () => {
    const [errors] = await once(new Worker(new URL('./opening-thread.js', import.meta.url), { workerData }), 'message')
    return errors
  })
  t.strictSame((await Promise.all(openings)).flat(), [])
  t.strictSame(new Set(readdirSync(folder)), new Set(files.map((file) => basename(file))), 'nothing else is left')
})
