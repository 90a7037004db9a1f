import type { DriverKind } from './driver.js'
import { go } from './go/driver.js'
import { java } from './java/driver.js'
import { javascript } from './javascript/driver.js'
import { python } from './python/driver.js'
import { ruby } from './ruby/driver.js'

/** The languages that take part, in the order of the table's columns. */
export const drivers: readonly DriverKind[] = [javascript, python, go, ruby, java]
