/**
 * Latencies are counted in buckets: then there are as many numbers as buckets, however many logs there are. A bucket
 * holds the latencies that are rounded to the same number of 7 significant bits, at most 0.8 % away from each of them;
 * integers up to 128 have one each. (A histogram with buckets of constant relative width, as in HdrHistogram.)
 */

/** Of the upper half of a double: what follows the exponent and 6 bits of the fraction; a leading 1 makes them 7. */
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
