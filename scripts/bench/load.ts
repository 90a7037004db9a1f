import { spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Requests to draw from at random. */
export interface LoadRequest {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: object
}

/** What a client saw of a server under load. */
export interface Load {
  readonly requestsPerSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
}

/**
 * The client of a run, as a process of its own: wrk, which takes a tenth of what the servers take of the processor, or
 * autocannon, which comes with npm, where there is no wrk. autocannon takes as much as a bare Fastify, so that on few
 * cores it holds the ceiling back.
 */
export const client = spawnSync('wrk', ['-v']).error ? 'autocannon' : 'wrk'

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** Writes requests where the client reads them. */
export function writeRequests(file: string, requests: readonly LoadRequest[]): void {
  const lines = requests.map(({ method, path, body }) => `${method}\t${path}\t${body ? JSON.stringify(body) : ''}\n`)
  writeFileSync(file, lines.join(''))
}

/**
 * Keeps a server busy with as many requests at a time as there are connections.
 * @param file of `writeRequests`
 * @throws Error when a request failed
 */
export async function load(
  url: string,
  { file, token, connections, seconds }: { file: string; token: string; connections: number; seconds: number },
): Promise<Load> {
  const [command, args] =
    client === 'wrk'
      ? ['wrk', ['-t1', `-c${connections}`, `-d${seconds}`, '-s', here('wrk.lua'), url, '--', file, token]]
      : [process.execPath, ['--import', 'tsx', here('autocannon.ts'), url, `${connections}`, `${seconds}`, file, token]]
  const output = await outputOf(command as string, args as string[])
  const { errors, ...result } = JSON.parse(output.trim().split('\n').at(-1) as string) as Load & { errors: number }
  if (errors > 0) throw new Error(`${errors} requests to ${url} failed or were not answered with success.`)
  return result
}

function outputOf(command: string, args: readonly string[]): Promise<string> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(`${command} ended with ${code}.`))))
  })
}
