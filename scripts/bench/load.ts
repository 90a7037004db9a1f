import { spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** In a body, it stands for 16 hexadecimal digits that each request has only once. */
export const uniqueId = 'UNIQUE_ID_16_HEX'

/** A request of a load, drawn at random. */
export interface LoadRequest {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: object
}

/** A server's performance, measured by the client. */
export interface Load {
  readonly requests: number
  readonly requestsPerSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
}

/**
 * The load generator, in its own process. wrk needs a tenth of the servers' processor time. Without wrk it's
 * autocannon, from npm, which needs as much as a bare Fastify and so slows down the ceiling on few cores.
 */
export const client = spawnSync('wrk', ['-v']).error ? 'autocannon' : 'wrk'

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** One thread, and much time for a response: a server may be slow. */
const wrkOptions = ['-t1', '--timeout', '30s', '-s', here('wrk.lua')]

/** Writes requests to a file for the client. */
export function writeRequests(file: string, requests: readonly LoadRequest[]): void {
  const lines = requests.map(({ method, path, body }) => `${method}\t${path}\t${body ? JSON.stringify(body) : ''}\n`)
  writeFileSync(file, lines.join(''))
}

/** A load's requests, and how they are sent. */
export interface LoadOptions {
  /** Written by `writeRequests`. */
  readonly file: string
  /** The header of that name in each request. */
  readonly authorization: string
  readonly connections: number
  readonly seconds: number
}

/**
 * Sends requests continuously, one at a time per connection.
 * @throws Error if a request failed
 */
export async function load(url: string, { file, authorization, connections, seconds }: LoadOptions): Promise<Load> {
  const shared = [file, authorization]
  const [command, args]: [string, string[]] =
    client === 'wrk'
      ? ['wrk', [...wrkOptions, `-c${connections}`, `-d${seconds}`, url, '--', ...shared, uniqueId, `${connections}`]]
      : [process.execPath, ['--import', 'tsx', here('autocannon.ts'), url, `${connections}`, `${seconds}`, ...shared]]
  const output = await outputOf(command, args)
  const { errors, ...result } = JSON.parse(output.trim().split('\n').at(-1) as string) as Load & { errors: number }
  if (errors > 0) throw new Error(`${errors} requests to ${url} failed or got an error response.`)
  return result
}

function outputOf(command: string, args: readonly string[]): Promise<string> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(`${command} exited with ${code}.`))))
  })
}
