import { costsOf, figureOf, isMet, type Row } from './results.js'

const head = [
  '',
  'case',
  'figure',
  'found',
  'aim',
  'µs: service',
  'server',
  'database',
  'rates',
  'p50 ms',
  'p99 ms',
  'req/s',
  'bare p50',
  'p99 ms',
  'req/s',
  'peak MB',
  '',
]
const isText = (column: number) => column === 1 || column === 2 || column === head.length - 1

/** Prints all rows. Costs are in microseconds a request, of the kind that the efficiency is about. */
export function printTable(rows: readonly Row[]): void {
  const lines = rows.map(cellsOf)
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => (line[column] as string).length)))
  for (const line of [head, ...lines]) {
    const cells = line.map((text, column) =>
      isText(column) ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0),
    )
    console.log(cells.join('  ').trimEnd())
  }
}

function cellsOf(row: Row): string[] {
  const { service, ceiling, peakMemory, rates } = row
  return [
    isMet(row) ? 'met' : 'MISSED',
    row.title,
    row.basis ? `${row.figure} (${row.basis})` : row.figure,
    ...figureOf(row),
    ...costsOf(row),
    rounded(rates, 2),
    ...[service, ceiling].flatMap((load) => [
      rounded(load?.p50Ms, 2),
      rounded(load?.p99Ms, 2),
      rounded(load?.requestsPerSecond, 0),
    ]),
    rounded(peakMemory && peakMemory / 1e6, 0),
    row.note ?? '',
  ]
}

function rounded(value: number | undefined, digits: number): string {
  return value === undefined || Number.isNaN(value) ? '' : value.toFixed(digits)
}
