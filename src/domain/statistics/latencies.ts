import { bucketOf, latencyOf } from './latency-buckets.js'
import { quantileOf } from './order-statistics.js'

/** Latencies, one by one or counted. As soon as some are counted, all are known by their buckets. */
export class Latencies {
  readonly #values: number[] = []
  readonly #buckets = new Map<number, number>()

  add(latencyMs: number): void {
    this.#values.push(latencyMs)
  }

  /** Adds a number of latencies of one bucket. */
  addBucket(bucket: number, count: number): void {
    this.#buckets.set(bucket, (this.#buckets.get(bucket) ?? 0) + count)
  }

  /** In milliseconds: exact, or at most 0.8 % off where latencies were counted. `undefined` without any. */
  get quantiles(): { readonly median: number; readonly p95: number } | undefined {
    if (this.#buckets.size > 0) return this.#ofBuckets()
    if (this.#values.length === 0) return undefined
    const values = new Float64Array(this.#values)
    return { median: quantileOf(values, 0.5), p95: quantileOf(values, 0.95) }
  }

  #ofBuckets(): { median: number; p95: number } {
    const counts = new Map(this.#buckets)
    for (const bucket of this.#values.map(bucketOf)) counts.set(bucket, (counts.get(bucket) ?? 0) + 1)
    const buckets = [...counts].sort(([one], [other]) => one - other)
    const last = buckets.reduce((sum, [, count]) => sum + count, 0) - 1
    return { median: atPosition(buckets, last * 0.5), p95: atPosition(buckets, last * 0.95) }
  }
}

type Buckets = readonly (readonly [bucket: number, count: number])[]

/** @param position among the sorted values, counted from 0; between two the value is interpolated linearly */
function atPosition(buckets: Buckets, position: number): number {
  const below = nth(buckets, Math.floor(position))
  return below + (position - Math.floor(position)) * (nth(buckets, Math.ceil(position)) - below)
}

function nth(buckets: Buckets, index: number): number {
  let passed = 0
  for (const [bucket, count] of buckets) {
    passed += count
    if (passed > index) return latencyOf(bucket)
  }
  throw new RangeError(`There are ${passed} latencies.`)
}
