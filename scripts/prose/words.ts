import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** A word or phrase to avoid. */
export interface Avoided {
  /** Matches its occurrences; global. */
  readonly pattern: RegExp
  /** What to write instead. */
  readonly use: string
}

/** An entry of the list, as `words.yaml` explains it. */
interface Entry {
  readonly find: string
  readonly use: string
  readonly bad: string
  readonly good: string
}

/**
 * Reads a list of words to avoid, and tries each entry on its own examples.
 * @throws Error that names the entry, if it doesn't find its bad example, or finds something in its good one
 */
export function readWords(file: string): Avoided[] {
  const entries: Entry[] = parse(readFileSync(file, 'utf8'))
  return entries.map(({ find, use, bad, good }) => {
    const pattern = patternOf(find)
    if (bad.search(pattern) === -1) throw new Error(`${file}: "${find}" doesn't find its bad example: "${bad}"`)
    if (good.search(pattern) !== -1) throw new Error(`${file}: "${find}" finds its good example: "${good}"`)
    return { pattern, use }
  })
}

function patternOf(find: string): RegExp {
  const flags = /[A-Z]/.test(find) ? 'g' : 'gi'
  return new RegExp(`(?<![\\w-])(?:${find.replaceAll(' ', '\\s+')})(?![\\w-])`, flags)
}
