import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** A server process. */
export interface Server {
  readonly url: string
  /** From the start of the process to the first response with status 200, in milliseconds. */
  readonly startMs: number
  /** Resident memory of the process and its children, in bytes. */
  memory(): number
  stop(): Promise<void>
}

/** Killed at the exit of the benchmark, whatever its reason. */
const running = new Set<ChildProcess>()
process.once('exit', () => running.forEach((child) => void child.kill('SIGKILL')))

/**
 * Starts a server and waits for its first response.
 * @param args for Node
 * @param environment without `PORT`, which is added
 * @param log the file for the process's standard error
 */
export async function startServer(args: string[], environment: Record<string, string>, log: string): Promise<Server> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const start = performance.now()
  const errors = openSync(log, 'a')
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', errors],
    env: { PATH: process.env.PATH, ...environment, PORT: `${port}` },
  })
  closeSync(errors)
  const exited = once(child, 'exit')
  running.add(child)
  while (!(await isHealthy(url))) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The server exited at startup; see ${log}.`)
    await sleep(2)
  }
  return {
    url,
    startMs: performance.now() - start,
    memory: () => memoryOf(child.pid as number),
    stop: async () => {
      child.kill('SIGTERM')
      await exited
      running.delete(child)
    },
  }
}

async function isHealthy(url: string): Promise<boolean> {
  const response = await fetch(`${url}/healthz`).catch(() => undefined)
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

/** @returns bytes, from Linux's /proc; 0 for a process that has exited; NaN on other systems */
function memoryOf(pid: number): number {
  if (!existsSync('/proc/self/status')) return Number.NaN
  const read = (name: string) => readFileSync(`/proc/${pid}/${name}`, 'utf8')
  try {
    const own = 1024 * Number(/^VmRSS:\s+(\d+) kB/m.exec(read('status'))?.[1] ?? 0)
    const children = read(`task/${pid}/children`).split(' ').filter(Boolean)
    return children.reduce((sum, child) => sum + memoryOf(Number(child)), own)
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return 0
    throw error
  }
}
