import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import type { Test } from 'tap'

/** Something with a teardown: a tap test, or a fault. */
export type Scope = Pick<Test, 'teardown'>

/** The service in its own process, started as users do. */
export interface ServiceProcess {
  child: ChildProcess
  /** The output so far. */
  output: () => { stdout: string; stderr: string }
  /** The exit code, when it has exited. */
  ended: Promise<number | null>
}

/**
 * Runs the built service with only the given environment, until the end of the test at the latest.
 * @param log a file descriptor for its standard error, which is then not in `output`
 * @param program another build of it
 */
export function runMain(
  t: Scope,
  args: string[],
  environment: Record<string, string> = {},
  log: 'pipe' | number = 'pipe',
  program = 'dist/promptcrafter.js',
): ServiceProcess {
  const { PATH, NODE_V8_COVERAGE } = process.env
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', log],
    env: { PATH, ...(NODE_V8_COVERAGE !== undefined && { NODE_V8_COVERAGE }), ...environment },
  })
  let [stdout, stderr] = ['', '']
  child.stdout?.on('data', (chunk) => (stdout += chunk))
  child.stderr?.on('data', (chunk) => (stderr += chunk))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  t.teardown(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return { child, output: () => ({ stdout, stderr }), ended }
}

/**
 * Waits until the process prints its address.
 * @returns the address
 * @throws Error with its output if it exits first; to continue polling would keep the tests from exiting
 */
export async function addressOf({ output, ended }: ServiceProcess): Promise<string> {
  let hasEnded = false
  void ended.then(() => {
    hasEnded = true
  })
  while (!hasEnded) {
    const address = /listens on (\S+)/.exec(output().stdout)?.[1]
    if (address !== undefined) return address
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`the service ended: ${output().stderr}`)
}

/** Takes a port of 127.0.0.1 that was free. */
export async function listenAnywhere(): Promise<{ server: Server; port: number }> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, port: (server.address() as { port: number }).port }
}

/** @returns a port of 127.0.0.1 that is free */
export async function freePort(): Promise<number> {
  const { server, port } = await listenAnywhere()
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** @returns the IDs of a process's workers (Linux, proc(5), children); none if it has exited, or on another system */
export function workersOf(pid: number | undefined): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}
