#!/usr/bin/env node
import { type Command, commands } from './commands/commands.js'
import { loadContract } from './contract/contract.js'
import { StartError } from './start-error.js'

const usage = `Usage: promptcrafter [command]

Keeps your prompts, every output a model gave for them, and your notes and scores.

${Object.entries(commands)
  .map(([name, { form, purpose }]) => `  ${`${name} ${form}`.padEnd(25)}${purpose}`)
  .join('\n')}
  ${'--help'.padEnd(25)}this text; after a command, more about it
  ${'--version'.padEnd(25)}the version

${commands.serve?.more}
`

try {
  await run(process.argv.slice(2))
} catch (error) {
  // What the operator can mend is one line; for all else the trace is what helps.
  console.error(error instanceof StartError ? `promptcrafter: ${error.message}` : error)
  process.exitCode = 1
}

async function run(args: string[]): Promise<void> {
  const [first = 'serve', ...rest] = args
  const isHelp = (text: string | undefined) => text === '--help' || text === '-h'
  if (isHelp(first)) return console.log(usage)
  if (first === '--version' || first === '-v') return console.log((await loadContract()).version)
  if (first.startsWith('-')) throw new StartError(`There is no option "${first}". See promptcrafter --help.`)
  const command = Object.hasOwn(commands, first) ? commands[first] : undefined
  if (!command) throw new StartError(`There is no command "${first}". See promptcrafter --help.`)
  if (rest.some(isHelp)) return console.log(helpOf(first, command))
  await command.run(rest)
}

function helpOf(name: string, { form, purpose, more }: Command): string {
  return `Usage: promptcrafter ${name} ${form}\n\n${purpose[0]?.toUpperCase()}${purpose.slice(1)}.\n\n${more}\n`
}
