import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { StoreError } from '../../domain/errors.js'
import { nextTurn, Turns } from '../../domain/turns.js'
import type { Connection } from './database.js'
import type { Statement } from './driver.js'
import type { Tables } from './schema.js'
import { syncAhead } from './sync-ahead.js'
import { ThreadConnection } from './thread-connection.js'

/**
 * `short` jobs share a transaction. A `long` one takes several turns of the event loop, in a separate transaction, and
 * one `inThread` is that of a thread.
 */
type Kind = 'short' | 'long' | 'inThread'

interface Job {
  /** When it was asked for, in milliseconds of the process. */
  readonly since: number
  readonly run: (db: Kysely<Tables>) => Promise<unknown>
  readonly kind: Kind
  /** Whether to run it so that its failure is its own: one of those that it came with failed. */
  readonly failsAlone: boolean
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

/** Called for each transaction of the writer. */
export interface CommitListener {
  /** Just before what was written can be seen; if a thread wrote it, just after the commit. */
  beforeCommit?(): void
  /** When it is on the disk. @returns what the next transaction has to wait for, if anything */
  afterCommit?(): Promise<void> | undefined
}

type Outcome = { readonly value: unknown } | { readonly error: unknown }

/**
 * Does the writes, in the order in which they came. Those that arrive in one turn of the event loop share a
 * transaction, and so one wait for the disk, and each gets its response only after that transaction is on it. A write
 * that fails is rolled back alone.
 */
export class Writer {
  /** How long a write waits for a lock that another process holds; the contract's `busy` names it. */
  static readonly busyTimeoutMs = 5000
  /**
   * The longest pause between two tries for the lock; each pause is a part of it at random, so that processes take
   * turns.
   */
  static readonly #longestPauseMs = 10
  /** Bound the time for which one transaction keeps the event loop to itself, in milliseconds, and its writes. */
  static readonly #transactionMs = 25
  static readonly #jobsPerTransaction = 256
  /** How often writes that wait for something else than the lock are looked at, in milliseconds. */
  static readonly #lookMs = 50

  readonly #connection: Connection
  readonly #listener: CommitListener
  /** For writes of large rows. */
  readonly #thread: ThreadConnection
  readonly #begin: Statement
  readonly #commit: Statement
  readonly #rollback: Statement
  readonly #savepoint: Statement
  readonly #release: Statement
  #queue: Job[] = []
  /** The work to do at the end of the transaction that is open. */
  #last: (() => Promise<void> | void)[] = []
  /** The work to do before the next transaction begins. */
  #pauses: (() => Promise<void>)[] = []
  #running: Promise<void> | undefined

  constructor(connection: Connection, listener: CommitListener = {}) {
    this.#connection = connection
    this.#listener = listener
    this.#thread = new ThreadConnection(connection.sqlite.name)
    const prepare = (sql: string) => connection.sqlite.prepare(sql)
    this.#begin = prepare('BEGIN IMMEDIATE')
    this.#commit = prepare('COMMIT')
    this.#rollback = prepare('ROLLBACK')
    this.#savepoint = prepare('SAVEPOINT job')
    this.#release = prepare('RELEASE job')
    // A lock is waited for here, without stopping the event loop, and not inside SQLite.
    connection.sqlite.pragma('busy_timeout = 0')
  }

  /**
   * Runs a write and returns its result once it is on the disk.
   * @param run may await only statements of the `db` that it gets; it is run again where another write of its
   * transaction failed
   * @throws StoreError `busy`, `full`, or what `run` throws; in all cases nothing was written
   */
  write<T>(run: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return this.#add(run, 'short')
  }

  /**
   * Runs a write that takes too long for one turn of the event loop, in a separate transaction. The transaction stays
   * open from turn to turn: reads see nothing of it until it is on the disk, and other writes wait, so that those of
   * one turn aren't held up by it or undone with it.
   * @param run awaits statements of the `db` that it gets, and the `turn` between two steps
   * @param isLong false runs it as `write`, with a `turn` that doesn't wait
   * @throws StoreError as `write`
   */
  writeInTurns<T>(run: (db: Kysely<Tables>, turn: () => Promise<void>) => Promise<T>, isLong = true): Promise<T> {
    return this.#add(
      (db) => {
        const turns = isLong ? new Turns() : undefined
        return run(db, async () => turns?.giveWay())
      },
      isLong ? 'long' : 'short',
    )
  }

  /**
   * Runs a write whose single statements take too long for one turn of the event loop, in a transaction of a thread.
   * Other writes wait meanwhile, so it sees in this connection what it would see in its own.
   * @param run awaits only statements of the `db` that it gets, and iterations of the event loop
   * @throws StoreError as `write`; if the thread ends meanwhile, it isn't known whether something was written
   */
  writeInThread<T>(run: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return this.#add(run, 'inThread')
  }

  #add<T>(run: (db: Kysely<Tables>) => Promise<T>, kind: Kind): Promise<T> {
    return new Promise<T>((resolve, fail) => {
      const reject = (error: unknown) => fail(explained(error))
      this.#queue.push({
        since: performance.now(),
        run,
        kind,
        failsAlone: false,
        resolve: resolve as (value: unknown) => void,
        reject,
      })
      this.#running ??= this.#drain()
    })
  }

  /**
   * Does something at the end of the transaction of the write that runs now, after the other writes in it. If it fails,
   * the whole transaction does; if the write fails, it isn't done.
   * @param run may call this again, and wait for turns
   */
  atEnd(run: () => Promise<void> | void): void {
    this.#last.push(run)
  }

  /**
   * Runs something while no transaction of this writer is open. Writes that are asked for meanwhile wait, but no longer
   * than they would for a lock.
   */
  pauseFor(run: () => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#pauses.push(() => run().then(resolve, reject))
      this.#running ??= this.#drain()
    })
  }

  /** A query to be run within a write (see `Connection.prepare`). */
  get prepare(): Connection['prepare'] {
    return this.#connection.prepare
  }

  /** The number of writes that wait for their transaction. */
  get waiting(): number {
    return this.#queue.length
  }

  /** Waits until all writes that were asked for are done, and ends the thread for large ones. */
  async stop(): Promise<void> {
    await this.#running
    await this.#thread.close()
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0 || this.#pauses.length > 0) {
      await new Promise(setImmediate)
      for (const pause of this.#pauses.splice(0)) await this.#waitFor(pause())
      const next = await this.#beginWhenFree()
      if (next?.kind === 'inThread') await this.#waitFor(this.#writeNextInThread())
      else if (next) await this.#writeTogether()
    }
    this.#running = undefined
  }

  /**
   * Begins the transaction of the next job as soon as the lock is free. Writes that waited too long for it are given
   * up.
   * @returns the next job, if any is left
   */
  async #beginWhenFree(): Promise<Job | undefined> {
    let lockedSince: number | undefined
    for (let next = this.#queue[0]; next; next = this.#queue[0]) {
      try {
        // A rollback that failed is made up for: until then nothing can be written.
        if (this.#connection.sqlite.inTransaction) this.#rollback.run()
        if (next.kind === 'inThread') await this.#thread.begin()
        else this.#begin.run()
        return next
      } catch (error) {
        if (isBusy(error)) {
          // Writes may have waited long for others before, which is no reason to give them up.
          lockedSince ??= performance.now()
          if (performance.now() - lockedSince >= Writer.busyTimeoutMs)
            this.#refuseOverdue(new StoreError('busy', 'The database is locked.', { cause: error }))
          await sleep(Math.random() * Writer.#longestPauseMs)
        } else if (next.kind === 'inThread') {
          this.#queue.shift()
          next.reject(error)
        } else {
          this.#giveUp(Number.POSITIVE_INFINITY, error)
        }
      }
    }
    return undefined
  }

  /** Waits for a checkpoint or a large write. If that takes too long, writes that wait for it are rejected. */
  async #waitFor(checkpoint: Promise<void>): Promise<void> {
    const end = performance.now() + Writer.busyTimeoutMs
    const look = () => {
      if (performance.now() < end) return
      this.#refuseOverdue(new StoreError('busy', 'A checkpoint or large write takes too long.'))
    }
    const looking = setInterval(look, Writer.#lookMs)
    await checkpoint.finally(() => clearInterval(looking))
  }

  #refuseOverdue(busy: StoreError): void {
    this.#giveUp(performance.now() - Writer.busyTimeoutMs, busy)
  }

  /** Rejects the writes that were asked for before a moment, in milliseconds of the process. */
  #giveUp(before: number, error: unknown): void {
    const given = this.#queue.filter(({ since }) => since < before)
    this.#queue = this.#queue.filter(({ since }) => since >= before)
    for (const job of given) job.reject(error)
  }

  /**
   * Writes the next jobs in the transaction that was begun, and resolves each when that is on the disk. That one of
   * several failed is rare: they are then done once more, each so that it can fail alone.
   */
  async #writeTogether(): Promise<void> {
    const { sqlite, db } = this.#connection
    const jobs: Job[] = []
    const outcomes: Outcome[] = []
    let running: Job | undefined
    try {
      const writing = new Turns()
      for (const job of this.#nextJobs()) {
        running = job
        jobs.push(job)
        outcomes.push(job.failsAlone ? await this.#runAlone(job) : { value: await job.run(db) })
      }
      running = undefined
      // If there is much to write, others have their turn between the steps.
      await writing.giveWay()
      for (let run = this.#last.shift(); run; run = this.#last.shift()) await run()
      if (writing.isOver || jobs[0]?.kind === 'long') {
        await writing.giveWay()
        // FTS5 collects what it gets until a savepoint or the commit (`fts5SavepointMethod` in SQLite's source).
        this.#savepoint.run()
        this.#release.run()
        await syncAhead(sqlite)
        // What follows the disk runs in the same iteration of the event loop as the immediate that it sets.
        await nextTurn()
      }
      const committing = new Turns()
      this.#listener.beforeCommit?.()
      this.#commit.run()
      // So it is with the responses.
      await committing.giveWay()
    } catch (error) {
      this.#last = []
      // SQLite may have rolled back by itself, on a full disk for example: that is the failure of all.
      const mayGoOn = jobs.length > 1 && running?.failsAlone === false && sqlite.inTransaction
      if (mayGoOn && this.#rollBack()) this.#queue.unshift(...jobs.map((job) => ({ ...job, failsAlone: true })))
      else for (const job of jobs) job.reject(error)
      this.#rollBack()
      return
    }
    for (const [index, job] of jobs.entries()) settle(job, outcomes[index] as Outcome)
    await this.#afterCommit()
  }

  async #writeNextInThread(): Promise<void> {
    const job = this.#queue.shift() as Job
    let value: unknown
    try {
      value = await job.run(this.#thread.db)
      await this.#thread.commit()
    } catch (error) {
      await this.#thread.rollBack()
      job.reject(error)
      return
    }
    try {
      this.#listener.beforeCommit?.()
    } catch {}
    job.resolve(value)
    await this.#afterCommit()
  }

  /** What fails after the commit is no failure of what was written; the next write reports it. */
  async #afterCommit(): Promise<void> {
    try {
      const checkpoint = this.#listener.afterCommit?.()
      if (checkpoint) await this.#waitFor(checkpoint)
    } catch {}
  }

  /** Takes the jobs of a transaction from the queue: those that wait for it, as long as there is time. */
  *#nextJobs(): Iterable<Job> {
    const end = performance.now() + Writer.#transactionMs
    const max = Math.min(this.#queue.length, Writer.#jobsPerTransaction)
    for (let count = 0; count < max; count++) {
      const kind = this.#queue[0]?.kind
      if (kind !== 'short' && count > 0) return
      yield this.#queue.shift() as Job
      if (kind === 'long' || performance.now() >= end) return
    }
  }

  /** Leaves the transaction. @returns false when that failed: it is tried again before the next one */
  #rollBack(): boolean {
    try {
      if (this.#connection.sqlite.inTransaction) this.#rollback.run()
      return true
    } catch {
      return false
    }
  }

  /**
   * Runs a job so that it leaves the transaction as it was if it fails. SQLite copies each page for that before it is
   * changed.
   */
  async #runAlone(job: Job): Promise<Outcome> {
    const { sqlite, db } = this.#connection
    const { length } = this.#last
    this.#savepoint.run()
    try {
      const value = await job.run(db)
      this.#release.run()
      return { value }
    } catch (error) {
      if (!sqlite.inTransaction) throw error
      sqlite.exec('ROLLBACK TO job')
      this.#last.splice(length)
      this.#release.run()
      return { error }
    }
  }
}

function settle(job: Job, outcome: Outcome): void {
  if ('error' in outcome) job.reject(outcome.error)
  else job.resolve(outcome.value)
}

function explained(error: unknown): unknown {
  return isFull(error) ? new StoreError('full', 'The disk is full.', { cause: error }) : error
}

function isBusy(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_BUSY')
}

/**
 * Whether the disk is full: for the database and its log, or for the index of the log that is in shared memory.
 */
function isFull(error: unknown): boolean {
  return ['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE'].includes(codeOf(error))
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
