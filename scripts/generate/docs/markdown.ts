/** A table; cells are Markdown on one line. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => oneLine(cell).replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Markdown of the contract as VitePress takes it: outside of code, `<` begins no tag. */
export function prose(text: string): string {
  return text
    .trim()
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replaceAll('<', '&lt;').replaceAll('{{', '{&#123;')))
    .join('')
}

export function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ')
}

/** Text in a code span, whatever backticks it has itself (CommonMark, 6.1). */
export function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``
}

/** A code block in a language. */
export function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``
}

export function json(value: unknown): string {
  return fenced('json', JSON.stringify(value, null, 2))
}

/** A number of bytes, and the same in a larger unit: `16,384 bytes (16 KiB)`. */
export function bytes(count: number): string {
  const [divisor, unit] = count < 1024 ** 2 ? [1024, 'KiB'] : [1024 ** 2, 'MiB']
  return `${count.toLocaleString('en')} bytes (${(count / divisor).toLocaleString('en')} ${unit})`
}

export function capital(text: string): string {
  return text.replace(/^./, (letter) => letter.toUpperCase())
}

/** A page's parts, one below the other; what is empty is left out. */
export function page(...parts: readonly (string | undefined)[]): string {
  return `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`
}
