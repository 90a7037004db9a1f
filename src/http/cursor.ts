import { hash } from 'node:crypto'

/**
 * A cursor: the place in a list after which to go on, and a mark of the list that it is a place in.
 * @param list what tells this list from others: the operation and the parameters that choose and order its items
 */
export function writeCursor(list: readonly unknown[], place: string): string {
  return Buffer.from(JSON.stringify([markOf(list), place])).toString('base64url')
}

/** @returns the place, or `undefined` when the cursor is not one of this list's */
export function readCursor(list: readonly unknown[], cursor: string): string | undefined {
  try {
    const [mark, place] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
    return mark === markOf(list) && typeof place === 'string' ? place : undefined
  } catch {
    return undefined
  }
}

function markOf(list: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(list), 'base64url').slice(0, 8)
}
