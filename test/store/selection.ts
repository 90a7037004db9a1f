import fc from 'fast-check'
import { type Log, timeOf } from '../../src/domain/log.js'
import type { LogSelection } from '../../src/domain/log-selection.js'
import type { Prompt, PromptSelection } from '../../src/domain/prompt.js'
import type { GroupedLog } from '../../src/domain/statistics/grouping.js'
import { plain } from '../helpers/plain.js'

/** Whether all that a selection says holds for a log: the plain form of what engines do with indexes. */
export function isSelected(log: Log, selection: LogSelection): boolean {
  const { scored, scoreMin, scoreMax, fromMs, toMs, q, ...same } = selection
  const names = Object.keys(same) as (keyof typeof same)[]
  return (
    names.every((name) => same[name] === undefined || same[name] === log[name]) &&
    (scored === undefined || scored === (log.score !== undefined)) &&
    (scoreMin === undefined || (log.score !== undefined && log.score >= scoreMin)) &&
    (scoreMax === undefined || (log.score !== undefined && log.score <= scoreMax)) &&
    (fromMs === undefined || timeOf(log) >= fromMs) &&
    (toMs === undefined || timeOf(log) < toMs) &&
    (q === undefined || isFound(log, q))
  )
}

/** Whether each word of `q` begins a word of one of the texts: goes through every position. */
export function isFound({ output, input = '', notes = '' }: Pick<Log, 'output' | 'input' | 'notes'>, q: string) {
  const texts = [output, input, notes].map((text) => [...plain(text.slice(0, 10_000))])
  const words = plain(q)
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => [...word])
  const begins = (text: string[], word: string[], at: number) =>
    word.every((character, index) => text[at + index] === character) &&
    !(isSpacedLetter(word[0]) && isSpacedLetter(text[at - 1]))
  return words.every((word) => texts.some((text) => text.some((_, at) => begins(text, word, at))))
}

/** Of the scripts below. */
function isSpacedLetter(character = ' '): boolean {
  const [isLetter, hasNoSpaces] = [/[\p{L}\p{N}\p{M}]/u, /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}ー\uff9e]/u]
  return isLetter.test(character) && !hasNoSpaces.test(character) && !'\ufe0f\u20e3'.includes(character)
}

/** What texts consist of, chosen so that words begin and end in many ways. */
const pieces = [
  ...['refund', 'Refunded', 'pre', 'a', 'A', 'b', '1st', '2', 'x'.repeat(19), 'x'.repeat(20), 'X'.repeat(25)],
  ...['Straße', 'STRASSE', 'ss', 'İstanbul', 'istanbul', 'i', 'ΟΔΟΣ', 'οδος', 'ΟΔΟΣα', 'ﬁne', 'Fine', 'ﬁ'],
  ...[
    'café',
    'cafe\u0301',
    'cafe',
    'e\u0323\u0307',
    '\u0301',
    'Z\u0351\u036b',
    'नमस्ते',
    'नम',
    '한국어는',
    '한국',
    '한',
    'ㅎ',
  ],
  ...[
    '東京',
    '東京都',
    '京都',
    '都',
    'ラーメン',
    'メン',
    'ー',
    'ｶﾞ',
    'ひらがな',
    'ภาษาไทย',
    'ไทย',
    'า',
    '𠮷野家',
    '𠮷',
    '々',
  ],
  ...['👍', '👍🏽', '👩‍👩‍👧', '🇩🇪', '☂️', '1️⃣', '🏽', 'c++', '+', "can't", "'", '-', '.', '"', '*', 'b12t', '_', '%'],
  ...[' ', ' ', '\n', '\0', '\u3000', '\u200b', '\ufeff', '、'],
]
const piece = fc.constantFrom(...pieces)

export const someText = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''))

/** Words that are found now and then. */
export const someWords = fc
  .array(fc.tuple(piece, fc.constantFrom('', '', ' ')), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.map((part) => part.join('')).join(''))
  .chain((text) => fc.nat({ max: 6 }).map((cut) => (cut === 0 ? text : [...text].slice(0, cut).join(''))))
  .filter((text) => plain(text).trim() !== '')

/** Whether all that a selection says holds for a prompt. */
export function isSelectedPrompt(prompt: Prompt, { tag, model, externalId }: PromptSelection): boolean {
  return (
    (tag === undefined || prompt.tags.includes(tag)) &&
    (model === undefined || prompt.model === model) &&
    (externalId === undefined || prompt.externalId === externalId)
  )
}

export function countedLog(log: Log): GroupedLog {
  const { promptId, promptVersion, modelUsed, score, sessionId, latencyMs, inputTokens, outputTokens, costUsd } = log
  const measured = { latencyMs, inputTokens, outputTokens, costUsd }
  return { timeMs: timeOf(log), promptId, promptVersion, modelUsed, score, sessionId, ...measured }
}

/** A day of January 2026, in milliseconds since 1970. */
export const dayMs = (number: number) => Date.UTC(2026, 0, number)

/** What logs can differ in, with few values of each field, so that random selections find something. */
export const logContext = fc.record(
  {
    modelUsed: fc.constantFrom('m', 'n', 'M'),
    output: someText,
    input: someText,
    notes: someText,
    promptVersion: fc.constantFrom(1, 2),
    score: fc.integer({ min: 0, max: 10 }),
    sessionId: fc.constantFrom('s', 'S', "'; --"),
    latencyMs: fc.constantFrom(0, 0.5, 120),
    inputTokens: fc.constantFrom(0, 7),
    outputTokens: fc.constantFrom(0, 9),
    costUsd: fc.constantFrom(0, 0.25),
    occurredAt: fc.integer({ min: 1, max: 5 }).map((number) => new Date(dayMs(number)).toISOString()),
  },
  { requiredKeys: ['modelUsed'] },
)

/** A value, or `undefined`, which comes `weight` times as often. */
const some = <T>(value: fc.Arbitrary<T>, weight = 1) =>
  fc.oneof({ arbitrary: value, weight: 1 }, { arbitrary: fc.constant(undefined), weight })

/**
 * Selections by what engines may keep counts by: prompt, version, model and time, to the millisecond.
 * @param promptIds the prompts that there are, of two versions each
 */
export function countedSelections(promptIds: readonly string[]): fc.Arbitrary<LogSelection> {
  const time = fc.integer({ min: dayMs(0), max: dayMs(7) })
  return fc.record({
    promptId: some(fc.constantFrom(...promptIds), 2),
    promptVersion: some(fc.constantFrom(1, 2), 3),
    modelUsed: some(fc.constantFrom('m', 'n'), 3),
    fromMs: some(time),
    toMs: some(time),
  })
}

/**
 * Selections of logs with a `logContext` and external IDs such as `log 3`.
 * @param promptIds the prompts that there are, of two versions each
 * @param versions those that selections name
 */
export function selections(promptIds: readonly string[], versions = [1, 2]): fc.Arbitrary<LogSelection> {
  return fc.record({
    promptId: some(fc.constantFrom(...promptIds)),
    promptVersion: some(fc.constantFrom(...versions)),
    modelUsed: some(fc.constantFrom('m', 'n', 'x')),
    scored: some(fc.boolean()),
    scoreMin: some(fc.integer({ min: 0, max: 10 })),
    scoreMax: some(fc.integer({ min: 0, max: 10 })),
    fromMs: some(fc.integer({ min: 0, max: 6 }).map(dayMs)),
    toMs: some(fc.integer({ min: 0, max: 6 }).map(dayMs)),
    sessionId: some(fc.constantFrom('s', 'S', "'; --", 'x')),
    externalId: some(fc.constantFrom('log 3', 'log 4', 'x'), 5),
    q: some(someWords, 2),
  })
}
