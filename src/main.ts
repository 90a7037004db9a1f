#!/usr/bin/env node
import { explainLoading, StartupError } from './domain/startup-error.js'
import { checkNodeVersion } from './node-version.js'

try {
  checkNodeVersion()
  const { run } = await load()
  await run(process.argv.slice(2))
} catch (error) {
  // What the operator can fix is one line; for everything else the stack trace is what helps.
  console.error(error instanceof StartupError ? `promptcrafter: ${error.message}` : error)
  process.exitCode = 1
}

/** Loads the program only now: on an unsupported version of Node.js it might not even load. */
async function load() {
  try {
    return await import('./cli/run.js')
  } catch (error) {
    throw explainLoading('PromptCrafter', error)
  }
}
