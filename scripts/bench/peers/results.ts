import { readFileSync } from 'node:fs'
import { table } from '../../generate/docs/markdown.js'
import type { Load } from '../load.js'
import type { Measured } from '../machine.js'
import { type Workload, workloads } from './peer.js'

/** The figures of a peer. */
export interface PeerResult {
  readonly name: string
  readonly version: string
  readonly setup: readonly string[]
  /** Without the workloads that it doesn't support. */
  readonly loads: Partial<Record<Workload, Load>>
  /** For all its logs, unless it can't export them. */
  readonly exportSeconds?: number
  readonly startMs: number
  /** Resident memory after the start, and after the loads. */
  readonly idleMb: number
  readonly memoryMb: number
  readonly bytesPerLog: number
  /** The number of its logs, if it has fewer than the service, because it takes long to fill. */
  readonly logs?: number
}

export interface PeerResults extends Measured {
  readonly client: string
  /** The service itself is the first. */
  readonly peers: readonly PeerResult[]
}

/** What the documentation shows. */
export const peersFile = 'scripts/bench/peers/results.json'

export function readPeers(): PeerResults {
  return JSON.parse(readFileSync(peersFile, 'utf8')) as PeerResults
}

/** A table in Markdown. */
export function peersText({ peers }: PeerResults): string {
  const rows = Object.entries(workloads).map(([workload, title]) => [
    title,
    ...peers.map(({ loads }) => loadText(loads[workload as Workload])),
  ])
  const others: [string, (peer: PeerResult) => string][] = [
    [
      '200,000 logs exported',
      ({ exportSeconds, logs }) =>
        exportSeconds === undefined ? '–' : `${fine(exportSeconds)} s${logs ? ` for ${rounded(logs)}` : ''}`,
    ],
    ['bytes per log', ({ bytesPerLog }) => rounded(bytesPerLog)],
    ['start', ({ startMs }) => `${rounded(startMs)} ms`],
    [
      'memory after the start, after the loads',
      ({ idleMb, memoryMb }) => `${rounded(idleMb)}, ${rounded(memoryMb)} MB`,
    ],
  ]
  return table(
    ['', ...peers.map(({ name, version, logs }) => `${name} ${version}${logs ? ` with ${rounded(logs)} logs` : ''}`)],
    [...rows, ...others.map(([title, textOf]) => [title, ...peers.map(textOf)])],
  )
}

/** How each peer was set up, as a list in Markdown. */
export function setupsText({ peers }: PeerResults): string {
  return peers.map(({ name, setup }) => `- ${name}: ${setup.join('; ')}.`).join('\n')
}

function loadText(load: Load | undefined): string {
  if (!load) return '–'
  const { requests, requestsPerSecond, p50Ms, p99Ms } = load
  if (requests === 0) return 'none finished'
  const rate = requestsPerSecond < 10 ? requestsPerSecond.toFixed(1) : rounded(requestsPerSecond)
  return `${rate}/s; ${fine(p50Ms)}, ${fine(p99Ms)} ms`
}

function rounded(value: number): string {
  return Math.round(value).toLocaleString('en-US')
}

function fine(value: number): string {
  return value < 10 ? value.toFixed(2) : rounded(value)
}
