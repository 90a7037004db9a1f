/** One fault in a request. */
export interface Detail {
  /** A JSON Pointer (RFC 6901) into the body, or the name of a parameter; empty for the whole of it. */
  readonly field: string
  readonly message: string
}

/**
 * An error response, named by its kind: an error example in the contract, which provides status, message and headers
 * (see `sendError`).
 */
export class Problem<Kind extends string = string> extends Error {
  readonly kind: Kind
  /** For validation errors. */
  readonly details: readonly Detail[] | undefined
  /** Which item of a list in the body it's about; the documented details are about the first one, 0. */
  readonly index: number | undefined
  /** For `Retry-After`. */
  readonly retryAfterSeconds: number | undefined

  constructor(
    kind: Kind,
    options: {
      details?: readonly Detail[]
      index?: number | undefined
      retryAfterSeconds?: number
      cause?: unknown
    } = {},
  ) {
    super(kind, { cause: options.cause })
    this.kind = kind
    this.details = options.details
    this.index = options.index
    this.retryAfterSeconds = options.retryAfterSeconds
  }
}
