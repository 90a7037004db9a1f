import type { MarkdownRenderer } from 'vitepress'

/**
 * Names the column of each cell, which narrow screens show instead of the table's head: there, each row is a card.
 * The roles keep what a table is for screen readers, whatever the style sheet makes of it.
 */
export function tablesAsCards(md: MarkdownRenderer): void {
  // VitePress writes this tag without its attributes.
  md.renderer.rules.table_open = () => '<table role="table" tabindex="0">\n'
  md.core.ruler.push('table-cards', ({ tokens }) => {
    let names: string[] = []
    let column = 0
    for (const [at, token] of tokens.entries()) {
      const role = roles[token.type]
      if (role !== undefined) token.attrSet('role', role)
      if (token.type === 'table_open') names = []
      if (token.type === 'tr_open') column = 0
      if (token.type === 'th_open') names.push(tokens[at + 1]?.content ?? '')
      if (token.type === 'td_open') token.attrSet('data-column', plain(names[column++] ?? ''))
    }
  })
}

const roles: Readonly<Record<string, string>> = {
  thead_open: 'rowgroup',
  tbody_open: 'rowgroup',
  tr_open: 'row',
  th_open: 'columnheader',
  td_open: 'cell',
}

/** A table's head without Markdown. */
function plain(text: string): string {
  return text.replaceAll(/[`*]/g, '')
}
