import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Installs packages from PyPI, such as `datasette` or `mlflow[auth]==3.17.2`, into a separate environment.
 * @returns the version of the first
 * @throws Error if that fails
 */
export function installPython(folder: string, packages: readonly string[]): string {
  const run = (program: string, args: readonly string[]) =>
    execFileSync(program, args, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' })
  const pip = programIn(folder, 'pip')
  if (!existsSync(pip)) run('python3', ['-m', 'venv', folder])
  run(pip, ['install', '--quiet', '--disable-pip-version-check', ...packages])
  const [, version = ''] =
    /^Version: (.+)$/m.exec(run(pip, ['show', (packages[0] as string).replace(/[[=].*/, '')])) ?? []
  return version
}

/** The path of a program that was installed. */
export function programIn(folder: string, name: string): string {
  return join(folder, 'bin', name)
}
