import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fastifyStatic from '@fastify/static'
import fastify from 'fastify'
import type { Page } from 'playwright-core'
import { type Test, test } from 'tap'
import { relativeLinks } from '../../scripts/site/relative-links.js'
import { startService } from '../helpers/service.js'
import { type Complaints, openPage, skip, startBrowser, visit } from './browser.js'
import { buildSite, folder } from './built-site.js'
import { proxies } from './proxy.js'

test('links of the site become relative, others stay', (t) => {
  const html =
    '<a href="/docs/a.html#b">/docs/</a> <img src="/docs/x.svg"> <a href="/other">o</a> <a href="https://x/docs/">'
  t.equal(
    relativeLinks(html, '/docs/', 'reference/resources/log.html'),
    '<a href="../../a.html#b">/docs/</a> <img src="../../x.svg"> <a href="/other">o</a> <a href="https://x/docs/">',
  )
  t.match(relativeLinks(html, '/docs/', 'index.html'), '<a href="./a.html#b">')
  t.end()
})

/** Reads the site as a person does: from a page deep inside, over the navigation and the search, to a missing page. */
async function read(t: Test, page: Page, base: string): Promise<void> {
  const missing: string[] = []
  page.on('response', (response) => {
    if (response.status() >= 400) missing.push(response.url())
  })
  await visit(page, 'reference/endpoints/get-logs.html')
  t.equal(await page.evaluate('getComputedStyle(document.querySelector(".VPNav")).position'), 'fixed', 'it has styles')
  await page.locator('.VPNav').getByRole('link', { name: 'Quickstart' }).first().click()
  await page.locator('.VPDoc h1', { hasText: 'Quickstart' }).waitFor()
  t.equal(new URL(page.url()).pathname, `${base}quickstart.html`)
  await page.locator('.VPSidebar').getByRole('link', { name: 'Compare an A/B test' }).click()
  await page.locator('.VPDoc h1', { hasText: 'Compare an A/B test' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.locator('#localsearch-input').fill('promptId malformed')
  await page.locator('#localsearch-list a', { hasText: 'GET /logs' }).first().click()
  await page.waitForURL(`**${base}reference/endpoints/get-logs.html*`)
  await page.locator('.VPNavBarTitle a').click()
  await page.locator('.VPHome').waitFor()
  t.equal(new URL(page.url()).pathname, base)
  t.ok(await page.evaluate('document.querySelector(".VPNavBarTitle img").naturalWidth'), 'the logo is there')
  t.strictSame(missing, [], 'everything that the pages load is there')
  await visit(page, 'no/such/page')
  await page.locator('.NotFound').waitFor()
  await page.locator('.VPNav').getByRole('link', { name: 'Quickstart' }).first().click()
  await page.locator('.VPDoc h1', { hasText: 'Quickstart' }).waitFor()
}

for (const { name, start } of proxies) {
  test(`the pages, Try it and redirects work under /pc/ behind ${name}`, { skip, timeout: 300_000 }, async (t) => {
    await buildSite()
    const service = await startService(t, { documentation: resolve(folder) })
    const origin = await start(t, service.url)
    const complaints: Complaints = { outside: [], errors: [] }
    const { context, page } = await openPage(await startBrowser(t), `${origin}/pc/docs/`, complaints)
    for (const path of ['/pc/', '/pc/docs']) {
      await page.goto(`${origin}${path}`)
      t.equal(page.url(), `${origin}/pc/docs/`, path)
    }
    await read(t, page, '/pc/docs/')
    await visit(page, 'try-it.html')
    await page.getByLabel('E-mail').fill('pc@example.com')
    await page.getByLabel('Password').fill('correct horse battery staple')
    await page.getByRole('button', { name: 'Sign up' }).click()
    await page.getByText('You are pc@example.com.').waitFor()
    t.strictSame(complaints, { outside: [], errors: [] })
    await context.close()
  })
}

test('the site works on another host under another path, and needs no network', {
  skip,
  timeout: 300_000,
}, async (t) => {
  await buildSite()
  const host = fastify()
  // As a static host does: files, and 404.html for the rest.
  await host.register(fastifyStatic, { root: resolve(folder), prefix: '/guides/pc/', extensions: ['html'] })
  const missing = readFileSync(join(folder, '404.html'), 'utf8').replaceAll('="/docs/', '="/guides/pc/')
  host.setNotFoundHandler((_, reply) => reply.code(404).type('text/html').send(missing))
  const origin = await host.listen({ host: '127.0.0.1', port: 0 })
  t.teardown(() => host.close())
  const complaints: Complaints = { outside: [], errors: [] }
  const { context, page } = await openPage(await startBrowser(t), `${origin}/guides/pc/`, complaints)
  await read(t, page, '/guides/pc/')
  t.strictSame(complaints, { outside: [], errors: [] })
  await context.close()
})
