import cluster from 'node:cluster'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Config } from '../config.js'
import type { Metrics } from '../http/metrics.js'
import { lastBackupFile } from './backup.js'
import { listenAt } from './listening.js'
import type { LogDestination } from './log-destination.js'
import { handToPrimary } from './worker-metrics.js'

export { collectFromWorkers } from './worker-metrics.js'

/** Seconds: a response takes a millisecond, a statistic of a million logs a few seconds. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Metrics in the text format of Prometheus, version 0.0.4. */
export interface Exposition {
  readonly contentType: string
  text(): Promise<string>
}

/** Collects the metrics of a process that serves requests. A worker hands them to the primary when it asks. */
export function collectMetrics(log: LogDestination): Metrics & Exposition {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'promptcrafter_requests_total',
    help: 'Requests that were responded to.',
    labelNames: ['operation', 'status'] as const,
    registers,
  })
  const durations = new Histogram({
    name: 'promptcrafter_request_duration_seconds',
    help: 'Time from a request to the end of its response.',
    labelNames: ['operation'] as const,
    buckets,
    registers,
  })
  const errors = new Counter({
    name: 'promptcrafter_errors_total',
    help: 'Responses with an error, by its kind in the contract, and connections over the maximum.',
    labelNames: ['error'] as const,
    registers,
  })
  new Counter({
    name: 'promptcrafter_log_lines_dropped_total',
    help: 'Lines of the log that could not be written.',
    registers,
    collect() {
      this.reset()
      this.inc(log.droppedLines())
    },
  })
  if (cluster.isWorker) handToPrimary(registry)
  return {
    countRequest(operation, status, seconds) {
      requests.inc({ operation, status })
      durations.observe({ operation }, seconds)
    },
    countError: (error, times) => errors.inc({ error }, times),
    addGauge: (name, help, read) => addGauge(registry, name, help, read),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  }
}

/** The sizes of a database's files and the time of the last backup, which are the same for all processes. */
function collectStorage(database: string): Exposition {
  const registry = new Registry()
  const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0
  addGauge(registry, 'database_bytes', 'Size of the database, without its write-ahead log.', () => sizeOf(database))
  addGauge(registry, 'wal_bytes', 'Size of the write-ahead log (WAL).', () => sizeOf(`${database}-wal`))
  addGauge(registry, 'last_backup_timestamp_seconds', 'When the last backup ended; 0 if there was none.', () => {
    const file = lastBackupFile(database)
    return existsSync(file) ? Date.parse(readFileSync(file, 'utf8').trim()) / 1000 || 0 : 0
  })
  return { contentType: registry.contentType, text: () => registry.metrics() }
}

function addGauge(registry: Registry, name: string, help: string, read: () => number): void {
  new Gauge({
    name: `promptcrafter_${name}`,
    help,
    registers: [registry],
    collect() {
      this.set(read())
    },
  })
}

/**
 * Serves `GET /metrics`: those of the database, and those of the processes that serve requests. It needs no token: it's
 * meant for an address that only a monitor reaches.
 * @throws StartupError if the system can't listen on the address
 */
export async function serveMetrics(
  { METRICS_HOST: host, METRICS_PORT: port }: Config,
  database: string,
  processes: Exposition,
): Promise<Server> {
  const expositions = [collectStorage(database), processes]
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('The metrics are at GET /metrics.\n')
      return
    }
    try {
      const texts = await Promise.all(expositions.map((exposition) => exposition.text()))
      response.writeHead(200, { 'content-type': processes.contentType }).end(texts.join('\n'))
    } catch {
      // A file of the data folder can't be read, for example. The service continues.
      response.writeHead(500, { 'content-type': 'text/plain' }).end('The metrics could not be read.\n')
    }
  })
  server.maxConnections = 20
  const names = { host: 'METRICS_HOST', port: 'METRICS_PORT' }
  await listenAt({ host, port }, names, (address) => once(server.listen(address), 'listening'))
  return server
}
