import { cp, readFile, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Test } from 'tap'
import { temporaryFolder } from './service.js'

/**
 * Copies the project for a test to change and run with `tsx`.
 * @param more files and folders besides the code, the generators and their inputs
 * @returns its folder, which is removed after the test
 */
export async function copyProject(t: Test, more: readonly string[] = []): Promise<string> {
  const folder = temporaryFolder(t)
  const files = ['openapi.yaml', 'package.json', 'tsconfig.json', 'README.md', 'CHANGELOG.md', 'LICENSE']
  for (const name of [...files, 'src', 'scripts', 'generated', ...more]) {
    await cp(name, join(folder, name), { recursive: true })
  }
  await symlink(resolve('node_modules'), join(folder, 'node_modules'))
  return folder
}

/**
 * Replaces all occurrences of a text in a file.
 * @throws Error if there are none
 */
export async function editFile(
  file: string,
  changes: readonly (readonly [from: string, to: (found: string) => string])[],
): Promise<void> {
  let text = await readFile(file, 'utf8')
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`)
    text = text.replaceAll(from, to(from))
  }
  await writeFile(file, text)
}
