import { existsSync, readFileSync } from 'node:fs'
import type { PageData } from 'vitepress'

/**
 * The sentence that describes each page, by the path of its Markdown, as language models read it. VitePress writes it
 * between double quotes as it is.
 */
const descriptions = new Map(
  [...readFileSync('generated/docs/llms.txt', 'utf8').matchAll(/^- \[[^\]]+\]\(([^)]+)\): (.+)$/gm)].map(
    ([, path = '', text = '']) => [path, text.replaceAll('`', '').replaceAll('"', "'")],
  ),
)

/** Describes a page, and names the file in the repository that it's made from: "Edit this page" leads there. */
export function pageDataOf({ relativePath, description }: PageData): Partial<PageData> {
  return { description: descriptions.get(relativePath) ?? description, filePath: sourceOf(relativePath) }
}

/**
 * Returns the file that a person edits to change a page.
 * @param path the path of the page's Markdown in the documentation
 */
function sourceOf(path: string): string {
  if (path === 'changelog.md') return 'CHANGELOG.md'
  const written = `scripts/generate/docs/pages/${path}`
  if (existsSync(written)) return written
  const client = path.replace(/^clients\/(\w+)\.md$/, 'scripts/generate/languages/$1/page.md')
  return client !== path && existsSync(client) ? client : 'openapi.yaml'
}
