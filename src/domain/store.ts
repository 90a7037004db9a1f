import type { AccountStore } from './account.js'
import type { ApiKeyStore } from './api-key.js'
import type { LogStore } from './log.js'
import type { LogStatistics } from './log-statistics.js'
import type { PromptSearch, PromptStore } from './prompt.js'

/**
 * Everything that is kept. An engine implements it and passes test/store/conformance.ts.
 *
 * - A write is on the disk when it is acknowledged, and every later read sees it. A write that fails has changed
 *   nothing.
 * - Identifiers are opaque texts. Only the engine knows how it distinguishes rows.
 * - Who may do something is decided in the engine, by `requireOwned`.
 * - Failures are a `StoreError`. Besides those that a method names, each write may fail with `busy` or `full`. Any
 *   other error is a fault of the engine or the machine.
 */
export interface Store {
  readonly accounts: AccountStore
  readonly apiKeys: ApiKeyStore
  readonly prompts: PromptStore
  readonly logs: LogStore
  readonly search: PromptSearch
  readonly statistics: LogStatistics
  /** Reads something. @throws the engine's error when that is not possible */
  check(): Promise<void>
  /** @returns the number of writes that wait for the engine */
  writesWaiting(): number
  /** Finishes the writes that were asked for, and lets go of everything. */
  close(): Promise<void>
}
