import cluster from 'node:cluster'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { buildApp } from '../app.js'
import { readOrMakeSecret, readPreviousSecret } from '../auth/signing-key.js'
import type { Config } from '../config.js'
import { StartupError } from '../domain/startup-error.js'
import { findDocumentation } from '../http/documentation.js'
import { loadContract } from '../openapi/contract.js'
import { buildRenderers } from '../openapi/render.js'
import { SqliteStore } from '../store/sqlite/store.js'
import { databaseIn, makeDataDir } from './data-dir.js'
import { logDestination } from './log-destination.js'
import { showProgress } from './progress.js'
import { runWorkers, tellPrimary } from './workers.js'

/** How long a shutdown waits for requests to end before their connections are cut, in milliseconds. */
const shutdownMs = 4000
/** For how long at a shutdown a connection without a request is left open. */
const lingerMs = 300

/**
 * Starts the service and keeps it until SIGTERM or SIGINT; then requests in flight are finished and the database is
 * closed.
 * @throws StartupError when it cannot start and the operator can do something about it
 */
export async function serve(config: Config): Promise<void> {
  // What is written here is for its owner only: the hashes of passwords are in the database.
  process.umask(0o077)
  const dataDir = makeDataDir(config.DATA_DIR)
  const secret = config.JWT_SECRET || readOrMakeSecret(dataDir)
  const previousSecret = config.JWT_SECRET_PREVIOUS || readPreviousSecret(dataDir)
  const contract = await loadContract()
  const file = databaseIn(dataDir)
  const store = new SqliteStore(file, buildRenderers(contract), { isAlone: config.WORKERS === 1, showProgress })
  // Before anybody can know that it runs, but not earlier: until here a signal ends it at once, also in a long
  // migration.
  const stopped = stopSignal()
  const documentation = findDocumentation()
  const greet = (address: string) => console.log(welcome(address, file, documentation !== undefined))
  // The log goes to standard error, so that standard output holds only what is for a person.
  const logger = { level: config.LOG_LEVEL, stream: logDestination(process.stderr.fd) }
  if (config.WORKERS > 1 && cluster.isPrimary) {
    // The file is in order now; each worker opens it for itself.
    await store.close()
    return runWorkers(config.WORKERS, { log: pino(logger, logger.stream), onListening: greet, stopped })
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
    if (cluster.isPrimary) greet(address)
    else tellPrimary(address)
    await stopped
    await closeApp(app)
  } finally {
    await store.close()
    cluster.worker?.disconnect()
  }
}

/**
 * Shuts down gracefully: accepts no new connections and finishes the requests in flight. Node would close connections
 * without a request at once, including those on which one is arriving. They stay open for `lingerMs`, and a request on
 * them gets its response with `Connection: close`. Tests: the faults "SIGTERM while 16 clients write" and "SIGTERM to two
 * workers" (test/faults/terminate.ts).
 */
async function closeApp(app: FastifyInstance): Promise<void> {
  const { server } = app
  const closeIdle = server.closeIdleConnections.bind(server)
  server.closeIdleConnections = () => {}
  const cut = setTimeout(() => server.closeAllConnections(), shutdownMs)
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
    clearTimeout(cut)
  }
}

/** @returns the address that it listens on, as a URL. @throws StartupError when the system refuses to */
async function listen(app: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    return await app.listen({ host, port })
  } catch (error) {
    const { code = '', syscall, message } = error as NodeJS.ErrnoException
    if (syscall === undefined) throw error
    const reasons: Record<string, string> = {
      EADDRINUSE: `Port ${port} on ${host} is taken. Stop what listens there, or set PORT to another.`,
      EACCES: `Port ${port} may not be opened by this user. Set PORT to one above 1023.`,
      EADDRNOTAVAIL: `HOST ${host} is not an address of this machine.`,
      ENOTFOUND: `HOST ${host} is not an address of this machine.`,
    }
    const reason =
      reasons[code] ?? `The service cannot listen on HOST ${host} (${message}). Set HOST to another address.`
    throw new StartupError(reason, { cause: error })
  }
}

function welcome(address: string, file: string, hasDocumentation: boolean): string {
  return `PromptCrafter listens on ${address}
Everything is kept in ${file}
${hasDocumentation ? `Documentation: ${address}/docs/\n` : ''}
Sign up with a first request:

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
