import { testSamples } from './samples.js'

testSamples('requests')
testSamples('python')
