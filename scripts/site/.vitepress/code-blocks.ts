import type { MarkdownRenderer } from 'vitepress'

/**
 * Gives coloured code to Vue as one text instead of an element a word: within tabs it would compile, bundle and hydrate
 * each of them, which takes most of the time of a build and of a page's weight.
 */
export function codeBlocksAsText(md: MarkdownRenderer): void {
  const { fence } = md.renderer.rules
  if (!fence) throw new Error('VitePress has no renderer of code blocks that could be wrapped.')
  md.renderer.rules.fence = (...args) =>
    fence(...args).replace(/<pre([^>]*)>(<code[\s\S]*?<\/code>)<\/pre>/, (_, attributes: string, code: string) => {
      const others = attributes.replace(/ v-pre(="")?/, '')
      return `<pre${others} v-html="${escapeAttribute(JSON.stringify(code))}"></pre>`
    })
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
