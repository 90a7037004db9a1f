import { type ChunkRow, gather } from '../../src/domain/chunk.js'
import type { Json } from '../../src/domain/json.js'
import type { List, Order } from '../../src/domain/list.js'

// Lists of the engine of maps.

export type Comparison = (one: string, other: string) => number

export const byText: Comparison = (one, other) => (one === other ? 0 : one < other ? -1 : 1)

/** By the number with which a position begins, and then by the rest of it. */
export const byNumber: Comparison = (one, other) =>
  Number.parseInt(one, 10) - Number.parseInt(other, 10) || byText(one, other)

/** Titles by code point, which is the order of their bytes in UTF-8. A position ends with the title. */
export const byTitle: Comparison = (one, other) => {
  const [first, second] = [one, other].map((position) => position.split(/\.(.*)/s)) as [string[], string[]]
  return (
    Buffer.compare(Buffer.from(first[1] ?? ''), Buffer.from(second[1] ?? '')) || byText(`${first[0]}`, `${second[0]}`)
  )
}

export function inOrder(order: Order, compare: Comparison): Comparison {
  return order === 'asc' ? compare : (one, other) => -compare(one, other)
}

/** A list in the order of its positions. */
export function listOf<T>(items: () => T[], order: Comparison, positionOf: (item: T) => string): List<T> {
  const rows = (after?: string, through?: string): ChunkRow[] =>
    items()
      .map((item) => [positionOf(item), jsonOf(item)] as const)
      .filter(([position]) => after === undefined || order(position, after) > 0)
      .filter(([position]) => through === undefined || order(position, through) <= 0)
      .sort((one, other) => order(one[0], other[0]))
  return {
    read: async ({ after, through, ...asked }) => gather<T>(rows(after, through), asked),
    end: async ({ after, limit }) => {
      const all = rows(after)
      return { last: all.slice(0, limit).at(-1)?.[0], more: all.length > limit }
    },
  }
}

export function jsonOf<T>(item: T): Json<T> {
  return JSON.stringify(item) as Json<T>
}
