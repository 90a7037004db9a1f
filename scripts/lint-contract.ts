import { createConfig, formatProblems, getTotals, lint } from '@redocly/openapi-core'

/** The linter's recommended rules, none switched off; a warning fails the run as an error does. */
const config = await createConfig({ extends: ['recommended'] })
const problems = await lint({ ref: 'openapi.yaml', config })
const totals = getTotals(problems)
formatProblems(problems, { format: 'codeframe', totals, version: 'openapi-core' })
if (totals.errors + totals.warnings > 0) process.exit(1)
console.log('openapi.yaml: valid, no warning')
