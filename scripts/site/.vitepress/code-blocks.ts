import type { MarkdownRenderer } from 'vitepress'

/**
 * Passes highlighted code to Vue as one string. Within tabs Vue would otherwise compile, bundle and hydrate an element
 * per word, which takes most of the build time and most of a page's size.
 */
export function codeBlocksAsText(md: MarkdownRenderer): void {
  const { fence } = md.renderer.rules
  if (!fence) throw new Error('VitePress has no renderer for code blocks.')
  md.renderer.rules.fence = (...args) =>
    fence(...args).replace(/<pre([^>]*)>(<code[\s\S]*?<\/code>)<\/pre>/, (_, attributes: string, code: string) => {
      const others = attributes.replace(/ v-pre(="")?/, '')
      return `<pre${others} v-html="${escapeAttribute(JSON.stringify(code))}"></pre>`
    })
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
