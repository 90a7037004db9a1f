import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import type { Test } from 'tap'

/** @returns the path of the first of the programs that is installed, in a folder of `PATH` or in one of the others */
export function findProgram(names: readonly string[], others: readonly string[] = []): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(':'), ...others]
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))
}

const program = findProgram(['chromium', 'chromium-browser', 'google-chrome'])

/** Why tests in a browser are skipped, or `false`: with `REQUIRE_ALL`, a missing browser is an error. */
export const skip = program === undefined && process.env.REQUIRE_ALL === undefined && 'no chromium found'

/** Starts a browser, until the end of the test. */
export async function startBrowser(t: Pick<Test, 'teardown'>): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: program ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  })
  t.teardown(() => browser.close())
  return browser
}

/** What went wrong in the pages of a browser. */
export interface Complaints {
  /** Requests to other hosts, which are refused. */
  readonly outside: string[]
  /** Errors of scripts, and of the console. */
  readonly errors: string[]
}

/** Opens a page that can only reach one origin, and records requests to other hosts and the errors of the page. */
export async function openPage(
  browser: Browser,
  baseURL: string,
  complaints: Complaints,
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ baseURL, ...options })
  const { origin } = new URL(baseURL)
  await context.route('**/*', (route) => {
    if (new URL(route.request().url()).origin === origin) return route.continue()
    complaints.outside.push(route.request().url())
    return route.abort()
  })
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  page.on('console', (message) => {
    if (message.type() !== 'error' || /status of 40\d/.test(message.text())) return
    complaints.errors.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.errors.push(`${page.url()}: ${error.message}`))
  return { context, page }
}

/** Opens a page, and waits until it is hydrated: clicks and keys before that are lost. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path)
  const isHydrated = () => page.evaluate<boolean>('document.querySelector("#app").__vue_app__ !== undefined')
  while (!(await isHydrated())) await sleep(20)
}
