import prettier from 'prettier'

/** Formats the text of a file; it fails when the text is not in the file's language. */
export type Formatter = (path: string, text: string) => string | Promise<string>

/** What every client and the collection have. By prettier's own defaults, so that any user's check agrees. */
const common: Readonly<Record<string, Formatter>> = { json: byPrettier(), md: byPrettier() }

/** Formats by the extension of the file's name, as prettier knows it. */
export function byPrettier(options: prettier.Options = {}): Formatter {
  return (path, text) => prettier.format(text, { ...options, filepath: path })
}

/**
 * Formats a file in the style of its language.
 * @param formatters by extension, in addition to those for JSON and Markdown; other files stay unchanged
 * @throws Error when the text is not in that language
 */
export async function format(
  path: string,
  text: string,
  formatters: Readonly<Record<string, Formatter>> = {},
): Promise<string> {
  const formatter = { ...common, ...formatters }[/\.(\w+)$/.exec(path)?.[1] ?? '']
  try {
    return formatter ? await formatter(path, text) : text
  } catch (error) {
    throw new Error(`${path} is not well-formed: ${error instanceof Error ? error.message : error}\n${text}`)
  }
}
