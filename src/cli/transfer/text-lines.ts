import type { Encoding } from './encoding.js'
import { splitLines } from './split-lines.js'

/** A line of a text file, without its line feed. */
export interface Line {
  /** Where bytes are invalid, only the ASCII characters are right. */
  readonly text: string
  /** From 1. */
  readonly number: number
  /** Whether all of its bytes are valid in the encoding. */
  readonly isValid: boolean
}

/** Decodes a text file line by line. Invalid bytes are never replaced silently: they make their line invalid. */
export async function* decodeLines(
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<Line, void, undefined> {
  const lines = encoding.label.startsWith('utf-16') ? decodeUtf16(chunks, encoding) : decodeBytes(chunks, encoding)
  let number = 0
  for await (const line of lines) yield { ...line, number: ++number }
}

/** Puts back a line that was read to see what the others are. */
export async function* startingWith(first: Line, others: AsyncIterable<Line>): AsyncGenerator<Line, void, undefined> {
  yield first
  yield* others
}

type Decoded = Omit<Line, 'number'>

async function* decodeBytes(
  chunks: AsyncIterable<Buffer>,
  { label, markBytes }: Encoding,
): AsyncGenerator<Decoded, void, undefined> {
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true })
  let skipped = markBytes
  for await (const bytes of splitLines(chunks)) {
    const line = bytes.subarray(skipped)
    skipped = 0
    try {
      yield { text: decoder.decode(line), isValid: true }
    } catch {
      yield { text: line.toString('latin1'), isValid: false }
    }
  }
}

async function* decodeUtf16(
  chunks: AsyncIterable<Buffer>,
  { label, markBytes }: Encoding,
): AsyncGenerator<Decoded, void, undefined> {
  const isBigEndian = label === 'utf-16be'
  let pieces: string[] = []
  let rest = Buffer.alloc(0)
  let skipped = markBytes
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([rest, chunk.subarray(skipped)])
    skipped = 0
    const even = bytes.length - (bytes.length % 2)
    rest = bytes.subarray(even)
    const units = bytes.subarray(0, even)
    const [first = '', ...others] = (isBigEndian ? units.swap16() : units).toString('utf16le').split('\n')
    pieces.push(first)
    for (const piece of others) {
      yield utf16Line(pieces.join(''))
      pieces = [piece]
    }
  }
  const last = pieces.join('')
  if (last !== '' || rest.length > 0) yield { ...utf16Line(last), ...(rest.length > 0 && { isValid: false }) }
}

function utf16Line(text: string): Decoded {
  return { text, isValid: text.isWellFormed() }
}
