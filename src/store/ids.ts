import { v7 } from 'uuid'

/**
 * A new identifier and the time of its making. The suffix is a UUID of version 7 (RFC 9562) without hyphens: the identifiers of
 * one process sort as they were made, even when its clock is set back, and cannot be guessed.
 * @returns `id`, such as `log0199d5a07a3c7e1b9c5e3f1d2b4a6c88`, and `createdAt`, the time in it (RFC 3339, UTC)
 */
export function newId(type: 'user' | 'prompt' | 'log'): { id: string; createdAt: string } {
  const suffix = v7().replaceAll('-', '')
  return { id: type + suffix, createdAt: new Date(Number.parseInt(suffix.slice(0, 12), 16)).toISOString() }
}
