import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** The tool that compares contracts. Go downloads it once and caches the binary. */
const oasdiff = 'github.com/oasdiff/oasdiff@v1.37.0'

/** A change as oasdiff reports it (`oasdiff schema`). */
export interface Change {
  /** The kind of change, as `oasdiff checks` lists them. */
  readonly id: string
  readonly text: string
  /** 1: compatible. 2: may break clients. 3: breaks clients. */
  readonly level: 1 | 2 | 3
  /** Both are missing if the change doesn't belong to one operation. */
  readonly operation?: string
  readonly path?: string
}

/** Compares two contract files. @throws Error if Go is missing or a file can't be read */
export async function findChanges(base: string, revision: string): Promise<Change[]> {
  const args = ['run', oasdiff, 'changelog', '--format', 'json', base, revision]
  const { stdout } = await promisify(execFile)('go', args, { maxBuffer: 64 * 1024 * 1024 })
  return (JSON.parse(stdout || '[]') as Change[] | null) ?? []
}

/** @returns how the changelog must refer to a change: by operation (`POST /logs`), or else by kind */
export function subjectOf({ operation, path, id }: Change): string {
  return operation !== undefined && path !== undefined ? `${operation} ${path}` : id
}

/** Whether the major version changed, or the minor version below 1.0.0 (Semantic Versioning 2.0.0, 4 and 8). */
export function isBreakingVersion(base: string, revision: string): boolean {
  const significant = (version: string) => version.split('.').slice(0, version.startsWith('0.') ? 2 : 1)
  return significant(base).join('.') !== significant(revision).join('.')
}

/**
 * Finds the breaking changes that the changelog doesn't explain. An entry must be under "### Breaking changes" of the
 * newest version and name the operation in backticks.
 */
export function unexplained(changes: readonly Change[], changelog: string): Change[] {
  const newest = changelog.split(/^## /m)[1] ?? ''
  const entries = newest.split(/^### /m).find((section) => section.startsWith('Breaking changes')) ?? ''
  return changes.filter((change) => change.level === 3 && !entries.includes(`\`${subjectOf(change)}\``))
}
