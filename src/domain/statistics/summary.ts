import type { Confidence } from './confidence.js'
import type { Estimate } from './difference.js'
import type { Finding } from './finding.js'
import { minPerSide, type Needed } from './needed.js'
import type { Unit } from './sessions.js'

/** What the sentence consists of. */
export interface SummaryFacts {
  readonly unit: Unit
  /** How many values A and B have. */
  readonly sizes: readonly [a: number, b: number]
  readonly difference: Estimate | undefined
  readonly needed: Needed | undefined
  readonly finding: Finding
  readonly confidence: Confidence
  readonly margin: number
}

/**
 * What a comparison says, in one sentence for people. It never says that there is none where none was shown.
 * @returns English, with figures rounded for reading
 */
export function summaryOf(facts: SummaryFacts): string {
  const { difference, finding } = facts
  if (finding === 'tooFew' || !difference) return tooFew(facts)
  const sentences = {
    better: () => `B scores higher than A, by ${points(difference.mean)} on average (${range(facts, difference)}).`,
    worse: () => `B scores lower than A, by ${points(-difference.mean)} on average (${range(facts, difference)}).`,
    equivalent: () =>
      `A and B score about the same: the difference is plausibly below ${points(facts.margin)} in either direction ` +
      `(${range(facts, difference)}).`,
    noDifferenceShown: () =>
      `It is open whether A or B scores higher: B is ${direction(difference.mean)} on average, but the true ` +
      `difference could be anything within the range (${range(facts, difference)})${advice(facts)}.`,
  }
  return sentences[finding]()
}

function tooFew({ unit, sizes: [a, b] }: SummaryFacts): string {
  return (
    `There are too few scores to compare: A has ${counted(a, unit)} and B has ${counted(b, unit)}, ` +
    `and each needs at least ${minPerSide}.`
  )
}

function advice({ unit, needed, margin }: SummaryFacts): string {
  if (!needed) return ''
  const perSide = `about ${number(needed.forDifference)} ${plural(unit)} on each side`
  return `; to show a difference of ${points(margin)}, ${perSide} are needed`
}

function range({ confidence }: SummaryFacts, { low, high }: Estimate): string {
  return `${number(confidence * 100)} % range of the difference: ${number(low)} to ${number(high)}`
}

function direction(mean: number): string {
  if (mean === 0) return 'level with A'
  return mean > 0 ? `${points(mean)} ahead` : `${points(-mean)} behind`
}

function counted(n: number, unit: Unit): string {
  if (unit === 'log') return n === 1 ? '1 score' : `${number(n)} scores`
  return n === 1 ? '1 session with scores' : `${number(n)} sessions with scores`
}

function plural(unit: Unit): string {
  return unit === 'log' ? 'scored logs' : 'sessions with scores'
}

function points(value: number): string {
  const text = number(value)
  return text === '1' ? '1 point' : `${text} points`
}

/** Two decimals; more where there would be only zeros, so that a range above 0 never seems to touch it. */
const format = new Intl.NumberFormat('en', {
  maximumFractionDigits: 2,
  maximumSignificantDigits: 1,
  roundingPriority: 'morePrecision',
})

function number(value: number): string {
  return format.format(value)
}
