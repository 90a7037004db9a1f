import type { DriverKind } from './driver.js'
import { javascript } from './javascript/driver.js'
import { python } from './python/driver.js'
import { ruby } from './ruby/driver.js'

/** The languages that take part, in the order of the table's columns. */
export const drivers: readonly DriverKind[] = [javascript, python, ruby]
