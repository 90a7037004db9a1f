import { readFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { createServer } from 'node:https'
import { type AddressInfo, connect } from 'node:net'
import { resolve } from 'node:path'
import type { TLSSocket } from 'node:tls'

const folder = resolve('test/clients/tls')

/** The files of the authority that signed the server's certificate, and of a certificate for a client, with its key. */
export const files = {
  ca: `${folder}/ca.pem`,
  certificate: `${folder}/client.pem`,
  key: `${folder}/client.key.pem`,
}

/** A server that wants a certificate of its clients, and a proxy before it. */
export interface SecureServer {
  readonly url: string
  readonly proxyUrl: string
  /** Whose certificate each request came with. */
  readonly clients: string[]
  /** What the proxy was asked to connect to. */
  readonly connected: string[]
  readonly stop: () => void
}

/** Starts both on free ports of 127.0.0.1. */
export async function startSecureServer(): Promise<SecureServer> {
  const clients: string[] = []
  const connected: string[] = []
  const server = createServer(
    {
      ca: readFileSync(files.ca),
      cert: readFileSync(`${folder}/server.pem`),
      key: readFileSync(`${folder}/server.key.pem`),
      requestCert: true,
    },
    ({ socket }, response) => {
      clients.push(String((socket as TLSSocket).getPeerCertificate().subject?.CN))
      response.writeHead(200, { 'content-type': 'application/json' }).end('[]')
    },
  )
  const proxy = createHttpServer().on('connect', ({ url = '' }, client, head) => {
    connected.push(url)
    const { hostname, port } = new URL(`http://${url}`)
    const target = connect(Number(port), hostname, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      target.write(head)
      target.pipe(client).pipe(target)
    })
    for (const socket of [client, target]) socket.on('error', () => [client, target].map((one) => one.destroy()))
  })
  const [port, proxyPort] = await Promise.all(
    [server, proxy].map(async (one) => {
      await new Promise<void>((done) => one.listen(0, '127.0.0.1', done))
      return (one.address() as AddressInfo).port
    }),
  )
  const stop = () => {
    for (const one of [server, proxy]) {
      one.closeAllConnections()
      one.close()
    }
  }
  return { url: `https://localhost:${port}`, proxyUrl: `http://127.0.0.1:${proxyPort}`, clients, connected, stop }
}
