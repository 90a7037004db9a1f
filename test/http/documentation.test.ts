import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { type Test, test } from 'tap'
import { contentSecurityPolicy } from '../../src/http/documentation.js'
import { send } from '../helpers/http.js'
import { startService, temporaryFolder } from '../helpers/service.js'

const browser = { accept: 'text/html,application/xhtml+xml' }

/** Starts a service with a site of three files. @returns its address */
async function startWithPages(t: Test): Promise<string> {
  const folder = temporaryFolder(t)
  const page = '<!doctype html><title>Home</title>'
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), page)
  writeFileSync(join(folder, 'index.html.br'), brotliCompressSync(page))
  writeFileSync(join(folder, '404.html'), '<!doctype html><title>Not found</title><a href="/docs/">Home</a>')
  writeFileSync(join(folder, 'assets/app.1a2b3c4d.js'), 'console.log(1)')
  writeFileSync(join(folder, '.built-of'), 'secret')
  const { url } = await startService(t, { documentation: folder })
  return url
}

test('browsers are redirected from / to the pages, and other clients get 404', async (t) => {
  const url = await startWithPages(t)
  for (const path of ['/', '/docs']) {
    const led = await send(url, { path, headers: browser })
    t.equal(led.status, 302)
    t.equal(led.headers.location, 'docs/', 'relative, for proxies that add a prefix')
    const told = await send(url, { path })
    t.equal(told.status, 404)
    t.strictSame(told.json, { error: 'The requested path does not exist.' })
  }
})

test('a page may load nothing from other hosts, and is revalidated', async (t) => {
  const url = await startWithPages(t)
  const page = await send(url, { path: '/docs/', headers: browser })
  t.equal(page.status, 200)
  t.match(page.headers['content-type'], 'text/html')
  t.match(page.headers['content-security-policy'], contentSecurityPolicy.join('; '))
  t.match(page.headers['content-security-policy'], "default-src 'none'")
  t.notMatch(page.headers['content-security-policy'], /https?:|\*/)
  t.equal(page.headers['cache-control'], 'no-cache')
  const again = await send(url, { path: '/docs/', headers: { ...browser, 'if-none-match': page.headers.etag ?? '' } })
  t.equal(again.status, 304)
  const packed = await send(url, { path: '/docs/', headers: { ...browser, 'accept-encoding': 'br' } })
  t.equal(packed.headers['content-encoding'], 'br')
  t.match((await send(url, { path: '/docs/assets/app.1a2b3c4d.js' })).headers['cache-control'], 'immutable')
})

test('a query leaves a page as it is, and a range or condition that fails is not an unknown page', async (t) => {
  const url = await startWithPages(t)
  t.equal((await send(url, { path: '/docs/index.html?utm_source=a', headers: browser })).status, 200)
  const beyond = await send(url, { path: '/docs/', headers: { range: 'bytes=9000-' } })
  t.strictSame([beyond.status, beyond.json], [416, { error: 'Range Not Satisfiable' }])
  t.equal((await send(url, { path: '/docs/', headers: { 'if-match': '"another"' } })).status, 412)
})

test('an unknown page gets 404: HTML for browsers, JSON for other clients', async (t) => {
  const url = await startWithPages(t)
  for (const path of ['/docs/nothing', '/docs/assets/old.js', '/docs/.built-of']) {
    const page = await send(url, { path, headers: browser })
    t.equal(page.status, 404, path)
    t.notMatch(page.headers['cache-control'], /immutable/)
    const response = await send(url, { path })
    t.equal(response.status, 404, path)
    t.strictSame(response.json, { error: 'The requested path does not exist.' })
  }
  for (const path of ['/docs/../package.json', '/docs/%2e%2e/%2e%2e/package.json', '/docs/..%2fpackage.json']) {
    t.equal((await send(url, { path, headers: browser })).status, 404, path)
  }
  t.match((await send(url, { path: '/docs/nothing?a=/b/', headers: browser })).text, 'Not found</title><a href="./">')
  t.match((await send(url, { path: '/docs/no/such/page', headers: browser })).text, '<a href="../../">')
  const { text: long } = await send(url, { path: `/docs/${'a/'.repeat(5000)}`, headers: browser })
  t.ok(long.length < 1000, 'a long path makes no long response')
  t.equal((await send(url, { method: 'POST', path: '/docs/', body: {} })).status, 404)
})

test('without a built site there are no pages, and / is unknown', async (t) => {
  const { url } = await startService(t)
  for (const path of ['/', '/docs/']) t.equal((await send(url, { path, headers: browser })).status, 404, path)
})
