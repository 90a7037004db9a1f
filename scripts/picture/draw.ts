import type { RecordedComparison } from './comparison.js'

const width = 420
/** The middle of the score 0, and the distance to the next score. */
const [left, step] = [58, 34]
const highest = 10

/**
 * Draws a comparison: how often each score was given on both sides, their means with the range of 95 %, and the range
 * of the difference next to 0. The style sheet of the site has the colours.
 * @returns a complete SVG, which screen readers announce by its finding
 */
export function drawComparison({ a, b, difference, summary }: RecordedComparison): string {
  if (!difference) throw new Error('The comparison has no difference to draw. Run "npm run picture" again.')
  const most = Math.max(...a.scores, ...b.scores)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 322" role="img" aria-label="${summary}">`,
    side('A', a, 92, most),
    side('B', b, 196, most),
    ...[0, 2, 4, 6, 8, 10].map((score) => `<text x="${xOf(score)}" y="214" class="axis">${score}</text>`),
    differenceBar(difference),
    '</svg>\n',
  ].join('\n')
}

/** The bars of a side, which stand on a line, and its mean above them. */
function side(name: string, { scores, mean, low, high }: RecordedComparison['a'], base: number, most: number): string {
  if (mean === undefined || low === undefined || high === undefined) throw new Error(`Side ${name} has no mean.`)
  const bars = scores.flatMap((count, score) => {
    const height = round((count / most) * 56)
    return count === 0
      ? []
      : [`<rect x="${xOf(score) - 12}" y="${base - height}" width="24" height="${height}" rx="2"/>`]
  })
  return [
    `<g class="side side-${name.toLowerCase()}">`,
    `<text x="10" y="${base - 24}" class="name">${name}</text>`,
    ...bars,
    `<path d="M${xOf(0) - 14} ${base}H${xOf(highest) + 14}" class="line"/>`,
    range(low, mean, high, base - 68, xOf),
    `<text x="${xOf(low) - 10}" y="${base - 64}" class="value">mean ${mean.toFixed(2)}</text>`,
    '</g>',
  ].join('\n')
}

function differenceBar({ low, mean, high }: NonNullable<RecordedComparison['difference']>): string {
  const size = 3
  const at = (points: number) => round(width / 2 + (points / size) * 150)
  const ticks = [-2, -1, 0, 1, 2].map(
    (points) => `<text x="${at(points)}" y="316" class="axis">${signed(points)}</text>`,
  )
  return [
    '<g class="difference">',
    '<text x="10" y="248" class="name">B − A</text>',
    `<text x="${width - 10}" y="248" class="value">${signed(mean)} points</text>`,
    `<path d="M${at(-size)} 298H${at(size)}M${at(0)} 258V304" class="line"/>`,
    range(low, mean, high, 276, at),
    ...ticks,
    '</g>',
  ].join('\n')
}

/** A mean as a dot on its range. */
function range(low: number, mean: number, high: number, y: number, at: (value: number) => number): string {
  return `<path d="M${at(low)} ${y}H${at(high)}" class="range"/><circle cx="${at(mean)}" cy="${y}" r="5" class="mean"/>`
}

function xOf(score: number): number {
  return round(left + score * step)
}

function signed(points: number): string {
  const text = Number.isInteger(points) ? String(Math.abs(points)) : Math.abs(points).toFixed(2)
  return points === 0 ? '0' : `${points < 0 ? '−' : '+'}${text}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
