import { resolve } from 'node:path'
import { asTheyAre, pathOf, type Runners } from '../runner.js'
import { driver } from './driver.js'

const client = resolve('generated/clients/ruby')

/** Runs the docs' programs with the client. */
export const runners: Runners = {
  ruby: {
    needs: driver.needs,
    client,
    files: asTheyAre,
    command: (run) => ['ruby', '-I', `${client}/lib`, pathOf(run)],
  },
}
