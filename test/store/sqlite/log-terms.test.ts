import fc from 'fast-check'
import { test } from 'tap'
import { fold, wordsOf } from '../../../src/domain/case-folding.js'
import { haveWords, searchedTexts } from '../../../src/domain/log-words.js'
import { askedTerms, markedTerms, termsOf } from '../../../src/store/sqlite/log-terms.js'
import { termsOf as termsOfStep12 } from '../../../src/store/sqlite/migrations/0012-log-search.js'
import { oddTexts } from '../../helpers/texts.js'
import { someText, someWords } from '../selection.js'

test('each log that has the words has the terms that are asked for', (t) => {
  let found = 0
  fc.assert(
    fc.property(someText, someText, someWords, (output, notes, q) => {
      const words = wordsOf(fold(q))
      if (!haveWords(searchedTexts({ output, notes }), words)) return true
      found++
      const terms = termsOf({ output, notes })
      return askedTerms(words)
        .flat()
        .every(({ text, isPrefix }) => terms.some((term) => (isPrefix ? term.startsWith(text) : term === text)))
    }),
    { numRuns: 20_000 },
  )
  t.ok(found > 1000, `${found} of 20,000 had the words`)
  t.end()
})

test('of several terms the selective ones are asked for', (t) => {
  const stages = (q: string) =>
    askedTerms(wordsOf(fold(q))).map((terms) => terms.map(({ text, isPrefix }) => text + (isPrefix ? '*' : '')))
  const asked = (q: string) => stages(q).at(-1) ?? []
  t.strictSame(stages('a to refunds go late'), [
    ['refunds*'],
    ['refunds*', 'late*'],
    ['refunds*', 'late*', 'to*', 'go*'],
  ])
  t.strictSame(stages('a refund to'), [['refund*'], ['refund*', 'to*']])
  t.strictSame(stages('at by do go in on 京都'), [['京都'], ['京都', 'at*', 'by*', 'do*', 'go*', 'in*']])
  t.strictSame(stages('to go'), [['to*'], ['to*', 'go*']])
  t.strictSame(asked('Refunds'), ['refunds*'])
  t.strictSame(asked('to'), ['to*'])
  t.strictSame(asked('a ж ++ -'), [], 'most logs have a word with a letter, and punctuation is not in the index')
  t.strictSame(asked('c++ 한'), ['c', '한*'])
  t.strictSame(asked("can't"), ['can'])
  t.strictSame(asked('👍 a'), ['👍'])
  t.strictSame(asked('東京都 京'), ['東京', '京都', '京'])
  t.strictSame(asked('x'.repeat(30)), ['x'.repeat(20)])
  t.strictSame(asked('eins zwei drei vier fünf sechs sieben acht neun').length, 6)
  t.end()
})

test('the index of an old log has the terms that the search asks for', (t) => {
  const same = (output: string, input: string, notes: string) =>
    markedTerms(termsOf({ output, input, notes }), 12, 70_000) ===
    termsOfStep12(12, 70_000, JSON.stringify({ output, input, notes }))
  const message = 'log-terms.ts gives other terms than step 12 did: add a migration that rebuilds the index'
  for (const text of Object.values(oddTexts)) t.ok(same(text, '', 'The sea, a haiku.'), message)
  t.ok(same(`${'x '.repeat(4998)}cut 🎉`, '', ''), message)
  t.doesNotThrow(() => fc.assert(fc.property(someText, someText, someText, same), { numRuns: 5000 }), message)
  t.equal(termsOfStep12(12, 70_000, '{"output":"Ab c"}'), '12b2tab 12b2tc')
  t.end()
})
