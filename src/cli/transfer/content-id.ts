import { createHash } from 'node:crypto'

/**
 * An externalId that stands for a content, so that importing it again changes nothing.
 * @param source what the ID begins with: the program that the content comes from, such as `llm`
 */
export function contentId(source: string, content: string): string {
  return `${source}:${createHash('sha256').update(content).digest('base64url').slice(0, 32)}`
}
