import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { test } from 'tap'
import { skip, startSite, visit } from './browser.js'

const password = 'correct horse battery staple'

async function signUp(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign up' }).click()
  await page.getByText(`You are ${email}.`).waitFor()
}

/** Opens the form of an operation. */
async function unfold(page: Page, id: string) {
  const section = page.locator(`[id="${id}"]`)
  if ((await section.getAttribute('open')) === null) await section.locator('summary').first().click()
  return section
}

test('Try it in a browser', { skip, timeout: 590_000 }, async (t) => {
  const { service, complaints, open } = await startSite(t)

  await t.test('IDs are those of items that exist', async (t) => {
    const { context, page } = await open()
    await visit(page, 'try-it.html')
    const prompt = (await unfold(page, 'getPrompt')).locator('input[name=id]')
    t.equal(await prompt.inputValue(), '', 'none is there yet')
    t.match(await page.locator('[id="getPrompt"]').textContent(), 'create one first')
    await signUp(page, 'ids@example.com')
    const log = await unfold(page, 'createLog')
    await log.getByRole('button', { name: 'Send' }).click()
    await log.getByText('The body has prompt104, an ID from the examples that nothing has.').waitFor()
    const creation = await unfold(page, 'createPrompt')
    await creation.getByRole('button', { name: 'Send' }).click()
    await creation.getByText('201 Created').waitFor()
    const created = await prompt.inputValue()
    t.match(created, /^prompt[0-9A-Za-z]{10,}$/)
    t.match(await log.locator('textarea').inputValue(), `"promptId": "${created}"`)
    await log.getByRole('button', { name: 'Send' }).click()
    await log.getByText('201 Created').waitFor()
    await page.reload()
    await page.locator(`#ids-prompt option[value="${created}"]`).waitFor({ state: 'attached' })
    t.equal(
      await (await unfold(page, 'getPrompt')).locator('input[name=id]').inputValue(),
      created,
      'after a reload too',
    )
    await context.close()
  })

  await t.test('a deletion has to be confirmed, and its ID is not offered any more', async (t) => {
    const { context, page } = await open()
    await visit(page, 'try-it.html')
    await signUp(page, 'delete@example.com')
    const creation = await unfold(page, 'createPrompt')
    await creation.getByRole('button', { name: 'Send' }).click()
    await creation.getByText('201 Created').waitFor()
    const deletion = await unfold(page, 'deletePrompt')
    const id = deletion.locator('input[name=id]')
    const created = await id.inputValue()
    const dialog = page.getByRole('dialog', { name: 'Delete a prompt?' })
    for (const refuse of [() => page.keyboard.press('Escape'), () => page.keyboard.press('Enter')]) {
      await deletion.getByRole('button', { name: 'Send' }).click()
      await dialog.waitFor()
      t.match(await dialog.textContent(), `DELETE /prompts/${created}`)
      await refuse()
      await dialog.waitFor({ state: 'hidden' })
      t.equal(await deletion.locator('.try-response').textContent(), '', 'nothing was sent')
    }
    await deletion.getByRole('button', { name: 'Send' }).click()
    await dialog.getByRole('button', { name: 'Delete a prompt' }).click()
    await deletion.getByText('204').waitFor()
    t.equal(await id.inputValue(), '')
    await context.close()
  })

  await t.test('errors of fields are told in words', async (t) => {
    const { context, page } = await open()
    await visit(page, 'try-it.html')
    await page.getByLabel('E-mail').fill('short@example.com')
    await page.getByLabel('Password').fill('short')
    await page.getByRole('button', { name: 'Sign up' }).click()
    await page.getByText('The password does not meet the security requirements.').waitFor()
    await signUp(page, 'words@example.com')
    const creation = await unfold(page, 'createPrompt')
    await creation.locator('textarea').fill('{"content": "", "tags": ["a", 5], "score": 3}')
    await creation.getByRole('button', { name: 'Send' }).click()
    await creation.getByText('400 Bad Request').waitFor()
    const sentences = await creation.locator('.try-response li').allTextContents()
    t.strictSame(sentences.sort(), [
      'Item 2 of “tags” must be text, in quotes.',
      '“content” must not be empty.',
      '“model” is required.',
      '“score” is not known here.',
      '“title” is required.',
    ])
    await context.close()
  })

  await t.test('what is typed, chosen and opened before the scripts have run stays', async (t) => {
    const { context, page } = await open()
    let isHeld = true
    await context.route(/\/(app|chunks|try-it)[^/]*(\/[^/]+)?\.js$/, async (route) => {
      while (isHeld) await sleep(20)
      await route.continue().catch(() => {})
    })
    await page.goto('try-it.html', { waitUntil: 'commit' })
    await page.getByLabel('E-mail').fill('early@example.com')
    await page.getByLabel('Password').fill(password)
    await page.getByLabel('Name').fill('Early Bird')
    await page.locator('[id="createPrompt"] summary').first().click()
    t.equal(await page.getByRole('button', { name: 'Sign up' }).isDisabled(), true, 'it would do nothing yet')
    isHeld = false
    await page.locator('[id="createPrompt"] textarea').waitFor()
    t.equal(await page.getByLabel('E-mail').inputValue(), 'early@example.com')
    t.equal(await page.getByLabel('Name').inputValue(), 'Early Bird')
    await page.getByRole('button', { name: 'Sign up' }).click()
    await page.getByText('You are early@example.com.').waitFor()
    await context.close()
  })

  await t.test('an outage and a service that is gone are explained', async () => {
    const { context, page } = await open()
    await visit(page, 'try-it.html')
    const health = await unfold(page, 'getHealth')
    await context.route('**/healthz', (route) => route.fulfill({ status: 502, body: '<h1>Bad Gateway</h1>' }))
    await health.getByRole('button', { name: 'Send' }).click()
    await health.getByText('A proxy responds, but the service behind it does not.').waitFor()
    await context.unroute('**/healthz')
    await context.route('**/healthz', (route) => route.abort('connectionrefused'))
    await health.getByRole('button', { name: 'Send' }).click()
    await health.getByText(`No response from ${service.url}: the service isn't running`).waitFor()
    await context.close()
  })

  await t.test('it works on a phone', async (t) => {
    const { context, page } = await open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
    await visit(page, 'try-it.html')
    await signUp(page, 'phone@example.com')
    const creation = await unfold(page, 'createPrompt')
    await creation.getByRole('button', { name: 'Send' }).tap()
    await creation.getByText('201 Created').waitFor()
    await creation.getByText(/\d+ headers/).tap()
    await unfold(page, 'compareLogs')
    t.equal(await page.evaluate('document.documentElement.scrollWidth'), 390, 'nothing is beside the screen')
    const sizes = `[...document.querySelectorAll('.try input:not([type=radio]), .try textarea, .try select')]
      .map((field) => parseFloat(getComputedStyle(field).fontSize))`
    t.ok(Math.min(...(await page.evaluate<number[]>(sizes))) >= 16, 'no field makes the browser zoom in')
    const heights = `[...document.querySelectorAll('.try button')].map((one) => one.getBoundingClientRect().height)`
    t.ok(Math.min(...(await page.evaluate<number[]>(heights)).filter((height) => height > 0)) >= 44)
    await context.close()
  })

  t.strictSame(complaints.outside, [])
  t.strictSame(
    complaints.errors.filter((error) => !/502|ERR_CONNECTION_REFUSED/.test(error)),
    [],
  )
})

test('silence is explained by what can be found out', async (t) => {
  const { explainSilence, explainStatus, fieldErrors } = await import(
    '../../scripts/site/.vitepress/theme/try-it/explain.js'
  )
  const server = createServer((_, response) => response.end()).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => server.close())
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/prompts`)
  const responds = (url: URL) =>
    fetch(url).then(
      () => true,
      () => false,
    )
  const page = new URL('https://docs.example.com/try-it.html')
  t.match(await explainSilence(url, { page, isOnline: true, responds }), 'CORS_ORIGIN=https://docs.example.com')
  const insecure = new URL('http://prompts.example.com/')
  t.match(await explainSilence(insecure, { page, isOnline: true, responds }), 'Give the service HTTPS.')
  await new Promise((done) => server.close(done))
  t.match(await explainSilence(url, { page, isOnline: true, responds }), `No response from ${url.origin}`)
  const distant = new URL('https://prompts.invalid/')
  t.match(await explainSilence(distant, { page, isOnline: false, responds }), 'You are offline.')
  const later = new Response('{}', { status: 503, headers: { 'retry-after': '1' } })
  t.match(explainStatus(later, { error: 'busy' }), 'Wait a second')
  t.equal(explainStatus(new Response('{}'), {}), '')
  t.strictSame(fieldErrors({ details: [{ field: '/logs/0/tags/1', message: 'must be <= 3' }] }), [
    'Item 2 of “tags” in item 1 of “logs” must be at most 3.',
  ])
  t.strictSame(fieldErrors({ error: 'x' }), [])
})
