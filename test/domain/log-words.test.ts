import fc from 'fast-check'
import { test } from 'tap'
import { fold, wordsOf } from '../../src/domain/case-folding.js'
import { haveWords, searchedTexts } from '../../src/domain/log-words.js'
import { isFound, someText, someWords } from '../store/selection.js'

const finds = (q: string, output: string, others: { input?: string; notes?: string } = {}) =>
  haveWords(searchedTexts({ output, ...others }), wordsOf(fold(q)))

test('a word is found where a word begins, and anywhere in scripts without spaces', (t) => {
  const found = [
    ['refund', 'It was REFUNDED.'],
    ['refund', '(refund)'],
    ['re-fund', 'A re-fund'],
    ['2', 'v.2'],
    ['it late', 'Late again: it is.'],
    ["can't", "We can't."],
    ['c++', 'in C++.'],
    ['++', 'in C++.'],
    ['🎉', 'Done🎉🎉'],
    ['love', '❤️love'],
    ['first', '1️⃣first'],
    ['strasse', 'Die Straße'],
    ['STRASSE', 'die straße'],
    ['οδος', 'ΟΔΟΣ'],
    ['ΟΔΟΣ', 'οδός οδος'],
    ['caf\u00e9', 'cafe\u0301'],
    ['한국', '한국어는'],
    ['京', '東京都'],
    ['京都', '東京都'],
    ['タワー', '東京タワー'],
    ['tokyo', '東京tokyo東京'],
    ['ไทย', 'ภาษาไทย'],
    ['語', '日本語'],
    ['ພາສາ', 'ຄົນພາສາ'],
    ['ខ្មែរ', 'ភាសាខ្មែរ'],
    ['မြန်မာ', 'အမြန်မာ'],
  ] as const
  for (const [q, text] of found) t.ok(finds(q, text), `${q} in ${text}`)
  const missing = [
    ['fund', 'refund'],
    ['st', '1st'],
    ['cafe', 'caf\u00e9'],
    ['국어', '한국어'],
    ['refund late', 'refund'],
    ['京東', '東京都'],
    ['-refund', 'refund'],
    ['*', 'refund'],
    ['refund*', 'refunded'],
    ['okyo', '東京tokyo'],
  ] as const
  for (const [q, text] of missing) t.notOk(finds(q, text), `${q} not in ${text}`)
  t.ok(finds('one two three', 'three', { input: 'one', notes: 'two' }), 'each word may be in another text')
  t.end()
})

test('the first 10,000 characters of each text are searched', (t) => {
  const filler = '. '.repeat(5000)
  for (const name of ['input', 'notes', 'output'] as const) {
    t.ok(finds('end', '', { [name]: `${filler.slice(3)}end` }), name)
    t.notOk(finds('end', '', { [name]: `${filler.slice(2)}end` }), `${name}, a character later`)
  }
  t.ok(finds('🎉', `${filler.slice(2)}🎉`))
  t.notOk(finds('🎉', `${filler.slice(1)}🎉`), 'half of an emoji is none')
  t.end()
})

test('it finds what looking at every position finds', (t) => {
  let count = 0
  fc.assert(
    fc.property(someText, someText, someText, someWords, (output, input, notes, q) => {
      const expected = isFound({ output, input, notes }, q)
      if (expected) count++
      return finds(q, output, { input, notes }) === expected
    }),
    { numRuns: 20_000 },
  )
  t.ok(count > 1000, `${count} of 20,000 found`)
  t.end()
})

test('a text made to be slow is searched in a few milliseconds', (t) => {
  const output = `b${'a'.repeat(9999)}`
  const begin = performance.now()
  t.notOk(finds('a'.repeat(128), output))
  t.notOk(finds('a', output))
  // To compare every position with every other would take minutes.
  t.ok(performance.now() - begin < 2000)
  t.end()
})
