#!/usr/bin/env node
import { explainLoading, StartupError } from './domain/startup-error.js'
import { checkNodeVersion } from './node-version.js'

try {
  checkNodeVersion()
  const { run } = await load()
  await run(process.argv.slice(2))
} catch (error) {
  // Operators can fix a StartupError; anything else is a bug and needs its stack trace.
  console.error(error instanceof StartupError ? `promptcrafter: ${error.message}` : error)
  process.exitCode = 1
}

/** Loads the program after the version check: on an unsupported Node.js it may not even load. */
async function load() {
  try {
    return await import('./cli/run.js')
  } catch (error) {
    throw explainLoading('PromptCrafter', error)
  }
}
