import { type ChildProcess, spawn } from 'node:child_process'
import type { Test } from 'tap'

/** What ends with a test: tap's own, or a run of the faults. */
export type Scope = Pick<Test, 'teardown'>

/** The service as a process, started as users start it. */
export interface ServiceProcess {
  child: ChildProcess
  /** What it printed so far. */
  output: () => { stdout: string; stderr: string }
  /** Its exit code, once it ended. */
  ended: Promise<number | null>
}

/**
 * Runs the built service with an environment of its own, so that the one of the tests plays no part; it ends with the
 * test at the latest.
 */
export function runMain(t: Scope, args: string[], environment: Record<string, string> = {}): ServiceProcess {
  const { PATH, NODE_V8_COVERAGE } = process.env
  const child = spawn(process.execPath, ['dist/promptcrafter.js', ...args], {
    env: { PATH, ...(NODE_V8_COVERAGE !== undefined && { NODE_V8_COVERAGE }), ...environment },
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk) => (stdout += chunk))
  child.stderr.on('data', (chunk) => (stderr += chunk))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  t.teardown(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return { child, output: () => ({ stdout, stderr }), ended }
}

/**
 * Waits until the process says where it listens.
 * @returns the address
 * @throws Error with what it printed when it ends before that; a poll that went on then would keep the tests from
 * ending
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
