import { StartupError } from '../domain/startup-error.js'
import { loadContract } from '../openapi/contract.js'
import { type Command, commands } from './commands.js'

const usage = `Usage: promptcrafter [command]

Keeps your prompts, every output a model gave for them, and your notes and scores.

${Object.entries(commands)
  .map(([name, { form, purpose }]) => `  ${`${name} ${form}`.padEnd(25)}${purpose}`)
  .join('\n')}
  ${'--help'.padEnd(25)}this text; after a command, more about it
  ${'--version'.padEnd(25)}the version

${commands.serve?.more}
`

/**
 * Runs a command line.
 * @param args without the names of Node.js and of the program
 * @throws StartupError when it is misspelt, or the command cannot do its work
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
