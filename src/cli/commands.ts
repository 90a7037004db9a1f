import { parseArgs } from 'node:util'
import { readConfig, settings } from '../config.js'
import { StartupError } from '../domain/startup-error.js'
import { backUp } from './backup.js'
import { check } from './check.js'
import { databaseIn, existingDataDir, makeDataDir } from './data-dir.js'
import { restore } from './restore.js'
import { serve } from './serve.js'

/** What `promptcrafter` can be told to do. */
export interface Command {
  /** Its arguments and options, as the usage shows them. */
  readonly form: string
  /** What it does, in a line. */
  readonly purpose: string
  /** What else there is to know, for `--help`. */
  readonly more: string
  readonly run: (args: string[]) => Promise<void>
}

/** By name. */
export const commands: Readonly<Record<string, Command>> = {
  serve: {
    form: '',
    purpose: 'start the service (this is what it does without a command)',
    more: `Settings are read from the environment:

${Object.entries(settings)
  .map(([name, { purpose, default: fallback, allowed }]) => {
    return `  ${name}\n      ${purpose}\n      allowed: ${allowed}${fallback && `; default: ${fallback}`}`
  })
  .join('\n')}`,
    async run(args) {
      readArguments('serve', args, [0, 0])
      await serve(readConfig(process.env))
    },
  },
  backup: {
    form: 'FILE',
    purpose: 'copy the database to FILE, while the service runs or not',
    more: `All that the service has answered for before the command is in the copy. It is checked before it gets its name, and
FILE must not exist. The database is the one in DATA_DIR. The copy does not hold the secret that tokens are
signed with (jwt-secret in DATA_DIR): without it, everyone logs in again after a restore elsewhere.`,
    async run(args) {
      const { file = '' } = readArguments('backup', args, [1, 1])
      await backUp(databaseIn(existingDataDir(readConfig(process.env).DATA_DIR)), file)
    },
  },
  restore: {
    form: 'FILE [--replace]',
    purpose: 'make FILE, a backup, the database of the service',
    more: `The service must be stopped. FILE is checked first and stays as it is. The database is the one in DATA_DIR.

  --replace  when there is a database already, put it aside under another name in the same folder`,
    async run(args) {
      const { file = '', replace } = readArguments('restore', args, [1, 1])
      await restore(file, databaseIn(makeDataDir(readConfig(process.env).DATA_DIR)), { replace })
    },
  },
  check: {
    form: '[FILE]',
    purpose: 'read all of the database, or of a backup, and say whether it is sound',
    more: `Without FILE it is the database in DATA_DIR, and the service may be running. The start of the service reads a database of more
than 8 MiB only in part, so that it takes no longer than it must.`,
    async run(args) {
      const { file } = readArguments('check', args, [0, 1])
      check(file ?? databaseIn(existingDataDir(readConfig(process.env).DATA_DIR)))
    },
  },
}

/** @param count the least and the most files that the command takes */
function readArguments(name: string, args: string[], count: [least: number, most: number]) {
  const options = name === 'restore' ? ({ replace: { type: 'boolean' } } as const) : {}
  const hint = `See promptcrafter ${name} --help.`
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
    if (positionals.length < count[0]) throw new Error('FILE is missing.')
    if (positionals.length > count[1]) throw new Error(`"${positionals[count[1]]}" is one argument too many.`)
    return { file: positionals[0], replace: 'replace' in values }
  } catch (error) {
    const [reason] = (error as Error).message.split(/(?<=\.) /)
    throw new StartupError(`${reason} ${hint}`, { cause: error })
  }
}
