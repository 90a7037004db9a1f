import { type Agent, request } from 'node:http'

/** How long a response took, and its size: the bytes as sent, so compressed ones if the headers ask for that. */
export interface Reading {
  readonly bytes: number
  readonly seconds: number
}

/**
 * Reads the response to a GET request as fast as it arrives, and discards it.
 * @param options `headers` are sent with the token
 */
export function readStream(
  url: string,
  token: string,
  { headers, ...options }: Partial<ReadOptions> = {},
): Promise<Reading> {
  return readResponse(url, { ...options, headers: { authorization: `Bearer ${token}`, ...headers } })
}

/** What to send for a response that is read and discarded. */
export interface ReadOptions {
  readonly method?: string
  readonly headers: Record<string, string>
  readonly body?: string
  /** Keeps the connection; without one, each request has its own. */
  readonly agent?: Agent | false
  /** Ends the request, which then fails. */
  readonly signal?: AbortSignal
}

/** Like `readStream`, for any request. */
export function readResponse(
  url: string,
  { method = 'GET', body, agent = false, ...options }: ReadOptions,
): Promise<Reading> {
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, agent, ...options }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => (bytes += chunk.length))
      response.on('error', reject)
      response.on('end', () => {
        if (response.statusCode !== 200) reject(new Error(`${url} responded ${response.statusCode}.`))
        resolve({ bytes, seconds: (performance.now() - start) / 1000 })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
