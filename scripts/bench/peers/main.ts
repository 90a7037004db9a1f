import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openSqlite } from '../../../src/store/sqlite/driver.js'
import { build } from '../build.js'
import { logOf, randomFrom, vocabulary } from '../data.js'
import { createFixture, type Fixture, type FixtureAccount } from '../fixture.js'
import { client, type Load, type LoadOptions, load, writeRequests } from '../load.js'
import { machineOf } from '../machine.js'
import { medianLoad } from '../measure.js'
import type { Server } from '../server.js'
import { checkResponses } from './check.js'
import { datasette } from './datasette.js'
import { measureExports } from './exports.js'
import { mlflow } from './mlflow.js'
import type { Peer, PeerLog, RunningPeer, Subjects, Workload } from './peer.js'
import { workloads } from './peer.js'
import { phoenix } from './phoenix.js'
import { pocketBase } from './pocketbase.js'
import { type Portion, portionFor, withDistinctTimes } from './portion.js'
import { promptCrafter } from './promptcrafter.js'
import { type PeerResult, type PeerResults, peersFile, peersText } from './results.js'

const peers: readonly Peer[] = [pocketBase, datasette, phoenix, mlflow]

const usage = `Usage: npm run bench:peers [-- PEER…] [options]

Compares the service with what people would use instead, with the same logs and loads in turn. Installs the peers into
a temporary folder, from PyPI and the Go module proxy; those that can't be installed are named and skipped.

  PEER             one of ${peers.map(({ name }) => name.toLowerCase()).join(', ')} (default: all)
  --logs NUMBER    fewer logs, to try it out (default: 200000)
  --folder FOLDER  install there, and keep it for the next time
  --write          put the figures into the documentation; run \`npm run generate\` after it
  --help           show this text
`

const logsPerPrompt = 100
const rounds = 3
/** The duration of the warm-up, and of the longest round. */
const [warmUpSeconds, maxSeconds] = [3, 16]

interface Contestant {
  readonly peer: Peer
  readonly version: string
  readonly portion: Portion
  readonly running: RunningPeer
}

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean' },
    write: { type: 'boolean' },
    folder: { type: 'string' },
    logs: { type: 'string', default: '200000' },
  },
})
if (options.help) console.log(usage)
else if (options.write && (names.length > 0 || options.logs !== '200000')) {
  console.error('bench:peers: the documentation shows all peers with 200000 logs.')
  process.exitCode = 1
} else await run(peers.filter(({ name }) => names.length === 0 || names.includes(name.toLowerCase())))

async function run(chosen: readonly Peer[]): Promise<void> {
  const folder = options.folder ? resolve(options.folder) : mkdtempSync(join(tmpdir(), 'promptcrafter-peers-'))
  const count = Number(options.logs)
  const work = mkdtempSync(join(tmpdir(), 'promptcrafter-logs-'))
  const measured = machineOf()
  const contestants: Contestant[] = []
  try {
    progress('PromptCrafter: build and data')
    build()
    const fixture = await createFixture(join(work, 'fixture'), [
      { email: 'ada@example.com', prompts: count / logsPerPrompt, logs: count },
    ])
    const all: Portion = { logs: withDistinctTimes([...logsOf(fixture)]), subjects: subjectsOf(fixture) }
    for (const peer of [promptCrafter(fixture), ...chosen]) {
      progress(`${peer.name}: install`)
      const own = join(folder, peer.name.toLowerCase())
      try {
        const version = await peer.install(own)
        progress(`${peer.name} ${version}: fill and start`)
        const data = join(work, peer.name)
        mkdirSync(data)
        const portion = portionFor(peer, all)
        contestants.push({ peer, version, portion, running: await peer.start(own, data, portion.logs) })
      } catch (error) {
        console.error(`${peer.name} is skipped: ${(error as Error).message}`)
      }
    }
    const [first, ...others] = contestants.map(({ running }) => running)
    // The first prompt is one that all have.
    const subjects = { ...all.subjects, promptIds: all.subjects.promptIds.slice(0, 1) }
    await checkResponses(first as RunningPeer, others, subjects)
    const peerResults = await measure(contestants, { count, work })
    const results: PeerResults = { ...measured, client, peers: peerResults }
    console.log(peersText(results))
    if (options.write) writeFileSync(peersFile, `${JSON.stringify(results, null, 2)}\n`)
  } finally {
    await Promise.all(contestants.map(({ running }) => running.server.stop()))
    rmSync(work, { recursive: true, force: true })
    if (!options.folder) rmSync(folder, { recursive: true, force: true })
  }
}

/** @returns the duration of a round: a second, or longer for a slow peer, so that each connection has responses */
function secondsFor({ requestsPerSecond }: Load, connections: number): number {
  return Math.ceil(Math.min(maxSeconds, Math.max(1, (2 * connections) / requestsPerSecond)))
}

/** Repeats a load, each time twice as long, until each connection had a response on average. */
async function loadEnough(
  { server, authorization }: RunningPeer,
  options: Omit<LoadOptions, 'authorization'>,
): Promise<{ found: Load; longest: number }> {
  for (let { seconds } = options; ; seconds = Math.min(2 * seconds, maxSeconds)) {
    const found = await load(server.url, { ...options, authorization, seconds })
    await untilIdle(server)
    if (found.requests >= options.connections || seconds === maxSeconds) return { found, longest: seconds }
  }
}

/**
 * Waits while a server still responds to requests of the load, or stores what it accepted, so that the next one is
 * measured alone; half a minute at most.
 */
async function untilIdle(server: Server): Promise<void> {
  for (let checks = 0; checks < 30; checks++) {
    const before = server.processor()
    await sleep(1000)
    const share = (server.processor() - before) / 1e6
    if (!(share > 0.05)) return
  }
}

function progress(text: string): void {
  console.error(`${performance.now().toFixed(0).padStart(7)} ms  ${text}`)
}

function* logsOf({ database }: Fixture): Iterable<PeerLog> {
  const sqlite = openSqlite(database, { readonly: true })
  const rows = sqlite.prepare('SELECT json FROM logs ORDER BY key').pluck().iterate() as Iterable<string>
  for (const row of rows) {
    const { _id: id, ...log } = JSON.parse(row)
    yield { id, ...log }
  }
  sqlite.close()
}

function subjectsOf({ accounts }: Fixture): Subjects {
  const random = randomFrom(4)
  const { promptIds } = accounts[0] as FixtureAccount
  return {
    promptIds,
    words: Array.from({ length: 500 }, () => vocabulary[random(vocabulary.length)] as string),
    newLogs: promptIds.map((id) => logOf(id, random)),
  }
}

async function measure(
  contestants: readonly Contestant[],
  { count, work }: { readonly count: number; readonly work: string },
): Promise<PeerResult[]> {
  const idle = contestants.map(({ running }) => running.server.memory())
  progress('export')
  const exports = await measureExports(
    contestants.map(({ running }) => running),
    rounds,
  )
  const loads = new Map<Workload, (Load | undefined)[]>()
  for (const workload of Object.keys(workloads) as Workload[]) {
    progress(workload)
    const files = contestants.map(({ peer, portion, running }) => {
      const requests = running.requests(workload, portion.subjects)
      const file = join(work, `${peer.name}.tsv`)
      writeRequests(file, requests)
      return requests.length > 0 ? file : undefined
    })
    const connections = workload === 'write-one' ? 1 : 32
    const durations = contestants.map(() => warmUpSeconds)
    const seen: Load[][] = contestants.map(() => [])
    for (let round = 0; round <= rounds; round++) {
      for (const [index, { running }] of contestants.entries()) {
        const [file, seconds] = [files[index], durations[index] as number]
        if (file === undefined) continue
        const { found, longest } = await loadEnough(running, { file, connections, seconds })
        if (round > 0) seen[index]?.push(found)
        durations[index] = round > 0 ? longest : secondsFor(found, connections)
      }
    }
    loads.set(
      workload,
      seen.map((all) => (all.length > 0 ? medianLoad(all) : undefined)),
    )
  }
  return contestants.map(({ peer: { name, setup }, version, portion: { logs }, running }, index): PeerResult => {
    const exportSeconds = exports[index]
    const ofPeer = [...loads].map(([workload, all]) => [workload, all[index]] as const)
    return {
      name,
      version,
      setup,
      loads: Object.fromEntries(ofPeer.filter(([, found]) => found !== undefined)),
      ...(exportSeconds !== undefined && { exportSeconds }),
      startMs: running.server.startMs,
      idleMb: (idle[index] ?? Number.NaN) / 1e6,
      memoryMb: running.server.memory() / 1e6,
      bytesPerLog: running.bytes / logs.length,
      ...(logs.length < count && { logs: logs.length }),
    }
  })
}
