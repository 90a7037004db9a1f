import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import { readFacts } from '../../scripts/generate/docs/facts.js'
import type { ProgramTab } from '../../scripts/generate/docs/program-tab.js'
import { snippetSamples } from '../../scripts/generate/docs/reference/snippets.js'
import { readSamples, type Sample } from '../../scripts/generate/docs/samples.js'
import { missingPrograms, runToEnd, writeFiles } from '../clients/driver.js'
import type { Run, Runner } from '../clients/runner.js'
import { contract } from '../helpers/contract.js'
import { startService, type TestService } from '../helpers/service.js'
import { comparable } from './output.js'
import { runners } from './runners.js'

const facts = readFacts(contract.text)
/** All samples, written by hand or generated. */
export const samples = [...readSamples(), ...snippetSamples(facts)]
const person = facts.model.operations.find(({ id }) => id === 'signup')?.body?.example as { email: string }
/** Concurrent programs. */
const parallel = 3

/** Tests that the programs of a tab print what the pages say, or skips them with a reason. */
export function testSamples({ id, label }: ProgramTab): void {
  const runner = runners[id]
  if (!runner) throw new Error(`Nothing runs the samples of the tab ${id}.`)
  test(`the samples for ${label} print what the pages say`, {
    skip: reasonToSkip(runner),
    timeout: 170_000,
  }, async (t) => {
    const service = await startService(t)
    const runs = samples.flatMap((sample): Run[] => {
      const program = sample.programs.find((one) => one.tab.id === id)
      return program ? [{ sample, program: { ...program, code: atAddress(program.code, service) } }] : []
    })
    const folder = await mkdtemp(join(tmpdir(), `promptcrafter-samples-${id}-`))
    t.teardown(() => rm(folder, { recursive: true, force: true }))
    const written = runs.filter(({ sample }) => sample.setting.repeats === undefined)
    await writeFiles(folder, runner.files(written))
    await runner.prepare?.(folder, written)
    const queue = [...runs]
    const work = async () => {
      for (let run = queue.shift(); run; run = queue.shift()) await runSample(t, runner, run, folder, service)
    }
    await Promise.all(Array.from({ length: parallel }, work))
    t.comment(`${label}: ${runs.length} samples run`)
  })
}

/** The pages use the service's default address. */
function atAddress(code: string, { url }: TestService): string {
  return code.replaceAll('http://127.0.0.1:3000', url)
}

function reasonToSkip(runner: Runner): string | false {
  const missing = missingPrograms(runner)
  const reason =
    missing.length > 0
      ? `${missing.join(' and ')} not found`
      : runner.client !== undefined && !existsSync(runner.client) && 'its client is not there'
  return process.env.REQUIRE_ALL === undefined && reason
}

/** Runs a program with its own account and compares its output. */
async function runSample(
  t: Test,
  runner: Runner,
  { sample, program }: Run,
  folder: string,
  shared: TestService,
): Promise<void> {
  await t.test(sample.name, async (t) => {
    // A sample that signs up or logs in as the person of the examples needs a new service.
    const service = `${program.code} ${program.output}`.includes(person.email) ? await startService(t) : shared
    const environment = {
      ...runner.environment,
      ...(await makeReady(service, sample, service === shared ? `${randomUUID()}@example.com` : person.email)),
    }
    const before = codeBefore(sample)
    const command = runner.command({ sample: find(sample.setting.repeats) ?? sample, program })
    // Without --norc bash reads the machine's own files if its input is a socket, as with Node's children.
    const output =
      program.tab.id === 'curl'
        ? await runToEnd(
            ['bash', '--norc', '-euc', before + program.code.replaceAll(shared.url, service.url)],
            folder,
            environment,
          )
        : before === ''
          ? await runToEnd(command, folder, environment)
          : await runToEnd(['bash', '--norc', '-euc', `${before}\nexec "$@"`, 'bash', ...command], folder, environment)
    t.equal(comparable(output), comparable(program.output))
  })
}

function find(name: string | undefined): Sample | undefined {
  return samples.find((sample) => sample.name === name)
}

/** What runs before a sample in the same shell. */
function codeBefore({ setting }: Sample): string {
  const previous = find(setting.after)
  return previous ? codeBefore(previous) + (previous.programs[0]?.code ?? '') : ''
}

/** Creates the account and data for a sample. @returns its environment */
async function makeReady(service: TestService, { setting }: Sample, email: string): Promise<Record<string, string>> {
  if (setting.signsUp) return { PROMPTCRAFTER_BASE_URL: service.url }
  const send = async (method: 'POST' | 'PATCH', path: string, body: object, token?: string) => {
    const response = await service.send({ method, path, body, ...(token !== undefined && { token }) })
    if (response.status >= 300) throw new Error(`${method} ${path} failed: ${response.text}`)
    return response.json
  }
  const { token } = await send('POST', '/auth/signup', { ...person, email })
  const made: Record<'prompts' | 'logs' | 'keys', string[]> = { prompts: [], logs: [], keys: [] }
  for (const body of setting.prompts ?? []) made.prompts.push((await send('POST', '/prompts', body, token))._id)
  for (const { prompt, ...fields } of setting.changes ?? []) {
    await send('PATCH', `/prompts/${made.prompts[prompt]}`, fields, token)
  }
  for (const { prompt, ...fields } of setting.logs ?? []) {
    made.logs.push((await send('POST', '/logs', { promptId: made.prompts[prompt], ...fields }, token))._id)
  }
  for (const body of setting.keys ?? []) made.keys.push((await send('POST', '/auth/keys', body, token))._id)
  const identifiers = Object.entries(setting.environment ?? {}).map(([name, source]) => {
    const [kind = '', index] = source.split('.')
    return [name, made[kind as keyof typeof made][Number(index)]]
  })
  return {
    PROMPTCRAFTER_BASE_URL: service.url,
    PROMPTCRAFTER_TOKEN:
      setting.scope === undefined
        ? token
        : (await send('POST', '/auth/keys', { name: 'Sample', scope: setting.scope }, token)).key,
    ...Object.fromEntries(identifiers),
  }
}
