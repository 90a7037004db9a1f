import { cp } from 'node:fs/promises'
import { resolve } from 'node:path'
import { runToEnd } from '../driver.js'
import { asTheyAre, pathOf, type Runners } from '../runner.js'
import { buildClient, classPath, compile, driver } from './driver.js'

const client = resolve('generated/clients/java')

/** Runs the docs' programs with the client. */
export const runners: Runners = {
  java: {
    needs: driver.needs,
    client,
    files: asTheyAre,
    prepare: async (folder, runs) => {
      await cp(client, `${folder}/client`, { recursive: true })
      await runToEnd(buildClient, folder)
      await runToEnd([...compile, '-d', '.', ...runs.map(pathOf)], folder)
    },
    command: ({ program }) => [
      'java',
      // Programs that run for an instant start sooner without what makes long ones fast.
      '-XX:TieredStopAtLevel=1',
      '-XX:+UseSerialGC',
      '-cp',
      classPath,
      program.file.replace('.java', ''),
    ],
  },
}
