import cluster from 'node:cluster'
import type { Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { type Logger, pino } from 'pino'
import { buildApp } from '../app.js'
import { readOrCreateSecret, readPreviousSecret } from '../auth/signing-key.js'
import type { Config } from '../config.js'
import { findDocumentation } from '../http/documentation.js'
import { loadContract } from '../openapi/contract.js'
import { buildRenderers } from '../openapi/render.js'
import { SqliteStore } from '../store/sqlite/store.js'
import { compareClock, watchClock } from './clock.js'
import { createDataDir, databaseIn, protectDataDir } from './data-dir.js'
import { listenAt } from './listening.js'
import { type LogDestination, logDestination } from './log-destination.js'
import { showProgress } from './progress.js'
import { stopSignal } from './stop-signal.js'
import { removeAbandoned } from './unfinished-file.js'
import { notifyPrimary, runWorkers } from './workers.js'

/** How long a shutdown waits for requests in flight before it closes their connections. */
const shutdownMs = 4000
/** How long a shutdown leaves idle connections open. */
const lingerMs = 300

/** How long a shutdown waits for the log to be written. */
const logMs = 500

/**
 * Runs the service until SIGTERM, SIGINT, SIGHUP or SIGQUIT, then finishes the requests in flight and closes the
 * database.
 * @throws StartupError if it can't start for a reason that the operator can fix
 */
export async function serve(config: Config): Promise<void> {
  const log = logDestination(process.stderr.fd)
  try {
    await serveWith(config, log)
  } finally {
    await log.close(logMs)
  }
}

async function serveWith(config: Config, log: LogDestination): Promise<void> {
  // The database contains password hashes: only its owner may read the files.
  process.umask(0o077)
  const dataDir = createDataDir(config.DATA_DIR)
  const changes = protectDataDir(dataDir)
  const secret = config.JWT_SECRET || readOrCreateSecret(dataDir)
  const previousSecret = config.JWT_SECRET_PREVIOUS || readPreviousSecret(dataDir)
  const contract = await loadContract()
  const file = databaseIn(dataDir)
  removeAbandoned(file)
  const store = new SqliteStore(file, buildRenderers(contract), { isAlone: config.WORKERS === 1, showProgress })
  // Not earlier: until here a signal ends the process at once, even during a long migration.
  const stopped = stopSignal()
  const documentation = findDocumentation()
  const announce = (address: string) => console.log(startupMessage(address, file, documentation !== undefined))
  // Standard output is only for people.
  const logger = { level: config.LOG_LEVEL, stream: log }
  const ownLog = pino(logger, logger.stream)
  if (cluster.isPrimary) {
    warnAbout(config, changes, ownLog)
    compareClock(await store.newestTime(), ownLog)
    watchClock(ownLog)
  }
  // Loaded only for those who ask: it takes memory.
  const monitoring = config.METRICS_PORT === 0 ? undefined : await import('./metrics.js')
  if (config.WORKERS > 1 && cluster.isPrimary) {
    // The database is migrated and checked; each worker opens its own connection.
    await store.close()
    const server = await monitoring?.serveMetrics(config, file, monitoring.collectFromWorkers())
    await runWorkers(config.WORKERS, { log: ownLog, onListening: announce, stopped })
    server?.close().closeAllConnections()
    return
  }
  const metrics = monitoring?.collectMetrics(log)
  const app = await buildApp(contract, store, {
    tokens: { secret, previousSecret, lifetimeMs: config.JWT_EXPIRES_IN },
    bodyLimit: config.BODY_LIMIT,
    maxConnections: Math.ceil(config.MAX_CONNECTIONS / config.WORKERS),
    maxBytesInFlight: Math.floor(config.MAX_BYTES_IN_FLIGHT / config.WORKERS),
    authRateLimit: config.AUTH_RATE_LIMIT,
    signup: config.SIGNUP,
    quotas: { requestsPerMinute: config.ACCOUNT_REQUESTS, bytesPerMinute: config.ACCOUNT_BYTES },
    trustProxy: config.TRUST_PROXY,
    corsOrigins: config.CORS_ORIGIN,
    hsts: config.HSTS,
    documentation,
    metrics,
    logger,
  })
  let server: Server | undefined
  try {
    if (metrics && cluster.isPrimary) server = await monitoring?.serveMetrics(config, file, metrics)
    const names = { host: 'HOST', port: 'PORT' }
    const address = await listenAt({ host: config.HOST, port: config.PORT }, names, (address) => app.listen(address))
    if (cluster.isPrimary) announce(address)
    else notifyPrimary(address)
    await stopped
    await closeApp(app)
  } finally {
    server?.close().closeAllConnections()
    await store.close()
    cluster.worker?.disconnect()
  }
}

/** Warns about changed permissions, and settings that are allowed but rarely right. */
function warnAbout({ TRUST_PROXY }: Config, changes: readonly string[], log: Logger): void {
  for (const change of changes) log.warn(change)
  if (TRUST_PROXY !== true) return
  log.warn(
    'TRUST_PROXY=true lets clients choose the address that limits are counted by, unless the proxy removes their ' +
      'X-Forwarded-For and Forwarded; name the addresses of the proxies instead',
  )
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

function startupMessage(address: string, file: string, hasDocumentation: boolean): string {
  return `PromptCrafter listens on ${address}
All data is in ${file}
${hasDocumentation ? `Documentation: ${address}/docs/\n` : ''}
Create an account with your first request:

  curl -sS --fail-with-body ${address}/auth/signup -H 'Content-Type: application/json' \\
    -d '{"name": "Ada", "email": "ada@example.com", "password": "correct horse battery staple"}'

The whole contract: ${address}/openapi.yaml     Stop: Ctrl+C
`
}
