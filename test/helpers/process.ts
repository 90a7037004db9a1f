import { type ChildProcess, spawn } from 'node:child_process'
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

/** Runs the built service with only the given environment, until the end of the test at the latest. */
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
