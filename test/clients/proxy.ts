import { EventEmitter, once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** What goes wrong with one request. */
export type Fault =
  /** The proxy responds instead of the service. */
  | {
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      /** Sent as JSON. */
      readonly body?: unknown
      /** Sent as it is, in the place of a body. */
      readonly text?: string
      /** The same. */
      readonly bytes?: Buffer
    }
  /** The connection ends before the request reaches the service. */
  | 'drop'
  /** The service does what it is asked, and the connection ends before its response. */
  | 'drop response'
  /** The connection ends after half of the response. */
  | 'half a response'
  /** The service is asked once this is resolved. */
  | { readonly until: Promise<unknown> }
  /** There is never a response. */
  | 'silence'
  /** Nothing. */
  | 'none'

/** A request as it came by. */
export interface Seen {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  /** In ms, by a clock that only goes forward. */
  readonly at: number
  /** What the client was sent. */
  response?: { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string }
}

/** Stands between a client and a service, passes on what comes, and makes go wrong what it is told to. */
export class FaultyProxy {
  readonly #server = createServer((incoming, outgoing) => this.#take(incoming, outgoing))
  readonly url: string
  /** The address of the service. */
  target = ''
  /** A path that the service is to be found under; requests elsewhere are not passed on. */
  prefix = ''
  /** For the next requests, one each. */
  faults: Fault[] = []
  seen: Seen[] = []
  /** How many connections were open at once at most, of those that were made since `reset`. */
  mostOpen = 0
  #open = new Set<Socket>()
  readonly #arrivals = new EventEmitter()

  static async start(): Promise<FaultyProxy> {
    const proxy = new FaultyProxy()
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve))
    Object.assign(proxy, { url: `http://127.0.0.1:${(proxy.#server.address() as AddressInfo).port}` })
    return proxy
  }

  private constructor() {
    this.url = ''
    this.#server.on('connection', (socket) => {
      const open = this.#open
      this.mostOpen = Math.max(this.mostOpen, open.add(socket).size)
      socket.on('close', () => open.delete(socket))
    })
  }

  /** Forgets what it saw and what it was told, and passes on to `target` from now on. */
  reset(target: string): void {
    Object.assign(this, { target, prefix: '', faults: [], seen: [], mostOpen: 0 })
    this.#open = new Set()
  }

  /** Waits until so many requests have come. */
  async arrived(count: number): Promise<void> {
    while (this.seen.length < count) await once(this.#arrivals, 'request')
  }

  stop(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }

  async #take(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = 'GET', url: path = '/', headers } = incoming
    const seen: Seen = { method, path, headers, at: performance.now() }
    this.seen.push(seen)
    this.#arrivals.emit('request')
    const fault = this.faults.shift() ?? 'none'
    const target = this.target + path.slice(this.prefix.length)
    const chunks: Buffer[] = []
    try {
      for await (const chunk of incoming) chunks.push(chunk)
    } catch {
      return
    }
    if (fault === 'silence') return
    if (fault === 'drop' || !path.startsWith(this.prefix)) {
      incoming.socket.destroy()
      return
    }
    if (typeof fault === 'object' && 'status' in fault) {
      const text = fault.text ?? (fault.body === undefined ? '' : JSON.stringify(fault.body))
      seen.response = { status: fault.status, headers: { ...fault.headers }, text }
      outgoing
        .writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers })
        .end(fault.bytes ?? text)
      return
    }
    if (typeof fault === 'object') await fault.until
    const response = await forward(target, method, headers, Buffer.concat(chunks))
    seen.response = { status: response.status, headers: response.headers, text: response.body.toString('utf8') }
    if (fault === 'drop response') {
      incoming.socket.destroy()
      return
    }
    const { 'transfer-encoding': _, connection: __, 'keep-alive': ___, ...rest } = response.headers
    outgoing.writeHead(response.status, {
      ...rest,
      ...(response.status !== 204 && { 'content-length': response.body.length }),
    })
    if (fault === 'half a response') {
      outgoing.write(response.body.subarray(0, response.body.length / 2), () => incoming.socket.destroy())
    } else {
      outgoing.end(response.body)
    }
  }
}

function forward(
  url: string,
  method: string,
  headers: IncomingHttpHeaders,
  body: Buffer,
): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
  const { host: _, connection: __, ...rest } = headers
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers: rest, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) })
      })
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
