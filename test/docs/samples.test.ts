import { tabs } from '../../scripts/generate/docs/languages.js'
import { testSamples } from './samples.js'

for (const tab of tabs) testSamples(tab)
