import { PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-nodejs'
import { format as gofmt } from '@wasm-fmt/gofmt'
import prettier from 'prettier'

/** What formats a file, by the end of its name. What is not here is left as its template wrote it. */
const formatters: Readonly<Record<string, (path: string, text: string) => string | Promise<string>>> = {
  // The ends of names that prettier knows by itself; its own defaults, so that any user's check agrees.
  js: byPrettier(),
  ts: byPrettier(),
  json: byPrettier(),
  md: byPrettier(),
  java: byPrettier({ plugins: ['prettier-plugin-java'], tabWidth: 4, printWidth: 100 }),
  go: (_, text) => gofmt(text),
  py: (_, text) => ruff.format(text),
}

const ruff = new Workspace({}, PositionEncoding.Utf16)

function byPrettier(options: prettier.Options = {}) {
  return (path: string, text: string) => prettier.format(text, { ...options, filepath: path })
}

/**
 * Formats a file as its language formats.
 * @throws Error when the text is not in that language
 */
export async function format(path: string, text: string): Promise<string> {
  const formatter = formatters[/\.(\w+)$/.exec(path)?.[1] ?? '']
  try {
    return formatter ? await formatter(path, text) : text
  } catch (error) {
    throw new Error(`${path} is not well-formed: ${error instanceof Error ? error.message : error}\n${text}`)
  }
}
