/** A call to a model, from its start to its output. */
class Recording {
  #log
  #fields
  #start = performance.now()
  #assembly = new Assembly()
  #hasEnded = false

  constructor(log, fields) {
    this.#log = log
    this.#fields = fields
  }

  /** Receives a piece of a stream. */
  add(piece) {
    this.quietly(() => this.#assembly.add(piece))
  }

  /** Copies the request: the caller may change it later. */
  read(request) {
    this.quietly(() => {
      this.#fields.input = cut(inputOf(request))
      this.#fields.modelUsed ??= request.model
    })
  }

  /** Logs the result of a stream; if it wasn't read to its end, its token counts are incomplete. */
  endStream(isComplete) {
    this.quietly(() => {
      const { outputTokens, ...others } = readResponse(this.#assembly.response)
      this.#end(isComplete ? { ...others, outputTokens } : { ...others, isIncomplete: true })
    })
  }

  /** Logs the result of a call: a response of a model, or any value. */
  end(value) {
    this.quietly(() => {
      if (isResponse(value)) this.#end(readResponse(value))
      else if (value !== undefined && value !== null) {
        this.#end({ outputs: [typeof value === 'string' ? value : JSON.stringify(value)] })
      }
    })
  }

  #end({ outputs, model = this.#fields.modelUsed, inputTokens, outputTokens, responseId, isIncomplete }) {
    if (this.#hasEnded) return
    this.#hasEnded = true
    const latencyMs = performance.now() - this.#start
    const modelUsed = /\S/.test(model ?? '') ? model.slice(0, 200) : 'unknown'
    for (const [index, output] of outputs.entries()) {
      const log = {
        ...this.#fields,
        output: cut(output),
        modelUsed,
        latencyMs,
        // The tokens of several outputs come as one sum.
        ...(index === 0 && { inputTokens, outputTokens }),
        metadata: withoutUndefined({ responseId: responseId?.slice(0, 1_000), incomplete: isIncomplete }),
        externalId: crypto.randomUUID(),
        occurredAt: new Date().toISOString(),
      }
      this.#log.add(withoutUndefined(log))
    }
  }

  /** Runs something for the log. If it fails, the application continues. */
  quietly(act) {
    try {
      act()
    } catch (error) {
      this.#log.report(error)
    }
  }
}

/** Begins to record a call; undefined if no prompt is set. */
function record({ promptId, promptVersion, sessionId, modelUsed, log = shared() }) {
  if (promptId === undefined || log === null) return undefined
  const isSession = typeof sessionId === 'string' && /\S/.test(sessionId) && sessionId.length <= 200
  return new Recording(log, { promptId, promptVersion, modelUsed, ...(isSession && { sessionId }) })
}

/** Options, overridden by others. A prompt also sets its version. */
function mergedOptions(before, options) {
  const { promptId: prompt, ...others } = withoutUndefined(options)
  if (prompt === undefined) return { ...before, ...others }
  const { _id: promptId, version: promptVersion } = typeof prompt === 'string' ? { _id: prompt } : prompt
  return { ...before, promptId, promptVersion, ...others }
}

/** A call of an SDK, of which the result is recorded when the application reads it. */
function watchedCall(call, recording) {
  const parse = call.parseResponse
  if (recording === undefined || typeof parse !== 'function') return call
  call.parseResponse = async (...given) => watched(await parse.apply(call, given), recording)
  // In newer versions of openai, promises derived from the call don't use its `parseResponse`.
  if (Object.hasOwn(call, '_thenUnwrap')) {
    const unwrap = call._thenUnwrap
    call._thenUnwrap = (change) => unwrap((value, props) => change(watched(value, recording), props))
  }
  return call
}

/** A value that is recorded: at once, or while it is read. One that can't be watched, such as a frozen one, isn't. */
function watched(value, recording) {
  recording.quietly(() => {
    if (typeof value?.next === 'function') watchIterator(value, recording)
    else if (typeof value?.[Symbol.asyncIterator] === 'function') watchIterable(value, recording)
    else recording.end(value)
  })
  return value
}

function watchIterable(iterable, recording) {
  // Streams of SDKs can be split, which begins at `iterator`.
  const name = typeof iterable.iterator === 'function' ? 'iterator' : Symbol.asyncIterator
  const iterate = iterable[name]
  iterable[name] = (...given) => {
    const iterator = iterate.apply(iterable, given)
    recording.quietly(() => watchIterator(iterator, recording))
    return iterator
  }
}

function watchIterator(iterator, recording) {
  const watch = (name, take) => {
    const method = iterator[name]
    if (typeof method !== 'function') return
    iterator[name] = (...given) => {
      try {
        const result = method.apply(iterator, given)
        if (typeof result?.then === 'function') result.then(take, () => recording.endStream(false))
        else take(result)
        return result
      } catch (error) {
        recording.endStream(false)
        throw error
      }
    }
  }
  watch('next', ({ done, value }) => (done ? recording.endStream(true) : recording.add(value)))
  watch('return', () => recording.endStream(false))
  watch('throw', () => recording.endStream(false))
}

function withoutUndefined(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}
