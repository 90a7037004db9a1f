import { wordsOf } from '../../domain/case-folding.js'

/**
 * The terms of a prompt in the search index: each n-gram of one, two or three code points of its words, with the
 * account in front, so that other accounts' prompts don't slow a search down; and those of the title a second time,
 * marked as such.
 *
 * The index has the terms of every prompt as this function gave them when the prompt was written. So whoever changes it
 * adds a migration that rebuilds the index, with a frozen copy of the new function (see
 * migrations/0006-search-terms.ts).
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

/** @returns a query (FTS5) for the prompts of an account that may have the words in their title, or anywhere */
export function termsQuery(ownerKey: number, place: 'title' | 'anywhere', words: readonly string[]): string {
  const [inTitle, anywhere] = marks(ownerKey)
  const mark = place === 'title' ? inTitle : anywhere
  const longestFirst = words.toSorted((one, other) => other.length - one.length)
  const terms = [...new Set(longestFirst.flatMap(longestPieces))].slice(0, maxTerms).map((piece) => `"${mark}${piece}"`)
  return `(${terms.join(' AND ')})`
}

/** The prefixes of an account's terms. */
function marks(ownerKey: number): [inTitle: string, anywhere: string] {
  return [`${ownerKey}t`, `${ownerKey}a`]
}

const longestPiece = 3
/** The most terms in a query; more would rule out hardly anything. */
const maxTerms = 8

/** All n-grams of a word, with a mark in front of each. Dropping duplicates would cost more than it saves. */
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
 * The longest n-grams of a word, side by side, the last one overlapping. More of them would each cost a lookup and rule
 * out hardly anything.
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
 * The characters of a word as they stand in terms. The tokenizer splits at every ASCII character that isn't a letter or
 * digit, so those are replaced by others. Two characters may share a term then, which does no harm: the search compares
 * candidates with the text.
 */
function charactersOf(word: string): string[] {
  return [
    ...word.replace(/[^0-9a-z\x80-\u{10ffff}]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0x100)),
  ]
}
