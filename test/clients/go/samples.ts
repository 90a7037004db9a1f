import { resolve } from 'node:path'
import { modulePath } from '../../../scripts/generate/languages/go/render.js'
import { runToEnd } from '../driver.js'
import type { Run, Runners } from '../runner.js'
import { driver } from './driver.js'

const client = resolve('generated/clients/go')

/** Runs the docs' programs with the client. */
export const runners: Runners = {
  go: {
    needs: driver.needs,
    client,
    // One program for all, because linking takes longer than all else: each sample's `main` becomes a package's `Main`.
    files: goFiles,
    prepare: async (folder) => {
      await runToEnd(['go', 'build', '-o', 'samples', '.'], folder, { GOFLAGS: '-mod=mod' })
    },
    command: ({ sample }) => ['./samples', sample.name],
  },
}

function goFiles(runs: readonly Run[]): Map<string, string> {
  const name = ({ sample }: Run) => `sample_${sample.name.replaceAll('-', '_')}`
  const packages = runs.map((run): [string, string] => [
    `${name(run)}/main.go`,
    run.program.code.replace('package main', `package ${name(run)}`).replace('func main()', 'func Main()'),
  ])
  const imports = runs.map((run) => `\t"samples/${name(run)}"\n`).join('')
  const cases = runs.map((run) => `\tcase "${run.sample.name}":\n\t\t${name(run)}.Main()\n`).join('')
  // Quoted, because the path of the project may contain a space (Go Modules Reference, "Lexical elements").
  const folder = JSON.stringify(client)
  return new Map([
    ...packages,
    [
      'main.go',
      `package main\n\nimport (\n\t"os"\n${imports})\n\nfunc main() {\n\tswitch os.Args[1] {\n${cases}\t}\n}\n`,
    ],
    ['go.mod', `module samples\n\ngo 1.24\n\nrequire ${modulePath} v0.0.0\n\nreplace ${modulePath} => ${folder}\n`],
  ])
}
