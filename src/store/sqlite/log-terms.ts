import type { Log } from '../../domain/log.js'
import { type Run, runsOf, searchedTexts } from '../../domain/log-words.js'
import { nextTurn } from '../../domain/turns.js'

/**
 * The full-text index over logs, `logs_search`, has for each log the terms of its texts: each run of letters up to a
 * length, and of runs of a script without spaces each character and each two in a row. It only proposes logs: whether
 * they have the words is decided by their texts (see `haveWords`).
 *
 * Before each term stand the account and the block of the log. FTS5 merges all that it has for a prefix before it gives
 * the first row (SQLite's source, `fts5SetupPrefixIter`): the block bounds how long that takes, and the account keeps
 * others' logs out of it.
 *
 * The index has the terms of each log as `termsOf` gave them when it was written. So if you change it, add a
 * migration that rebuilds the index, with a frozen copy of the new function (see migrations/0012-log-search.ts).
 */

/** Logs whose keys differ in this many last bits only are in one block. */
const blockBits = 15
export const logsPerBlock = 2 ** blockBits

export function blockOf(key: number): number {
  return Math.floor(key / logsPerBlock)
}

/** A term is no longer than this, in UTF-16 code units. */
const maxLength = 20
/** The terms of a longer text take milliseconds, in UTF-16 code units. */
const longText = 2000
/** The maximum number of terms that are asked for; more would rule out hardly anything. */
const maxTerms = 6

/** The first letter that stands for a syllable: Hangul and what comes after it. */
const firstSyllable = '\u1100'

/** The terms of a log, each once and without a mark: what can be computed before its key is known. */
export function termsOf(log: Pick<Log, 'output' | 'input' | 'notes'>): string[] {
  const terms = new Set<string>()
  for (const text of searchedTexts(log)) addTerms(text, terms)
  return [...terms]
}

/** The same, a text at a time where they are long, so that others get their turn meanwhile. */
export async function termsInTurns(log: Pick<Log, 'output' | 'input' | 'notes'>): Promise<string[]> {
  const terms = new Set<string>()
  for (const text of searchedTexts(log)) {
    if (text.length > longText) await nextTurn()
    addTerms(text, terms)
  }
  return [...terms]
}

function addTerms(text: string, terms: Set<string>): void {
  for (const { text: run, isSpaced } of runsOf(text)) {
    if (isSpaced) terms.add(run.slice(0, maxLength))
    else for (const piece of piecesOf(run)) terms.add(piece)
  }
}

/** @returns what the index gets for a log */
export function markedTerms(terms: readonly string[], ownerKey: number, key: number): string {
  const mark = markOf(ownerKey, blockOf(key))
  return terms.map((term) => mark + term).join(' ')
}

/** A term that each log with the words has, or one that begins so. */
export interface AskedTerm {
  readonly text: string
  readonly isPrefix: boolean
}

/**
 * The terms to ask for, the most selective ones, in stages that each add to the terms of the one before: the longest
 * alone, all but prefixes of two letters, which take long to merge, and those too. No stage if the index can't help, as
 * with prefixes of one letter, which most logs have.
 */
export function askedTerms(words: readonly string[]): AskedTerm[][] {
  const terms = words.flatMap((word) => {
    const runs = runsOf(word)
    return runs.flatMap((run) => askedTermsOf(run, run === runs.at(-1) && word.endsWith(run.text)))
  })
  const isSelective = (length: number) => (term: AskedTerm) =>
    !term.isPrefix || term.text.length >= length || term.text >= firstSyllable
  const isCheap = isSelective(3)
  const cheapAndLongFirst = (one: AskedTerm, other: AskedTerm) =>
    Number(isCheap(other)) - Number(isCheap(one)) || other.text.length - one.text.length
  const useful = terms.filter(isSelective(2)).toSorted(cheapAndLongFirst).slice(0, maxTerms)
  const stages = [useful.slice(0, 1), useful.filter(isCheap), useful]
  return stages.filter(({ length }, index) => length > (stages[index - 1]?.length ?? 0))
}

/** @returns a query (FTS5) for the logs of a block that may have the words */
export function termsQuery(ownerKey: number, block: number, terms: readonly AskedTerm[]): string {
  const mark = markOf(ownerKey, block)
  return terms.map(({ text, isPrefix }) => `"${mark}${text}"${isPrefix ? '*' : ''}`).join(' AND ')
}

function markOf(ownerKey: number, block: number): string {
  return `${ownerKey}b${block}t`
}

/** Each character, and each two in a row. */
function piecesOf(run: string): string[] {
  const characters = [...run]
  return [...characters, ...characters.slice(1).map((character, index) => characters[index] + character)]
}

/** @param isLast whether a word ends with it, so that a text may continue where it ends */
function askedTermsOf({ text, isSpaced }: Run, isLast: boolean): AskedTerm[] {
  if (isSpaced) return [{ text: text.slice(0, maxLength), isPrefix: isLast && text.length < maxLength }]
  const pieces = [...new Set(piecesOf(text))]
  const pairs = pieces.filter((piece) => [...piece].length === 2)
  return (pairs.length > 0 ? pairs : pieces).map((piece) => ({ text: piece, isPrefix: false }))
}
