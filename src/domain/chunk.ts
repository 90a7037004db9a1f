import type { JsonBytes, JsonItems } from './json.js'
import type { Range } from './list.js'

/** Some items of a list, in its order. Only this file knows how they are joined. */
export interface Chunk<T> {
  readonly json: JsonItems<T>
  readonly form: Form
  readonly count: number
  /** The position of the last item, to continue after. */
  readonly last: string | undefined
  /** Whether these are all that were asked for; otherwise more have to be read. */
  readonly complete: boolean
  /** Whether the list continues after the last item. */
  readonly more: boolean
}

/** How items are joined: as an array, or each on its own line (NDJSON). */
export type Form = 'array' | 'lines'

/** One item to be joined, with the JSON text that the contract shows, as text or in UTF-8. */
export type ChunkRow = readonly [position: string, json: string | Buffer]

const [open, close] = ['[', ']']

/**
 * For an engine that joins items itself: what stands before the first, between two, and behind the last.
 *
 * The bytes of an array are `,a,b]`: a piece that can follow another piece or, with `[` in place of the first comma,
 * begin the array. JSON text as the service writes it has no line break in it, so that each can be a line.
 */
export const joints: Readonly<Record<Form, { before: string; between: string; behind: string }>> = {
  array: { before: ',', between: ',', behind: close },
  lines: { before: '', between: '\n', behind: '\n' },
}

/** The bytes of no items. */
const nothing: Readonly<Record<Form, string>> = { array: close, lines: '' }

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

/** What a chunk depends on besides its rows: the maximum number of items that are asked for in all, and their form. */
type Asked = Pick<Range, 'limit' | 'form'>

/**
 * Gathers a chunk.
 * @param rows in the list's order; one more than `maxRows(limit)` where there are so many, which shows that the list
 * continues
 */
export function gather<T>(rows: Iterable<ChunkRow>, { limit, form = 'array' }: Asked): Chunk<T> {
  const max = maxRows(limit)
  const { before, between, behind } = joints[form]
  let [count, length] = [0, 0]
  /** What comes before the last bytes, and the text since then. */
  const pieces: Buffer[] = []
  let text = ''
  let last: string | undefined
  for (const [position, json] of rows) {
    if (count === max || length > maxCharacters) return { ...chunk(), complete: count === limit, more: true }
    text += count === 0 ? before : between
    if (typeof json === 'string') text += json
    else {
      pieces.push(Buffer.from(text), json)
      text = ''
    }
    length += json.length
    last = position
    count++
  }
  return { ...chunk(), complete: true, more: false }

  function chunk() {
    const end = Buffer.from(count === 0 ? nothing[form] : text + behind)
    const json = (pieces.length === 0 ? end : Buffer.concat([...pieces, end])) as JsonItems<T>
    return { json, form, count, last }
  }
}

/** Gathers a chunk from rows that are found little by little, and looks for no more of them than it needs. */
export async function gatherFrom<T>(rows: AsyncIterable<ChunkRow>, asked: Asked): Promise<Chunk<T>> {
  const max = maxRows(asked.limit)
  const found: ChunkRow[] = []
  let characters = 0
  for await (const row of rows) {
    found.push(row)
    // This row shows that the list continues.
    if (found.length > max || characters > maxCharacters) break
    characters += row[1].length
  }
  return gather(found, asked)
}

/** The end of a page whose positions are found little by little (see `List.end`). */
export async function endFrom(
  positions: AsyncIterable<string>,
  limit: number,
): Promise<{ last: string | undefined; more: boolean }> {
  let [count, last] = [0, undefined as string | undefined]
  for await (const position of positions) {
    if (count === limit) return { last, more: true }
    last = position
    count++
  }
  return { last, more: false }
}

/** Items that an engine joined. */
export interface JoinedItems {
  /** The items with their `joints`; `null` if there are none. */
  readonly json: Buffer | null
  readonly count: number
  readonly last: string | undefined
  /** Whether the list continues after the last item. */
  readonly more: boolean
}

/** A chunk of items that an engine joined, `maxRows(limit)` at most. */
export function chunkOf<T>({ json, count, last, more }: JoinedItems, { limit, form = 'array' }: Asked): Chunk<T> {
  const complete = !more || count === limit
  return { json: (json ?? Buffer.from(nothing[form])) as JsonItems<T>, form, count, last, complete, more }
}

/** @returns the items of a chunk of the form `array`. The chunk is used up: its bytes become the array's */
export function toArray<T>({ json, count }: Chunk<T>): JsonBytes<T[]> {
  if (count === 0) return Buffer.from(open + close)
  json.write(open)
  return json
}

/**
 * The bytes of one chunk in a list that is sent in several pieces.
 * @param isFirst whether the list begins with it; it ends with the chunk that is complete. The chunk is used up
 */
export function toPiece<T>(chunk: Chunk<T>, { isFirst }: { isFirst: boolean }): Buffer {
  if (chunk.form === 'lines') return chunk.json
  const bytes: Buffer = isFirst ? toArray(chunk) : chunk.json
  return chunk.complete ? bytes : bytes.subarray(0, -close.length)
}
