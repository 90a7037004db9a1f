import { packs } from '../../scripts/generate/languages/index.js'
import { asTheyAre, pathOf, type Runners } from '../clients/runner.js'

/** cURL has no client, and so no folder among the clients' tests. */
const curl: Runners = {
  curl: { needs: ['bash', 'curl'], files: asTheyAre, command: (run) => ['bash', '--norc', '-eu', pathOf(run)] },
}

/**
 * Every language's runners, as `runners` of the file samples.ts in its folder in test/clients. By the id of the tab.
 */
export const runners: Runners = Object.assign(
  { ...curl },
  ...(await Promise.all(
    packs.map(async ({ id }) => {
      const module = (await import(`../clients/${id}/samples.js`)) as { readonly runners: Runners }
      return module.runners
    }),
  )),
)
