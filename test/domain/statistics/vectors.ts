import { readFileSync } from 'node:fs'
import type { Confidence } from '../../../src/domain/statistics/confidence.js'

/**
 * Reads examples that were computed with 40 digits, by other code: a table of tabs and lines. `-` is what is not known;
 * counts are written `7:3` for three sevens.
 */
export function readVectors(name: 'groups' | 'comparisons'): Vector[] {
  const [head = '', ...lines] = readFileSync(`test/domain/statistics/${name}.tsv`, 'utf8').trimEnd().split('\n')
  const columns = head.split('\t')
  return lines.map((line) => {
    const cells = line.split('\t')
    return new Vector(line, new Map(columns.map((column, index) => [column, cells[index] ?? ''])))
  })
}

export class Vector {
  readonly name: string
  readonly #cells: ReadonlyMap<string, string>

  constructor(name: string, cells: ReadonlyMap<string, string>) {
    this.name = name
    this.#cells = cells
  }

  text(column: string): string | undefined {
    const cell = this.#cells.get(column)
    if (cell === undefined) throw new Error(`There is no column ${column}.`)
    return cell === '-' ? undefined : cell
  }

  number(column: string): number | undefined {
    const text = this.text(column)
    return text === undefined ? undefined : Number(text)
  }

  words(column: string): string[] {
    return this.text(column)?.split(' ') ?? []
  }

  counts(column: string): number[] {
    const counts = Array.from({ length: 11 }, () => 0)
    for (const word of this.words(column)) {
      const [score, count] = word.split(':')
      counts[Number(score)] = Number(count)
    }
    return counts
  }

  get confidence(): Confidence {
    return this.number('level') as Confidence
  }
}
