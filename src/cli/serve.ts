import cluster from 'node:cluster'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { buildApp } from '../app.js'
import { readOrCreateSecret, readPreviousSecret } from '../auth/signing-key.js'
import type { Config } from '../config.js'
import { StartupError } from '../domain/startup-error.js'
import { findDocumentation } from '../http/documentation.js'
import { loadContract } from '../openapi/contract.js'
import { buildRenderers } from '../openapi/render.js'
import { SqliteStore } from '../store/sqlite/store.js'
import { createDataDir, databaseIn } from './data-dir.js'
import { logDestination } from './log-destination.js'
import { showProgress } from './progress.js'
import { notifyPrimary, runWorkers } from './workers.js'

/** How long a shutdown waits for requests in flight before it closes their connections. */
const shutdownMs = 4000
/** How long a shutdown leaves idle connections open. */
const lingerMs = 300

/**
 * Runs the service until SIGTERM or SIGINT, then finishes the requests in flight and closes the database.
 * @throws StartupError if it can't start for a reason that the operator can fix
 */
export async function serve(config: Config): Promise<void> {
  // The database contains password hashes: only its owner may read the files.
  process.umask(0o077)
  const dataDir = createDataDir(config.DATA_DIR)
  const secret = config.JWT_SECRET || readOrCreateSecret(dataDir)
  const previousSecret = config.JWT_SECRET_PREVIOUS || readPreviousSecret(dataDir)
  const contract = await loadContract()
  const file = databaseIn(dataDir)
  const store = new SqliteStore(file, buildRenderers(contract), { isAlone: config.WORKERS === 1, showProgress })
  // Not earlier: until here a signal ends the process at once, even during a long migration.
  const stopped = stopSignal()
  const documentation = findDocumentation()
  const announce = (address: string) => console.log(startupMessage(address, file, documentation !== undefined))
  // Standard output is only for people.
  const logger = { level: config.LOG_LEVEL, stream: logDestination(process.stderr.fd) }
  if (config.WORKERS > 1 && cluster.isPrimary) {
    // The database is migrated and checked; each worker opens its own connection.
    await store.close()
    return runWorkers(config.WORKERS, { log: pino(logger, logger.stream), onListening: announce, stopped })
  }
  const app = await buildApp(contract, store, {
    tokens: { secret, previousSecret, lifetimeMs: config.JWT_EXPIRES_IN },
    bodyLimit: config.BODY_LIMIT,
    maxConnections: Math.ceil(config.MAX_CONNECTIONS / config.WORKERS),
    authRateLimit: config.AUTH_RATE_LIMIT,
    trustProxy: config.TRUST_PROXY,
    corsOrigins: config.CORS_ORIGIN,
    documentation,
    logger,
  })
  try {
    const address = await listen(app, config.HOST, config.PORT)
    if (cluster.isPrimary) announce(address)
    else notifyPrimary(address)
    await stopped
    await closeApp(app)
  } finally {
    await store.close()
    cluster.worker?.disconnect()
  }
}

/**
 * Shuts down gracefully: accepts no new connections and finishes the requests in flight. Node would close idle
 * connections at once, even if a request is arriving. They stay open for `lingerMs`, and a request on them gets its
 * response with `Connection: close`. Tests: the faults "SIGTERM while 16 clients write" and "SIGTERM to two workers"
 * (test/faults/terminate.ts).
 */
async function closeApp(app: FastifyInstance): Promise<void> {
  const { server } = app
  const closeIdle = server.closeIdleConnections.bind(server)
  server.closeIdleConnections = () => {}
  const closingAll = setTimeout(() => server.closeAllConnections(), shutdownMs)
  let closingIdle: NodeJS.Timeout | undefined
  try {
    const [closed] = await Promise.allSettled([
      app.close(),
      sleep(lingerMs).then(() => {
        closingIdle = setInterval(closeIdle, 50)
      }),
    ])
    if (closed.status === 'rejected') throw closed.reason
  } finally {
    clearInterval(closingIdle)
    clearTimeout(closingAll)
  }
}

/** @returns the address as a URL. @throws StartupError if the system refuses it */
async function listen(app: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    return await app.listen({ host, port })
  } catch (error) {
    const { code = '', syscall, message } = error as NodeJS.ErrnoException
    if (syscall === undefined) throw error
    const reasons: Record<string, string> = {
      EADDRINUSE: `Port ${port} on ${host} is in use. Stop the program that uses it, or set PORT to another.`,
      EACCES: `This user has no permission to open port ${port}. Set PORT to one above 1023.`,
      EADDRNOTAVAIL: `HOST ${host} is not an address of this machine.`,
      ENOTFOUND: `HOST ${host} is not an address of this machine.`,
    }
    const reason =
      reasons[code] ?? `The service cannot listen on HOST ${host} (${message}). Set HOST to another address.`
    throw new StartupError(reason, { cause: error })
  }
}

function startupMessage(address: string, file: string, hasDocumentation: boolean): string {
  return `PromptCrafter listens on ${address}
All data is in ${file}
${hasDocumentation ? `Documentation: ${address}/docs/\n` : ''}
Create an account with your first request:

  curl -s ${address}/auth/signup -H 'Content-Type: application/json' \\
    -d '{"name": "Ada", "email": "ada@example.com", "password": "correct horse battery"}'

The whole contract: ${address}/openapi.yaml     Stop: Ctrl+C
`
}

/** Resolves when the process is asked to stop. */
function stopSignal(): Promise<void> {
  return new Promise((stop) => {
    process.once('SIGTERM', () => stop())
    process.once('SIGINT', () => stop())
  })
}
