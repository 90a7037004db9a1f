import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'
import { uniqueId } from './load.js'

/** The counterpart of `wrk.lua`: `autocannon.ts URL CONNECTIONS SECONDS FILE AUTHORIZATION`. */
const [url = '', connections, duration, file = '', authorization] = process.argv.slice(2)
const lines = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'))

const { errors, non2xx, latency, ...result } = await autocannon({
  url,
  connections: Number(connections),
  duration: Number(duration),
  headers: { authorization },
  requests: [
    {
      setupRequest: (request) => {
        const [method, path, text] = lines[Math.floor(Math.random() * lines.length)] as string[]
        const body = text?.replaceAll(uniqueId, randomBytes(8).toString('hex'))
        const headers = { ...request.headers, ...(body && { 'content-type': 'application/json' }) }
        return { ...request, method: method as 'GET', path, body, headers } as typeof request
      },
    },
  ],
})
const { total: requests } = result.requests
const requestsPerSecond = requests / result.duration
console.log(
  JSON.stringify({ requests, requestsPerSecond, p50Ms: latency.p50, p99Ms: latency.p99, errors: errors + non2xx }),
)
