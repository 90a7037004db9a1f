/** A line ends with this byte in every encoding that contains ASCII. */
const lineFeed = 0x0a

/**
 * Splits bytes into lines, however they arrive. Other separators, such as U+2028, are characters like any others.
 * @returns the lines without their line feeds; the last one, if it isn't empty, may lack its own
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>,
): AsyncGenerator<Buffer, void, undefined> {
  // Pieces of a line of many chunks are joined once: joining each time would take quadratic time.
  let pieces: Buffer[] = []
  for await (const chunk of chunks as AsyncIterable<Uint8Array>) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    let start = 0
    for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
      pieces.push(bytes.subarray(start, end))
      yield pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces)
      pieces = []
      start = end + 1
    }
    if (start < bytes.length) pieces.push(bytes.subarray(start))
  }
  if (pieces.length > 0) yield Buffer.concat(pieces)
}
