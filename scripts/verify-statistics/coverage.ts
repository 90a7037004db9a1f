import type { Interval } from '../../src/domain/statistics/confidence.js'
import { differenceFrom } from '../../src/domain/statistics/difference.js'
import { meanInterval, weights } from '../../src/domain/statistics/mean-interval.js'
import { meanOf, type Sample, sampleOfScores } from '../../src/domain/statistics/sample.js'
import { drawer, randomNumbers, trueMean } from './draw.js'
import { pairSizes, pairs, type Shape, type ShapeName, shapes, sizes } from './shapes.js'

/** In how many cases of 100 a range of 95 % holds the true value, by row and column. */
export interface CoverageTable {
  readonly columns: readonly string[]
  readonly rows: readonly { readonly name: string; readonly cells: readonly number[] }[]
}

/** How many samples are drawn for a cell and a seed. */
const samples = 8000

/** The ranges of means. */
export function meanCoverage(seed: number): CoverageTable {
  const rows = shapes.map((shape, row) => {
    const [truth, draw] = [trueMean(shape), drawer(shape, randomNumbers(seed * 1000 + row))]
    const cells = sizes.map((size) => {
      const rangeOf = remember((sample: Sample) => meanInterval(sample, 0.95, weights.single))
      return share(() => holds(rangeOf(sampleOfScores(draw(size))), truth))
    })
    return { name: shape.name, cells }
  })
  return { columns: sizes.map(String), rows }
}

/** The ranges of differences. */
export function differenceCoverage(seed: number): CoverageTable {
  const rows = pairs.map(([nameA, nameB], row) => {
    const [a, b] = [shapeOf(nameA), shapeOf(nameB)]
    const random = randomNumbers(seed * 1000 + 500 + row)
    const [drawA, drawB, truth] = [drawer(a, random), drawer(b, random), trueMean(b) - trueMean(a)]
    const cells = pairSizes.map(([sizeA, sizeB]) => {
      const rangeOf = remember((sample: Sample) => meanInterval(sample, 0.95, weights.pair))
      const groupOf = (counts: number[]) => {
        const sample = sampleOfScores(counts)
        return { mean: meanOf(sample), ...rangeOf(sample) }
      }
      return share(() => holds(differenceFrom(groupOf(drawA(sizeA)), groupOf(drawB(sizeB))), truth))
    })
    return { name: nameA === nameB ? `${nameA}, both` : `${nameA}; ${nameB}`, cells }
  })
  return { columns: pairSizes.map(([a, b]) => (a === b ? `${a} each` : `${a} and ${b}`)), rows }
}

function shapeOf(wanted: ShapeName): Shape {
  return shapes.find(({ name }) => name === wanted) as Shape
}

function holds({ low, high }: Interval, truth: number): boolean {
  // A true mean at the very end of a range counts, also when it was rounded.
  return low <= truth + 1e-9 && truth - 1e-9 <= high
}

/** @returns in how many of 100 samples it holds */
function share(isHeld: () => boolean): number {
  let held = 0
  for (let sample = 0; sample < samples; sample++) if (isHeld()) held++
  return (100 * held) / samples
}

/** The same few scores are drawn again and again. */
function remember(rangeOf: (sample: Sample) => Interval): (sample: Sample) => Interval {
  const known = new Map<string, Interval>()
  return (sample) => {
    const key = Object.values(sample).join()
    const range = known.get(key) ?? rangeOf(sample)
    known.set(key, range)
    return range
  }
}

/** The lowest figure of each cell. */
export function lowestOf(tables: readonly CoverageTable[]): CoverageTable {
  const [first] = tables as readonly [CoverageTable]
  const cell = (row: number, column: number) =>
    Math.min(...tables.map(({ rows }) => rows[row]?.cells[column] ?? Number.NaN))
  return {
    columns: first.columns,
    rows: first.rows.map(({ name, cells }, row) => ({ name, cells: cells.map((_, column) => cell(row, column)) })),
  }
}
