import type { Page } from 'playwright-core'

/** What it takes to show a page. */
export interface Cost {
  readonly path: string
  /** The compressed size of the page and all that it loads, in bytes, with or without a cache. */
  readonly bytes: number
  /** The time to the first contentful paint in milliseconds, or `null` if nothing was painted yet. */
  readonly paint: number | null
}

/** Files for pages that a link in view leads to are loaded when the page is shown, and don't count. */
const measure = `(() => {
  const others = new Set([...document.querySelectorAll('link[rel=prefetch]')].map(({ href }) => href))
  const loaded = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  return {
    bytes: loaded.filter(({ name }) => !others.has(name)).reduce((sum, one) => sum + one.encodedBodySize, 0),
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
  }
})()`

/** Measures a page that was just visited. */
export async function costOf(page: Page, path: string): Promise<Cost> {
  return { path, ...(await page.evaluate<Omit<Cost, 'path'>>(measure)) }
}

/** Returns lines with the median and the three highest values of both measures. */
export function describeCosts(costs: readonly Cost[]): string[] {
  const sizes = costs.map(({ path, bytes }) => ({ path, value: bytes / 1000 }))
  const paints = costs.flatMap(({ path, paint }) => (paint === null ? [] : [{ path, value: paint }]))
  return [describe('size', 'kB', sizes), describe('first contentful paint', 'ms', paints)]
}

function describe(name: string, unit: string, values: readonly { path: string; value: number }[]): string {
  const sorted = values.toSorted((one, other) => other.value - one.value)
  const text = (value: number | undefined) => `${Math.round(value ?? 0)} ${unit}`
  const highest = sorted.slice(0, 3).map(({ path, value }) => `${path || 'index.html'} ${text(value)}`)
  return `${name} of ${values.length} pages: median ${text(sorted[sorted.length >> 1]?.value)}; ${highest.join(', ')}`
}
