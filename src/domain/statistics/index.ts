// The statistics of scores from 0 to 10: pure functions of integer counts. They import nothing of ours, and neither
// round nor draw: the same logs have the same figures, to the last digit, on every machine. From groups and
// comparisons, as the contract shows them, the files of this folder go down to one formula each.
export { type Comparison, compare } from './comparison.js'
export { Grouping } from './grouping.js'
export { isTimeZone } from './periods.js'
export { Tally } from './tally.js'
