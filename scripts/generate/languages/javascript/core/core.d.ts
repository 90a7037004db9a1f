/** How a client is set up. */
export interface ClientOptions extends SharedOptions {
  /** A login token or an API key, sent where one is wanted. Default: the environment's `PROMPTCRAFTER_TOKEN`. */
  token?: string | undefined
  /** Default: the environment's `PROMPTCRAFTER_BASE_URL`, else `http://localhost:3000`. */
  baseUrl?: string | undefined
  /** Your application as in `my-app/2.0`, added to the header `User-Agent`; browsers set their own. Default: none. */
  appName?: string | undefined
  /**
   * Gets a line for each request (`info`), and more with its headers (`debug`), such as `console`. Secrets are hidden.
   * Default: standard error, where the environment's `PROMPTCRAFTER_LOG` is `info` or `debug`; else none.
   */
  logger?: Logger | undefined
  /** A tracer of the OpenTelemetry API, which gets a span for each attempt. Default: none. */
  tracer?: Tracer | undefined
  /** Called before each attempt of a call. What it throws doesn't end the call, and is a warning in the log. */
  onRequest?: ((request: RequestInfo) => void) | undefined
  /** Called after each attempt, in the same way. `request` is the same object that `onRequest` was given. */
  onResponse?: ((request: RequestInfo, response: ResponseInfo) => void) | undefined
  /**
   * How many requests are on their way at once, and so how many connections are open, besides those whose response
   * is read as a stream; the others wait, each try up to `timeoutMs`. Those of clients made by `withOptions` count
   * too. Default: 100.
   */
  maxConnections?: number | undefined
  /** What requests are made with. Default: the `fetch` of the platform. */
  fetch?: typeof fetch | undefined
}

/** What writes a log, such as `console`; a method that isn't there is not called. */
export interface Logger {
  debug?(text: string): void
  info?(text: string): void
  warn?(text: string): void
}

/** The part of a tracer of the OpenTelemetry API that the client uses. */
export interface Tracer {
  startSpan(name: string, options: { kind: number; attributes: Record<string, string | number> }): {
    setAttribute(name: string, value: string | number): unknown
    setStatus(status: { code: number }): unknown
    end(): void
  }
}

/** An attempt of a call, as hooks see it. */
export interface RequestInfo {
  readonly method: string
  /** Without the query, which may have what somebody searches for. */
  readonly url: string
  /** The path of the contract, such as `/prompts/{id}`. */
  readonly path: string
  /** 1 for the first. */
  readonly attempt: number
  /** By their names in small letters. A value that may be a secret is `[hidden]`. */
  readonly headers: Readonly<Record<string, string>>
}

/** How an attempt ended, as hooks see it. */
export interface ResponseInfo {
  /** The HTTP status; undefined when there was no response. */
  readonly status: number | undefined
  /** By their names in small letters. A value that may be a secret is `[hidden]`. */
  readonly headers: Readonly<Record<string, string>>
  /** The ID under which the service's log has the request. */
  readonly requestId: string | undefined
  /** Until the headers of the response arrived. */
  readonly durationMs: number
  /** Why there was no response. */
  readonly error: unknown
}

/** How calls are made: all of a client, or a single one. */
export interface SharedOptions {
  /** How long one try of a call may take, in milliseconds. Default: 60000. */
  timeoutMs?: number | undefined
  /**
   * How long a call may take with all of its tries and the pauses between them, in milliseconds; for a stream, until it
   * begins. Default: `Infinity`.
   */
  totalTimeoutMs?: number | undefined
  /** How often a call is tried again where that is safe and may help. Default: 2. */
  maxRetries?: number | undefined
  /**
   * Decides whether a failed call is tried again, as often as `maxRetries` says. `usual` is what the client would do:
   * true where it is safe and may help.
   */
  retryWhen?: ((error: PromptCrafterError, usual: boolean) => boolean) | undefined
  /** Sent with every request. They can't replace those that the client sets itself, except `User-Agent`. */
  headers?: HeadersInit | undefined
}

/** What one call may do otherwise than the others. */
export interface CallOptions extends SharedOptions {
  /** A token for this call alone; undefined for none. */
  token?: string | undefined
  /** Aborts the call, which then rejects with an `AbortError`, whose cause is the signal's reason. */
  signal?: AbortSignal | undefined
}

/** Of calls that the service does once for each key, however often they arrive. */
export interface IdempotentCallOptions extends CallOptions {
  /** Default: a key of its own for each call, the same in all of its tries. */
  idempotencyKey?: string | undefined
}

/** A call under way: a promise of what the service answers. */
export interface Call<T> extends Promise<T> {
  /** The same, with the rest of the response. Call it at once, as in `await client.getAccount().withResponse()`. */
  withResponse(): Promise<CallResponse<T>>
}

/** What a call gave, and the response that it came with. */
export interface CallResponse<T> {
  readonly data: T
  /** The HTTP status. */
  readonly status: number
  readonly headers: Headers
  /** The ID under which the service's log has the request. */
  readonly requestId: string | undefined
  /** Whether an earlier request with the same idempotency key did it, and this is the response to that one. */
  readonly isReplay: boolean
  /** Of one page of a list: the `cursor` of the next page; undefined for the last one. */
  readonly nextCursor: string | undefined
}

/** What is wrong in one place of a request. */
export interface ErrorDetail {
  /** A JSON Pointer into the body, or the name of a parameter. */
  field: string
  message: string
}

/** What every failed call rejects with; `instanceof` tells the kinds apart. */
export class PromptCrafterError extends Error {
  constructor(message: string, about?: { status?: number; body?: unknown; headers?: Headers; cause?: unknown })
  /** The status of the answer; undefined when there was none. */
  readonly status: number | undefined
  /** The body of the answer, as JSON where it is JSON, else as text. */
  readonly body: any
  /** The headers of the response; undefined when there was none. */
  readonly headers: Headers | undefined
  /** What is wrong where, for errors of validation; the message names it too. */
  readonly details: readonly ErrorDetail[]
  /** The id under which the service's log has the request. */
  readonly requestId: string | undefined
  /** After how many seconds the service asks to be tried again. */
  readonly retryAfter: number | undefined
}

/** An argument or a setting can't be used; nothing was sent. */
export class InvalidArgumentError extends PromptCrafterError {}

/** The caller's signal ended the call; `cause` is its reason. */
export class AbortError extends PromptCrafterError {}

/** There was no answer: the service cannot be reached, or the connection was lost. `cause` says more. */
export class ConnectionError extends PromptCrafterError {}

/** There was no whole answer within the time limit. */
export class TimeoutError extends ConnectionError {}
