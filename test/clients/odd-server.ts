import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Test } from 'tap'

/** Servers other than the service, with responses that no service should send. */
export interface OddServers {
  /** The first part of the path selects the response, so the base URL of a client selects an oddity. */
  readonly url: string
  /** What was sent to another server than `url`, to which `/redirect` leads. */
  readonly sentElsewhere: string[]
}

/** Starts them on free ports of 127.0.0.1; they end with the test. */
export async function startOddServers(t: Pick<Test, 'teardown'>): Promise<OddServers> {
  const sentElsewhere: string[] = []
  const elsewhere = await listen(
    createServer((request, response) => {
      sentElsewhere.push(request.url ?? '')
      response.writeHead(200, { 'content-type': 'application/json' }).end('[]')
    }),
  )
  const page = '<html><body>Sign in to the network</body></html>'
  const odd = await listen(
    createServer((request, response) => {
      const oddity = request.url?.split('/')[1]
      if (oddity === 'redirect') response.writeHead(307, { location: `${elsewhere.url}/prompts` }).end()
      else if (oddity === 'page') response.writeHead(200, { 'content-type': 'text/html' }).end(page)
      else if (oddity === 'gateway') response.writeHead(502, { 'content-type': 'text/html' }).end(page)
      else if (oddity === 'link') {
        // A space is none of an address's characters (RFC 3986).
        response.writeHead(200, { 'content-type': 'application/json', link: '</logs?a=b c>; rel="next"' }).end('[]')
      } else if (oddity === 'details') {
        const details = ['title', { field: 7, message: 'x' }, { field: '/title' }, { field: '/tags', message: 'x' }]
        response.writeHead(400, { 'content-type': 'application/json' })
        response.end(JSON.stringify({ error: ['No.'], details }))
      } else {
        // A piece every 50 ms, without end.
        response.writeHead(200, { 'content-type': 'application/json' }).write('[')
        const timer = setInterval(() => response.write(' '), 50)
        response.on('close', () => clearInterval(timer))
      }
    }),
  )
  t.teardown(() => {
    for (const { server } of [elsewhere, odd]) {
      server.closeAllConnections()
      server.close()
    }
  })
  return { url: odd.url, sentElsewhere }
}

async function listen(server: Server): Promise<{ server: Server; url: string }> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
