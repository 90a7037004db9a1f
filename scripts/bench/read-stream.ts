import { type Agent, get } from 'node:http'

/**
 * Reads a response as fast as it comes, and discards it.
 * @param options `agent` keeps the connection; without one, each request has its own. `accept` is the media type
 */
export function readStream(
  url: string,
  token: string,
  { agent = false, accept = 'application/json' }: { agent?: Agent | false; accept?: string } = {},
): Promise<{ bytes: number; seconds: number }> {
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, accept }
    const request = get(url, { headers, agent }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => (bytes += chunk.length))
      response.on('error', reject)
      response.on('end', () => {
        if (response.statusCode !== 200) reject(new Error(`${url} responded ${response.statusCode}.`))
        resolve({ bytes, seconds: (performance.now() - start) / 1000 })
      })
    })
    request.on('error', reject)
  })
}
