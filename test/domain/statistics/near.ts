import type { Test } from 'tap'

/** Fails unless two numbers are equal but for `tolerance`, or both unknown. */
export function near(
  t: Test,
  found: number | undefined,
  wanted: number | undefined,
  name: string,
  tolerance = 1e-8,
): void {
  const isNear =
    found === wanted || (found !== undefined && wanted !== undefined && distance(found, wanted) <= tolerance)
  if (!isNear) t.fail(`${name}: ${found} is not ${wanted}`)
}

function distance(one: number, other: number): number {
  return Math.abs(one - other)
}
