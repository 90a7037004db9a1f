import { readFileSync } from 'node:fs'
import { table } from '../generate/docs/markdown.js'
import type { Load } from './load.js'
import type { Measured } from './machine.js'

/** The threshold of a figure. */
export type Bar = { readonly min: number } | { readonly max: number }

/** What a request costs, in microseconds. */
export interface Cost {
  /** Elapsed time per request: the reciprocal of the rate. */
  readonly elapsed: number
  /** Of all threads; `NaN` where it can't be measured. */
  readonly processor: number
}

/** The cost of a request for the service and for each of its parts. */
export interface Costs {
  readonly service: Cost
  /** The bare server. */
  readonly server: Cost
  /** The service's statements in a plain loop. */
  readonly database: Cost
}

/** A row of the table. */
export interface Row {
  readonly title: string
  /** What the figure is; its unit, if it has one. */
  readonly figure: 'efficiency' | 'ratio' | 'MB' | 'bytes'
  readonly value: number
  readonly bar: Bar
  /** The service's requests per second divided by those of the bare server. */
  readonly rates?: number
  readonly costs?: Costs
  /** Which of the costs the efficiency is about. */
  readonly basis?: keyof Cost
  readonly service?: Load
  readonly ceiling?: Load
  /** Resident memory of the service, in bytes. */
  readonly peakMemory?: number
  /** Further figures, without a separate column. */
  readonly note?: string
}

/** The figures of a run. */
export interface Results extends Measured {
  readonly client: string
  readonly workers: number
  readonly rows: readonly Row[]
}

/** The files with the figures that the documentation shows, by the number of processes. */
export const resultsFiles: Readonly<Record<number, string>> = {
  1: 'scripts/bench/results.json',
  2: 'scripts/bench/results-2-workers.json',
}

export function readResults(workers: 1 | 2): Results {
  return JSON.parse(readFileSync(resultsFiles[workers] as string, 'utf8')) as Results
}

export function isMet({ bar, value }: Row): boolean {
  return 'min' in bar ? value >= bar.min : value <= bar.max
}

/** The figure and its target as text. */
export function figureOf({ figure, value, bar }: Row): [value: string, bar: string] {
  const digits = figure === 'efficiency' || figure === 'ratio' ? 2 : 0
  const unit = digits === 0 ? ` ${figure}` : ''
  const [sign, threshold] = 'min' in bar ? ['≥', bar.min] : ['≤', bar.max]
  return [value.toFixed(digits) + unit, `${sign} ${threshold}`]
}

/** What a request costs the service, the bare server and the database, in microseconds. */
export function costsOf({ costs, basis = 'processor' }: Row): [service: string, server: string, database: string] {
  if (!costs) return ['', '', '']
  const of = (part: keyof Costs) => wholeNumber(costs[part][basis])
  return [of('service'), of('server'), of('database')]
}

function wholeNumber(value: number): string {
  return Math.round(value).toLocaleString('en-US')
}

/** A table in Markdown of what requests cost. */
export function costsText({ rows }: Results): string {
  return table(
    [
      'Request',
      'Requests/s',
      'p50, ms',
      'p99, ms',
      'Service, µs',
      'Server alone, µs',
      'Database alone, µs',
      'Efficiency',
      'Target',
      'Ratio of rates',
    ],
    rows.flatMap((row) => {
      const { title, service, rates, figure } = row
      if (figure !== 'efficiency') return []
      const [value, bar] = figureOf(row)
      const [p50, p99] = [service?.p50Ms.toFixed(2) ?? '', service?.p99Ms.toFixed(2) ?? '']
      const perSecond = service ? wholeNumber(service.requestsPerSecond) : ''
      return [[title, perSecond, p50, p99, ...costsOf(row), value, bar, rates?.toFixed(2) ?? '']]
    }),
  )
}

/** A table in Markdown of everything else. */
export function othersText({ rows }: Results): string {
  return table(
    ['Figure', 'Measured', 'Target', ''],
    rows.filter(({ figure }) => figure !== 'efficiency').map((row) => [row.title, ...figureOf(row), row.note ?? '']),
  )
}

/** A table in Markdown of how one process and two serve the same requests. */
export function workersText(one: Results, two: Results): string {
  const inTwo = new Map(two.rows.map((row) => [row.title, row.service]))
  return table(
    ['Request', 'Requests/s, one process', 'Two', 'p99, ms, one process', 'Two'],
    one.rows.flatMap(({ title, figure, service }) => {
      const other = inTwo.get(title)
      if (figure !== 'efficiency' || !service || !other) return []
      const rates = [service, other].map(({ requestsPerSecond }) => wholeNumber(requestsPerSecond))
      return [[title, ...rates, ...[service, other].map(({ p99Ms }) => p99Ms.toFixed(2))]]
    }),
  )
}
