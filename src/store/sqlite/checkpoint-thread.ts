import { workerData } from 'node:worker_threads'
import type { CheckpointTask } from './checkpoints.js'
import { openSqlite } from './driver.js'
import { serve } from './thread.js'

// The program of the thread behind `Checkpoints`. It responds to each task with whether it is complete.

/** How long it waits for a lock of another process, in milliseconds: what cannot be done now is done the next time. */
const busyTimeoutMs = 20

const sqlite = openSqlite(workerData as string, { fileMustExist: true, timeout: busyTimeoutMs })
sqlite.pragma('synchronous = FULL')
serve(sqlite, isComplete)

function isComplete(task: CheckpointTask): boolean {
  try {
    const [result] = sqlite.pragma(`wal_checkpoint(${task})`) as { busy: number }[]
    return result?.busy === 0
  } catch {
    // The disk is full or fails: the next write reports it. The log keeps what could not be folded in.
    return false
  }
}
