import type { Detail } from './problem.js'

/** The parts of a request, as the kinds of errors name them: `invalidPath`, `invalidQuery` and so on. */
export type Part = 'Path' | 'Query' | 'Header' | 'Body'

/** Input that isn't as the contract says. Which of an operation's errors that is, errors.ts decides. */
export class InvalidInputError extends Error {
  readonly part: Part
  readonly details: readonly Detail[]
  /** The error that the schema itself names for what is wrong (`x-errors`). */
  readonly kind: string | undefined

  constructor(part: Part, details: readonly Detail[], kind?: string) {
    super(`invalid ${part.toLowerCase()}`)
    this.part = part
    this.details = details
    this.kind = kind
  }
}
