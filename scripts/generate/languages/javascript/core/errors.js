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
