import { ascii, fold } from './case-folding.js'
import type { Log } from './log.js'

/*
 * Which logs `q` finds: those in whose texts every word of `q` begins a word. In scripts that are written without
 * spaces, and among characters that don't belong to a word, every position begins one.
 */

/** How much of each text is searched, in UTF-16 code units from its beginning; the contract states it. */
export const searchedLength = 10_000

/**
 * The scripts that are written without spaces, and signs that they share: U+3006, the repeat marks of kana, and the
 * long-vowel and voiced-sound marks. (Unicode Standard Annex #14: those of the line break classes ID and SA, and the
 * scripts of Java, Bali and Tibet.) It goes by `Script`, which doesn't change once a character has it.
 */
const unspacedScripts =
  'Han Hiragana Katakana Bopomofo Yi Thai Lao Khmer Myanmar Tai_Le New_Tai_Lue Tai_Tham Tai_Viet Ahom Javanese ' +
  'Balinese Tibetan'
const unspacedSigns =
  unspacedScripts.replaceAll(/\w+ ?/g, (name) => `\\p{Script=${name.trim()}}`) +
  '\\u3006\\u3031-\\u3035\\u30fc\\uff70\\uff9e\\uff9f'

/** Letters, digits and their marks; variation selectors and enclosing marks follow emoji too. */
const wordSign = '[[\\p{L}\\p{N}\\p{Mn}\\p{Mc}]--\\p{Variation_Selector}]'
const spaced = `[${wordSign}--[${unspacedSigns}]]`
/** Or signs that stand for themselves, such as emoji. */
const unspaced = `[[${wordSign}&&[${unspacedSigns}]]\\p{So}]`

const runs = new RegExp(`(?<spaced>${spaced}+)|${unspaced}+`, 'vg')
const asciiRuns = /[a-z0-9]+/g
const spacedAtStart = new RegExp(`^${spaced}`, 'v')
const spacedAtEnd = new RegExp(`${spaced}$`, 'v')
const notSpaced = new RegExp(`[^${spaced}]`, 'vg')

/** A part of a text that consists of letters of scripts with spaces, or of what is written without. */
export interface Run {
  readonly text: string
  readonly isSpaced: boolean
}

/** The searched part of a log's texts, in the form that is compared. */
export function searchedTexts({ output, input = '', notes = '' }: Pick<Log, 'output' | 'input' | 'notes'>): string[] {
  return [output, input, notes].filter((text) => text !== '').map((text) => fold(text.slice(0, searchedLength)))
}

/** Whether each word is in one of the texts, at the start of a word. All of them are folded. */
export function haveWords(texts: readonly string[], words: readonly string[]): boolean {
  return words.every((word) => texts.some((text) => hasWord(text, word)))
}

function hasWord(text: string, word: string): boolean {
  const isSpaced = spacedAtStart.test(word)
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at)) {
    if (!isSpaced || at === 0 || !spacedAtEnd.test(text.slice(Math.max(at - 2, 0), at))) return true
    // It is within a run, whose rest can't begin a word either.
    notSpaced.lastIndex = at
    const end = notSpaced.exec(text)
    if (!end) return false
    at = end.index
  }
  return false
}

/** The runs of a folded text, in their order; others aren't in the index. */
export function runsOf(text: string): Run[] {
  if (ascii.test(text)) return (text.match(asciiRuns) ?? []).map((run) => ({ text: run, isSpaced: true }))
  return Array.from(text.matchAll(runs), ({ 0: run, groups }) => ({
    text: run,
    isSpaced: groups?.spaced !== undefined,
  }))
}
