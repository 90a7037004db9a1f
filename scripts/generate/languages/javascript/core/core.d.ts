/** The settings of a client. */
export interface ClientOptions extends SharedOptions {
  /** A login token or an API key. Default: the environment variable `PROMPTCRAFTER_TOKEN`. */
  token?: string | undefined
  /** Default: the environment variable `PROMPTCRAFTER_BASE_URL`, else `http://localhost:3000`. */
  baseUrl?: string | undefined
  /** Your application, such as `my-app/2.0`, for the header `User-Agent`; browsers set their own. Default: none. */
  appName?: string | undefined
  /**
   * Gets a line for each request (`info`), and more with its headers (`debug`), such as `console`. Secrets are hidden.
   * Default: standard error if the environment variable `PROMPTCRAFTER_LOG` is `info` or `debug`; else none.
   */
  logger?: Logger | undefined
  /** A tracer of the OpenTelemetry API, which gets a span for each attempt. Default: none. */
  tracer?: Tracer | undefined
  /** Called before each attempt of a call. What it throws doesn't end the call, and is a warning in the log. */
  onRequest?: ((request: RequestInfo) => void) | undefined
  /** Called after each attempt, in the same way. `request` is the same object that `onRequest` was given. */
  onResponse?: ((request: RequestInfo, response: ResponseInfo) => void) | undefined
  /**
   * How many requests run at once, and so how many connections are open, besides those whose response
   * is read as a stream; the others wait, each try up to `timeoutMs`. Those of clients made by `withOptions` count
   * too. Default: 100.
   */
  maxConnections?: number | undefined
  /** The function that sends requests. Default: the platform's `fetch`. */
  fetch?: typeof fetch | undefined
}

/** A logger, such as `console`; missing methods aren't called. */
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

/** Describes an attempt of a call to hooks. */
export interface RequestInfo {
  readonly method: string
  /** Without the query, which may contain search words. */
  readonly url: string
  /** The path in the contract, such as `/prompts/{id}`. */
  readonly path: string
  /** 1 for the first. */
  readonly attempt: number
  /** By lowercase name. A value that may be a secret is `[hidden]`. */
  readonly headers: Readonly<Record<string, string>>
}

/** Describes to hooks how an attempt ended. */
export interface ResponseInfo {
  /** The HTTP status; undefined if there was no response. */
  readonly status: number | undefined
  /** By lowercase name. A value that may be a secret is `[hidden]`. */
  readonly headers: Readonly<Record<string, string>>
  /** The ID of the request in the service's log. */
  readonly requestId: string | undefined
  /** Until the headers of the response arrived. */
  readonly durationMs: number
  /** Why there was no response. */
  readonly error: unknown
}

/** Options for all calls of a client, or for a single one. */
export interface SharedOptions {
  /** The timeout of an attempt of a call, in milliseconds. Default: 60000. */
  timeoutMs?: number | undefined
  /**
   * The timeout of a call with all attempts and the pauses between them, in milliseconds; for a stream, until it
   * begins. Default: `Infinity`.
   */
  totalTimeoutMs?: number | undefined
  /** Maximum number of retries. Only calls that can safely be repeated are retried. Default: 2. */
  maxRetries?: number | undefined
  /**
   * Decides whether a failed call is retried, at most `maxRetries` times. `usual` is the client's own decision: true if
   * a retry is safe and may help.
   */
  retryWhen?: ((error: PromptCrafterError, usual: boolean) => boolean) | undefined
  /** Sent with every request. They can't replace those that the client sets itself, except `User-Agent`. */
  headers?: HeadersInit | undefined
}

/** Options for a single call. */
export interface CallOptions extends SharedOptions {
  /** A token for this call alone; undefined for none. */
  token?: string | undefined
  /** Aborts the call, which then rejects with an `AbortError`, whose cause is the signal's reason. */
  signal?: AbortSignal | undefined
}

/** Options for calls that the service executes once per key, however many times they arrive. */
export interface IdempotentCallOptions extends CallOptions {
  /** Default: a new key for each call, the same in all attempts. */
  idempotencyKey?: string | undefined
}

/** A running call: a promise of the response. */
export interface Call<T> extends Promise<T> {
  /** The value with status and headers. Call it at once, as in `await client.getAccount().withResponse()`. */
  withResponse(): Promise<CallResponse<T>>
}

/** The result of a call, with its response. */
export interface CallResponse<T> {
  readonly data: T
  /** The HTTP status. */
  readonly status: number
  readonly headers: Headers
  /** The ID of the request in the service's log. */
  readonly requestId: string | undefined
  /** Whether the response repeats that of an earlier request with the same idempotency key. */
  readonly isReplay: boolean
  /** For a page of a list: the `cursor` of the next page; undefined on the last page. */
  readonly nextCursor: string | undefined
}

/** A problem in a request. */
export interface ErrorDetail {
  /** A JSON Pointer into the body, or the name of a parameter. */
  field: string
  message: string
}

/** Every failed call rejects with one; `instanceof` distinguishes the classes. */
export class PromptCrafterError extends Error {
  constructor(message: string, about?: { status?: number; body?: unknown; headers?: Headers; cause?: unknown })
  /** The status of the response; undefined if there was none. */
  readonly status: number | undefined
  /** The body of the response, parsed if it's JSON, else as text. */
  readonly body: any
  /** The headers of the response; undefined if there was none. */
  readonly headers: Headers | undefined
  /** The invalid fields, for validation errors; the message lists them too. */
  readonly details: readonly ErrorDetail[]
  /** The ID of the request in the service's log. */
  readonly requestId: string | undefined
  /** The number of seconds that the service asks to wait before a retry. */
  readonly retryAfter: number | undefined
}

/** An argument or a setting is invalid; nothing was sent. */
export class InvalidArgumentError extends PromptCrafterError {}

/** The caller's signal ended the call; `cause` is its reason. */
export class AbortError extends PromptCrafterError {}

/** There was no response: the service can't be reached, or the connection was lost. `cause` says more. */
export class ConnectionError extends PromptCrafterError {}

/** The response was not complete within the timeout. */
export class TimeoutError extends ConnectionError {}
