import { defineConfig } from 'vitepress'
import { tabsMarkdownPlugin } from 'vitepress-plugin-tabs'
import { anyBase, findBase } from './any-base.js'
import { codeBlocksAsText } from './code-blocks.js'
import { sidebar } from './sidebar.js'

const base = process.env.DOCS_BASE ?? '/docs/'
const underAnyBase = anyBase(base)

/** Builds the site from generated/docs with VitePress' default theme, without its web fonts. */
export default defineConfig({
  lang: 'en',
  title: 'PromptCrafter',
  description: 'Keep your prompts, every output a model gave for them, and what you thought of it.',
  base,
  srcDir: '../../generated/docs',
  outDir: '../../dist/docs',
  cacheDir: '../../dist/.vitepress-cache',
  // Shared metadata goes into one file instead of every page.
  metaChunk: true,
  head: [findBase, ['link', { rel: 'icon', type: 'image/svg+xml', href: `${base}logo.svg` }]],
  markdown: {
    config: (md) => {
      md.use(tabsMarkdownPlugin)
      codeBlocksAsText(md)
    },
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  },
  vite: {
    ...underAnyBase,
    define: { ...underAnyBase.define, __SERVICE__: JSON.stringify(process.env.DOCS_SERVICE ?? '') },
    publicDir: '../../scripts/site/public',
  },
  themeConfig: {
    search: { provider: 'local' },
    logo: '/logo.svg',
    nav: [
      { text: 'Quickstart', link: '/quickstart' },
      { text: 'Tutorials', link: '/tutorials/view-logs', activeMatch: '^/(tutorials|tasks)/' },
      { text: 'Clients', link: '/clients/', activeMatch: '^/clients/' },
      { text: 'Reference', link: '/reference/', activeMatch: '^/reference/' },
      { text: 'Operations', link: '/operating/', activeMatch: '^/operating/' },
      { text: 'Try it', link: '/try-it' },
    ],
    sidebar,
    docFooter: { prev: 'Before', next: 'Next' },
    outline: [2, 3],
  },
})
