/** Sends requests, retries them if that is safe, and converts responses to values or errors. */
class Transport {
  constructor({ token, baseUrl, userAgent, slots = { taken: 0, waiting: [] }, ...options }) {
    this.setToken(trimmed(token) || environment('PROMPTCRAFTER_TOKEN'))
    this.baseUrl = addressFrom(trimmed(baseUrl) || environment('PROMPTCRAFTER_BASE_URL') || 'http://localhost:3000')
    this.options = optionsFrom(options)
    this.userAgent = userAgent
    this.slots = slots
  }

  /** @param {string} [token] what calls send from now on; undefined for none */
  setToken(token) {
    this.token = tokenFrom(token)
  }

  /**
   * A call with its retries.
   * @param {string} method
   * @param {string} path with `{name}` where `request.path` has a value
   * @param {object} request the operation's request
   * @param {object} [options] the caller's options for this call
   * @param {(body: any) => void} [keep] receives the body before the caller
   * @returns {Promise<unknown>} the body of the response, which may be a stream of it; undefined where it has none. Its
   *   `withResponse` returns the rest of the response too
   */
  call(method, path, request = {}, options = {}, keep = () => {}) {
    const whole = this.#whole(method, path, request, options, keep)
    const data = whole.then((response) => response.data)
    data.withResponse = () => {
      // A failure is reported once: by the returned promise.
      data.catch(() => {})
      return whole
    }
    return data
  }

  async #whole(method, path, request, options, keep) {
    demand(request)
    const { body, response } = await this.#send(method, path, request, options)
    keep(body)
    const { status, headers } = response
    return {
      data: body,
      status,
      headers,
      requestId: headers.get('x-request-id') ?? undefined,
      isReplay: headers.get('idempotent-replayed') === 'true',
      nextCursor: new URLSearchParams(nextPage(headers)).get('cursor') ?? undefined,
    }
  }

  /** Iterates over a list page by page; each page is requested when the previous one is used up. */
  async *iterate(path, request, options = {}) {
    demand(request)
    let left = numberFrom('limit', request.query?.limit ?? Infinity, 1)
    const size = numberFrom('pageSize', request.pageSize ?? pageSize, 1)
    let query = { ...request.query, limit: Math.min(size, left) }
    while (query !== undefined) {
      const { body, response } = await this.#send('GET', path, { ...request, query }, options)
      yield* body.slice(0, left)
      left -= body.length
      query = left > 0 ? nextPage(response.headers) : undefined
    }
  }

  async #send(method, path, request, given) {
    const options = optionsFrom(this.options, given)
    // In a separate file, because few programs need it.
    if (isObserved(options)) options.fetch = (await import('./observe.js')).observe(options)
    const place = this.baseUrl + fill(path, request.path)
    const url = place + queryString(request.query)
    // Without the query: messages are often logged.
    const what = `${method} ${place}`
    const headers = this.#headers(request, options)
    const body = bodyFrom(request)
    const end = performance.now() + options.totalTimeoutMs
    for (let retries = 0; ; retries++) {
      let failure
      try {
        const init = { method, headers, body, promptcrafter: { path, attempt: retries + 1 } }
        return await this.#try(what, url, init, options, end, request)
      } catch (error) {
        if (!(error instanceof PromptCrafterError)) throw error
        failure = error
      }
      const pauseMs = pauseBefore(retries, failure)
      if (retries >= options.maxRetries || !(performance.now() + pauseMs < end)) throw failure
      if (!options.retryWhen(failure, isWorthRetrying(failure, !request.once))) throw failure
      await pause(pauseMs, options.signal, what)
    }
  }

  #headers({ secured, body, sends = json, accepts = json, idempotent, headers: given }, options) {
    const headers = new Headers(options.headers)
    const agent = [this.userAgent, trimmed(options.appName)].join(' ').trim()
    // A browser sets its own, and would ask the service whether it may be another one.
    if (globalThis.document === undefined && !headers.has('user-agent')) headers.set('user-agent', agent)
    headers.set('accept', accepts)
    const token = 'token' in options ? tokenFrom(options.token) : this.token
    if (secured && token !== undefined) headers.set('authorization', `Bearer ${token}`)
    if (body !== undefined) headers.set('content-type', sends)
    if (idempotent) headers.set('idempotency-key', options.idempotencyKey ?? randomKey())
    for (const [name, value] of Object.entries(withoutUndefined(given))) headers.set(name, value)
    return headers
  }

  /** An attempt: it ends when the response was read, at the timeout, or when the caller aborts it. */
  async #try(what, url, init, { signal, timeoutMs, maxConnections, fetch = globalThis.fetch }, end, request) {
    if (signal?.aborted) throw abortError(what, signal)
    const limit = new Limit(what, Math.min(timeoutMs, end - performance.now()), signal)
    limit.begin()
    const { slots } = this
    if (slots.taken < maxConnections) slots.taken++
    // In a separate file, too.
    else await (await import('./queue.js')).takeTurn(slots, maxConnections, limit)
    let isOpen = false
    try {
      // Redirects aren't followed: the token and the body are for this service only.
      const response = await fetch(url, { ...init, redirect: 'manual', signal: limit.signal })
      isOpen = request.stream === true && isAsAsked(response, request)
      if (!isOpen) return { response, body: await readBody(response, request, what) }
      const { streamOf } = await import('./stream.js')
      return { response, body: streamOf(response, limit) }
    } catch (cause) {
      throw limit.errorOf(cause)
    } finally {
      if (!isOpen) limit.end()
      // Node.js reuses the connection only in the next turn of the event loop.
      setTimeout(() => (slots.waiting.shift() ?? (() => slots.taken--))())
    }
  }
}

/** The defaults of the options. */
const defaults = {
  timeoutMs: 60_000,
  totalTimeoutMs: Infinity,
  maxRetries: 2,
  maxConnections: 100,
  retryWhen: (_, usual) => usual,
}

/** Whether there is a hook, a logger or a tracer. */
function isObserved(options) {
  return options.logger || options.tracer || options.onRequest || options.onResponse || environment('PROMPTCRAFTER_LOG')
}

/** Options from several places; the last one that is set counts. */
function optionsFrom(...all) {
  const options = Object.assign({}, defaults, ...all.map(withoutUndefined))
  options.headers = headersFrom(all)
  // An undefined token means none.
  if ('token' in all.at(-1)) options.token = all.at(-1).token
  for (const name of ['timeoutMs', 'totalTimeoutMs']) numberFrom(name, options[name], 1)
  numberFrom('maxRetries', options.maxRetries, 0)
  checkAppName(trimmed(options.appName))
  return options
}

/** The media type of requests and responses, unless the contract states another. */
const json = 'application/json'

function mediaTypeOf({ headers }) {
  return (headers.get('content-type') ?? '').split(';')[0].trim().toLowerCase()
}

/** Whether a response is a success of the requested media type. */
function isAsAsked(response, { accepts = json }) {
  return response.ok && mediaTypeOf(response) === accepts
}

/** Encodes a body. Rejects unpaired surrogates, which would be silently lost. */
function bodyFrom({ body, sends }) {
  if (body === undefined) return undefined
  if (sends === undefined) return jsonText(body)
  if (typeof body === 'string' && /\p{Surrogate}/u.test(body)) {
    refuse('The text has an unpaired surrogate')
  }
  return body
}

async function readBody(response, request, what) {
  const { status, headers, ok } = response
  const text = await response.text()
  if (ok && request.text && isAsAsked(response, request)) return text
  const mediaType = mediaTypeOf(response)
  const body = /[/+]json$/.test(mediaType) ? parse(text) : undefined
  if (ok && !request.text && !request.stream && isGiven(request.gives, body, response, text)) return body
  const about = { status, headers, body: body ?? text }
  if (!ok && typeof body?.error === 'string') throw new (errorClass(status))(body.error, about)
  // A proxy, or a page that asks to sign in to the network. The body has the rest: it may be long.
  const location = headers.get('location')?.replace(/\/\/[^/]*@|[?#].*/g, (found) => (found[0] === '/' ? '//' : ''))
  const redirect = location ? `, a redirect to ${location} that is not followed,` : ''
  const found = `status ${status}${redirect} with ${mediaType || 'no media type'} (${text.length} characters)`
  throw new (errorClass(status))(`${what}: ${found} is not a response from the service. Is baseUrl correct?`, about)
}

/** Whether the body of a success is of the type that the operation returns: nothing, an object, or a list of them. */
function isGiven(gives, body, { status }, text) {
  if (gives === null) return status === 204 && text === ''
  if (gives === undefined) return body !== undefined
  const [list, field] = Array.isArray(gives) ? [body, gives[0]] : [[body], gives]
  const isObject = (item) => typeof item === 'object' && item !== null && !Array.isArray(item)
  return Array.isArray(list) && list.every((item) => isObject(item) && (field === '' || (item[field] ?? null) !== null))
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
