import { testSamples } from './samples.js'

testSamples('javascript')
