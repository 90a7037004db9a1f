import { isAscii, transcode } from 'node:buffer'

/** Up to this many bytes are decoded at once, in less than a millisecond. */
const shortBytes = 64 * 1024

/**
 * Decodes valid UTF-8. For 12 MB of Chinese, `toString` of Node.js 20 and 22 takes 55 ms, in which nobody else is
 * served, and this 9 (Node.js 24 and 26: 8 and 13). test/faults/largest.ts measures what depends on it.
 */
export function decodeUtf8(bytes: Buffer): string {
  if (bytes.length <= shortBytes || isAscii(bytes)) return bytes.toString()
  return transcode(bytes, 'utf8', 'utf16le').toString('utf16le')
}
