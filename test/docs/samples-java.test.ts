import { testSamples } from './samples.js'

testSamples('java')
