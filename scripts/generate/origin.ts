/** How files of a kind say what they were generated from. */
export interface OriginStyle {
  /** Matches their paths. */
  readonly files: RegExp
  /** @returns what stands in front of the file's text */
  readonly head: (origin: string) => string
}

/** A comment of one line in front of the file. */
export function comment(files: RegExp, open: string, close = ''): OriginStyle {
  return { files, head: (origin) => `${open}${origin}${close}\n` }
}

const markdown: OriginStyle = { files: /\.md$/, head: (origin) => `<!-- ${origin} -->\n\n` }

const origin =
  'Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.'

/**
 * Puts in front of a file what it was generated from. JSON has no comments: it is left as it is.
 * @param styles one for every kind of file that may come, except for JSON and Markdown
 * @throws Error for a file of another kind
 */
export function withOrigin(path: string, text: string, styles: readonly OriginStyle[]): string {
  if (path.endsWith('.json')) return text
  const style = [...styles, markdown].find(({ files }) => files.test(path))
  if (!style) throw new Error(`How is a comment written in ${path}? Add it to \`origins\` of the language's pack.`)
  return `${style.head(origin)}${text}`
}
