import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** @returns a page as standard Markdown: with its includes, tabs one below the other, and without components */
export async function plainMarkdown(file: string): Promise<string> {
  const text = await fillIncludes(await readFile(file, 'utf8'), dirname(file))
  return `${text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replaceAll(/^:::\s*tabs.*\n/gm, '')
    .replaceAll(/^== (.+)$/gm, '**$1**')
    .replaceAll(/^::: \w+ ?(.*)\n/gm, (_, title: string) => (title === '' ? '' : `**${title}**\n\n`))
    .replaceAll(/^:::\n/gm, '')
    .replaceAll(/^<(\w+)[^>]*\/>\n/gm, '')
    .replaceAll(/<a id="[^"]*"><\/a>/g, '')
    .replaceAll(/ \{#[\w-]+\}$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`
}

async function fillIncludes(text: string, folder: string): Promise<string> {
  const included = await Promise.all(
    [...text.matchAll(/^<!--@include: (.+)-->$/gm)].map(
      async ([line, path = '']) => [line, await readFile(join(folder, path.trim()), 'utf8')] as const,
    ),
  )
  return included.reduce((whole, [line, part]) => whole.replace(line, () => part), text)
}
