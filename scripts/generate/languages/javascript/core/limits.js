/** Timers with a longer delay fire at once. */
const longestTimerMs = 2 ** 31 - 1

/** Cancels what takes too long or the caller aborts. */
class Limit {
  #controller = new AbortController()
  #timer

  constructor(what, timeoutMs, signal) {
    this.what = what
    this.ms = Math.ceil(timeoutMs)
    this.caller = signal
    this.abort = () => this.#controller.abort(abortError(what, signal))
    signal?.addEventListener('abort', this.abort, { once: true })
  }

  get signal() {
    return this.#controller.signal
  }

  /** Starts the timer. */
  begin() {
    const expire = () => this.#controller.abort(new TimeoutError(`${this.what}: no response within ${this.ms} ms.`))
    if (this.ms !== Infinity) this.#timer = setTimeout(expire, Math.min(this.ms, longestTimerMs))
  }

  pause() {
    clearTimeout(this.#timer)
  }

  end() {
    this.pause()
    this.caller?.removeEventListener('abort', this.abort)
  }

  /** The error of a failure. */
  errorOf(cause) {
    if (this.signal.aborted) return this.signal.reason
    if (cause instanceof PromptCrafterError) return cause
    return new ConnectionError(`${this.what}: ${reasonOf(cause)}`, { cause })
  }
}

function abortError(what, { reason }) {
  return new AbortError(`${what}: aborted. ${reason?.message ?? reason}`, { cause: reason })
}
