import type PromptCrafterClient from './promptcrafter-client.js'
import type { LogCreate, Prompt } from './promptcrafter-client.js'

/** The prompt that calls belong to, and where they are logged. */
export interface WrapOptions {
  /**
   * The prompt, or its `_id`. A whole prompt also sets the version. Without one, calls aren't logged.
   */
  promptId?: string | Pick<Prompt, '_id' | 'version'> | undefined
  /** The version of the prompt. Default: the one of a whole prompt, else the current one when the log is stored. */
  promptVersion?: number | undefined
  /** The conversation that calls belong to. */
  sessionId?: string | undefined
  /** The sender of logs. Default: a shared one, with a client that has settings from the environment. */
  log?: CallLog | undefined
}

export interface LogCallsOptions extends WrapOptions {
  /** The model, if the output doesn't name it. */
  modelUsed?: string | undefined
}

/**
 * Returns a client that logs its calls to models in the background and does everything else as before.
 * @param client of `openai` or `@anthropic-ai/sdk`, or one that this function returned
 * @param options what isn't given is as in a client that is wrapped already
 * @throws TypeError if it is another client
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
  /** Default: a client with settings from the environment. */
  client?: Pick<PromptCrafterClient, 'createLogs'> | undefined
  /** The maximum size of waiting logs, as JSON; further ones are dropped. Default: 64 MiB. */
  maxQueueBytes?: number | undefined
  /** Called once for each kind of error. Default: prints a warning. */
  onError?: ((error: Error) => void) | undefined
}

/** Sends logs in the background: in batches, with retries, and before the program ends. */
export class CallLog {
  constructor(options?: CallLogOptions)
  /** The number of logs that were lost: the queue was full, or the service rejected them. */
  readonly dropped: number
  /** The number of logs that wait to be sent. */
  readonly pending: number
  /** Puts a log in the queue. */
  add(log: LogCreate): void
  /**
   * Sends the waiting logs, and resolves when they are sent or can't be sent now.
   * @returns whether no log is waiting
   */
  flush(): Promise<boolean>
}
