import { type Agent, get } from 'node:http'

/**
 * Reads a response as fast as it arrives, and discards it.
 * @param options `agent` keeps the connection; without one, each request has its own. `headers` are sent with the
 *   token
 * @returns the bytes as sent, so compressed ones if `headers` ask for that
 */
export function readStream(
  url: string,
  token: string,
  { agent = false, headers: others = {} }: { agent?: Agent | false; headers?: Record<string, string> } = {},
): Promise<{ bytes: number; seconds: number }> {
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, ...others }
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
