import type { Scope } from '../helpers/process.js'

/** The context of a run. */
export interface Context extends Scope {
  /** Whether this is the long form, for releases, and not the short one, for every change. */
  readonly long: boolean
  /** How long a soak takes. */
  readonly minutes: number
  /** Reports the progress. */
  readonly progress: (text: string) => void
}

/** The result of a run; the counts are added up over all faults. */
export interface Figures {
  /** The observations, in words and numbers. */
  readonly seen: string
  readonly kills?: number
  /** Acknowledged writes that were then verified. */
  readonly acknowledged?: number
  readonly fuzzed?: number
  readonly outside?: number
  /** Why it couldn't run here. */
  readonly skipped?: string
}

/** Causes a real fault, and throws if the service breaks its promise for it. */
export interface Fault {
  readonly name: string
  /** What the service must do, in one line. */
  readonly promise: string
  /** Whether it's only in the long form, because it takes minutes. */
  readonly isLong?: boolean
  readonly run: (context: Context) => Promise<Figures>
}

/** @throws Error with the text unless the condition holds */
export function assert(holds: unknown, text: string): asserts holds {
  if (!holds) throw new Error(text)
}

export const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

export { until } from '../helpers/until.js'
