import { parentPort, workerData } from 'node:worker_threads'
import { openStore } from '../../helpers/sqlite.js'

// Opens each of the files at the same time as the other threads, and sends the message of each error.

const { files, threads, arrived } = workerData as { files: string[]; threads: number; arrived: Int32Array }

const errors: string[] = []
for (const [round, file] of files.entries()) {
  const count = Atomics.add(arrived, round, 1) + 1
  if (count === threads) Atomics.notify(arrived, round)
  for (let seen = count; seen < threads; seen = Atomics.load(arrived, round)) Atomics.wait(arrived, round, seen, 1)
  try {
    await openStore(file).close()
  } catch (error) {
    errors.push((error as Error).message)
  }
}
parentPort?.postMessage(errors)
