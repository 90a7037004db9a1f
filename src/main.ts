#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { explainLoading, StartupError } from './domain/startup-error.js'
import { checkNodeVersion } from './node-version.js'

// V8 lets its space for new objects grow from 2 MB to 33 (Node.js 20) or 67 (24 and later). Of a request hardly
// anything stays: with 2 MB it takes as much processor time, and memory under load is a third less. Benchmark:
// `npm run bench -- idle stream`.
setFlagsFromString('--semi-space-growth-factor=1')

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
