/**
 * How often each latency occurs, in buckets: as many numbers as there are buckets, however many logs. A bucket holds the
 * latencies that are rounded to the same number of 7 significant bits, at most 0.8 % away from each of them; integers
 * up to 128 have one each. (A histogram with buckets of constant relative width, as in HdrHistogram.)
 *
 * As bytes: for each bucket, in their order, its number and its count, each of 4 bytes, the lowest first.
 */
export type LatencyCounts = Uint8Array

const entryBytes = 8
/** Of a double's upper half: what goes beyond the exponent and 6 bits of the fraction; a leading 1 makes them 7. */
const droppedBits = 14

const double = new DataView(new ArrayBuffer(8))

/** @returns the number of a latency's bucket; greater latencies have greater ones */
export function bucketOf(latencyMs: number): number {
  double.setFloat64(0, latencyMs)
  return (double.getUint32(0) + (1 << (droppedBits - 1))) >>> droppedBits
}

/** @returns the latency that stands for all of a bucket, in milliseconds */
export function latencyOf(bucket: number): number {
  double.setUint32(0, bucket << droppedBits)
  double.setUint32(4, 0)
  return double.getFloat64(0)
}

/** Adds counts to those by bucket. */
export function addLatencies(counts: LatencyCounts, into: Map<number, number>): void {
  const view = viewOf(counts)
  for (let at = 0; at < counts.length; at += entryBytes) {
    const bucket = view.getUint32(at, true)
    into.set(bucket, (into.get(bucket) ?? 0) + view.getUint32(at + 4, true))
  }
}

/** @returns the counts of buckets; none for none */
export function latencyCounts(buckets: ReadonlyMap<number, number>): LatencyCounts | null {
  if (buckets.size === 0) return null
  const bytes = new Uint8Array(buckets.size * entryBytes)
  const view = viewOf(bytes)
  let at = 0
  for (const [bucket, count] of [...buckets].sort(([one], [other]) => one - other)) {
    view.setUint32(at, bucket, true)
    view.setUint32(at + 4, count, true)
    at += entryBytes
  }
  return bytes
}

/**
 * @param change 1 for a log that came, -1 for one that went
 * @returns new counts; none for none
 */
export function countLatency(counts: LatencyCounts | null, latencyMs: number, change: 1 | -1): LatencyCounts | null {
  const before = counts ?? new Uint8Array()
  const bucket = bucketOf(latencyMs)
  const view = viewOf(before)
  let at = 0
  while (at < before.length && view.getUint32(at, true) < bucket) at += entryBytes
  const isKnown = at < before.length && view.getUint32(at, true) === bucket
  const count = (isKnown ? view.getUint32(at + 4, true) : 0) + change
  const rest = before.subarray(isKnown ? at + entryBytes : at)
  if (count <= 0) return at + rest.length === 0 ? null : joined(before.subarray(0, at), rest)
  const entry = new Uint8Array(entryBytes)
  viewOf(entry).setUint32(0, bucket, true)
  viewOf(entry).setUint32(4, count, true)
  return joined(before.subarray(0, at), entry, rest)
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
