/** One place where a request is wrong: a JSON Pointer into the body or a parameter's name, and what is wrong there. */
export interface Detail {
  readonly field: string
  readonly message: string
}

/**
 * What stops a request, named by its kind: the name of an error example in the contract. Status, message and fixed
 * headers of the answer are the contract's (see `answerError`); a kind never carries a text of its own.
 */
export class Problem<Kind extends string = string> extends Error {
  readonly kind: Kind
  /** For errors of validation. */
  readonly details: readonly Detail[] | undefined
  /** After how many seconds another try is worth it. */
  readonly retryAfterSeconds: number | undefined

  constructor(kind: Kind, options: { details?: readonly Detail[]; retryAfterSeconds?: number; cause?: unknown } = {}) {
    super(kind, { cause: options.cause })
    this.kind = kind
    this.details = options.details
    this.retryAfterSeconds = options.retryAfterSeconds
  }
}
