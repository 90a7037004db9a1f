import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import type { Test } from 'tap'
import { startService, type TestService } from '../helpers/service.js'
import { buildSite, folder } from './built-site.js'

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
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  })
  t.teardown(() => browser.close())
  return browser
}

/** What went wrong in the pages of a browser. */
export interface Complaints {
  /** Requests to other hosts, whose names the browser can't resolve. */
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
  // Not with a route: with one, the browser fetches every file anew for every page.
  context.on('request', (request) => {
    const url = request.url()
    if (!/^(data|blob):/.test(url) && new URL(url).origin !== origin) complaints.outside.push(url)
  })
  context.on('page', (page) => {
    page.setDefaultTimeout(120_000)
    page.on('console', (message) => {
      if (message.type() !== 'error' || /status of 40\d/.test(message.text())) return
      complaints.errors.push(`${page.url()}: ${message.text()}`)
    })
    page.on('pageerror', (error) => complaints.errors.push(`${page.url()}: ${error.message}`))
  })
  const page = await context.newPage()
  return { context, page }
}

/** Opens a page, and waits until it is hydrated: clicks and keys before that are lost. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path)
  const isHydrated = () => page.evaluate<boolean>('document.querySelector("#app").__vue_app__ !== undefined')
  while (!(await isHydrated())) await sleep(20)
}

/** The documentation as a service serves it, and a browser for it. */
export interface Site {
  readonly service: TestService
  /** What went wrong in any of its pages. */
  readonly complaints: Complaints
  readonly open: (options?: BrowserContextOptions) => ReturnType<typeof openPage>
}

/** Builds the documentation, and starts a service and a browser, until the end of the test. */
export async function startSite(t: Test): Promise<Site> {
  await buildSite()
  const service = await startService(t, { documentation: resolve(folder) })
  const browser = await startBrowser(t)
  const complaints: Complaints = { outside: [], errors: [] }
  return { service, complaints, open: (options) => openPage(browser, `${service.url}/docs/`, complaints, options) }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** @returns what violates WCAG 2.2 AA in a page, outside of the elements of `exclude` */
export async function violationsIn(
  page: Page,
  { exclude, hasContrast = true }: { exclude?: readonly string[]; hasContrast?: boolean } = {},
): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate<string[]>(`
    axe.run(${exclude === undefined ? 'document' : JSON.stringify({ exclude })}, {
      resultTypes: ['violations'],
      rules: { 'color-contrast': { enabled: ${hasContrast} } },
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    })
      .then(({ violations }) => violations.map(({ id, nodes }) =>
        id + ': ' + nodes.map((node) => node.target + ' ' + node.failureSummary).join('; ')))
  `)
}
