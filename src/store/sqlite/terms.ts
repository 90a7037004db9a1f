import type { Database } from './driver.js'

/**
 * The terms under which the index of the search has a prompt: each piece of one, two or three characters (code points) of its words, with the
 * account before it, so that what others keep costs a search nothing; and those of the title once more, marked as such.
 */
export function termsOf(ownerKey: number, foldedTitle: string, foldedText: string): string {
  const [inTitle, anywhere] = marks(ownerKey)
  const title = wordsOf(foldedTitle)
  return [
    ...title.map((word) => allPieces(word, inTitle)),
    ...title.map((word) => allPieces(word, anywhere)),
    ...wordsOf(foldedText).map((word) => allPieces(word, anywhere)),
  ].join('')
}

/** The words of a folded text, each once. None has a white space in it, and no term either. */
export function wordsOf(folded: string): string[] {
  return [...new Set(folded.split(/\s+/u).filter(Boolean))]
}

/** Asks the index for the prompts of an account in whose title, or anywhere, the words may be. */
export function termsQuery(ownerKey: number, place: 'title' | 'anywhere', words: readonly string[]): string {
  const [inTitle, anywhere] = marks(ownerKey)
  const mark = place === 'title' ? inTitle : anywhere
  const longestFirst = words.toSorted((one, other) => other.length - one.length)
  const terms = [...new Set(longestFirst.flatMap(longestPieces))]
    .slice(0, mostTerms)
    .map((piece) => `"${mark}${piece}"`)
  return `(${terms.join(' AND ')})`
}

/** Lets statements say `search_terms(owner_key, folded_title, folded_text)`: the triggers that keep the index do. */
export function defineTerms(database: Database): void {
  database.function('search_terms', { deterministic: true }, termsOf as (...values: unknown[]) => string)
}

/** What the terms of an account begin with. */
function marks(ownerKey: number): [inTitle: string, anywhere: string] {
  return [`${ownerKey}t`, `${ownerKey}a`]
}

const longestPiece = 3
/** Of how many terms the index is asked at once; more would rule out hardly anything. */
const mostTerms = 8

/** All pieces of a word, a mark before each. That some come twice costs less than to see to it here that they do not. */
function allPieces(word: string, mark: string): string {
  const characters = charactersOf(word)
  let terms = ''
  for (let start = 0; start < characters.length; start++) {
    let piece = mark
    for (const character of characters.slice(start, start + longestPiece)) {
      piece += character
      terms += ` ${piece}`
    }
  }
  return terms
}

/**
 * Pieces of a word as long as the index has them: side by side, with the last one reaching back. Those that overlap more would cost a
 * look at the index each and rule out hardly anything.
 */
function longestPieces(word: string): string[] {
  const characters = charactersOf(word)
  const last = Math.max(characters.length - longestPiece, 0)
  const starts = [...characters.keys()].filter(
    (start) => start <= last && (start % longestPiece === 0 || start === last),
  )
  return starts.map((start) => characters.slice(start, start + longestPiece).join(''))
}

/**
 * The characters as terms have them. The index divides a text at every character of ASCII that is no letter and no digit, so those are
 * replaced by others; that two characters share a term then does no harm, since what the index proposes is compared.
 */
function charactersOf(word: string): string[] {
  return [
    ...word.replace(/[^0-9a-z\x80-\u{10ffff}]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0x100)),
  ]
}
