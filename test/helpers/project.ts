import { cp, readFile, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Test } from 'tap'
import { temporaryFolder } from './service.js'

/**
 * A copy of the project that a test may change, which runs with `tsx`.
 * @param more files and folders that it needs beside the code, the generators and what they read
 * @returns its folder, which is removed after the test
 */
export async function copyProject(t: Test, more: readonly string[] = []): Promise<string> {
  const folder = temporaryFolder(t)
  const files = ['openapi.yaml', 'package.json', 'tsconfig.json', 'README.md', 'CHANGELOG.md']
  for (const name of [...files, 'src', 'scripts', 'generated', ...more]) {
    await cp(name, join(folder, name), { recursive: true })
  }
  await symlink(resolve('node_modules'), join(folder, 'node_modules'))
  return folder
}

/**
 * Replaces text in a file, wherever it is found.
 * @throws Error when the file has no such text
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
