import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { Shape } from './shapes.js'

/** Random numbers from 0 to 1, the same for the same seed. */
export function randomNumbers(seed: number): () => number {
  const generator = xoroshiro128plus(seed)
  return () => uniformFloat64(generator)
}

/** @returns a function that draws so many scores of a shape, as counts */
export function drawer({ weights }: Shape, random: () => number): (size: number) => number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  let passed = 0
  const bounds = weights.map((weight) => {
    passed += weight
    return passed / all
  })
  const last = weights.findLastIndex((weight) => weight > 0)
  return (size) => {
    const counts = weights.map(() => 0)
    for (let drawn = 0; drawn < size; drawn++) {
      const place = random()
      const score = bounds.findIndex((bound) => place < bound)
      counts[score < 0 ? last : score] = (counts[score < 0 ? last : score] ?? 0) + 1
    }
    return counts
  }
}

/** The mean of all the outputs that a prompt of this shape could give. */
export function trueMean({ weights }: Shape): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.reduce((sum, weight, score) => sum + weight * score, 0) / all
}
