import { StartupError } from '../domain/startup-error.js'
import { loadContract } from '../openapi/contract.js'
import type { Command } from './command.js'
import { commands } from './commands.js'

const usage = `Usage: promptcrafter [command]

Keeps your prompts, every output a model gave for them, and your notes and scores.

${Object.entries(commands)
  .map(([name, { form, purpose }]) => `  ${`${name} ${form}`.padEnd(25)}${purpose}`)
  .join('\n')}
  ${'--help'.padEnd(25)}show this text, or more about a command
  ${'--version'.padEnd(25)}show the version

${commands.serve?.more}
`

/*
 * This folder is what operators use: the commands, their arguments, the processes and the log. It puts the other parts
 * together and may import any of them.
 */

/**
 * Runs a command line.
 * @param args without Node.js and the program
 * @throws StartupError if it is misspelt or the command fails
 */
export async function run(args: string[]): Promise<void> {
  const [first = 'serve', ...rest] = args
  const isHelp = (text: string | undefined) => text === '--help' || text === '-h'
  if (isHelp(first)) return console.log(usage)
  if (first === '--version' || first === '-v') return console.log((await loadContract()).version)
  if (first.startsWith('-')) throw new StartupError(`There is no option "${first}". See promptcrafter --help.`)
  const command = Object.hasOwn(commands, first) ? commands[first] : undefined
  if (!command) throw new StartupError(`There is no command "${first}". See promptcrafter --help.`)
  if (rest.some(isHelp)) return console.log(helpOf(first, command))
  await command.run(rest)
}

function helpOf(name: string, { form, purpose, more }: Command): string {
  return `Usage: promptcrafter ${name} ${form}\n\n${purpose[0]?.toUpperCase()}${purpose.slice(1)}.\n\n${more}\n`
}
