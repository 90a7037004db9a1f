/** What every failed call rejects with; `instanceof` tells the kinds apart. */
export class PromptCrafterError extends Error {
  /**
   * @param {string} message
   * @param {{ status?: number, body?: unknown, headers?: Headers, cause?: unknown }} [about]
   */
  constructor(message, { status, body, headers, cause } = {}) {
    const isText = (value) => typeof value === 'string'
    const details = [body?.details].flat().filter((one) => isText(one?.field) && isText(one.message))
    const places = details.map((one) => `${one.field} ${one.message}`.trim()).join('; ')
    const retryAfter = readRetryAfter(headers?.get('retry-after'))
    const patience = retryAfter > longestRetryAfterSeconds && `try again in ${Math.ceil(retryAfter)} s`
    const more = [places, patience].filter(Boolean).join('; ')
    super(more ? `${message} (${more})` : message, { cause })
    this.name = new.target.name
    /** The status of the response; undefined when there was none. */
    this.status = status
    /** The body of the response, as JSON where it is JSON, else as text. */
    this.body = body
    /** The headers of the response. */
    this.headers = headers
    /** What is wrong where, for errors of validation. */
    this.details = details
    /** The id of the request in the service's log. */
    this.requestId = headers?.get('x-request-id') ?? undefined
    /** After how many seconds the service asks to be tried again. */
    this.retryAfter = retryAfter
  }
}

/** An argument or a setting can't be used; nothing was sent. */
export class InvalidArgumentError extends PromptCrafterError {}

/** The caller's signal ended the call; `cause` is its reason. */
export class AbortError extends PromptCrafterError {}

/** There was no response: the service cannot be reached, or the connection was lost. `cause` says more. */
export class ConnectionError extends PromptCrafterError {}

/** The response was not complete within the time limit. */
export class TimeoutError extends ConnectionError {}
