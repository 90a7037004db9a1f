import { readFile } from 'node:fs/promises'
import { createConfig, formatProblems, getTotals, lint } from '@redocly/openapi-core'
import { checkContract } from './generate/contract/check.js'

// Checks all recommended rules, where warnings count as errors, and then what the service and the clients support.
const config = await createConfig({ extends: ['recommended'] })
const problems = await lint({ ref: 'openapi.yaml', config })
const totals = getTotals(problems)
formatProblems(problems, { format: 'codeframe', totals, version: 'openapi-core' })
if (totals.errors + totals.warnings > 0) process.exit(1)
await checkContract(await readFile('openapi.yaml', 'utf8'))
console.log('openapi.yaml: valid, no warning')
