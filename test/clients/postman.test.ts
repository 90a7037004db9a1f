import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import { readModel } from '../../scripts/generate/contract/read.js'
import { contract } from '../helpers/contract.js'
import { startService, temporaryFolder } from '../helpers/service.js'
import { missingPrograms, runToEnd } from './driver.js'

const file = 'generated/postman/PromptCrafter.postman_collection.json'
const collection = JSON.parse(readFileSync(file, 'utf8')) as Collection
const model = readModel(contract.text)

interface Collection {
  info: { schema: string }
  variable: { key: string }[]
  item: { name: string; item: Item[] }[]
}

interface Item {
  name: string
  request: { url: { raw: string } }
  response: { code: number; body: string }[]
}

test('the collection has the folders, names and variables that its users rely on', async (t) => {
  t.match(collection.info.schema, /v2\.1\.0/)
  t.same(
    collection.item.map(({ name }) => name),
    ['Auth', 'Prompts', 'Logs', 'Statistics', 'Search'],
  )
  const names = collection.item.flatMap(({ name, item }) => item.map((request) => `${name}: ${request.name}`))
  for (const name of ['Logs: Retrieve all logs', 'Logs: Retrieve logs by prompt', 'Logs: Log an output']) {
    t.ok(names.includes(name), name)
  }
  const variables = collection.variable.map(({ key }) => key)
  for (const name of ['baseUrl', 'token', 'promptId', 'logId']) t.ok(variables.includes(name), name)
})

test('a request sends the optional parameters that it is of no use without', async (t) => {
  const requests = collection.item.flatMap(({ item }) => item)
  const address = (name: string) => requests.find((request) => request.name === name)?.request.url.raw
  t.equal(address('Compare two groups of logs'), '{{baseUrl}}/comparisons?promptId={{promptId}}')
  t.equal(address('Retrieve statistics'), '{{baseUrl}}/statistics?groupBy=promptVersion&promptId={{promptId}}')
  t.equal(address('Retrieve all logs'), '{{baseUrl}}/logs')
})

test('the collection has every documented response as an example', async (t) => {
  const requests = new Map(collection.item.flatMap(({ item }) => item).map((request) => [request.name, request]))
  const outside = model.folders.filter(({ inCollection }) => !inCollection).map(({ name }) => name)
  // A variant is the same request with another `Accept` or body.
  const calls = model.calls.filter(({ operation, variant }) => variant === '' && !outside.includes(operation.folder))
  for (const { summary, operation } of calls) {
    const examples = requests.get(summary)?.response ?? []
    const errors = examples.filter(({ code }) => code >= 400)
    t.same(
      errors.map(({ code, body }) => [code, JSON.parse(body).error]),
      operation.errors.map(({ status, message }) => [status, message]),
      summary,
    )
    t.equal(examples.find(({ code }) => code < 400)?.code, operation.success.status, summary)
  }
})

// Newman brings 150 packages: it is fetched only where everything must run.
const installed = missingPrograms({ needs: ['newman'] }).length === 0
const newman = installed ? ['newman'] : ['npx', '--yes', 'newman@6.2.2']
const skip = !installed && process.env.REQUIRE_ALL === undefined && 'newman not found'

test('a run of the collection passes whole, twice in a row', { skip }, async (t) => {
  const service = await startService(t)
  for (const time of ['first', 'second']) {
    const report = await runCollection(t, service.url)
    t.equal(report.stats.requests.total, collection.item.flatMap(({ item }) => item).length, `${time} run: requests`)
    t.same(report.failures, [])
    t.ok(report.stats.assertions.total >= 3 * report.stats.requests.total, 'assertions')
    t.comment(
      `${time} run: ${report.stats.requests.total} requests, ${report.stats.assertions.total} assertions passed`,
    )
  }
})

interface Report {
  stats: Record<'requests' | 'assertions', { total: number }>
  failures: unknown[]
}

async function runCollection(t: Test, url: string): Promise<Report> {
  const report = join(temporaryFolder(t), 'report.json')
  const where = ['--env-var', `baseUrl=${url}`]
  // Newman ends with an error when an assertion failed; the report says which.
  await runToEnd(
    [...newman, 'run', file, ...where, '--reporters', 'json', '--reporter-json-export', report],
    process.cwd(),
  ).catch((error) => t.comment(error.message))
  return JSON.parse(readFileSync(report, 'utf8')).run
}
