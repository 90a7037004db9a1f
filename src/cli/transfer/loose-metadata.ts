import type { Fields } from './items.js'

/** Limits of `metadata` in the contract: names, and characters of a name and of a text. */
const [maxNames, maxNameLength, maxTextLength] = [50, 64, 1000]

/**
 * Makes metadata of whatever another program kept with an output. Objects become JSON, and what is too long or too much
 * is left out: nobody should lose the log for it.
 * @param leftOut takes the names that are left out
 * @returns `undefined` if there is nothing
 */
export function looseMetadata(values: Fields, leftOut: Set<string>): Fields | undefined {
  const kept: [name: string, value: unknown][] = []
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null || value === '') continue
    const plain = typeof value === 'object' ? JSON.stringify(value) : value
    if (plain === '{}' || plain === '[]') continue
    const isTooLong = length(name) > maxNameLength || (typeof plain === 'string' && length(plain) > maxTextLength)
    if (name === '' || isTooLong || kept.length === maxNames) leftOut.add(name)
    else kept.push([name, plain])
  }
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

/** @returns what a note about names that were left out says, for `file` */
export function leftOutNote(file: string, leftOut: ReadonlySet<string>): string {
  return `${file}: metadata that is too long and not imported: ${[...leftOut].slice(0, 20).join(', ')}.`
}

/** In characters, as the contract counts. */
function length(text: string): number {
  return [...text].length
}
