import { readFileSync } from 'node:fs'
import { test } from 'tap'
import { readSample } from '../../scripts/generate/docs/samples.js'
import { compare, type Side } from '../../src/domain/statistics/comparison.js'
import { countsOf } from '../domain/statistics/samples.js'

/** The scores that the data of a guide gives to prompt A or B: one by one, and in loops. */
function scoresIn(sample: string, prompt: string): number[] {
  const code = readSample(sample).programs[0]?.code ?? ''
  const single = [...code.matchAll(new RegExp(`^record "\\$PROMPT_${prompt}" (\\d+) `, 'gm'))]
  const loops = [...code.matchAll(new RegExp(`^for SCORE in ([\\d ]+); do\\n {2}record "\\$PROMPT_${prompt}"`, 'gm'))]
  return [...single, ...loops].flatMap(([, list = '']) => list.split(' ').map(Number))
}

const side = (scores: readonly number[]): Side => {
  return { logs: scores.length, scores: countsOf(scores), sessions: [], models: ['GPT-4o'] }
}

test('the numbers in the text of the A/B test are those of the comparisons', async (t) => {
  const page = readFileSync('generated/docs/tasks/compare-prompts.md', 'utf8').replaceAll(/\s+/g, ' ')
  const options = { confidence: 0.95, margin: 1 } as const
  const [a, b] = [scoresIn('compare-data', 'A'), scoresIn('compare-data', 'B')]
  const [moreA, moreB] = [scoresIn('compare-more-data', 'A'), scoresIn('compare-more-data', 'B')]
  t.strictSame(
    [a, b, moreA, moreB].map(({ length }) => length),
    [4, 4, 36, 36],
  )

  const { difference, needed } = compare(side(a), side(b), options)
  const { mean = 0, low = 0, high = 0 } = difference ?? {}
  t.ok(page.includes(`The mean of B is ${mean} points above the mean of A`))
  t.ok(page.includes(`anything from −${(-low).toFixed(1)} to ${high.toFixed(1)} points`))
  t.ok(page.includes(`\`needed.forDifference\` in the same response says ${needed?.forDifference} on each side`))

  const { finding, probabilityBHigher } = compare(side([...a, ...moreA]), side([...b, ...moreB]), options)
  t.equal(finding, 'better')
  t.ok(page.includes(`\`probabilityBHigher\` in the response is ${probabilityBHigher?.value.toFixed(2)}:`))
})
