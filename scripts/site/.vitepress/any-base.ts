import type { HeadConfig, UserConfig } from 'vitepress'

/** A plugin of the Vite that VitePress contains, which doesn't export its types. */
type Plugin = Extract<NonNullable<NonNullable<UserConfig['vite']>['plugins']>[number], { name: string }>

/**
 * Tells the pages where they are, before any module runs: above the folder of this script, which is `assets/`. The
 * build moves it into a file there.
 */
export const findBase: HeadConfig = [
  'script',
  {},
  "globalThis.__DOCS_BASE__ = new URL('../', document.currentScript.src).pathname",
]

/**
 * Makes one build work under any path, such as behind a proxy that adds a prefix: what VitePress writes into its
 * scripts as the base path is read from `__DOCS_BASE__` instead. The theme sets the site's base path in the same way,
 * and `relative-links.ts` makes the links of the pages relative.
 */
export function anyBase(base: string): Pick<NonNullable<UserConfig['vite']>, 'define' | 'plugins' | 'experimental'> {
  // For the pages as they are rendered at the build.
  Object.assign(globalThis, { __DOCS_BASE__: base })
  return {
    define: { 'import.meta.env.BASE_URL': 'globalThis.__DOCS_BASE__' },
    plugins: [searchResultsBelow(base)],
    experimental: { renderBuiltUrl: (_, { hostType }) => (hostType === 'js' ? { relative: true } : undefined) },
  }
}

/** The search index holds the path of each section with the base path. */
function searchResultsBelow(base: string): Plugin {
  return {
    name: 'search-results-under-any-base',
    enforce: 'post',
    transform(code, id) {
      if (!id.includes('@localSearchIndex') || !code.startsWith('export default "')) return undefined
      const index = code.slice('export default '.length)
      const old = JSON.stringify(`"${base}`)
      return { code: `export default ${index}.replaceAll(${old}, '"' + globalThis.__DOCS_BASE__)`, map: null }
    },
  }
}
