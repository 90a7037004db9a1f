/** The requests that are logged: Chat Completions and Responses of OpenAI, Messages of Anthropic. */
const loggedPaths = /(chat\/completions|^\/responses|v1\/messages)(\?|$)/

/** The clients that `wrap` returned, with the original client and the options. */
const wrapped = new WeakMap()

/**
 * Returns a client that logs its calls to models in the background and does everything else as before.
 * @template {object} T
 * @param {T} client of `openai` or `@anthropic-ai/sdk`, or one that this function returned
 * @param {import('./wrap.js').WrapOptions} [options] what isn't given is as in a client that is wrapped already
 * @returns {T}
 * @throws {TypeError} if it is another client
 */
export function wrap(client, options = {}) {
  const { original, options: before } = wrapped.get(client) ?? { original: client, options: {} }
  if (typeof original?.post !== 'function' || typeof original.withOptions !== 'function') {
    throw new TypeError('wrap takes a client of openai or @anthropic-ai/sdk.')
  }
  const merged = mergedOptions(before, options)
  const other = original.withOptions({})
  wrapped.set(other, { original, options: merged })
  const post = other.post.bind(other)
  other.post = (path, request) => {
    const recording = loggedPaths.test(path) ? record(merged) : undefined
    // From version 7 on, openai returns a promise of the request.
    if (typeof request?.then === 'function') request.then((given) => recording?.read(given?.body), () => {})
    else recording?.read(request?.body)
    return watchedCall(post(path, request), recording)
  }
  other.withOptions = (changes) => wrap(original.withOptions(changes), merged)
  return other
}

/**
 * Returns a function that logs its calls in the background and does everything else as before: its arguments are the
 * input, and what it returns is the output. It can be called with a function that this one returned.
 * @template {(...given: any[]) => unknown} F
 * @param {F} call asks a model; it may return a promise, an async iterable, or a response of a model
 * @param {import('./wrap.js').LogCallsOptions} [options]
 * @returns {F}
 */
export function logCalls(call, options = {}) {
  const { original, options: before } = wrapped.get(call) ?? { original: call, options: {} }
  const merged = mergedOptions(before, options)
  const logged = function (...given) {
    const recording = record(merged)
    recording?.read(given.length === 1 && isRequest(given[0]) ? given[0] : { input: argumentsText(given) })
    const result = original.apply(this, given)
    if (recording === undefined) return result
    if (typeof result?.then !== 'function') return watched(result, recording)
    // The caller has the promise itself, and sees its failure there.
    result.then(
      (value) => watched(value, recording),
      () => {},
    )
    return result
  }
  wrapped.set(logged, { original, options: merged })
  return logged
}

/** Whether an argument is a request to a model, also in the format of other packages. */
function isRequest(value) {
  return Array.isArray(value?.messages) || Array.isArray(value?.input)
}

function argumentsText(given) {
  return given.length === 1 && typeof given[0] === 'string' ? given[0] : JSON.stringify(given)
}
