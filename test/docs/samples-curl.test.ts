import { testSamples } from './samples.js'

testSamples('curl')
