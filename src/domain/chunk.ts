import type { JsonBytes, JsonItems } from './json.js'

/** Some items of a list, in its order. Only this file knows how they are joined. */
export interface Chunk<T> {
  readonly json: JsonItems<T>
  readonly count: number
  /** The position of the last item, to go on after. */
  readonly last: string | undefined
  /** Whether these are all that were asked for; otherwise more have to be read. */
  readonly complete: boolean
  /** Whether the list goes on after the last item. */
  readonly more: boolean
}

/** One item to be joined, with the JSON text that the contract shows. */
export type ChunkRow = readonly [position: string, json: string]

// The bytes of a chunk are `,a,b]`: a piece of a JSON array that can follow another piece or, with `[` in place of the
// first comma, begin one.
const [open, comma, close] = ['[', ',', ']']

/** For an engine that joins items itself: what stands before the first, between two, and after the last. */
export const joints = { before: comma, between: comma, after: close } as const

/**
 * A chunk ends with the item that takes it over this many characters: what one reader of a long list may hold in
 * memory.
 */
const maxCharacters = 128 * 1024
/** The maximum number of items in a chunk. */
const maxItems = 250

/** How many rows at most belong into one chunk of a range with this limit. */
export function maxRows(limit: number | undefined): number {
  return Math.min(limit ?? maxItems, maxItems)
}

/**
 * Gathers a chunk.
 * @param rows in the list's order; one more than `maxRows(limit)` where there are so many, which tells that the list
 * goes on
 * @param limit the maximum number of items that are asked for in all
 */
export function gather<T>(rows: Iterable<ChunkRow>, limit: number | undefined): Chunk<T> {
  const max = maxRows(limit)
  let [count, text] = [0, '']
  let last: string | undefined
  for (const [position, json] of rows) {
    if (count === max || text.length > maxCharacters) return { ...chunk(), complete: count === limit, more: true }
    text += comma + json
    last = position
    count++
  }
  return { ...chunk(), complete: true, more: false }

  function chunk() {
    return { json: Buffer.from(text + close) as JsonItems<T>, count, last }
  }
}

/** Gathers a chunk from rows that are found little by little, and looks for no more of them than it needs. */
export async function gatherFrom<T>(rows: AsyncIterable<ChunkRow>, limit: number | undefined): Promise<Chunk<T>> {
  const max = maxRows(limit)
  const found: ChunkRow[] = []
  let characters = 0
  for await (const row of rows) {
    found.push(row)
    // This row tells that the list goes on.
    if (found.length > max || characters > maxCharacters) break
    characters += row[1].length
  }
  return gather(found, limit)
}

/** Items that an engine joined. */
export interface JoinedItems {
  /** The items with their `joints`; `null` if there are none. */
  readonly json: Buffer | null
  readonly count: number
  readonly last: string | undefined
  /** Whether the list goes on after the last item. */
  readonly more: boolean
}

/**
 * A chunk of items that an engine joined.
 * @param limit the maximum number of items that are asked for in all, of which `maxRows(limit)` were joined at most
 */
export function chunkOf<T>({ json, count, last, more }: JoinedItems, limit: number | undefined): Chunk<T> {
  const complete = !more || count === limit
  return { json: (json ?? Buffer.from(close)) as JsonItems<T>, count, last, complete, more }
}

/** @returns the items as a JSON array. The chunk is used up: its bytes become the array's */
export function toArray<T>({ json, count }: Chunk<T>): JsonBytes<T[]> {
  if (count === 0) return Buffer.from(open + close)
  json.write(open)
  return json
}

/**
 * The bytes of one chunk in an array that is sent in several pieces.
 * @param isFirst whether the array begins with it; it ends with the chunk that is complete. The chunk is used up
 */
export function toPiece<T>(chunk: Chunk<T>, { isFirst }: { isFirst: boolean }): Buffer {
  const bytes: Buffer = isFirst ? toArray(chunk) : chunk.json
  return chunk.complete ? bytes : bytes.subarray(0, -close.length)
}
