#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { readConfig, settings } from './config.js'
import { loadContract } from './contract/contract.js'
import { serve } from './serve.js'
import { StartError } from './start-error.js'

const usage = `Usage: promptcrafter [serve]

Keeps your prompts, every output a model gave for them, and your notes and scores.

  serve       start the service (this is what it does without a command)
  --help      this text
  --version   the version

Settings are read from the environment:

${Object.entries(settings)
  .map(([name, { purpose, default: fallback, allowed }]) => {
    return `  ${name}\n      ${purpose}\n      allowed: ${allowed}${fallback && `; default: ${fallback}`}`
  })
  .join('\n')}
`

try {
  await run(process.argv.slice(2))
} catch (error) {
  // What the operator can mend is one line; for all else the trace is what helps.
  console.error(error instanceof StartError ? `promptcrafter: ${error.message}` : error)
  process.exitCode = 1
}

async function run(args: string[]): Promise<void> {
  const { help, version, command } = readArguments(args)
  if (help) return console.log(usage)
  if (version) return console.log((await loadContract()).version)
  if (command !== 'serve') throw new StartError(`There is no command "${command}". See promptcrafter --help.`)
  await serve(readConfig(process.env))
}

function readArguments(args: string[]): { help: boolean; version: boolean; command: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' } },
    })
    return { help: values.help ?? false, version: values.version ?? false, command: positionals.join(' ') || 'serve' }
  } catch (error) {
    throw new StartError(`${(error as Error).message} See promptcrafter --help.`, { cause: error })
  }
}
