import { packs } from '../../scripts/generate/languages/index.js'
import { asTheyAre, pathOf, type Runners } from '../clients/runner.js'

/** cURL has no client, and therefore no folder in test/clients. */
const curl: Runners = {
  curl: { needs: ['bash', 'curl'], files: asTheyAre, command: (run) => ['bash', '--norc', '-eu', pathOf(run)] },
}

/** The runners of every language, by the ID of the tab: `runners` in samples.ts of its folder in test/clients. */
export const runners: Runners = Object.assign(
  { ...curl },
  ...(await Promise.all(
    packs.map(async ({ id }) => {
      const module = (await import(`../clients/${id}/samples.js`)) as { readonly runners: Runners }
      return module.runners
    }),
  )),
)
