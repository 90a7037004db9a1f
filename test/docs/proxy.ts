import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Test } from 'tap'
import { freePort } from '../helpers/process.js'
import { temporaryFolder } from '../helpers/service.js'
import { findProgram } from './browser.js'

/** A reverse proxy that serves a service below `/pc/`, and knows nothing outside of it. */
export interface Proxy {
  readonly name: string
  /** @returns its origin */
  readonly start: (t: Test, service: string) => Promise<string>
}

/** The proxies that there are on this machine: one in this process, and nginx if it is installed. */
export const proxies: readonly Proxy[] = [
  { name: 'a plain proxy', start: startPlain },
  ...[findProgram(['nginx'], ['/usr/sbin', '/usr/local/sbin'])].flatMap((program) =>
    program === undefined
      ? []
      : [{ name: 'nginx', start: (t: Test, service: string) => startNginx(t, program, service) }],
  ),
]

async function startPlain(t: Test, service: string): Promise<string> {
  const server: Server = createServer((incoming, outgoing) => {
    const { method, url = '', headers } = incoming
    if (!url.startsWith('/pc/')) return void outgoing.writeHead(404).end('not the service')
    const passed = request(`${service}${url.slice('/pc'.length)}`, { method, headers }, (response) => {
      outgoing.writeHead(response.statusCode ?? 502, response.headers)
      response.pipe(outgoing)
    })
    passed.on('error', () => outgoing.destroy())
    incoming.pipe(passed)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Runs nginx with the configuration that the documentation recommends. */
async function startNginx(t: Test, program: string, service: string): Promise<string> {
  const page = readFileSync('scripts/generate/docs/pages/operating/proxy.md', 'utf8')
  const [location] = /^location \/pc\/ \{[\s\S]*?^\}/m.exec(page) ?? []
  if (location === undefined) throw new Error('The page on proxies has no configuration for /pc/.')
  const folder = temporaryFolder(t)
  const port = await freePort()
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  )
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; pid ${folder}/pid; error_log stderr;
    events {}
    http {
      access_log off; ${paths.join(' ')}
      server { listen 127.0.0.1:${port}; ${location.replace('http://127.0.0.1:3000', service)} }
    }`,
  )
  const child = spawn(program, ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' })
  const ended = once(child, 'exit')
  t.teardown(async () => {
    child.kill('SIGQUIT')
    await ended
  })
  const origin = `http://127.0.0.1:${port}`
  const responds = () =>
    fetch(origin).then(
      () => true,
      () => false,
    )
  while (!(await responds())) {
    if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}.`)
    await sleep(50)
  }
  return origin
}
