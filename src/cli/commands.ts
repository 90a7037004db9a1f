import { parseArgs } from 'node:util'
import { readConfig, settings } from '../config.js'
import { StartupError } from '../domain/startup-error.js'
import { backUp } from './backup.js'
import { check } from './check.js'
import { compact } from './compact.js'
import { createDataDir, databaseIn, existingDataDir } from './data-dir.js'
import { defaultBaseUrl, variables } from './mcp-settings.js'
import { restore } from './restore.js'
import { serve } from './serve.js'

/** A command of the `promptcrafter` program. */
export interface Command {
  /** Its arguments and options, for the usage line. */
  readonly form: string
  /** What it does, in one line. */
  readonly purpose: string
  /** The rest of its `--help`. */
  readonly more: string
  readonly run: (args: string[]) => Promise<void>
}

/** By name. */
export const commands: Readonly<Record<string, Command>> = {
  serve: {
    form: '',
    purpose: 'start the service (the default)',
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
    more: `The copy contains every write that the service acknowledged before the command started. FILE must not
exist; it appears when the copy is complete and checked. The database is the one in DATA_DIR. The copy does not contain
the secret that tokens are signed with (jwt-secret in DATA_DIR): without it, everyone has to log in again after a
restore elsewhere.`,
    async run(args) {
      const { file = '' } = readArguments('backup', args, [1, 1])
      await backUp(databaseIn(existingDataDir(readConfig(process.env).DATA_DIR)), file)
    },
  },
  restore: {
    form: 'FILE [--replace]',
    purpose: 'make FILE, a backup, the database of the service',
    more: `Stop the service first. FILE is checked and not changed. The database is the one in DATA_DIR.

  --replace  keep an existing database under another name in the same folder`,
    async run(args) {
      const { file = '', replace } = readArguments('restore', args, [1, 1])
      await restore(file, databaseIn(createDataDir(readConfig(process.env).DATA_DIR)), { replace })
    },
  },
  check: {
    form: '[FILE]',
    purpose: 'read the whole database, or a backup, and say whether it is sound',
    more: `FILE defaults to the database in DATA_DIR. The service may be running. At startup the service checks only
part of a database of more than 8 MiB, to start quickly.`,
    async run(args) {
      const { file } = readArguments('check', args, [0, 1])
      check(file ?? databaseIn(existingDataDir(readConfig(process.env).DATA_DIR)))
    },
  },
  compact: {
    form: '',
    purpose: 'give free space in the database back to the system',
    more: `A database that this version created shrinks by itself while the service runs, some seconds after something
was deleted. One of an earlier version does so once it was compacted. Up to 64 MiB of data, the service may be running:
writes wait for a second or two. For more, stop it first. It takes about a second per 50 MB, and twice as much free
disk space as there is data. If it's interrupted, nothing is lost. The database is the one in DATA_DIR.`,
    async run(args) {
      readArguments('compact', args, [0, 0])
      await compact(databaseIn(existingDataDir(readConfig(process.env).DATA_DIR)))
    },
  },
  mcp: {
    form: '',
    purpose: 'offer a service as tools to an assistant, over standard input and output',
    more: `The assistant starts this command itself and talks the Model Context Protocol (MCP) with it. It gets the
tools that the API key gives access to: with the scope read, none that change anything.

  ${variables.baseUrl}
      address of the service; default: ${defaultBaseUrl}
  ${variables.token}
      API key, or a token that a login returned`,
    async run(args) {
      readArguments('mcp', args, [0, 0])
      // Loaded only for those who ask: it takes a quarter of a second.
      const { serveMcp } = await import('./mcp.js')
      await serveMcp(process.env)
    },
  },
}

/** @param count the minimum and maximum number of files */
function readArguments(name: string, args: string[], [min, max]: [min: number, max: number]) {
  const options = name === 'restore' ? ({ replace: { type: 'boolean' } } as const) : {}
  const hint = `See promptcrafter ${name} --help.`
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
    if (positionals.length < min) throw new Error('FILE is missing.')
    if (positionals.length > max) throw new Error(`"${positionals[max]}" is one argument too many.`)
    return { file: positionals[0], replace: 'replace' in values }
  } catch (error) {
    const [reason] = (error as Error).message.split(/(?<=\.) /)
    throw new StartupError(`${reason} ${hint}`, { cause: error })
  }
}
