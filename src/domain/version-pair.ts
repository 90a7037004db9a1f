import type { LogSelection } from './log-selection.js'

/** The two sides of a comparison: A is the old one, B the new one. */
export interface Sides {
  readonly a: LogSelection
  readonly b: LogSelection
}

/**
 * Fills in the versions that are meant when a prompt is compared with itself and nothing else tells the sides apart:
 * without any version the previous one and the current one; with one alone, its counterpart is the current one for A,
 * and the one before for B.
 * @param current the prompt's current version
 * @returns the sides as they are if something else tells them apart. A version may be 0, which no prompt has
 */
export function pairVersions({ a, b }: Sides, current: number): Sides {
  const { promptVersion: versionA, ...otherA } = a
  const { promptVersion: versionB, ...otherB } = b
  if (JSON.stringify(otherA) !== JSON.stringify(otherB)) return { a, b }
  if (versionA !== undefined && versionB !== undefined) return { a, b }
  const last = versionB ?? current
  return { a: { ...a, promptVersion: versionA ?? last - 1 }, b: { ...b, promptVersion: last } }
}
