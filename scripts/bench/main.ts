import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Case, cases, dataSets, type Row } from './cases.js'
import { createFixture, type Fixture } from './fixture.js'
import { client } from './load.js'

const usage = `Usage: npm run bench [-- [NAME…] [options]]

Compares the built service with a bare Fastify server that sends as many bytes from memory, alternately under the same
load, and prints the ratios. Exits with 1 if one misses its bar. Takes about five minutes on an otherwise idle machine.

  NAME             one of the cases: ${cases.map(({ name }) => name).join(', ')}
                   (default: all)
  --output FILE    write the figures as JSON (default: data/bench/results.json)
  --keep           keep the data for the next run with --keep
  --help           show this text

The load comes from wrk if it is installed, otherwise from autocannon, which needs so much processor time itself that
the ratios look better than they are. WORKERS=2 npm run bench measures the service with two processes.
`
const { values, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean' },
    keep: { type: 'boolean' },
    output: { type: 'string', default: 'data/bench/results.json' },
  },
})
const unknown = names.filter((wanted) => !cases.some(({ name }) => name === wanted))
if (values.help) console.log(usage)
else if (unknown.length > 0) {
  console.error(`bench: there is no case ${unknown.join(', ')}.\n\n${usage}`)
  process.exitCode = 1
} else await run(cases.filter(({ name }) => names.length === 0 || names.includes(name)))

async function run(chosen: readonly Case[]): Promise<void> {
  const start = performance.now()
  const progress = (text: string) => {
    const seconds = ((performance.now() - start) / 1000).toFixed(0)
    console.error(`${seconds.padStart(4)} s  ${text}`)
  }
  progress('build')
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' })
  execFileSync('npx', ['esbuild', 'scripts/bench/ceiling.ts', '--outfile=dist/ceiling.js', '--log-level=warning'], {
    stdio: 'inherit',
  })
  const folder = resolve('data/bench/run')
  if (!values.keep) rmSync(folder, { recursive: true, force: true })
  const fixtures = new Map<string, Fixture>()
  const rows: Row[] = []
  try {
    for (const { name, data, run } of chosen) {
      let fixture = fixtures.get(data)
      if (!fixture) {
        progress(`data "${data}"`)
        fixture = await createFixture(join(folder, data), dataSets[data])
        fixtures.set(data, fixture)
      }
      progress(name)
      // Memory can only be measured on Linux.
      rows.push(...(await run(fixture)).filter(({ value }) => !Number.isNaN(value)))
    }
  } finally {
    if (!values.keep) rmSync(folder, { recursive: true, force: true })
  }
  const { output } = values
  mkdirSync(dirname(output), { recursive: true })
  writeFileSync(
    output,
    JSON.stringify({ client, workers: process.env.WORKERS ?? '1', node: process.version, rows }, null, 2),
  )
  printTable(rows)
  progress(`done with ${client}; the figures are in ${output}`)
  if (rows.some((row) => !isMet(row))) process.exitCode = 1
}

function isMet({ bar, value }: Row): boolean {
  return 'min' in bar ? value >= bar.min : value <= bar.max
}

function printTable(rows: readonly Row[]): void {
  const figure = (value: number | undefined, digits: number) =>
    value === undefined || Number.isNaN(value) ? '' : value.toFixed(digits)
  const lines = rows.map((row) => [
    isMet(row) ? 'met' : 'MISSED',
    row.title,
    row.value.toFixed(2) + (row.unit ? ` ${row.unit}` : ''),
    'min' in row.bar ? `≥ ${row.bar.min}` : `≤ ${row.bar.max}`,
    figure(row.service?.p50Ms, 2),
    figure(row.service?.p99Ms, 2),
    figure(row.service?.requestsPerSecond, 0),
    figure(row.ceiling?.p50Ms, 2),
    figure(row.ceiling?.p99Ms, 2),
    figure(row.ceiling?.requestsPerSecond, 0),
    figure(row.peakMemory && row.peakMemory / 1e6, 0),
    row.note ?? '',
  ])
  const head = ['', 'case', 'ratio', 'bar', 'p50 ms', 'p99 ms', 'req/s', 'ceiling', 'p99 ms', 'req/s', 'peak MB', '']
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => (line[column] as string).length)))
  for (const line of [head, ...lines]) {
    const cells = line.map((text, column) =>
      column === 1 || column === 11 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0),
    )
    console.log(cells.join('  ').trimEnd())
  }
}
