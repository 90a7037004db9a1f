import fc from 'fast-check'
import { test } from 'tap'
import { Latencies } from '../../../src/domain/statistics/latencies.js'
import { bucketOf, latencyOf } from '../../../src/domain/statistics/latency-buckets.js'

const latency = fc.oneof(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 10_000 }))

test('a bucket stands for latencies that are at most 0.8 % away, in their order', async (t) => {
  fc.assert(
    fc.property(latency, latency, (one, other) => {
      if (Math.abs(latencyOf(bucketOf(one)) - one) > one / 128) t.fail(`${one}`)
      if (one < other !== bucketOf(one) < bucketOf(other) && bucketOf(one) !== bucketOf(other))
        t.fail(`${one} ${other}`)
    }),
    { seed: 1, numRuns: 2000 },
  )
  for (let integer = 0; integer <= 128; integer++) t.equal(latencyOf(bucketOf(integer)), integer)
})

test('quantiles of counted latencies are at most 0.8 % off the exact ones', async (t) => {
  fc.assert(
    fc.property(fc.array(latency, { minLength: 1, maxLength: 300 }), fc.nat(100), (values, share) => {
      const [exact, counted] = [new Latencies(), new Latencies()]
      for (const [index, value] of values.entries()) {
        exact.add(value)
        if (index % 100 < share) counted.add(value)
        else counted.addBucket(bucketOf(value), 1)
      }
      for (const name of ['median', 'p95'] as const) {
        const [wanted, found] = [exact.quantiles?.[name] as number, counted.quantiles?.[name] as number]
        if (Math.abs(found - wanted) > wanted / 128 + 1e-9) t.fail(`${name} ${found} instead of ${wanted}`)
      }
    }),
    { seed: 2, numRuns: 500 },
  )
  t.equal(new Latencies().quantiles, undefined)
})
