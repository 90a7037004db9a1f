import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Scope } from '../helpers/process.js'
import { temporaryFolder } from '../helpers/service.js'
import { sleep } from './fault.js'
import type { Spent } from './loop-monitor.js'
import { type Server, startServer } from './server.js'

/** What is known of the event loop of a service. */
export interface Block {
  /** Since the last time that this was asked for: the longest block, and the most computing in one. */
  readonly longest: Spent
  /** What it takes now to read, write and sync 12 MB in one go. */
  readonly reference: Spent
}

/** A service whose event loop is watched. */
export interface Watched extends Server {
  readonly readBlock: () => Promise<Block>
}

/** Starts the built service with a data folder, and watches its event loop. */
export async function startWatched(scope: Scope, dataDir: string): Promise<Watched> {
  const file = join(temporaryFolder(scope), 'longest-block')
  const monitor = pathToFileURL('dist/test/faults/loop-monitor.js').href
  const environment = { NODE_OPTIONS: `--import=${monitor}`, LOOP_MONITOR: file }
  const server = await startServer(scope, dataDir, environment)
  const readBlock = async () => {
    rmSync(file, { force: true })
    server.child.kill('SIGUSR2')
    while (!existsSync(file)) await sleep(5)
    return JSON.parse(readFileSync(file, 'utf8')) as Block
  }
  return { ...server, readBlock }
}
