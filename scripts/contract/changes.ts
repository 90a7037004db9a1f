import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Finds and judges the changes of a contract. Go downloads it once and keeps it built. */
const oasdiff = 'github.com/oasdiff/oasdiff@v1.37.0'

/** A change as oasdiff reports it (`oasdiff schema`). */
export interface Change {
  /** The kind of change, as `oasdiff checks` lists them. */
  readonly id: string
  readonly text: string
  /** 1: no client notices. 2: a client may break. 3: clients break. */
  readonly level: 1 | 2 | 3
  /** Both are missing where the change is not one operation's. */
  readonly operation?: string
  readonly path?: string
}

/** Compares two contracts, each a file. @throws Error when Go is missing or one of them cannot be read */
export async function findChanges(base: string, revision: string): Promise<Change[]> {
  const args = ['run', oasdiff, 'changelog', '--format', 'json', base, revision]
  const { stdout } = await promisify(execFile)('go', args, { maxBuffer: 64 * 1024 * 1024 })
  return (JSON.parse(stdout || '[]') as Change[] | null) ?? []
}

/** What an entry of the changelog has to name: `POST /logs`, or the kind of change where it is not one operation's. */
export function placeOf({ operation, path, id }: Change): string {
  return operation !== undefined && path !== undefined ? `${operation} ${path}` : id
}

/**
 * Whether the version itself announces that clients may break: by another major number, or another minor one while that
 * is 0 (Semantic Versioning 2.0.0, 4 and 8).
 */
export function isBreakingVersion(base: string, revision: string): boolean {
  const significant = (version: string) => version.split('.').slice(0, version.startsWith('0.') ? 2 : 1)
  return significant(base).join('.') !== significant(revision).join('.')
}

/**
 * The breaking changes that the changelog doesn't explain. An entry does so under the heading "### Breaking changes" of
 * the newest version, by naming each operation in code marks.
 */
export function unexplained(changes: readonly Change[], changelog: string): Change[] {
  const newest = changelog.split(/^## /m)[1] ?? ''
  const entries = newest.split(/^### /m).find((section) => section.startsWith('Breaking changes')) ?? ''
  return changes.filter((change) => change.level === 3 && !entries.includes(`\`${placeOf(change)}\``))
}
