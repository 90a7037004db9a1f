import { hash } from 'node:crypto'

/**
 * Encodes a cursor: a position in a list, and a fingerprint of the list.
 * @param list identifies the list: the operation, and the parameters that filter and order its items
 * @param position the last item that was returned
 */
export function writeCursor(list: readonly unknown[], position: string): string {
  return Buffer.from(JSON.stringify([fingerprintOf(list), position])).toString('base64url')
}

/** @returns the position, or `undefined` if the cursor doesn't belong to this list */
export function readCursor(list: readonly unknown[], cursor: string): string | undefined {
  try {
    const [fingerprint, position] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
    return fingerprint === fingerprintOf(list) && typeof position === 'string' ? position : undefined
  } catch {
    return undefined
  }
}

function fingerprintOf(list: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(list), 'base64url').slice(0, 8)
}
