import { testSamples } from './samples.js'

testSamples('ruby')
