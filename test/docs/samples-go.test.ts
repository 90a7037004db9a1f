import { testSamples } from './samples.js'

testSamples('go')
