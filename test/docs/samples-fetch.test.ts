import { testSamples } from './samples.js'

testSamples('fetch')
