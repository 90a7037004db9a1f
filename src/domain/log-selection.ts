/** Which of an account's logs are meant. All that is given must hold. */
export interface LogSelection {
  readonly promptId?: string | undefined
  /** Of that prompt. */
  readonly promptVersion?: number | undefined
  readonly modelUsed?: string | undefined
  /** Whether they have a score. */
  readonly scored?: boolean | undefined
  readonly scoreMin?: number | undefined
  readonly scoreMax?: number | undefined
  /** From this time of the log on, in milliseconds since 1970. */
  readonly fromMs?: number | undefined
  /** Before this time of the log. */
  readonly toMs?: number | undefined
  readonly sessionId?: string | undefined
  readonly externalId?: string | undefined
  /** Its words are all in the texts of the log (see `haveWords`). */
  readonly q?: string | undefined
}

/** A date, or a date-time with its offset, in the forms of RFC 3339. */
const form = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/i

/**
 * @param text a date-time with any UTC offset, or a date, which is midnight in UTC
 * @returns milliseconds since 1970; `undefined` for anything else, and for a day that no calendar has
 */
export function readTime(text: string): number | undefined {
  const [, date] = form.exec(text) ?? []
  const [time, midnight] = [Date.parse(text), Date.parse(date ?? '')]
  if (Number.isNaN(time) || Number.isNaN(midnight)) return undefined
  // `Date` takes the 30th of February for the 2nd of March.
  return new Date(midnight).toISOString().slice(0, 10) === date ? time : undefined
}
