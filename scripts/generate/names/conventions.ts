/** How a language writes names. */
export interface Convention {
  /** Of methods. */
  readonly method: (name: string) => string
  /** Of arguments, and of local variables. */
  readonly argument: (name: string) => string
  /** Of the fields of what is sent and comes back. */
  readonly field: (name: string) => string
  /** Of types. */
  readonly type: (name: string) => string
  /** Of the iterator over all pages, from the name of its items: `LogsByPrompt`. */
  readonly iterator: (what: string) => string
  /** Words that cannot be the name of an argument, nor of a field where those are written by convention. */
  readonly keywords: ReadonlySet<string>
}

/** Words separated by white space, as a set. */
export const wordSet = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** `promptId`, `_id` or `getContractAsYaml` as words in small letters. */
export function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase())
}

/** A name as it can stand in code: JSON's names may have any characters. */
export function identifier(name: string): string {
  const text = name.replaceAll(/[^\p{L}\p{N}_$]/gu, '_')
  return /^[\p{L}_$]/u.test(text) ? text : `x${text}`
}

export const asIs = (name: string) => name
export const capital = (word: string) => word.replace(/^./, (letter) => letter.toUpperCase())
export const snake = (name: string) => wordsOf(name).join('_')
export const pascal = (name: string) => wordsOf(name).map(capital).join('')
export const camel = (name: string) => pascal(name).replace(/^./, (letter) => letter.toLowerCase())
