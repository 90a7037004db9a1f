import type { Test } from 'tap'
import { type DriverKind, missingPrograms } from './driver.js'
import { go } from './go/driver.js'
import { java } from './java/driver.js'
import { javascript } from './javascript/driver.js'
import { python } from './python/driver.js'
import { ruby } from './ruby/driver.js'

/** The languages that take part, in the order of the table's columns. */
export const drivers: readonly DriverKind[] = [javascript, python, go, ruby, java]

/** Those whose language is found. The others are named as skipped, or fail the test where everything must run. */
export function presentDrivers(t: Pick<Test, 'comment' | 'fail'>): DriverKind[] {
  return drivers.filter((kind) => {
    const missing = missingPrograms(kind)
    if (missing.length === 0) return true
    const what = `${kind.language}: ${missing.join(', ')} not found`
    if (process.env.REQUIRE_ALL === undefined) t.comment(`${what}, skipped`)
    else t.fail(what)
    return false
  })
}
