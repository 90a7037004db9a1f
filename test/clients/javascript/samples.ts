import { symlinkSync } from 'node:fs'
import { resolve } from 'node:path'
import { runToEnd } from '../driver.js'
import { asTheyAre, pathOf, type Runner, type Runners } from '../runner.js'
import { driver } from './driver.js'

const client = resolve('generated/clients/javascript')

const fetch: Runner = {
  needs: driver.needs,
  files: asTheyAre,
  command: (run) => ['node', pathOf(run)],
}

/** Runs the docs' programs with the client and with fetch. */
export const runners: Runners = {
  javascript: {
    ...fetch,
    client,
    prepare: async (folder) => {
      await runToEnd(['mkdir', 'node_modules'], folder)
      symlinkSync(client, `${folder}/node_modules/promptcrafter-client`)
    },
  },
  fetch,
}
