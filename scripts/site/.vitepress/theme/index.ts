import type { Router, Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme-without-fonts'
import { enhanceAppWithTabs } from 'vitepress-plugin-tabs/client'
import { defineComponent, h, onMounted } from 'vue'
import ComparisonPicture from './ComparisonPicture.vue'
import { keepLinks } from './keep-links.js'
import NotFound from './NotFound.vue'
import { splitQueries } from './search-words.js'
import TryIt from './try-it/TryIt.vue'
import './style.css'

/** The path that the pages are under, with a slash at its end. */
declare const __DOCS_BASE__: string

let isHydrated = false

export default {
  extends: DefaultTheme,
  Layout: defineComponent(() => {
    onMounted(() => {
      isHydrated = true
      keepLinks()
    })
    return () =>
      h(DefaultTheme.Layout, null, { 'home-hero-image': () => h(ComparisonPicture), 'not-found': () => h(NotFound) })
  }),
  enhanceApp({ app, router, siteData }) {
    siteData.value.base = __DOCS_BASE__
    splitQueries(siteData.value)
    enhanceAppWithTabs(app)
    app.component('TryIt', TryIt)
    if (!import.meta.env.SSR) loadWholePagesUntilHydrated(router)
  },
} satisfies Theme

/**
 * VitePress follows links, and the back button, from the moment its script runs. Before the page is hydrated, Vue would
 * then hydrate it with the next page's content; the browser loads such a page as a whole instead.
 */
function loadWholePagesUntilHydrated(router: Router): void {
  const [navigation] = performance.getEntriesByType('navigation')
  const loaded = new URL(navigation?.name ?? location.href).pathname
  router.onBeforePageLoad = () => {
    if (isHydrated || location.pathname === loaded) return true
    location.reload()
    // Never settles: there is nothing left to hydrate.
    return new Promise(() => {})
  }
}
