/** A piece of time, in milliseconds since 1970. */
export interface Span {
  readonly fromMs: number
  /** When the next one begins, which is no longer part of it. */
  readonly toMs: number
}

export type Unit = 'day' | 'hour'

export const unitMs = { day: 86_400_000, hour: 3_600_000 } as const

/** A span as it is counted: by the days (UTC) that nothing divides, by the hours of the other days, and by its logs. */
export interface DividedSpan extends Span {
  /** The numbers of the days (since 1970) that are divided, in their order. */
  readonly dividedDays: readonly number[]
  /** The numbers of the hours (since 1970) that are divided. */
  readonly dividedHours: readonly number[]
  /** What the divided hours have of the span. */
  readonly rest: readonly Span[]
}

/**
 * Finds the days and hours that the ends of a span, or moments within it, divide.
 * @param borders moments; those outside the span have no effect
 */
export function divide({ fromMs, toMs }: Span, borders: readonly number[]): DividedSpan {
  const cuts = [fromMs, ...borders.filter((border) => border > fromMs && border < toMs), toMs]
  const dividedHours = dividedBy(cuts, unitMs.hour)
  return {
    fromMs,
    toMs,
    dividedDays: dividedBy(cuts, unitMs.day),
    dividedHours,
    rest: dividedHours.map((hour) => ({
      fromMs: Math.max(fromMs, hour * unitMs.hour),
      toMs: Math.min(toMs, (hour + 1) * unitMs.hour),
    })),
  }
}

function dividedBy(cuts: readonly number[], ms: number): number[] {
  return [...new Set(cuts.filter((cut) => cut % ms !== 0).map((cut) => Math.floor(cut / ms)))]
}
