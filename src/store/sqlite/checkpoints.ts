import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Connection } from './database.js'
import type { Writer } from './writer.js'

/** What the thread is told: the kind of checkpoint to make, or that no more will be needed. */
export type CheckpointTask = 'PASSIVE' | 'FULL' | 'end'

/** How many pages gather in the log before they are folded in; SQLite's own default. */
const manyPages = 1000
/** So few pages are soon folded in. */
const fewPages = 100
/** More may be left where pages are written as fast as they are folded in. */
const mostPasses = 4
/** With so many pages in the log writes wait for the thread, or fold them in themselves where it cannot begin. */
const mostPages = 4000

/**
 * Folds the write-ahead log into the database (SQLite documentation, "Write-Ahead Logging", section 2.3). SQLite would do that in a
 * commit, and the event loop would wait for the disk many times as long as for the commit. Here a thread does it, most of it while writes
 * go on. Only the last pages are folded in between two writes: when there are no others the log begins anew, instead of growing on.
 */
export class Checkpoints {
  readonly #file: string
  readonly #writer: Writer
  /** Tells how much of the log is not folded in, and does nothing else (SQLite documentation, PRAGMA wal_checkpoint). */
  readonly #look: () => { log: number; checkpointed: number }
  /** Begins when it is first needed. */
  #thread: Worker | undefined
  /** What the thread is at. */
  #asked: Promise<void> | undefined
  #running: Promise<void> | undefined
  /** With how many pages left the next checkpoint is due: a long read can keep pages from being folded in. */
  #due = manyPages

  constructor({ sqlite }: Connection, writer: Writer) {
    this.#file = sqlite.name
    this.#writer = writer
    const look = sqlite.prepare<[], { log: number; checkpointed: number }>('PRAGMA wal_checkpoint(NOOP)')
    this.#look = () => look.get() ?? { log: 0, checkpointed: 0 }
    sqlite.pragma(`wal_autocheckpoint = ${mostPages}`)
  }

  /** To be called after each commit. @returns what the next one has to wait for, so that the log does not grow without bound */
  afterCommit(): Promise<void> | undefined {
    const { log, checkpointed } = this.#look()
    const left = log - checkpointed
    this.#due = Math.min(this.#due, left + manyPages)
    if (!this.#running && left >= this.#due) {
      this.#running = this.#foldIn()
        // What the disk refuses now it refuses to the next who writes, who is told.
        .catch(() => {})
        .finally(() => {
          this.#running = undefined
        })
    }
    return log >= mostPages ? this.#asked : undefined
  }

  /** Ends the thread; who closes the database last folds in what is left of the log. */
  async stop(): Promise<void> {
    await this.#running
    if (!this.#thread) return
    // From here on the process waits for it.
    this.#thread.ref()
    const ended = once(this.#thread, 'exit').catch(() => {})
    this.#thread.postMessage('end' satisfies CheckpointTask)
    await ended
  }

  async #foldIn(): Promise<void> {
    for (let passes = 0; passes < mostPasses && this.#pagesLeft() > fewPages; passes++) await this.#ask('PASSIVE')
    await this.#writer.pauseFor(() => this.#ask('FULL'))
    this.#due = this.#pagesLeft() + manyPages
  }

  #pagesLeft(): number {
    const { log, checkpointed } = this.#look()
    return log - checkpointed
  }

  /** Has the thread make a checkpoint. @returns when it did, or could not */
  #ask(task: 'PASSIVE' | 'FULL'): Promise<void> {
    this.#asked = this.#answerOf(task)
    return this.#asked
  }

  async #answerOf(task: CheckpointTask): Promise<void> {
    try {
      this.#thread ??= this.#begin()
      this.#thread.postMessage(task)
      await once(this.#thread, 'message')
    } catch {
      // It could not begin, for want of memory for example.
    }
  }

  #begin(): Worker {
    const thread = new Worker(new URL('./checkpoint-thread.js', import.meta.url), { workerData: this.#file })
    thread.on('error', () => {
      // The next time that one is needed, it is tried again.
      this.#thread = undefined
    })
    thread.unref()
    return thread
  }
}
