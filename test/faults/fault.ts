import type { Scope } from '../helpers/process.js'

/** What a run of a fault is given. */
export interface Context extends Scope {
  /** Whether this is the long form, as before a release; otherwise the short one of every change. */
  readonly long: boolean
  /** Tells a person how far it is. */
  readonly progress: (text: string) => void
}

/** What a run of a fault counted; each count is summed up over all faults. */
export interface Figures {
  /** What was seen, in words and numbers. */
  readonly seen: string
  readonly kills?: number
  /** Writes that were answered with success and were then looked for. */
  readonly acknowledged?: number
  readonly fuzzed?: number
  readonly outside?: number
  /** Why it could not be run here. */
  readonly skipped?: string
}

/** Brings a fault about for real, and throws when what is promised for it does not hold. */
export interface Fault {
  readonly name: string
  /** What must hold, in a line. */
  readonly promise: string
  readonly run: (context: Context) => Promise<Figures>
}

/** @throws Error with the text when something does not hold */
export function demand(holds: unknown, text: string): asserts holds {
  if (!holds) throw new Error(text)
}

export const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Waits until something holds. @throws Error with the text after `seconds` */
export async function until(holds: () => boolean | Promise<boolean>, text: string, seconds = 60): Promise<void> {
  for (const end = Date.now() + seconds * 1000; !(await holds()); await sleep(20)) demand(Date.now() < end, text)
}
