import type { Side } from './comparison.js'
import { maxScore, type ScoreCounts } from './counts.js'
import { Latencies } from './latencies.js'
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

/** The counts of logs that have the same model. */
export interface LogCounts extends Pick<CountedLog, 'modelUsed'> {
  /** At least one. */
  readonly logs: number
  /** Of the logs that don't belong to a session. */
  readonly scores: ScoreCounts
  /** The time of the oldest one, in milliseconds since 1970. */
  readonly firstMs: number
  /** The time of the newest one. */
  readonly lastMs: number
  /** A sum; absent, as what follows, when no log has any. */
  readonly inputTokens?: number | undefined
  readonly outputTokens?: number | undefined
  readonly cost?: CostSum | undefined
}

/** How many logs have a latency of one bucket (see `bucketOf`). */
export interface LatencyCount {
  readonly bucket: number
  readonly logs: number
}

/**
 * Counts logs, one by one or in bulk, in whatever order they come: the result is the same, to the last digit, except
 * for latencies (see `Latencies`).
 */
export class Tally {
  /** It needs to know nothing else of a log, and never has enough. */
  readonly by = []
  readonly isFull = false
  readonly bulk = {
    add: (counts: LogCounts) => this.addCounts(counts),
    addLatencies: (latencies: LatencyCount) => this.addLatencies(latencies),
    addScore: (log: CountedLog) => this.addScore(log),
    groupBorders: () => [],
  }
  readonly #scores = Array.from({ length: maxScore + 1 }, () => 0)
  readonly #models = new Set<string>()
  /** The scores of each session: how many there are, and their sum. */
  readonly #sessions = new Map<string, { size: number; sum: number }>()
  readonly #singles = Array.from({ length: maxScore + 1 }, () => 0)
  readonly #latencies = new Latencies()
  readonly #inputTokens = new Sum()
  readonly #outputTokens = new Sum()
  readonly #cost = new Cost()
  #logs = 0
  #firstMs = Number.POSITIVE_INFINITY
  #lastMs = Number.NEGATIVE_INFINITY

  add(log: CountedLog): void {
    this.#addLogs(1, log.modelUsed, log.timeMs, log.timeMs)
    if (log.score !== undefined) this.#addScore(log.score, log.sessionId)
    if (log.latencyMs !== undefined) this.#latencies.add(log.latencyMs)
    this.#inputTokens.add(log.inputTokens)
    this.#outputTokens.add(log.outputTokens)
    if (log.costUsd !== undefined) this.#cost.add(costOf(log.costUsd))
  }

  addCounts(counts: LogCounts): void {
    this.#addLogs(counts.logs, counts.modelUsed, counts.firstMs, counts.lastMs)
    for (const [score, count] of counts.scores.entries()) this.#addSingles(score, count)
    this.#inputTokens.add(counts.inputTokens)
    this.#outputTokens.add(counts.outputTokens)
    if (counts.cost) this.#cost.add(counts.cost)
  }

  addLatencies({ bucket, logs }: LatencyCount): void {
    this.#latencies.addBucket(bucket, logs)
  }

  /** Adds the score of a log in a session: what `addCounts` leaves out of such a log. */
  addScore({ score, sessionId }: CountedLog): void {
    if (score !== undefined) this.#addScore(score, sessionId)
  }

  #addLogs(count: number, model: string, firstMs: number, lastMs: number): void {
    this.#logs += count
    this.#firstMs = Math.min(this.#firstMs, firstMs)
    this.#lastMs = Math.max(this.#lastMs, lastMs)
    this.#models.add(model)
  }

  #addSingles(score: number, count: number): void {
    this.#scores[score] = (this.#scores[score] ?? 0) + count
    this.#singles[score] = (this.#singles[score] ?? 0) + count
  }

  #addScore(score: number, sessionId: string | undefined): void {
    if (sessionId === undefined) {
      this.#addSingles(score, 1)
      return
    }
    this.#scores[score] = (this.#scores[score] ?? 0) + 1
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
      latencyMs: this.#latencies.quantiles,
      inputTokens: this.#inputTokens.value,
      outputTokens: this.#outputTokens.value,
      costUsd: this.#cost.value,
      first: span && new Date(span.firstMs).toISOString(),
      last: span && new Date(span.lastMs).toISOString(),
    }
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

const billion = 1e9

/** Dollars as two integers: sums of fractions would depend on their order. */
export interface CostSum {
  readonly dollars: number
  /** Of a dollar: the price of a token is some hundred of them. They may come to more than a dollar. */
  readonly billionths: number
}

function costOf(costUsd: number): CostSum {
  const dollars = Math.floor(costUsd)
  return { dollars, billionths: Math.round((costUsd - dollars) * billion) }
}

class Cost {
  #sum: CostSum | undefined

  add({ dollars, billionths }: CostSum): void {
    const sum = billionths + (this.#sum?.billionths ?? 0)
    const carried = Math.floor(sum / billion)
    this.#sum = { dollars: (this.#sum?.dollars ?? 0) + dollars + carried, billionths: sum - carried * billion }
  }

  get value(): number | undefined {
    return this.#sum && this.#sum.dollars + this.#sum.billionths / billion
  }
}
