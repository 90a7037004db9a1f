import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Connection } from './database.js'
import { openSqlite } from './driver.js'
import { end, ThreadOnDemand } from './thread.js'
import type { Writer } from './writer.js'

/** A message to the thread: the kind of checkpoint to make. */
export type CheckpointTask = 'PASSIVE' | 'FULL' | 'TRUNCATE'

/** How many pages gather in the log before they are folded in; SQLite's own default. */
const manyPages = 1000
/** So few pages are soon folded in. */
const fewPages = 100
/** More may be left where pages are written as fast as they are folded in. */
const maxPasses = 4
/**
 * How long the thread may take to respond, in milliseconds. One that doesn't is ended: until another one responds,
 * SQLite folds the log in at commits.
 */
const responseTimeoutMs = 10_000
/** With so many pages in the log writes wait for the thread, or SQLite folds them in at a commit where it failed. */
const maxPages = 4000
/** How many times a closed database is opened again because its log is still there, and after how long at most. */
const maxReopenings = 3
const maxReopeningDelayMs = 20

/**
 * Folds the write-ahead log into the database (SQLite documentation, "Write-Ahead Logging", section 2.3). SQLite would
 * do that in a commit, and the event loop would wait for the disk many times as long as for the commit. Here a thread
 * does it, most of it while writes continue. Only the last pages are folded in between two writes: when there are no
 * others the log starts over, instead of growing.
 */
export class Checkpoints {
  readonly #thread: ThreadOnDemand
  readonly #writer: Writer
  /**
   * Tells how much of the log is not folded in, and does nothing else (SQLite documentation, PRAGMA wal_checkpoint).
   * Within a transaction SQLite refuses to tell.
   */
  readonly #look: () => { log: number; checkpointed: number }
  readonly #isWriting: () => boolean
  /**
   * Sets with how many pages in the log SQLite folds it in at a commit; 0 for never. Otherwise the commit of a large
   * write, which alone has so many pages, would keep the event loop waiting.
   */
  readonly #foldInAtCommits: (pages: number) => void
  /** What the thread is at. */
  #asked: Promise<void> | undefined
  #running: Promise<void> | undefined
  /** With how many pages left the next checkpoint is due: a long read can keep pages from being folded in. */
  #due = manyPages
  /** How many pages were left when this was last told. */
  #left = 0

  /**
   * @param openThread begins the thread, which responds to each task with whether it is complete and ends after `end`
   */
  constructor({ sqlite }: Connection, writer: Writer, openThread = () => beginThread(sqlite.name)) {
    this.#thread = new ThreadOnDemand(openThread)
    this.#writer = writer
    const look = sqlite.prepare<[], { log: number; checkpointed: number }>('PRAGMA wal_checkpoint(NOOP)')
    this.#look = () => look.get() ?? { log: 0, checkpointed: 0 }
    this.#isWriting = () => sqlite.inTransaction
    let current: number | undefined
    this.#foldInAtCommits = (pages) => {
      if (pages !== current) sqlite.pragma(`wal_autocheckpoint = ${pages}`)
      current = pages
    }
    this.#foldInAtCommits(0)
  }

  /**
   * To be called after each commit.
   * @returns what the next one has to wait for, so that the log does not grow without bound
   */
  afterCommit(): Promise<void> | undefined {
    const { log, checkpointed } = this.#look()
    this.#left = log - checkpointed
    this.#due = Math.min(this.#due, this.#left + manyPages)
    if (!this.#running && this.#left >= this.#due) {
      this.#running = this.#foldIn()
        // If the disk still fails at the next write, that write reports it.
        .catch(() => {})
        .finally(() => {
          this.#running = undefined
        })
    }
    return log >= maxPages ? this.#asked : undefined
  }

  /**
   * Folds in all of the log and empties its file, which otherwise keeps older pages until they are overwritten.
   * @returns whether it is empty; not while another connection reads from the log
   * @throws Error as `#ask` does
   */
  async truncate(): Promise<boolean> {
    let isEmpty = false
    await this.#writer.pauseFor(async () => {
      isEmpty = await this.#ask('TRUNCATE')
    })
    return isEmpty
  }

  /** Ends the thread; who closes the database last folds in what is left of the log. */
  async stop(): Promise<void> {
    // From here on the process waits for it.
    this.#thread.current?.ref()
    await this.#running
    const thread = this.#thread.current
    if (!thread) return
    thread.ref()
    await this.#response(thread, end).catch(() => {})
  }

  async #foldIn(): Promise<void> {
    try {
      for (let passes = 0; passes < maxPasses && this.#pagesLeft() > fewPages; passes++) await this.#ask('PASSIVE')
      await this.#writer.pauseFor(async () => void (await this.#ask('FULL')))
    } finally {
      this.#due = this.#pagesLeft() + manyPages
    }
  }

  /** While a write takes several turns: how many there were before it. */
  #pagesLeft(): number {
    if (!this.#isWriting()) {
      const { log, checkpointed } = this.#look()
      this.#left = log - checkpointed
    }
    return this.#left
  }

  /**
   * Has the thread make a checkpoint.
   * @returns whether it is complete
   * @throws Error when it doesn't respond or cannot begin, for want of memory for example
   */
  #ask(task: CheckpointTask): Promise<boolean> {
    const response = Promise.resolve().then(() => this.#response(this.#thread.begin(), task))
    // Callers that wait for the log to be folded in continue whether it was or not.
    this.#asked = response.then(
      () => this.#foldInAtCommits(0),
      () => this.#foldInAtCommits(maxPages),
    )
    return response
  }

  /**
   * @returns whether the thread completed a task
   * @throws Error when it ended without a response, or took too long and was ended
   */
  #response(thread: Worker, task: CheckpointTask | typeof end): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const settle = (error?: Error, isComplete = true) => {
        clearTimeout(timer)
        thread.off('message', onMessage).off('exit', onExit)
        if (error) reject(error)
        else resolve(isComplete)
      }
      const onMessage = (isComplete: boolean) => {
        // A late response to an earlier task isn't the end.
        if (task !== end) settle(undefined, isComplete)
      }
      const onExit = () => settle(task === end ? undefined : new Error('The thread for checkpoints ended.'))
      const timer = setTimeout(() => {
        settle(new Error('The thread for checkpoints does not respond.'))
        thread.terminate().catch(() => {})
      }, responseTimeoutMs)
      thread.on('message', onMessage).on('exit', onExit)
      thread.postMessage(task)
    })
  }
}

/**
 * Folds in what is left of the log after a database was closed. SQLite leaves the log there when several connections
 * close at once, because each takes another for the last one, and when the last one can only read. If another process
 * still has the database open, or the disk fails, the log stays and nothing is lost: whoever closes or opens the
 * database next folds it in.
 */
export async function foldInRest(file: string): Promise<void> {
  for (let count = 0; count < maxReopenings && existsSync(`${file}-wal`); count++) {
    await sleep(Math.random() * maxReopeningDelayMs)
    try {
      const sqlite = openSqlite(file, { fileMustExist: true })
      try {
        sqlite.pragma('schema_version')
      } finally {
        sqlite.close()
      }
    } catch {}
  }
}

function beginThread(file: string): Worker {
  return new Worker(new URL('./checkpoint-thread.js', import.meta.url), { workerData: file })
}
