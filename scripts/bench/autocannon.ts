import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'

/** The counterpart of `wrk.lua`: `autocannon.ts URL CONNECTIONS SECONDS FILE TOKEN`. */
const [url = '', connections, duration, file = '', token] = process.argv.slice(2)
const requests = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'))

const { errors, non2xx, latency, ...result } = await autocannon({
  url,
  connections: Number(connections),
  duration: Number(duration),
  headers: { authorization: `Bearer ${token}` },
  requests: [
    {
      setupRequest: (request) => {
        const [method, path, body] = requests[Math.floor(Math.random() * requests.length)] as string[]
        const headers = { ...request.headers, ...(body && { 'content-type': 'application/json' }) }
        return { ...request, method: method as 'GET', path, body, headers } as typeof request
      },
    },
  ],
})
const requestsPerSecond = result.requests.total / result.duration
console.log(JSON.stringify({ requestsPerSecond, p50Ms: latency.p50, p99Ms: latency.p99, errors: errors + non2xx }))
