import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** A server process. */
export interface Server {
  readonly url: string
  /** From the start of the process to the first response with status 200, in milliseconds. */
  readonly startMs: number
  /** Resident memory of the process and its children, in bytes. */
  memory(): number
  /** Processor time of the process, its threads and its children so far, in microseconds. */
  processor(): number
  signal(name: NodeJS.Signals): void
  /** May be called more than once. */
  stop(): Promise<void>
}

/** Killed, with their descendants, when the benchmark exits for any reason. */
const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) {
    const descendants = descendantsOf(child.pid as number)
    child.kill('SIGKILL')
    descendants.forEach(kill)
  }
})

export interface ServerOptions {
  /** The program and its arguments. */
  readonly command: (port: number) => readonly string[]
  /** In addition to `PORT` and `PATH`. */
  readonly environment?: Readonly<Record<string, string>>
  /** Responds with status 200 once the server is ready. */
  readonly healthPath?: string
  /** The file for what the process prints. */
  readonly log: string
}

/** Starts a server and waits for its first response. */
export async function startServer({
  command,
  environment = {},
  healthPath = '/healthz',
  log,
}: ServerOptions): Promise<Server> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const start = performance.now()
  const output = openSync(log, 'a')
  const [program = '', ...args] = command(port)
  const child = spawn(program, args, {
    stdio: ['ignore', output, output],
    env: { PATH: process.env.PATH, ...environment, PORT: `${port}` },
  })
  closeSync(output)
  const exited = once(child, 'exit')
  running.add(child)
  while (!(await isHealthy(url + healthPath))) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The server exited at startup; see ${log}.`)
    await sleep(2)
  }
  return {
    url,
    startMs: performance.now() - start,
    memory: () => sumOver(child.pid as number, memoryOf),
    processor: () => sumOver(child.pid as number, processorOf),
    signal: (name) => void child.kill(name),
    stop: async () => {
      const descendants = descendantsOf(child.pid as number)
      child.kill('SIGTERM')
      await exited
      running.delete(child)
      // Those of MLflow may outlive it.
      descendants.forEach(kill)
    },
  }
}

/**
 * Uses a server that was just started.
 * @param use what the server is stopped after if it fails
 */
export async function stopOnError<T>(server: Server, use: () => Promise<T>): Promise<T> {
  try {
    return await use()
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function isHealthy(url: string): Promise<boolean> {
  const response = await fetch(url).catch(() => undefined)
  await response?.arrayBuffer()
  return response?.status === 200
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/**
 * Adds up a figure from Linux's /proc over a process and its children.
 * @returns `NaN` on other systems
 */
function sumOver(pid: number, figureOf: (pid: number) => number): number {
  if (!existsSync('/proc/self/status')) return Number.NaN
  try {
    return childrenOf(pid).reduce((sum, child) => sum + sumOver(child, figureOf), figureOf(pid))
  } catch (error) {
    // It has exited.
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return 0
    throw error
  }
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
}

/** @returns none on systems other than Linux */
function descendantsOf(pid: number): number[] {
  try {
    return childrenOf(pid).flatMap((child) => [child, ...descendantsOf(child)])
  } catch {
    return []
  }
}

/** Kills a process, unless it has exited. */
function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {}
}

/** @returns bytes */
function memoryOf(pid: number): number {
  return 1024 * Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
}

/** @returns microseconds; schedstat has nanoseconds, where stat would have hundredths of a second */
function processorOf(pid: number): number {
  const ofThread = (thread: string) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0])
  return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => sum + ofThread(thread), 0) / 1000
}
