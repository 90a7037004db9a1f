import { readConfig, settings } from '../config.js'
import { backUp } from './backup.js'
import { check } from './check.js'
import { type Command, command } from './command.js'
import { compact } from './compact.js'
import { createDataDir, databaseIn, existingDataDir } from './data-dir.js'
import { defaultMockPort, serveMock } from './mock.js'
import { defaultBaseUrl, variables } from './remote-settings.js'
import { restore } from './restore.js'
import { serve } from './serve.js'
import { exportCommand, importCommand } from './transfer/commands.js'

/** By name. */
export const commands: Readonly<Record<string, Command>> = {
  serve: command('serve', {
    form: '',
    purpose: 'start the service (the default)',
    more: `Settings are read from the environment:

${Object.entries(settings)
  .map(([name, { purpose, default: fallback, allowed }]) => {
    return `  ${name}\n      ${purpose}\n      allowed: ${allowed}${fallback && `; default: ${fallback}`}`
  })
  .join('\n')}`,
    files: [0, 0],
    run: () => serve(readConfig(process.env)),
  }),
  backup: command('backup', {
    form: 'FILE',
    purpose: 'copy the database to FILE, while the service runs or not',
    more: `The copy contains every write that the service acknowledged before the command started. FILE must not
exist; it appears when the copy is complete and checked. The database is the one in DATA_DIR. The copy does not contain
the secret that tokens are signed with (jwt-secret in DATA_DIR): without it, everyone has to log in again after a
restore elsewhere.`,
    files: [1, 1],
    run: ([file = '']) => backUp(databaseIn(existingDataDir(readConfig(process.env).DATA_DIR)), file),
  }),
  restore: command('restore', {
    form: 'FILE [--replace]',
    purpose: 'make FILE, a backup, the database of the service',
    more: `Stop the service first. FILE is checked and not changed. The database is the one in DATA_DIR.

  --replace  keep an existing database under another name in the same folder`,
    files: [1, 1],
    options: { replace: { type: 'boolean', default: false } },
    run: ([file = ''], { replace }) =>
      restore(file, databaseIn(createDataDir(readConfig(process.env).DATA_DIR)), { replace }),
  }),
  check: command('check', {
    form: '[FILE]',
    purpose: 'read the whole database, or a backup, and say whether it is sound',
    more: `FILE defaults to the database in DATA_DIR. The service may be running. At startup the service checks only
part of a database of more than 8 MiB, to start quickly.`,
    files: [0, 1],
    run: ([file]) => check(file ?? databaseIn(existingDataDir(readConfig(process.env).DATA_DIR))),
  }),
  compact: command('compact', {
    form: '',
    purpose: 'give free space in the database back to the system',
    more: `A database that this version created shrinks by itself while the service runs, some seconds after something
was deleted. One of an earlier version does so once it was compacted. Up to 64 MiB of data, the service may be running:
writes wait for a second or two. For more, stop it first. It takes about a second per 50 MB, and twice as much free
disk space as there is data. If it's interrupted, nothing is lost. The database is the one in DATA_DIR.`,
    files: [0, 0],
    run: () => compact(databaseIn(existingDataDir(readConfig(process.env).DATA_DIR))),
  }),
  export: exportCommand,
  import: importCommand,
  mock: command('mock', {
    form: '[--port N] [--host H]',
    purpose: 'start a mock server, for tests of applications that call the service',
    more: `It checks requests as the service does, returns the examples of the contract, and stores nothing. It accepts
every token. A request asks for another documented response with a header, such as \`Prefer: code=429\` or
\`Prefer: code=404, example=promptNotFound\`. Every response has the header \`PromptCrafter-Mock: true\`.

  --port N  port to listen on; 0 for any free one; default: ${defaultMockPort}
  --host H  address to listen on; default: 127.0.0.1`,
    files: [0, 0],
    options: { port: { type: 'string' }, host: { type: 'string' } },
    run: (_, address) => serveMock(address),
  }),
  mcp: command('mcp', {
    form: '',
    purpose: 'offer a service as tools to an assistant, over standard input and output',
    more: `The assistant starts this command itself and talks the Model Context Protocol (MCP) with it. It gets the
tools that the API key gives access to: with the scope read, none that change anything.

  ${variables.baseUrl}
      address of the service; default: ${defaultBaseUrl}
  ${variables.token}
      API key, or a token that a login returned`,
    files: [0, 0],
    async run() {
      // Loaded only for those who ask: it takes a quarter of a second.
      const { serveMcp } = await import('./mcp.js')
      await serveMcp(process.env)
    },
  }),
}
