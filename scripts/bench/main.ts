import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from './build.js'
import { type Case, cases, type DataSet, dataSets } from './cases.js'
import { createFixture, type Fixture } from './fixture.js'
import { client } from './load.js'
import { isBusy, machineOf } from './machine.js'
import { isMet, type Results, type Row, resultsFiles } from './results.js'
import { printTable } from './table.js'

const usage = `Usage: npm run bench [-- [NAME…] [options]]

Compares the built service with the parts that it consists of, in turn and under the same load: a bare Fastify server
that sends as many bytes from memory, and the SQL statements that the service runs, in a plain loop. What the parts cost
by what the service costs is its efficiency. Exits with 1 if a figure misses its aim. Takes about six minutes on an
otherwise idle machine.

  NAME             one of the cases: ${cases.map(({ name }) => name).join(', ')}
                   (default: all)
  --output FILE    write the figures as JSON (default: data/bench/results.json)
  --write          put the figures of all cases into the documentation; run \`npm run generate\` after it
  --keep           keep the data for the next run with --keep
  --help           show this text

The load comes from wrk if it is installed, otherwise from autocannon, which needs so much processor time itself that
rates and times are worse than they are. WORKERS=2 npm run bench measures the service with two processes.
`
const { values, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean' },
    keep: { type: 'boolean' },
    write: { type: 'boolean' },
    output: { type: 'string', default: 'data/bench/results.json' },
  },
})
const unknown = names.filter((wanted) => !cases.some(({ name }) => name === wanted))
if (values.help) console.log(usage)
else if (unknown.length > 0) {
  console.error(`bench: there is no case ${unknown.join(', ')}.\n\n${usage}`)
  process.exitCode = 1
} else if (values.write && (names.length > 0 || !(workers() in resultsFiles))) {
  console.error('bench: the documentation shows all cases, measured with one process and with two.')
  process.exitCode = 1
} else await run(cases.filter(({ name }) => names.length === 0 || names.includes(name)))

function workers(): number {
  return Number(process.env.WORKERS || 1)
}

async function run(chosen: readonly Case[]): Promise<void> {
  const start = performance.now()
  const progress = (text: string) => {
    const seconds = ((performance.now() - start) / 1000).toFixed(0)
    console.error(`${seconds.padStart(4)} s  ${text}`)
  }
  const measured = machineOf()
  if (isBusy(measured))
    console.error(`bench: the machine is busy (a load of ${measured.machine.load}): the figures will be of little use.`)
  progress('build')
  build()
  const folder = resolve('data/bench/run')
  if (!values.keep) rmSync(folder, { recursive: true, force: true })
  const rows: Row[] = []
  try {
    progress('data')
    const fixtures = await createFixtures(folder, new Set(chosen.map(({ data }) => data)))
    const stop = () =>
      Promise.all([...fixtures.values()].flatMap(({ servers, recorder }) => [servers.stop(), recorder.stop()]))
    for (const { name, data, reads, run } of chosen) {
      if (!reads) await stop()
      progress(name)
      // Memory can only be measured on Linux.
      rows.push(...(await run(fixtures.get(data) as Fixture)).filter(({ value }) => !Number.isNaN(value)))
    }
    await stop()
  } finally {
    if (!values.keep) rmSync(folder, { recursive: true, force: true })
  }
  const results: Results = { ...measured, client, workers: workers(), rows }
  const text = `${JSON.stringify(results, null, 2)}\n`
  for (const file of [values.output, ...(values.write ? [resultsFiles[results.workers] as string] : [])]) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  printTable(rows)
  progress(`done with ${client}; the figures are in ${values.output}`)
  if (rows.some((row) => !isMet(row))) process.exitCode = 1
}

/** Creates the data sets at the same time. */
async function createFixtures(folder: string, names: ReadonlySet<DataSet>): Promise<Map<DataSet, Fixture>> {
  const create = async (name: DataSet) => [name, await createFixture(join(folder, name), dataSets[name])] as const
  return new Map(await Promise.all([...names].map(create)))
}
