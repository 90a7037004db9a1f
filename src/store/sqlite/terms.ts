import { Turns } from '../../domain/turns.js'

/**
 * The search index over prompts has terms for each: the n-grams of one, two or three code points of its words, with the
 * account in front, so that other accounts' prompts don't slow a search down; and those of the title a second time,
 * marked as such. It only proposes prompts: whether they have the words is decided by their texts.
 *
 * A text with too many n-grams has no long ones in the index, and a mark that says so. Such texts are mainly long ones
 * in Chinese or Japanese: 200,000 characters at random have 420,000 n-grams, which take FTS5 three seconds to write, in
 * one go. They can't be written in pieces either: FTS5 would leave all but the last one in the index when the prompt is
 * deleted (SQLite's source, `sqlite3Fts5IndexContentlessDelete`).
 *
 * The index has the terms of every prompt as these functions gave them when the prompt was written. So whoever changes
 * them adds a migration that rebuilds the index, with a frozen copy (see migrations/0006-search-terms.ts), or asks for
 * both forms: the texts of that step have all n-grams, and no mark.
 */

/** The n-grams of a text that are in the index. */
export interface TextTerms {
  readonly pieces: readonly string[]
  /** How many code points the longest have: fewer than three where the text would have too many. */
  readonly longest: number
}

const longestPiece = 3
/** Up to which length such texts have n-grams in the index that have too many. */
const lengthsOfShortened = [0, 1, 2]
/** The maximum number of n-grams of a text; so many take FTS5 some 10 ms to write. */
const maxPieces = 8000
/** How many code units are looked at before the time is. */
const stepLength = 1000
/** The maximum number of terms in a query; more would rule out hardly anything. */
const maxTerms = 8

/** @returns what the index gets for a prompt */
export function termsOf(ownerKey: number, foldedTitle: string, { pieces, longest }: TextTerms): string {
  const { inTitle, anywhere, shortened } = marks(ownerKey)
  const title = new Pieces(foldedTitle, Number.POSITIVE_INFINITY).all().pieces
  const isShortened = longest < longestPiece
  return [
    ...title.map((piece) => inTitle + piece),
    ...title.map((piece) => anywhere + piece),
    ...pieces.map((piece) => anywhere + piece),
    ...(isShortened ? [shortened + longest] : []),
  ].join(' ')
}

export function termsOfText(foldedText: string): TextTerms {
  return new Pieces(foldedText, maxPieces).all()
}

/** The same, so that others get their turn meanwhile. */
export async function termsInTurns(foldedText: string): Promise<TextTerms> {
  const pieces = new Pieces(foldedText, maxPieces)
  for (const turns = new Turns(); pieces.readOn(); ) await turns.giveWay()
  return pieces.all()
}

/** @returns a query (FTS5) for the prompts of an account that may have the words in their title */
export function titleQuery(ownerKey: number, words: readonly string[]): string {
  return `(${askedTerms(marks(ownerKey).inTitle, words, longestPiece).join(' AND ')})`
}

/**
 * @returns a query (FTS5) for the prompts of an account that may have the words
 * @param hasShortened whether the account has prompts that lack long n-grams (see `shortenedQuery`)
 */
export function wordsQuery(ownerKey: number, words: readonly string[], hasShortened: boolean): string {
  const { anywhere, shortened } = marks(ownerKey)
  const inAll = `(${askedTerms(anywhere, words, longestPiece).join(' AND ')})`
  if (!hasShortened) return inAll
  const inShortened = lengthsOfShortened.map((length) =>
    [`"${shortened}${length}"`, ...askedTerms(anywhere, words, length)].join(' AND '),
  )
  return `(${inAll} OR ${inShortened.map((terms) => `(${terms})`).join(' OR ')})`
}

/** @returns a query (FTS5) for the prompts of an account that lack long n-grams */
export function shortenedQuery(ownerKey: number): string {
  return lengthsOfShortened.map((length) => `"${marks(ownerKey).shortened}${length}"`).join(' OR ')
}

function askedTerms(mark: string, words: readonly string[], length: number): string[] {
  const longestFirst = words.toSorted((one, other) => other.length - one.length)
  const pieces = new Set(longestFirst.flatMap((word) => piecesAsked(word, length)))
  return [...pieces].slice(0, maxTerms).map((piece) => `"${mark}${piece}"`)
}

/** The prefixes of an account's terms. */
function marks(ownerKey: number) {
  return { inTitle: `${ownerKey}t`, anywhere: `${ownerKey}a`, shortened: `${ownerKey}s` }
}

/** Collects the n-grams of a text, each once. */
class Pieces {
  readonly #text: string
  readonly #max: number
  /** Those of one code point, of two, and so on. */
  readonly #byLength = Array.from({ length: longestPiece }, () => new Set<string>())
  #next = 0
  /** The last characters of the word that is being read. */
  #before = ['', '']

  /** @param max if there are more, the longest are left out */
  constructor(text: string, max: number) {
    this.#text = text
    this.#max = max
  }

  /** Reads a part of the text. @returns whether there is more to read */
  readOn(): boolean {
    const end = Math.min(this.#next + stepLength, this.#text.length)
    while (this.#next < end) this.#add(this.#text.codePointAt(this.#next) as number)
    return this.#next < this.#text.length && this.#byLength.length > 0
  }

  all(): TextTerms {
    while (this.readOn());
    return { pieces: this.#byLength.flatMap((pieces) => [...pieces]), longest: this.#byLength.length }
  }

  #add(code: number): void {
    const character = String.fromCodePoint(code)
    this.#next += character.length
    if (space.test(character)) {
      this.#before = ['', '']
      return
    }
    let piece = inTerms(character)
    const [last = '', secondLast = ''] = this.#before
    this.#before = [piece, last]
    const [one, two, three] = this.#byLength
    one?.add(piece)
    piece = last + piece
    if (last) two?.add(piece)
    if (secondLast) three?.add(secondLast + piece)
    const count = (one?.size ?? 0) + (two?.size ?? 0) + (three?.size ?? 0)
    if (count > this.#max) this.#byLength.pop()
  }
}

const space = /\s/u

/**
 * A character as it stands in terms. The tokenizer splits at every ASCII character that isn't a letter or digit, so
 * those are replaced by others. Two characters may share a term then, which does no harm: the search compares
 * candidates with the text.
 */
function inTerms(character: string): string {
  return /[^0-9a-z\x80-\u{10ffff}]/u.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0x100) : character
}

/**
 * The n-grams of a word that are asked for: the longest up to a length, side by side, the last one overlapping. More of
 * them would each cost a lookup and rule out hardly anything.
 */
function piecesAsked(word: string, length: number): string[] {
  if (length === 0) return []
  const characters = Array.from(word, inTerms)
  const last = Math.max(characters.length - length, 0)
  const starts = [...characters.keys()].filter((start) => start <= last && (start % length === 0 || start === last))
  return starts.map((start) => characters.slice(start, start + length).join(''))
}
