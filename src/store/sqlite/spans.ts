/** A piece of time, in milliseconds since 1970. */
export interface Span {
  readonly fromMs: number
  /** When the next one begins, which is not a part of it any more. */
  readonly toMs: number
}

export type Unit = 'day' | 'hour'

export const unitMs = { day: 86_400_000, hour: 3_600_000 } as const

/** A span that consists of whole days or hours (UTC), or of less than an hour where it has no unit. */
export interface UnitSpan extends Span {
  readonly unit?: Unit
}

/**
 * Divides a span at moments within it, and each part into whole days, whole hours and what is left, in the order of
 * time.
 * @param cuts in their order; those outside the span have no effect
 */
export function divide({ fromMs, toMs }: Span, cuts: readonly number[]): UnitSpan[] {
  const within = cuts.filter((cut) => cut > fromMs && cut < toMs)
  const edges = [fromMs, ...within, toMs]
  return edges
    .slice(1)
    .flatMap((edge, index) => inUnits({ fromMs: edges[index] as number, toMs: edge }, ['day', 'hour']))
}

function inUnits({ fromMs, toMs }: Span, [unit, ...smaller]: readonly Unit[]): UnitSpan[] {
  if (fromMs >= toMs) return []
  if (!unit) return [{ fromMs, toMs }]
  const [start, end] = [Math.ceil(fromMs / unitMs[unit]) * unitMs[unit], Math.floor(toMs / unitMs[unit]) * unitMs[unit]]
  if (start >= end) return inUnits({ fromMs, toMs }, smaller)
  return [
    ...inUnits({ fromMs, toMs: start }, smaller),
    { fromMs: start, toMs: end, unit },
    ...inUnits({ fromMs: end, toMs }, smaller),
  ]
}
