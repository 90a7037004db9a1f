/** How a comment of one line is written, by the end of a file's name or the name. */
const comments: readonly [pattern: RegExp, open: string, close?: string][] = [
  [/\.(js|ts|go|java)$|go\.mod$/, '// '],
  [/\.(py|pyi|rb|toml|yml|gemspec)$|Gemfile$|py\.typed$/, '# '],
  [/\.(md|xml|html)$/, '<!-- ', ' -->'],
]

/**
 * Puts in front of a file what it was generated from. JSON has no comments: it is left as it is.
 * @throws Error for a file of a kind that is not known here
 */
export function withOrigin(path: string, text: string): string {
  if (path.endsWith('.json')) return text
  const [, open, close = ''] = comments.find(([pattern]) => pattern.test(path)) ?? []
  if (open === undefined) throw new Error(`How is a comment written in ${path}? Add it to scripts/generate/origin.ts.`)
  const name = /[^/]+$/.exec(path)?.[0] ?? path
  // The first form is the one that Go's tools look for (https://go.dev/s/generatedcode).
  const origin = name.endsWith('.go')
    ? 'Code generated from openapi.yaml by npm run generate. DO NOT EDIT.'
    : 'Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.'
  return `${open}${origin}${close}\n${/\.(go|md)$/.test(name) ? '\n' : ''}${text}`
}
