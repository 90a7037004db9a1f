/** Why a store refuses something. */
export type StoreErrorKind =
  /** The database can't take a write for now, for example because another process has it locked. */
  | 'busy'
  /** There is no room on the disk. */
  | 'full'
  | 'promptNotFound'
  | 'logNotFound'
  /** The prompt is there, but has no version with this number. */
  | 'versionNotFound'
  /** A log, or a selection of logs, names a version that its prompt doesn't have. */
  | 'unknownVersion'
  /** A change has a note, but changes neither content nor model. */
  | 'noNewVersion'
  /** Another prompt, or another log, of the account has the same external ID. */
  | 'externalIdTaken'
  /** What is asked for belongs to another account. */
  | 'notOwner'
  /** The account was deleted, or its password changed, since the token was checked. */
  | 'accountGone'
  | 'emailTaken'
  /** The idempotency key stands for another request. */
  | 'keyReused'
  /** The request was done before, and what it created was deleted since. */
  | 'createdIsGone'

/** Why a token gives no access. */
export type TokenErrorKind = 'tokenMissing' | 'tokenInvalid'

/**
 * Something that the service foresees and that stops a request, named by its kind. It knows neither a status nor the
 * text that a client reads: `http` maps kinds to problems of the contract (src/http/errors.ts).
 */
export abstract class DomainError<Kind extends string> extends Error {
  readonly kind: Kind

  /** @param message for the log */
  constructor(kind: Kind, message: string = kind, options?: ErrorOptions) {
    super(message, options)
    this.kind = kind
  }
}

/** A store refuses something, and has changed nothing. */
export class StoreError extends DomainError<StoreErrorKind> {}

/** A request has no token that gives access. */
export class TokenError extends DomainError<TokenErrorKind> {}
