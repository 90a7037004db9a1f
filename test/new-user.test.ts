import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Test, test } from 'tap'
import { missingPrograms, runToEnd } from './clients/driver.js'
import { comparable } from './docs/output.js'
import { temporaryFolder } from './helpers/service.js'
import { until } from './helpers/until.js'

const missing = missingPrograms({ needs: ['bash', 'curl'] })
const skip = missing.length > 0 && process.env.REQUIRE_ALL === undefined && `${missing} not found`
/** With FROM_CLONE=1, the new user installs and builds a clone of the repository, which takes minutes. */
const isFromClone = process.env.FROM_CLONE === '1'

/** Something to paste, and what the page says it prints. */
interface Step {
  readonly command: string
  readonly prints: string
}

/** The steps of a text in Markdown, as somebody reads it who chose the tab cURL. */
function stepsOf(markdown: string): Step[] {
  const inOneTab = markdown.replaceAll(/^::: tabs.*\n([\s\S]*?)^:::$/gm, (_, tabs: string) => {
    return tabs.split(/^== /m).find((tab) => tab.startsWith('cURL\n')) ?? ''
  })
  const steps: Step[] = []
  for (const [, language, code = ''] of inOneTab.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)) {
    if (language === 'sh') steps.push({ command: code, prints: '' })
    else steps.push({ command: '', ...steps.pop(), prints: code })
  }
  return steps
}

/** The steps below some headings of a file; `# ` can also begin a comment in a command. */
function stepsOfPart(file: string, ...titles: readonly string[]): Step[] {
  const parts = readFileSync(file, 'utf8').replace(/^# /m, '## ').split(/^## /m)
  return titles.flatMap((title) => {
    const part = parts.find((one) => one.split('\n', 1)[0]?.replace(/ \{#.*/, '') === title)
    if (part === undefined) throw new Error(`${file} has no part "${title}"`)
    return stepsOf(part)
  })
}

test('a new user gets from an empty folder to a finding by pasting', {
  skip,
  timeout: isFromClone ? 1_700_000 : 600_000,
}, async (t) => {
  const started = performance.now()
  const folder = temporaryFolder(t)
  const [start] = stepsOfPart('README.md', 'PromptCrafter')
  t.equal(stepsOfPart('generated/docs/quickstart.md', 'Start the service')[0]?.command, start?.command)
  const address = await startIn(folder, t, start?.command ?? '')
  const paste = openTerminal(t, folder, address)
  const startedSeconds = (performance.now() - started) / 1000

  const [session, logIn, createKey, ...others] = stepsOfPart('README.md', 'A first session')
  const [log, ofPrompt, all, found] = (await paste(session)).split(/(?<=[}\]])(?=[[{])/)
  const wanted = { output: 'Waves fold into foam', score: 7, notes: 'One line only.' }
  t.match(JSON.parse(log ?? ''), wanted)
  t.match(JSON.parse(ofPrompt ?? ''), [wanted])
  t.equal(all, ofPrompt)
  t.match(JSON.parse(found ?? ''), [{ title: 'Sea haiku', tags: ['poetry'] }])
  t.equal(await paste(logIn), '')
  t.match(JSON.parse(await paste(createKey)), { scope: 'log', key: /^pck_/ })
  t.strictSame(others, [])

  const quickstart = 'generated/docs/quickstart.md'
  // The page tells those who already signed up, in the README, to log in instead.
  const parts = ['Variables of the samples', 'Save a prompt', 'Log an output', 'Read it back']
  for (const step of [...stepsOfPart(quickstart, 'Start the service').slice(1), ...stepsOfPart(quickstart, ...parts)]) {
    t.equal(
      comparable(await paste(step)),
      comparable(step.prints),
      `prints what the page says: ${step.command.split('\n', 1)}`,
    )
  }

  const guide = 'generated/docs/tasks/compare-prompts.md'
  const [data, compare, moreData] = stepsOfPart(guide, 'Sample data', 'Compare', 'Log more outputs')
  t.equal(await paste(data), '')
  t.equal(await paste(compare), compare?.prints.trim())
  t.equal(await paste(moreData && { ...moreData, prints: '' }), '')
  t.equal(await paste(compare), moreData?.prints.trim(), 'the same request finds the difference')
  t.match(moreData?.prints, /^better: B scores higher than A/)

  const steps = paste.count() + 1
  t.ok(steps <= 15, `${steps} commands to paste`)
  const minutes = (seconds: number) => (seconds / 60).toFixed(1)
  const inAll = (performance.now() - started) / 1000
  t.comment(`${steps} commands to paste, ${minutes(inAll)} minutes, ${minutes(startedSeconds)} of them for the start`)
})

/**
 * Pastes the command that starts the service, on a free port: in a clone, or, to save time, what `npm start` ends in,
 * next to what is already built.
 * @returns the address that it prints
 */
async function startIn(folder: string, t: Test, command: string): Promise<string> {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }
  if (isFromClone) await runToEnd(['git', 'clone', '--quiet', resolve('.'), '.'], folder)
  else await symlink(resolve('dist'), join(folder, 'dist'))
  const { output, hasEnded } = openShell(t, folder, isFromClone ? command : (scripts.start.split('&&').at(-1) ?? ''))
  const address = () => /listens on (\S+)/.exec(output())?.[1]
  await until(() => hasEnded() || address() !== undefined, 'the service did not start', isFromClone ? 1600 : 300)
  return address() ?? Promise.reject(new Error(`the service did not start: ${output()}`))
}

/** Opens a terminal in which commands are pasted. */
function openTerminal(t: Test, folder: string, address: string) {
  const shell = openShell(t, folder)
  let count = 0
  /** @returns what the command prints, once the shell is ready for the next one */
  const paste = async (step: Step | undefined): Promise<string> => {
    const command = step?.command ?? ''
    const before = shell.output().length
    const prompt = `after paste ${++count}: `
    // The pages use the default address.
    shell.write(`${command.replaceAll('http://127.0.0.1:3000', address)}\necho "${prompt}$?"\n`)
    const status = () => shell.output().slice(before).split(prompt)[1]?.trim()
    await until(() => status() !== undefined || shell.hasEnded(), `it did not end: ${command}`)
    const printed = shell.output().slice(before).split(prompt)[0]?.trim() ?? ''
    t.equal(status(), '0', `${command.split('\n', 1)} … ${printed}`)
    return printed
  }
  return Object.assign(paste, { count: () => count })
}

/** Starts a shell as it is on a new machine, with a command or for what is written to it, until the end of the test. */
function openShell(t: Test, folder: string, command?: string) {
  const environment = Object.entries(process.env).filter(([name]) => !/^(PROMPTCRAFTER|TAP|_TAP|npm)_/.test(name))
  const child = spawn('bash', ['--norc', ...(command === undefined ? [] : ['-c', command])], {
    cwd: folder,
    env: { ...Object.fromEntries(environment), PORT: '0' },
    // A group, because npm and the shell don't pass signals on.
    detached: true,
  })
  let output = ''
  let hasEnded = false
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => {
      hasEnded = true
      resolve()
    })
  })
  t.teardown(async () => {
    if (!hasEnded) process.kill(-(child.pid as number), 'SIGKILL')
    await ended
  })
  return { output: () => output, hasEnded: () => hasEnded, write: (text: string) => child.stdin.write(text) }
}
