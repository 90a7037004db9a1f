import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'tap'
import { runToEnd } from '../clients/driver.js'
import { createKey, signUp } from '../helpers/service.js'
import { skip, startSite, violationsIn, visit } from './browser.js'
import { comparable } from './output.js'

/** A page of each kind. */
const kinds = {
  home: '',
  quickstart: 'quickstart.html',
  tutorial: 'tutorials/view-logs.html',
  task: 'tasks/watch-quality.html',
  client: 'clients/python.html',
  operation: 'reference/endpoints/get-logs.html',
  resource: 'reference/resources/log.html',
  errors: 'reference/errors.html',
  operating: 'operating/configuration.html',
  'try it': 'try-it.html',
  downloads: 'downloads.html',
}

test('the documentation in a browser', { skip, timeout: 590_000 }, async (t) => {
  const { service, complaints, open } = await startSite(t)

  await t.test("the commands that the quickstart's copy buttons copy work", async (t) => {
    const { context, page } = await open()
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(service.url)
    await page.getByRole('link', { name: 'Quickstart' }).first().click()
    await page.waitForURL('**/quickstart.html')
    await page.locator('h1', { hasText: 'Quickstart' }).waitFor()
    const copied: string[] = []
    for (const button of await page.locator('div.language-sh > button.copy').all()) {
      await button.click({ force: true })
      // The page copies asynchronously.
      let text = copied.at(-1)
      while (text === copied.at(-1)) text = await page.evaluate<string>('navigator.clipboard.readText()')
      copied.push(text as string)
    }
    t.match(copied[0], 'npm install && npm start')
    // The first command starts the service, which already runs here; the last one logs in again.
    const session = copied.slice(1, -1).join('\n').replaceAll('http://127.0.0.1:3000', service.url)
    const output = await runToEnd(['bash', '--norc', '-euc', session], '.')
    t.equal(
      comparable(output),
      comparable(readFileSync('scripts/generate/docs/samples/quickstart/output.curl.txt', 'utf8')),
    )
    await context.close()
  })

  await t.test(
    'the selected tab stays selected on other pages and after a reload, and the keyboard changes it',
    async (t) => {
      const { context, page } = await open()
      const chosen = () => page.locator('[role=tab][aria-selected=true]').first().textContent()
      await visit(page, 'tutorials/view-logs.html')
      await page.getByRole('tab', { name: 'Ruby' }).first().click()
      await page.getByRole('link', { name: 'Update a prompt' }).first().click()
      await page.waitForURL('**/update-prompt.html')
      await page.locator('h1', { hasText: 'Update a prompt' }).waitFor()
      t.equal(await chosen(), 'Ruby')
      await page.reload()
      await page.locator('[role=tab][aria-selected=true]', { hasText: 'Ruby' }).first().waitFor()
      t.match(await page.locator('[role=tabpanel]').first().textContent(), "require 'promptcrafter'")
      await page.locator('[role=tab][aria-selected=true]').first().focus()
      await page.keyboard.press('ArrowRight')
      t.equal(await chosen(), 'Java')
      await context.close()
    },
  )

  await t.test('a link or the back button, used while a page is loading, leads to its page', async (t) => {
    const { context, page } = await open()
    // The content of a page comes last.
    let isHeld = false
    await context.route(/\.lean\.js$/, async (route) => {
      while (isHeld) await sleep(20)
      await route.continue().catch(() => {})
    })
    /** Goes somewhere when the page's script has run, and before the page has its content. */
    const leaveEarly = async (load: () => Promise<unknown>, leave: () => Promise<unknown>) => {
      isHeld = true
      await load()
      await sleep(1000)
      const left = leave()
      await sleep(300)
      isHeld = false
      await left
    }
    const quickstart = page.getByRole('link', { name: 'Quickstart' }).first()
    const isQuickstart = async () => {
      await page.waitForURL('**/quickstart.html')
      await page.locator('.VPDoc h1', { hasText: 'Quickstart' }).waitFor()
      t.equal(await page.locator('.VPHome, .try').count(), 0)
    }
    await leaveEarly(
      () => page.goto('', { waitUntil: 'commit' }),
      () => quickstart.click({ noWaitAfter: true }),
    )
    await isQuickstart()
    await page.locator('.VPNav').getByRole('link', { name: 'Try it' }).first().click()
    await page.locator('.try').waitFor()
    await leaveEarly(
      () => page.reload({ waitUntil: 'commit' }),
      () => page.evaluate('history.back()'),
    )
    await isQuickstart()
    await context.close()
  })

  await t.test('search finds the answer to "promptId malformed"', async (t) => {
    const { context, page } = await open()
    await visit(page, '')
    await page.keyboard.press('Control+k')
    await page.locator('#localsearch-input').fill('promptId malformed')
    const results = page.locator('#localsearch-list a')
    await results.first().waitFor()
    t.match((await results.allTextContents()).join('\n'), 'GET /logs')
    await results.filter({ hasText: 'GET /logs' }).first().click()
    await page.waitForURL('**/get-logs.html*')
    t.match(await page.locator('main').textContent(), '`promptId` missing or malformed')
    await context.close()
  })

  await t.test('Try it signs up, saves a prompt, logs an output and reads it back', async (t) => {
    const { context, page } = await open()
    await visit(page, 'try-it.html')
    await page.getByLabel('E-mail').fill('try@example.com')
    await page.getByLabel('Password').fill('short')
    await page.getByRole('button', { name: 'Sign up' }).click()
    await page.getByText('The password does not meet the security requirements.').waitFor()
    await page.getByLabel('Password').fill('correct horse battery staple')
    await page.getByRole('button', { name: 'Sign up' }).click()
    await page.getByText('You are try@example.com.').waitFor()
    const send = async (id: string) => {
      const section = page.locator(`[id="${id}"]`)
      if ((await section.getAttribute('open')) === null) await section.locator('summary').first().click()
      await section.getByRole('button', { name: 'Send' }).click()
      if (id.startsWith('delete')) await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
      const response = section.locator('.try-response')
      await response.locator('strong').waitFor()
      return response.textContent()
    }
    t.match(await send('createPrompt'), /201 Created in \d+ ms[\s\S]*"title": "Explain a historical event"/)
    t.match(await send('createLog'), /201 Created[\s\S]*"score": 8[\s\S]*\d+ headers/)
    t.match(await send('listLogs'), /200 OK[\s\S]*"output": "The Industrial Revolution/)
    t.match(await send('getPrompt'), /200 OK/)
    t.match(await send('deletePrompt'), /204/)
    await page.goto('try-it.html#searchPrompts')
    await page.locator('[id="searchPrompts"][open]').waitFor()
    t.match(await page.locator('.try-account').textContent(), 'You are try@example.com.', 'a reload keeps the account')
    await context.close()
  })

  await t.test('Try it sends an API key', async (t) => {
    const { key } = await createKey(service, await signUp(service, 'key@example.com'), 'log')
    const { context, page } = await open()
    await page.goto('try-it.html')
    await page.getByLabel('Use an API key').check()
    await page.getByLabel('Key', { exact: true }).fill(`${key}x`)
    await page.getByRole('button', { name: 'Use it' }).click()
    await page.getByText('Authentication token is expired or invalid').waitFor()
    await page.getByLabel('Key', { exact: true }).fill(key)
    await page.getByRole('button', { name: 'Use it' }).click()
    await page.getByText('Every request carries your API key.').waitFor()
    const section = page.locator('[id="listPrompts"]')
    await section.locator('summary').first().click()
    await section.getByRole('button', { name: 'Send' }).click()
    await section.getByText('403 Forbidden').waitFor()
    t.match(await section.textContent(), 'The API key does not permit this operation.')
    await context.close()
  })

  await t.test('no page violates WCAG 2.2 AA, light or dark, or overflows a phone screen', async (t) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { context, page } = await open({ colorScheme, bypassCSP: true, reducedMotion: 'reduce' })
      for (const [kind, path] of Object.entries(kinds)) {
        await visit(page, path)
        await page.locator('h1').first().waitFor()
        if (kind === 'try it') await page.locator('[id="createLog"] summary').first().click()
        t.strictSame(await violationsIn(page), [], `${kind}, ${colorScheme}`)
      }
      await page.setViewportSize({ width: 390, height: 844 })
      for (const [kind, path] of Object.entries(kinds)) {
        await page.goto(path)
        const width = await page.evaluate<number>('document.documentElement.scrollWidth')
        t.ok(width <= 390, `${kind}, ${colorScheme}: ${width} pixels wide`)
      }
      await context.close()
    }
  })

  await t.test('a printed page has the text, without controls', async (t) => {
    const { context, page } = await open()
    await visit(page, 'tutorials/view-logs.html')
    await page.emulateMedia({ media: 'print' })
    t.equal(await page.locator('.VPSidebar').isVisible(), false)
    t.equal(await page.locator('.VPNav').isVisible(), false)
    t.equal(await page.locator('h1').isVisible(), true)
    await context.close()
  })

  t.strictSame(complaints.outside, [], 'no request goes to another host')
  t.strictSame(complaints.errors, [], 'no page reports an error')
})
