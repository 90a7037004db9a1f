import { StartupError } from '../../domain/startup-error.js'

/** A text encoding, and the length in bytes of the byte order mark that states it. */
export interface Encoding {
  /** A label of the WHATWG Encoding Standard. */
  readonly label: string
  readonly markBytes: number
}

const marks: readonly [label: string, mark: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * Finds the encoding of a file: the one that its byte order mark states, else the given one, else UTF-16 if every other
 * of the first bytes is zero, as in Latin text, else UTF-8.
 * @param start the first bytes of the file
 * @param given what the user states
 * @throws StartupError if the user states an unknown one
 */
export function encodingOf(start: Buffer, given?: string): Encoding {
  const label = given === undefined ? undefined : knownLabel(given)
  for (const [marked, mark] of marks) {
    if (mark.every((byte, index) => start[index] === byte)) return { label: marked, markBytes: mark.length }
  }
  return { label: label ?? guess(start), markBytes: 0 }
}

function guess(start: Buffer): string {
  if (start[0] !== 0 && start[1] === 0) return 'utf-16le'
  return start[0] === 0 && start[1] !== 0 && start.length > 1 ? 'utf-16be' : 'utf-8'
}

function knownLabel(given: string): string {
  try {
    const { encoding } = new TextDecoder(given)
    // Its line feeds can be part of other characters.
    if (encoding !== 'iso-2022-jp') return encoding
  } catch {
    // Said below.
  }
  throw new StartupError(
    `The encoding "${given}" is not known. Set --encoding to utf-8, utf-16le or windows-1252, say.`,
  )
}
