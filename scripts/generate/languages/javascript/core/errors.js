/** The error of a failed call; `instanceof` distinguishes the kinds. */
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
    /** The status of the response; undefined if there was none. */
    this.status = status
    /** The body of the response, parsed if it's JSON, else as text. */
    this.body = body
    /** The headers of the response. */
    this.headers = headers
    /** The problems in the request, for validation errors. */
    this.details = details
    /** The ID of the request in the service's log. */
    this.requestId = headers?.get('x-request-id') ?? undefined
    /** How many seconds the service asks clients to wait before a retry. */
    this.retryAfter = retryAfter
  }
}

/** An argument or a setting is invalid; nothing was sent. */
export class InvalidArgumentError extends PromptCrafterError {}

/** The caller's signal ended the call; `cause` is its reason. */
export class AbortError extends PromptCrafterError {}

/** There was no response: the service cannot be reached, or the connection was lost. `cause` says more. */
export class ConnectionError extends PromptCrafterError {}

/** The response was not complete within the timeout. */
export class TimeoutError extends ConnectionError {}
