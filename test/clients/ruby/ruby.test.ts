import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'tap'
import { readModel } from '../../../scripts/generate/contract/read.js'
import { contract } from '../../helpers/contract.js'
import { signUp, startService } from '../../helpers/service.js'
import { missingPrograms, prepareDriver, runToEnd } from '../driver.js'
import { startOddServers } from '../odd-server.js'
import { laterSections, readmePrograms } from '../readme.js'
import { setTutorial } from '../tutorial.js'
import { driver } from './driver.js'

const client = 'generated/clients/ruby'
const missing = missingPrograms({ needs: [...driver.needs, 'gem'] })
const skip = missing.length > 0 && process.env.REQUIRE_ALL === undefined && `${missing} not found`

test('the Ruby client, built and installed as a gem', { skip, timeout: 300_000 }, async (t) => {
  const folder = await prepareDriver(driver, readModel(contract.text), client)
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  const gems = join(folder, 'gems')
  // A place of its own for the gem; else the commands are those of the README.
  const home = { GEM_HOME: gems, GEM_PATH: gems }
  const readme = await readFile(`${client}/README.md`, 'utf8')
  for (const command of readme.match(/^gem .+$/gm) ?? []) {
    await runToEnd(command.split(' '), join(folder, 'client'), home)
  }
  t.equal((await readdir(join(gems, 'gems'))).length, 1)
  const service = await startService(t)
  const address = { ...home, PROMPTCRAFTER_BASE_URL: service.url }
  const runText = async (text: string) => {
    await writeFile(join(folder, 'program.rb'), text)
    return runToEnd(['ruby', '-w', 'program.rb'], folder, address)
  }

  await t.test('ruby -wc has nothing to say about its files', async (t) => {
    for (const path of await readdir(client, { recursive: true })) {
      if (path.endsWith('.rb')) t.equal(await runToEnd(['ruby', '-wc', path], client), 'Syntax OK\n', path)
    }
  })

  await t.test('its signatures fit what its methods take and give', async (t) => {
    // Those of Ruby's own libraries that the gem's refer to, as in sig/manifest.yaml.
    const libraries = ['date', 'logger', 'monitor', 'net-http', 'pathname', 'uri'].flatMap((name) => ['-r', name])
    const options = [...libraries, '-I', 'client/sig']
    const rbs = 'RBS::CLI.new(stdout: $stdout, stderr: $stderr).run(ARGV.dup)'
    await runToEnd(['ruby', '-rrbs', '-rrbs/cli', '-e', rbs, '--', ...options, 'validate', '--silent'], folder)
    await writeFile(join(folder, 'typed.rb'), await readFile('test/clients/ruby/typed.rb', 'utf8'))
    const token = await signUp(service)
    const output = await runToEnd(
      ['ruby', '-w', '-rrbs/test/setup', '-Iclient/lib', 'typed.rb', token, 'client/sig'],
      folder,
      {
        PROMPTCRAFTER_BASE_URL: service.url,
        RBS_TEST_TARGET: 'PromptCrafter::*',
        RBS_TEST_OPT: options.join(' '),
        RBS_TEST_RAISE: 'true',
        RBS_TEST_LOGLEVEL: 'error',
      },
    )
    t.match(output, /404\nRBS::Test::Tester::TypeError\n$/)
  })

  await t.test('the programs of its README do what they say', async (t) => {
    const programs = readmePrograms(readme, 'ruby')
    const [quickstart = ''] = programs.get('Quickstart') ?? []
    t.equal(await runText(quickstart), 'GPT-4o, 7 of 10: Waves fold into foam\n')
    const more = laterSections.flatMap((title) => programs.get(title) ?? [])
    t.equal(more.length, laterSections.length)
    const printed = await runText([quickstart, ...more, 'p best'].join('\n'))
    const [, log, isRecent, response, after, title, message, requestId] = printed.split('\n')
    t.match(log, /^log\w+$/)
    t.equal(isRecent, 'true')
    t.match(response, /^200 \S+$/)
    t.match(after, /^\/auth\/account 200 in \d+ ms$/)
    t.equal(title, 'Sea haiku')
    t.equal(message, 'No prompt found with the specified ID.')
    t.match(requestId, /^\S+$/)
  })

  await t.test('programs of the tutorial "View logs" run unchanged but for the token and the prompt', async (t) => {
    const { program, printed } = await setTutorial(service)
    const runTutorial = async (name: string, ownToken?: string) =>
      runText(await program(`test/clients/ruby/${name}.rb`, ownToken))
    t.equal(await runTutorial('all_logs'), printed.allLogs)
    t.equal(await runTutorial('logs_by_prompt'), printed.logsByPrompt)
    t.match(await runTutorial('all_logs', 'x'), /^An API error occurred: Authentication token is expired or invalid/)
  })

  await t.test('its habits', async (t) => {
    const odd = await startOddServers(t)
    await writeFile(join(folder, 'habits.rb'), await readFile('test/clients/ruby/habits.rb', 'utf8'))
    const given = [service.url, odd.url, await signUp(service)]
    t.equal(await runToEnd(['ruby', '-w', 'habits.rb', ...given], folder, home), 'all as it should be\n')
    t.same(odd.sentElsewhere, [])
  })
})
