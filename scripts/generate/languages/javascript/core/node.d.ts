/**
 * Writes a stream that a call gave to a file, which gets its name when it is complete. If anything fails, the file is
 * deleted, and an older file of that name stays as it was.
 * @returns the number of bytes
 */
export function save(stream: ReadableStream<Uint8Array>, path: string): Promise<number>
