import type { Side } from './comparison.js'
import { maxScore } from './counts.js'
import { quantileOf } from './order-statistics.js'
import type { SessionsOfSize } from './sessions.js'

/** What statistics need to know of a log. */
export interface CountedLog {
  /** In milliseconds since 1970. */
  readonly timeMs: number
  readonly modelUsed: string
  readonly score?: number | undefined
  readonly sessionId?: string | undefined
  readonly latencyMs?: number | undefined
  readonly inputTokens?: number | undefined
  readonly outputTokens?: number | undefined
  readonly costUsd?: number | undefined
}

/** Counts logs one by one, in whatever order they come: the result is the same, to the last digit. */
export class Tally {
  /** It needs to know nothing else of a log, and never has enough. */
  readonly by = []
  readonly isFull = false
  readonly #scores = Array.from({ length: maxScore + 1 }, () => 0)
  readonly #models = new Set<string>()
  /** The scores of each session: how many there are, and their sum. */
  readonly #sessions = new Map<string, { size: number; sum: number }>()
  readonly #singles = Array.from({ length: maxScore + 1 }, () => 0)
  readonly #latencies: number[] = []
  readonly #inputTokens = new Sum()
  readonly #outputTokens = new Sum()
  readonly #cost = new Cost()
  #logs = 0
  #firstMs = Number.POSITIVE_INFINITY
  #lastMs = Number.NEGATIVE_INFINITY

  add(log: CountedLog): void {
    this.#logs++
    this.#firstMs = Math.min(this.#firstMs, log.timeMs)
    this.#lastMs = Math.max(this.#lastMs, log.timeMs)
    this.#models.add(log.modelUsed)
    if (log.score !== undefined) this.#addScore(log.score, log.sessionId)
    if (log.latencyMs !== undefined) this.#latencies.push(log.latencyMs)
    this.#inputTokens.add(log.inputTokens)
    this.#outputTokens.add(log.outputTokens)
    this.#cost.add(log.costUsd)
  }

  #addScore(score: number, sessionId: string | undefined): void {
    this.#scores[score] = (this.#scores[score] ?? 0) + 1
    if (sessionId === undefined) {
      this.#singles[score] = (this.#singles[score] ?? 0) + 1
      return
    }
    const session = this.#sessions.get(sessionId)
    if (session) {
      session.size++
      session.sum += score
    } else this.#sessions.set(sessionId, { size: 1, sum: score })
  }

  /** The times of the oldest and the newest log; `undefined` without logs. */
  get span(): { readonly firstMs: number; readonly lastMs: number } | undefined {
    return this.#logs > 0 ? { firstMs: this.#firstMs, lastMs: this.#lastMs } : undefined
  }

  get totals(): Side {
    const { span } = this
    return {
      logs: this.#logs,
      scores: [...this.#scores],
      sessions: this.#sessionsBySize(),
      models: [...this.#models],
      latencyMs: this.#latency(),
      inputTokens: this.#inputTokens.value,
      outputTokens: this.#outputTokens.value,
      costUsd: this.#cost.value,
      first: span && new Date(span.firstMs).toISOString(),
      last: span && new Date(span.lastMs).toISOString(),
    }
  }

  #latency(): { median: number; p95: number } | undefined {
    if (this.#latencies.length === 0) return undefined
    const values = new Float64Array(this.#latencies)
    return { median: quantileOf(values, 0.5), p95: quantileOf(values, 0.95) }
  }

  /** Nothing, unless a session has two scores. */
  #sessionsBySize(): SessionsOfSize[] {
    const sizes = new Map<number, Mutable<SessionsOfSize>>()
    const add = (size: number, sum: number, sessions: number) => {
      const known = sizes.get(size) ?? { size, sessions: 0, sum: 0, sumOfSquares: 0, min: sum, max: sum }
      known.sessions += sessions
      known.sum += sum * sessions
      known.sumOfSquares += sum * sum * sessions
      known.min = Math.min(known.min, sum)
      known.max = Math.max(known.max, sum)
      sizes.set(size, known)
    }
    for (const { size, sum } of this.#sessions.values()) add(size, sum, 1)
    if ([...sizes.keys()].every((size) => size === 1)) return []
    for (const [score, count] of this.#singles.entries()) if (count > 0) add(1, score, count)
    return [...sizes.values()]
  }
}

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] }

/** A sum of integers, of which none may be known. */
class Sum {
  #value: number | undefined

  add(value: number | undefined): void {
    if (value !== undefined) this.#value = (this.#value ?? 0) + value
  }

  get value(): number | undefined {
    return this.#value
  }
}

/** A billionth of a dollar: the price of a token is some hundred of them. */
const unitsPerDollar = 1e9

/** A sum of dollars, in whole dollars and billionths: sums of fractions would depend on their order. */
class Cost {
  readonly #dollars = new Sum()
  #units = 0

  add(value: number | undefined): void {
    if (value === undefined) return
    const whole = Math.floor(value)
    this.#dollars.add(whole)
    this.#units += Math.round((value - whole) * unitsPerDollar)
    if (this.#units < unitsPerDollar) return
    this.#dollars.add(1)
    this.#units -= unitsPerDollar
  }

  get value(): number | undefined {
    return this.#dollars.value === undefined ? undefined : this.#dollars.value + this.#units / unitsPerDollar
  }
}
