import type { Page } from 'playwright-core'
import { test } from 'tap'
import { skip, startSite, violationsIn, visit } from './browser.js'
import { readPages } from './built-site.js'

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

test('every page of the documentation in a browser', { skip, timeout: 590_000 }, async (t) => {
  const { complaints, open } = await startSite(t)
  const paths = [...readPages().keys()].map((path) => (path === '404.html' ? 'no-such-page' : path))

  /** Runs axe on every page. @returns the violations, by page */
  const violationsOf = async (page: Page, hasContrast: boolean, goTo: (path: string) => Promise<unknown>) => {
    const all: string[] = []
    for (const path of paths) {
      await goTo(path)
      const violations = await violationsIn(page, { exclude, hasContrast })
      all.push(...violations.map((violation) => `${path}: ${violation}`))
    }
    return all
  }

  await t.test('no page violates WCAG 2.2 AA', async (t) => {
    const { context, page } = await open({ bypassCSP: true, reducedMotion: 'reduce' })
    t.strictSame(await violationsOf(page, true, (path) => visit(page, path)), [])
    t.comment(`${paths.length} pages`)
    await context.close()
  })

  await t.test('no page violates it before its scripts have run', async (t) => {
    const { context, page } = await open({ bypassCSP: true, reducedMotion: 'reduce', colorScheme: 'dark' })
    await context.route(/\/(app|chunks|[^/]*\.md)[^/]*(\/[^/]+)?\.js$/, (route) =>
      route.fulfill({ contentType: 'text/ecmascript', body: '' }),
    )
    const isThere = (path: string) => page.goto(path, { waitUntil: 'domcontentloaded' })
    t.strictSame(await violationsOf(page, false, isThere), [])
    await context.close()
  })

  await t.test('nothing is cut off on a wide screen, and on a phone no table is endless', async (t) => {
    const { context, page } = await open({ viewport: { width: 1440, height: 900 } })
    const wide: string[] = []
    for (const path of paths) {
      await page.goto(path, { waitUntil: 'load' })
      wide.push(...(await page.evaluate<string[]>(cutOff)).map((one) => `${path}: ${one}`))
    }
    t.strictSame(wide, [])
    await page.setViewportSize({ width: 390, height: 844 })
    let tallest = { path: '', pixels: 0 }
    for (const path of paths) {
      await page.goto(path, { waitUntil: 'load' })
      t.equal(await page.evaluate('document.documentElement.scrollWidth'), 390, path)
      const pixels = Math.round(await page.evaluate<number>(tallestTable))
      if (pixels > tallest.pixels) tallest = { path, pixels }
    }
    t.ok(tallest.pixels < 10_000, `${tallest.path}: ${tallest.pixels} pixels`)
    t.comment(`the tallest table on a phone is on ${tallest.path} with ${tallest.pixels} pixels`)
    await page.goto('reference/errors.html')
    const label = 'getComputedStyle(document.querySelector("main td:nth-child(2)"), "::before").content'
    t.match(await page.evaluate(label), 'Class', 'a cell says what it is')
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
