import type { Page } from 'playwright-core'
import { test } from 'tap'
import { skip, startSite, violationsIn, visit } from './browser.js'
import { readPages } from './built-site.js'
import { type Cost, costOf, describeCosts } from './page-costs.js'

/**
 * Highlighted code is most of a page's elements, and the same everywhere: browser.test.ts checks it on a page of each
 * kind.
 */
const exclude = ['pre']

/** The height of the page's tallest table, in pixels. */
const tallestTable = `Math.max(0, ...[...document.querySelectorAll('main table')]
  .map((table) => table.getBoundingClientRect().height))`

/**
 * What is wider than its place, so that a part is hidden or has to be scrolled to. Code may scroll, and the curtain at
 * the top of the sidebar is wider than its text.
 */
const cutOff = `[...document.querySelectorAll('body *')]
  .filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
  .filter((one) => !one.closest('pre, .visually-hidden') && !one.matches('.VPSidebar'))
  .filter((one) => getComputedStyle(one).overflowX !== 'visible' && getComputedStyle(one).display !== 'inline')
  .map((one) => one.tagName + '.' + one.className + ': ' + one.scrollWidth + ' > ' + one.clientWidth + ' ' +
    one.textContent.trim().slice(0, 40))`

/** Checks a page, in a tab. */
type Reader = (tab: Page, path: string) => Promise<void>

test('every page of the documentation in a browser', { skip, timeout: 1_200_000 }, async (t) => {
  const { complaints, open } = await startSite(t)
  const paths = [...readPages().keys()].map((path) => (path === '404.html' ? 'no-such-page' : path))

  /** Reads every page, two at a time: each in a tab of the context. */
  const readAll = async ({ context, page }: Awaited<ReturnType<typeof open>>, read: Reader) => {
    const queue = [...paths]
    const work = async (tab: Page) => {
      for (let path = queue.shift(); path !== undefined; path = queue.shift()) await read(tab, path)
    }
    await Promise.all([work(page), work(await context.newPage())])
    await context.close()
  }

  await t.test(
    'no page violates WCAG 2.2 AA, is too large, cut off on a wide screen, or has an endless table on a phone',
    async (t) => {
      const wide = { width: 1440, height: 900 }
      const opened = await open({ bypassCSP: true, reducedMotion: 'reduce', viewport: wide })
      const found: string[] = []
      const costs: Cost[] = []
      let tallest = { path: '', pixels: 0 }
      await readAll(opened, async (page, path) => {
        await page.setViewportSize(wide)
        await visit(page, path)
        costs.push(await costOf(page, path))
        const violations = await violationsIn(page, { exclude })
        const cut = await page.evaluate<string[]>(cutOff)
        found.push(...[...violations, ...cut].map((one) => `${path}: ${one}`))
        await page.setViewportSize({ width: 390, height: 844 })
        t.equal(await page.evaluate('document.documentElement.scrollWidth'), 390, path)
        const pixels = Math.round(await page.evaluate<number>(tallestTable))
        if (pixels > tallest.pixels) tallest = { path, pixels }
      })
      t.strictSame(found, [])
      for (const { path, bytes } of costs) t.ok(bytes > 50_000 && bytes < 300_000, `${path}: ${bytes} bytes`)
      for (const line of describeCosts(costs)) t.comment(line)
      t.ok(tallest.pixels < 10_000, `${tallest.path}: ${tallest.pixels} pixels`)
      t.comment(
        `${paths.length} pages; the tallest table on a phone is on ${tallest.path} with ${tallest.pixels} pixels`,
      )
    },
  )

  await t.test('no page violates it before its scripts have run', async (t) => {
    const opened = await open({ bypassCSP: true, reducedMotion: 'reduce', colorScheme: 'dark' })
    await opened.context.route(/\/(app|chunks|[^/]*\.md)[^/]*(\/[^/]+)?\.js$/, (route) =>
      route.fulfill({ contentType: 'text/ecmascript', body: '' }),
    )
    const found: string[] = []
    await readAll(opened, async (page, path) => {
      await page.goto(path, { waitUntil: 'domcontentloaded' })
      const violations = await violationsIn(page, { exclude, hasContrast: false })
      found.push(...violations.map((violation) => `${path}: ${violation}`))
    })
    t.strictSame(found, [])
  })

  await t.test('a cell of a table on a phone says what it is', async (t) => {
    const { context, page } = await open({ viewport: { width: 390, height: 844 } })
    await page.goto('reference/errors.html')
    const label = 'getComputedStyle(document.querySelector("main td:nth-child(2)"), "::before").content'
    t.match(await page.evaluate(label), 'Class')
    await context.close()
  })

  await t.test('the button that copies is visible without a mouse', async (t) => {
    const { context, page } = await open()
    await visit(page, 'quickstart.html')
    t.equal(await page.evaluate('getComputedStyle(document.querySelector("button.copy")).opacity'), '1')
    await context.close()
  })

  await t.test('the page for missing pages names similar ones, and leads to the start', async (t) => {
    const { context, page } = await open()
    await visit(page, 'tutorial/search-prompt.html')
    await page.locator('.not-found').getByRole('link', { name: 'Search prompts' }).click()
    await page.locator('.VPDoc h1', { hasText: 'Search prompts' }).waitFor()
    await visit(page, 'zzz')
    t.equal(await page.locator('.not-found h2').count(), 1, 'it guesses nothing')
    await page.locator('.not-found').getByRole('link', { name: 'Quickstart' }).click()
    await page.locator('.VPDoc h1', { hasText: 'Quickstart' }).waitFor()
    await context.close()
  })

  await t.test('search finds what people look for, also in Chinese and Japanese', async (t) => {
    const { context, page } = await open()
    await visit(page, 'quickstart.html')
    for (const [query, title] of [
      ['csv', 'Share a spreadsheet'],
      ['api key', 'API key'],
      ['significance', 'Reading the numbers'],
      ['搜索', 'Search prompts'],
      ['数据库备份', 'Data, backup and upgrade'],
      ['検索', 'Search prompts'],
      ['プロンプトを比較', 'Compare an A/B test'],
    ] as const) {
      await page.keyboard.press('Control+k')
      await page.locator('#localsearch-input').fill(query)
      const results = page.locator('#localsearch-list a')
      await results.filter({ hasText: title }).first().waitFor({ timeout: 20_000 })
      const titles = (await results.allTextContents()).slice(0, 6)
      t.ok(
        titles.some((one) => one.includes(title)),
        `${query}: ${titles.map((one) => one.trim()).join(' | ')}`,
      )
      await page.keyboard.press('Escape')
    }
    await context.close()
  })

  await t.test('a printed page has the selected tab under its name, and no other names', async (t) => {
    const { context, page } = await open()
    await visit(page, 'tutorials/view-logs.html')
    const tabs = page.locator('.plugin-tabs').first()
    const panels = () => tabs.locator('[role=tabpanel]:visible').allTextContents()
    const second = tabs.locator('[role=tab]').nth(1)
    const name = await second.textContent()
    await second.click()
    await page.emulateMedia({ media: 'print' })
    t.strictSame(await tabs.locator('[role=tab]:visible').allTextContents(), [name])
    t.strictSame((await panels()).length, 1)
    await context.close()
  })

  await t.test('the home page shows a comparison, its finding and three lines of code in one screen', async (t) => {
    const { context, page } = await open({ viewport: { width: 1440, height: 900 } })
    await visit(page, '')
    for (const one of ['.comparison svg', '.comparison figcaption', '.home-sample pre']) {
      const box = await page.locator(one).first().boundingBox()
      t.ok(box && box.y >= 0 && box.y + box.height <= 900, `${one}: ${JSON.stringify(box)}`)
    }
    t.match(await page.locator('.comparison').textContent(), 'B scores higher than A, by 1.25 points')
    t.equal((await page.locator('.home-sample pre').first().textContent())?.trim().split('\n').length, 3)
    await page.locator('.VPNav').getByRole('link', { name: 'Tasks' }).first().click()
    await page.locator('.VPDoc h1', { hasText: 'Compare an A/B test' }).waitFor()
    await visit(page, 'quickstart.html')
    await page.locator('.VPDocFooter a.next').click()
    await page.locator('.VPDoc h1', { hasText: 'Compare an A/B test' }).waitFor()
    await context.close()
  })

  t.strictSame(complaints.outside, [])
  t.strictSame(complaints.errors, [])
})
