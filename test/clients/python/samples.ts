import { cp } from 'node:fs/promises'
import { resolve } from 'node:path'
import { runToEnd } from '../driver.js'
import { asTheyAre, pathOf, type Runner, type Runners } from '../runner.js'
import { driver } from './driver.js'

const client = resolve('generated/clients/python')

const inVenv: Pick<Runner, 'needs' | 'lacks' | 'files' | 'command'> = {
  ...driver,
  files: asTheyAre,
  command: (run) => ['venv/bin/python', pathOf(run)],
}

/** Runs the docs' programs with the client and with requests. */
export const runners: Runners = {
  python: {
    ...inVenv,
    client,
    prepare: async (folder) => {
      await cp(client, `${folder}/client`, { recursive: true })
      await makeVenv(folder, './client')
    },
  },
  requests: { ...inVenv, prepare: (folder) => makeVenv(folder, 'requests') },
}

async function makeVenv(folder: string, requirement: string): Promise<void> {
  await runToEnd(['python3', '-m', 'venv', '--without-pip', 'venv'], folder)
  const install = ['install', '--quiet', '--no-compile', '--disable-pip-version-check', requirement]
  await runToEnd(['python3', '-m', 'pip', '--python', 'venv/bin/python', ...install], folder)
}
