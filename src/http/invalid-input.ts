import type { Detail } from './problem.js'

/** The parts of a request, as in the error kinds `invalidPath`, `invalidQuery` and so on. */
export type Part = 'Path' | 'Query' | 'Header' | 'Body'

/** Input that violates the contract. errors.ts maps it to one of the operation's errors. */
export class InvalidInputError extends Error {
  readonly part: Part
  readonly details: readonly Detail[]
  /** The error kind that the schema names for the failed keyword (`x-errors`). */
  readonly kind: string | undefined

  constructor(part: Part, details: readonly Detail[], kind?: string) {
    super(`invalid ${part.toLowerCase()}`)
    this.part = part
    this.details = details
    this.kind = kind
  }
}
