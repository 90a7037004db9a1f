import { writeFileSync } from 'node:fs'
import { loadContract } from '../../src/openapi/contract.js'
import { buildRenderers } from '../../src/openapi/render.js'
import { type AccountPlan, createData } from './data.js'

// A separate process for each data set, so that several are created at the same time. Its arguments: the folder to
// create, the file for the list of created accounts, and the plans as JSON.

const [folder = '', file = '', plans = ''] = process.argv.slice(2)
const renderers = buildRenderers(await loadContract())
writeFileSync(file, JSON.stringify(await createData(folder, JSON.parse(plans) as AccountPlan[], renderers)))
