import type PromptCrafterClient from './promptcrafter-client.js'
import type { LogCreate, Prompt } from './promptcrafter-client.js'

/** Which prompt calls belong to, and where they are logged. */
export interface WrapOptions {
  /**
   * The prompt, or its `_id`. A whole prompt brings its version along. Without one, calls aren't logged.
   */
  promptId?: string | Pick<Prompt, '_id' | 'version'> | undefined
  /** The version of the prompt. Default: the one of a whole prompt, else the current one when the log is stored. */
  promptVersion?: number | undefined
  /** The conversation that calls belong to. */
  sessionId?: string | undefined
  /** What sends the logs. Default: one that all share, with a client that is set up by the environment. */
  log?: CallLog | undefined
}

export interface LogCallsOptions extends WrapOptions {
  /** The model, where the output doesn't name it. */
  modelUsed?: string | undefined
}

/**
 * Returns a client that logs its calls to models in the background and does everything else as before.
 * @param client of `openai` or `@anthropic-ai/sdk`, or one that this function returned
 * @param options what isn't given is as in a client that is wrapped already
 * @throws TypeError when it is another client
 */
export function wrap<T extends object>(client: T, options?: WrapOptions): T

/**
 * Returns a function that logs its calls in the background and does everything else as before: its arguments are the
 * input, and what it returns is the output. It can be called with a function that this one returned.
 * @param call asks a model; it may return a promise, an async iterable, or a response of a model
 */
// biome-ignore lint/suspicious/noExplicitAny: any function is one of these.
export function logCalls<F extends (...given: any[]) => unknown>(call: F, options?: LogCallsOptions): F

export interface CallLogOptions {
  /** Default: a client that is set up by the environment. */
  client?: Pick<PromptCrafterClient, 'createLogs'> | undefined
  /** The size of the logs that may wait, as JSON; further ones are dropped. Default: 64 MiB. */
  maxQueueBytes?: number | undefined
  /** Is called once for each kind of error. Default: prints a warning. */
  onError?: ((error: Error) => void) | undefined
}

/** Sends logs in the background: in batches, again after a failure, and before the program ends. */
export class CallLog {
  constructor(options?: CallLogOptions)
  /** How many logs were lost: the queue was full, or the service rejected them. */
  readonly dropped: number
  /** How many logs wait to be sent. */
  readonly pending: number
  /** Puts a log in the queue. */
  add(log: LogCreate): void
  /**
   * Sends what waits, and comes back when that is done or can't be done now.
   * @returns whether nothing waits any more
   */
  flush(): Promise<boolean>
}
