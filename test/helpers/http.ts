import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'

/** A request. A body that isn't text or bytes is sent as JSON. */
export interface TestRequest {
  method?: string
  path: string
  token?: string
  body?: unknown
  headers?: Record<string, string>
}

export interface TestResponse {
  status: number
  headers: IncomingHttpHeaders
  text: string
  /** The parsed body; `undefined` if it isn't JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests know what they expect.
  json: any
}

/** Sends a request on a new connection, with its path unchanged, even if malformed. */
export function send(
  baseUrl: string,
  { method = 'GET', path, token, body, headers }: TestRequest,
): Promise<TestResponse> {
  const isJson = body !== undefined && typeof body !== 'string' && !Buffer.isBuffer(body)
  const payload = isJson ? JSON.stringify(body) : (body as string | Buffer | undefined)
  const allHeaders = {
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(isJson && { 'content-type': 'application/json' }),
    ...(payload !== undefined && { 'content-length': String(Buffer.byteLength(payload)) }),
    ...headers,
  }
  const { hostname, port } = new URL(baseUrl)
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, method, path, headers: allHeaders, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json: parse(text) })
      })
    })
    request.on('error', reject)
    request.end(payload)
  })
}

/** Sends bytes, and reads the response until the connection is closed. */
export function sendRaw(baseUrl: string, bytes: string): Promise<TestResponse> {
  const { hostname, port } = new URL(baseUrl)
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(bytes))
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', reject)
    socket.on('close', () => {
      const [head = '', text = ''] = Buffer.concat(chunks).toString('utf8').split('\r\n\r\n')
      const [statusLine = '', ...lines] = head.split('\r\n')
      const headers = Object.fromEntries(
        lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
      )
      resolve({ status: Number(statusLine.split(' ')[1]), headers, text, json: parse(text) })
    })
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
