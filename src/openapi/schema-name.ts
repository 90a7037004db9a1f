import { createHash } from 'node:crypto'
import type { Schema } from './document.js'

/** @returns a name for a schema that was compiled for the bundle; equal schemas have the same */
export function schemaName(schema: Schema): string {
  return `schema_${createHash('sha256').update(JSON.stringify(schema)).digest('hex').slice(0, 16)}`
}
