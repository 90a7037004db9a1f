/** What every failed call rejects with; `instanceof` tells the kinds apart. */
export class PromptCrafterError extends Error {
  /**
   * @param {string} message
   * @param {{ status?: number, body?: unknown, headers?: Headers, cause?: unknown }} [about]
   */
  constructor(message, { status, body, headers, cause } = {}) {
    super(message, { cause })
    this.name = new.target.name
    /** The status of the answer; undefined when there was none. */
    this.status = status
    /** The body of the answer, as JSON where it is JSON, else as text. */
    this.body = body
    /** What is wrong where, for errors of validation. */
    this.details = body?.details ?? []
    /** The id under which the service's log has the request. */
    this.requestId = headers?.get('x-request-id') ?? undefined
    /** After how many seconds the service asks to be tried again. */
    this.retryAfter = readRetryAfter(headers?.get('retry-after'))
  }
}

/** There was no answer: the service cannot be reached, or the connection was lost. `cause` says more. */
export class ConnectionError extends PromptCrafterError {}

/** There was no whole answer within the time limit. */
export class TimeoutError extends ConnectionError {}

const firstPauseMs = 500
const longestPauseMs = 5_000
/** A service that wants a longer pause than this gets none: the error comes at once. */
const longestRetryAfterSeconds = 60

/** A timer that is set to more goes off at once. */
const longestTimerMs = 2 ** 31 - 1

/** Sends requests, again where that is safe, and turns what comes back into a value or an error. */
class Transport {
  constructor({ token, baseUrl, timeoutMs, maxRetries, fetch, userAgent }) {
    this.setToken(token ?? environment('PROMPTCRAFTER_TOKEN'))
    this.baseUrl = addressFrom(baseUrl ?? environment('PROMPTCRAFTER_BASE_URL') ?? 'http://localhost:3000')
    this.timeoutMs = numberFrom('timeoutMs', timeoutMs ?? 60_000, 1)
    this.maxRetries = numberFrom('maxRetries', maxRetries ?? 2, 0)
    this.fetch = fetch ?? globalThis.fetch
    this.userAgent = userAgent
  }

  /** @param {string} [token] what calls send from now on; undefined for none */
  setToken(token) {
    this.token = tokenFrom(token)
  }

  /**
   * One call, with its further tries.
   * @param {string} method
   * @param {string} path with `{name}` where `request.path` has a value
   * @param {object} request what the operation sends, and how
   * @param {object} [options] what the caller wants otherwise for this one call
   * @returns {Promise<unknown>} the body of the answer; undefined where it has none
   */
  async call(method, path, request = {}, options = {}) {
    return (await this.#send(method, path, request, options)).body
  }

  /** Walks a list page by page; each page is asked for when the one before is used up. */
  async *iterate(path, request, options = {}) {
    let query = { limit: pageSize, ...withoutUndefined(request.query) }
    while (query !== undefined) {
      const { body, headers } = await this.#send('GET', path, { ...request, query }, options)
      yield* body
      query = nextPage(headers.get('link'))
    }
  }

  async #send(method, path, request, options) {
    const url = this.baseUrl + fill(path, request.path) + queryString(request.query)
    const headers = this.#headers(request, options)
    const body = request.body === undefined ? undefined : JSON.stringify(request.body)
    const maxRetries = numberFrom('maxRetries', options.maxRetries ?? this.maxRetries, 0)
    const mayRepeat = request.once !== true
    for (let retries = 0; ; retries++) {
      let failure
      try {
        return await this.#try(url, { method, headers, body }, options, request.binary)
      } catch (error) {
        if (!(error instanceof PromptCrafterError)) throw error
        failure = error
      }
      const pauseMs = pauseBefore(retries, failure)
      if (retries >= maxRetries || !isWorthRetrying(failure, mayRepeat) || pauseMs === undefined) throw failure
      await pause(pauseMs, options.signal)
    }
  }

  #headers({ secured, body, idempotent, headers: given }, options) {
    const headers = new Headers({ accept: 'application/json' })
    // A browser sets its own, and would ask the service whether it may be another one.
    if (globalThis.document === undefined) headers.set('user-agent', this.userAgent)
    if (secured && this.token !== undefined) headers.set('authorization', `Bearer ${this.token}`)
    if (body !== undefined) headers.set('content-type', 'application/json')
    if (idempotent) headers.set('idempotency-key', options.idempotencyKey ?? randomKey())
    for (const [name, value] of Object.entries(withoutUndefined(given))) headers.set(name, String(value))
    return headers
  }

  /** One try: it ends with the answer read to its end, at the time limit, or when the caller aborts it. */
  async #try(url, init, { signal, timeoutMs = this.timeoutMs }, binary) {
    signal?.throwIfAborted()
    const controller = new AbortController()
    const abort = () => controller.abort(signal.reason)
    signal?.addEventListener('abort', abort, { once: true })
    const limit = numberFrom('timeoutMs', timeoutMs, 1)
    const expire = () => controller.abort(new TimeoutError(`${init.method} ${url}: no answer within ${limit} ms.`))
    const timer = limit === Infinity ? undefined : setTimeout(expire, Math.min(limit, longestTimerMs))
    try {
      const fetch = this.fetch
      // What leads elsewhere is not followed: token and body are for this service alone.
      const response = await fetch(url, { ...init, redirect: 'manual', signal: controller.signal })
      return await readAnswer(response, binary)
    } catch (cause) {
      if (controller.signal.aborted) throw controller.signal.reason
      if (cause instanceof PromptCrafterError) throw cause
      throw new ConnectionError(`${init.method} ${url}: ${reasonOf(cause)}`, { cause })
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    }
  }
}

async function readAnswer(response, binary = false) {
  const { status, headers, ok } = response
  if (ok && binary) return { body: new Uint8Array(await response.arrayBuffer()), headers }
  const text = await response.text()
  if (ok && text === '') return { body: undefined, headers }
  const isJson = /^application\/([\w.-]+\+)?json\b/.test(headers.get('content-type') ?? '')
  if (ok && !isJson && /^(application\/yaml|text\/(?!html))/.test(headers.get('content-type') ?? '')) {
    return { body: text, headers }
  }
  const body = isJson ? parse(text) : undefined
  if (ok && body !== undefined) return { body, headers }
  const about = { status, headers, body: body ?? text }
  if (ok) throw new PromptCrafterError('The answer is not one of this service: it is no JSON.', about)
  throw new (errorClass(status))(body?.error ?? `The service answered with status ${status}.`, about)
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whether another try can do no harm, and may succeed. */
function isWorthRetrying({ status, cause }, mayRepeat) {
  // With 429 and 503 the service says that it has done nothing.
  if (status === 429 || status === 503) return true
  if (status === 502 || status === 504) return mayRepeat
  return status === undefined && (mayRepeat || neverConnected(cause))
}

/** Codes with which Node.js says that there was no connection, so that nothing was sent. A browser does not tell. */
const connectCodes = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]

function neverConnected(error) {
  return connectCodes.includes(error?.cause?.code ?? error?.code)
}

function reasonOf(error) {
  const inner = error?.cause ?? error
  return [inner?.message || inner?.code || String(inner), neverConnected(error) && 'Is the service running there?']
    .filter(Boolean)
    .join('. ')
}

/** How long to wait before the next try, in ms; undefined when the service wants more patience than this client has. */
function pauseBefore(retries, { retryAfter = 0 }) {
  if (retryAfter > longestRetryAfterSeconds) return undefined
  // Jittered, so that many clients do not come back in step.
  const own = Math.min(firstPauseMs * 2 ** retries, longestPauseMs) * (0.5 + Math.random() / 2)
  return Math.max(own, retryAfter * 1000)
}

/** `Retry-After` in seconds; it is a number of seconds or a date (RFC 9110, 10.2.3). */
function readRetryAfter(text) {
  if (!text) return undefined
  if (/^\d+$/.test(text)) return Number(text)
  const date = Date.parse(text)
  return Number.isNaN(date) ? undefined : Math.max(0, (date - Date.now()) / 1000)
}

function pause(ms, signal) {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal?.addEventListener('abort', stop, { once: true })
  })
}

/** The path with its values in place. One that is empty or made of dots would be another path. */
function fill(path, values = {}) {
  return path.replace(/\{(\w+)\}/g, (_, name) => {
    const value = String(values[name] ?? '')
    if (/^\.{0,2}$/.test(value)) throw new TypeError(`${name} must be an identifier, not ${JSON.stringify(value)}.`)
    return encodeURIComponent(value)
  })
}

/** A query by name, where a list gives its name once for each value; or one that is encoded already. */
function queryString(query) {
  if (typeof query === 'string') return query
  const text = Object.entries(withoutUndefined(query))
    .flatMap(([name, value]) => [value].flat().map((one) => `${encodeURIComponent(name)}=${queryText(one)}`))
    .join('&')
  return text === '' ? '' : `?${text}`
}

function queryText(value) {
  return value instanceof Joined ? value.text : encodeURIComponent(String(value))
}

/** A list in one value of a query: commas separate its values, whose own commas are encoded. */
function joined(values) {
  return values === undefined ? undefined : new Joined(values.map(queryText).join(','))
}

class Joined {
  constructor(text) {
    this.text = text
  }
}

/** The query of the link to the next page (RFC 8288); undefined where there is none. */
function nextPage(link) {
  const target = /<([^>]*)>[^,]*;\s*rel="?next"?/i.exec(link ?? '')?.[1]
  return target === undefined ? undefined : new URL(target, 'http://localhost').search
}

function withoutUndefined(values = {}) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

function environment(name) {
  return globalThis.process?.env?.[name] || undefined
}

/** A token without the white space around it: one from a file ends in a line break. What is refused is not shown. */
function tokenFrom(token) {
  const text = String(token ?? '').trim()
  if (!/^[!-~]*$/.test(text)) throw new TypeError('token must have only visible ASCII characters.')
  return text || undefined
}

/** An address without a slash at its end. One that is refused is not shown, for it may have a password in it. */
function addressFrom(text) {
  const address = String(text).trim().replace(/\/+$/, '')
  if (!/^https?:\/\/[^/\\?#@]+(\/[^?#]*)?$/.test(address)) {
    throw new TypeError(
      'baseUrl must be an address such as https://prompts.example.com, without a user name, a query or a fragment.',
    )
  }
  return address
}

function numberFrom(name, value, least) {
  if (typeof value === 'number' && value >= least) return value
  throw new TypeError(`${name} must be a number, at least ${least}, not ${String(value)}.`)
}

/** A UUID of version 4 (RFC 9562); `crypto.randomUUID` is missing on pages without TLS. */
function randomKey() {
  const { crypto } = globalThis
  if (crypto.randomUUID) return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6] & 0x0f) | 0x40
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  return [...bytes]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
