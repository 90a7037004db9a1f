import type { Test } from 'tap'
import { packs } from '../../scripts/generate/languages/index.js'
import { type DriverKind, missingPrograms } from './driver.js'

/** Every language's driver, as `driver` of the file driver.ts in its folder here. */
export const drivers: readonly DriverKind[] = await Promise.all(
  packs.map(async ({ id }) => {
    const { driver } = (await import(`./${id}/driver.js`)) as { readonly driver: DriverKind }
    return driver
  }),
)

/** Those whose language is found. The others are named as skipped, or fail the test where everything must run. */
export function presentDrivers(t: Pick<Test, 'comment' | 'fail'>): DriverKind[] {
  return drivers.filter((kind) => {
    const missing = missingPrograms(kind)
    if (missing.length === 0) return true
    const what = `${kind.pack.name}: ${missing.join(', ')} not found`
    if (process.env.REQUIRE_ALL === undefined) t.comment(`${what}, skipped`)
    else t.fail(what)
    return false
  })
}
