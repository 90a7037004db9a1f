import { defineConfig } from 'vitepress'
import { tabsMarkdownPlugin } from 'vitepress-plugin-tabs'
import { anyBase, findBase } from './any-base.js'
import { codeBlocksAsText } from './code-blocks.js'
import { pageDataOf } from './page-data.js'
import { publishedUnder, version } from './published.js'
import { search } from './search.js'
import { sidebar } from './sidebar.js'
import { tablesAsCards } from './table-cards.js'

const { DOCS_BASE: base = '/docs/', DOCS_SERVICE: service = '' } = process.env
const { DOCS_HOST: host, DOCS_REPOSITORY: repository } = process.env
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
  transformPageData: pageDataOf,
  ...(host && publishedUnder(`${host}${base}`)),
  // The theme names the switch of light and dark only when its script has run.
  transformHtml: (html) =>
    html.replaceAll(/(<button[^>]*VPSwitchAppearance[^>]*) title(="")?/g, '$1 title="Switch theme"'),
  markdown: {
    config: (md) => {
      md.use(tabsMarkdownPlugin)
      codeBlocksAsText(md)
      tablesAsCards(md)
    },
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  },
  vite: {
    ...underAnyBase,
    define: { ...underAnyBase.define, __SERVICE__: JSON.stringify(service) },
    publicDir: '../../scripts/site/public',
    // The index of the search, which is loaded when somebody searches, is one file of 600 kB, 105 kB compressed.
    build: { chunkSizeWarningLimit: 1000 },
  },
  themeConfig: {
    search,
    logo: '/logo.svg',
    nav: [
      { text: 'Quickstart', link: '/quickstart' },
      { text: 'Tutorials', link: '/tutorials/save-prompt', activeMatch: '^/tutorials/' },
      { text: 'Tasks', link: '/tasks/compare-prompts', activeMatch: '^/tasks/' },
      { text: 'Clients', link: '/clients/', activeMatch: '^/clients/' },
      { text: 'Reference', link: '/reference/', activeMatch: '^/reference/' },
      { text: 'Operations', link: '/operating/', activeMatch: '^/operating/' },
      { text: 'Try it', link: '/try-it' },
      { text: version, link: '/changelog' },
    ],
    sidebar,
    docFooter: { prev: 'Previous', next: 'Next' },
    outline: [2, 3],
    ...(repository && { editLink: { pattern: `${repository}/edit/main/:path`, text: 'Edit this page' } }),
  },
})
