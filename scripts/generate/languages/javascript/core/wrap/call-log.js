import PromptCrafterClient from './promptcrafter-client.js'

/** Logs in a request, unless one is rejected without saying which. The service takes up to 1,000. */
const batchLength = 100
/** The service accepts bodies of up to 4 MiB; the rest is for the JSON around the logs. */
const batchBytes = 4_100_000
/** How long logs are collected before they are sent. */
const collectMs = 1_000
/** How long a slow service may delay the end of the program. */
const sendTimeoutMs = 5_000
const longestPauseMs = 60_000

/** Sends logs in the background: in batches, with retries, and before the program ends. */
export class CallLog {
  #client
  #maxQueueBytes
  #onError
  /** Logs that aren't sent yet, with their sizes; those of a request in flight come first. */
  #queue = []
  #bytes = 0
  #dropped = 0
  #batchLength = batchLength
  #pauseMs = collectMs
  #reported = new Set()
  #timer
  #sending

  /** @param {import('./wrap.js').CallLogOptions} [options] */
  constructor({ client = new PromptCrafterClient(), maxQueueBytes = 67_108_864, onError = warn } = {}) {
    this.#client = client
    this.#maxQueueBytes = maxQueueBytes
    this.#onError = onError
  }

  /** The number of logs that were lost: the queue was full, or the service rejected them. */
  get dropped() {
    return this.#dropped
  }

  /** The number of logs that wait to be sent. */
  get pending() {
    return this.#queue.length
  }

  /**
   * Puts a log in the queue.
   * @param {import('./promptcrafter-client.js').LogCreate} log
   */
  add(log) {
    const bytes = bytesOf(log)
    if (this.#bytes + bytes > this.#maxQueueBytes) {
      this.#dropped++
      this.report(new Error(`${this.#queue.length} logs wait to be sent; until there is room, more are dropped.`))
      return
    }
    this.#queue.push({ log, bytes })
    this.#bytes += bytes
    unsent.add(this)
    flushBeforeExit()
    this.#plan()
  }

  /**
   * Sends the waiting logs, and resolves when they are sent or can't be sent now.
   * @returns {Promise<boolean>} whether no log is waiting
   */
  async flush() {
    await this.#sending
    await this.#send()
    return this.#queue.length === 0
  }

  /** Sends the waiting logs once more; logs that fail then are lost. */
  async end() {
    if (await this.flush()) return
    const lost = this.#queue.length
    this.#remove(this.#queue)
    this.#dropped += lost
    unsent.delete(this)
    this.report(new Error(`The program ended before ${lost} logs could be sent.`), 'end')
  }

  #plan() {
    if (this.#timer !== undefined || this.#queue.length === 0) return
    this.#timer = setTimeout(() => this.#send(), this.#pauseMs)
    // Only `beforeExit` waits for what is left.
    this.#timer.unref?.()
  }

  #send() {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = undefined
      this.#plan()
    })
    return this.#sending
  }

  async #sendAll() {
    while (this.#queue.length > 0) {
      const batch = this.#nextBatch()
      try {
        const options = { timeoutMs: sendTimeoutMs, maxRetries: 0 }
        // An existing log was recorded by a request whose response was lost.
        await this.#client.createLogs({ logs: batch.map(({ log }) => log) }, { existing: 'skip' }, options)
        this.#remove(batch)
        this.#reported.delete('temporary')
        this.#batchLength = batchLength
        this.#pauseMs = collectMs
      } catch (error) {
        if (isTemporary(error)) {
          this.report(error, 'temporary')
          const pauseMs = Math.max(this.#pauseMs * 2, (error.retryAfter ?? 0) * 1_000)
          this.#pauseMs = Math.min(pauseMs, longestPauseMs)
          return
        }
        this.#reject(batch, error)
      }
    }
    unsent.delete(this)
  }

  #nextBatch() {
    let bytes = 0
    const end = this.#queue.findIndex((one, index) => {
      bytes += one.bytes
      return index === this.#batchLength || (bytes > batchBytes && index > 0)
    })
    return this.#queue.slice(0, end < 0 ? undefined : end)
  }

  /** Drops the log that the service rejects. The others of the batch stay in the queue. */
  #reject(batch, error) {
    const places = (error.details ?? []).map(({ field }) => /^\/logs\/(\d+)\//.exec(field)?.[1])
    const faults = places.flatMap((place) => batch[place] ?? []).map(({ log }) => log)
    // All logs of a missing prompt would be rejected, one after the other.
    const isRejected = ({ log }) =>
      faults.some((one) => one === log || (error.status === 404 && one.promptId === log.promptId))
    const rejected = faults.length > 0 ? batch.filter(isRejected) : batch
    const isAbout = [401, 403].includes(error.status) || faults.length > 0 || batch.length === 1
    if (!isAbout) {
      this.#batchLength = Math.ceil(batch.length / 2)
      return
    }
    this.#remove(rejected)
    this.#batchLength = batchLength
    this.#dropped += rejected.length
    this.report(error)
  }

  #remove(items) {
    const removed = new Set(items)
    this.#queue = this.#queue.filter((item) => !removed.has(item))
    for (const { bytes } of items) this.#bytes -= bytes
  }

  /** Reports each kind of error once, and a temporary one again when it recurs. */
  report(error, kind = `${error?.name} ${error?.status}`) {
    if (this.#reported.has(kind)) return
    this.#reported.add(kind)
    try {
      this.#onError(error)
    } catch {
      // The application continues.
    }
  }
}

/** Whether the same request may succeed later: the service, or a proxy before it, did not reject the logs. */
function isTemporary({ name, status = 0 }) {
  return name !== 'InvalidArgumentError' && (status < 400 || status >= 500 || status === 408 || status === 429)
}

function warn(error) {
  console.warn(`PromptCrafter: some calls are not logged. ${error?.message}`)
}

/** An upper bound for the size of a log in a request. */
function bytesOf(log) {
  return new TextEncoder().encode(JSON.stringify(log)).length + 1
}

/** The senders that have logs to send before the program ends. */
const unsent = new Set()
let isWaitingForEnd = false

function flushBeforeExit() {
  if (isWaitingForEnd) return
  isWaitingForEnd = true
  // Node.js repeats the event as long as something was done in it.
  globalThis.process?.on?.('beforeExit', () => {
    for (const log of unsent) log.end()
  })
}

let sharedLog

/** The default sender of logs; null if a setting in the environment is invalid. */
function shared() {
  try {
    if (sharedLog === undefined) sharedLog = new CallLog()
  } catch (error) {
    warn(error)
    sharedLog = null
  }
  return sharedLog
}
