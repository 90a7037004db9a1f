/** Why a store rejects something. */
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
  /** The requested item belongs to another account. */
  | 'notOwner'
  /** The account was deleted, or its password changed, since the token was checked. */
  | 'accountGone'
  | 'emailTaken'
  /** The account has no such key. */
  | 'apiKeyNotFound'
  /** The account has as many keys as it can have. */
  | 'tooManyApiKeys'
  /** The idempotency key stands for another request. */
  | 'keyReused'
  /** The request was done before, and what it created was deleted since. */
  | 'createdIsGone'

/** Why a request is rejected that may be sent again later. */
export type LimitErrorKind =
  /** The service does, or keeps, as much as it can for now. */
  | 'overloaded'
  /** Too many passwords come from one network, or are tried for one account. */
  | 'tooManyAttempts'
  /** The account has used up what it may in a minute. */
  | 'quotaExceeded'

/** Why a login token or an API key gives no access. */
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

/** A store rejects something, and has changed nothing. */
export class StoreError extends DomainError<StoreErrorKind> {
  /** Which of several things it's about, if they were given as a list. */
  readonly index: number | undefined

  constructor(kind: StoreErrorKind, message?: string, { index, ...options }: ErrorOptions & { index?: number } = {}) {
    super(kind, message, options)
    this.index = index
  }
}

/** @returns the error of one of several things that were given as a list: a StoreError that tells which one */
export function errorOfItem(index: number, error: unknown): unknown {
  return error instanceof StoreError ? new StoreError(error.kind, error.message, { cause: error, index }) : error
}

/** A limit on what is done for a caller, or for all of them, has been reached. */
export class LimitError extends DomainError<LimitErrorKind> {
  readonly retryAfterSeconds: number

  constructor(kind: LimitErrorKind, retryAfterSeconds: number) {
    super(kind)
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** A request has no token that gives access. */
export class TokenError extends DomainError<TokenErrorKind> {}
