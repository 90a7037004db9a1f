import { test } from 'tap'
import { betaQuantile, normalCdf } from '../../../src/domain/statistics/distributions.js'
import { near } from './near.js'

const probabilities = [0.005, 0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975, 0.995]
const sizes = [0.05, 0.5, 0.75, 1, 2, 17, 400.5, 1e4, 2e6]

test('a quantile of the Beta distribution is what is known in closed form', async (t) => {
  for (const p of probabilities) {
    for (const size of sizes) {
      near(t, betaQuantile(p, size, 1), p ** (1 / size), `quantile ${p} of (${size}, 1)`)
      near(t, betaQuantile(p, 1, size), -Math.expm1(Math.log1p(-p) / size), `quantile ${p} of (1, ${size})`)
      near(t, betaQuantile(0.5, size, size), 0.5, `median of (${size}, ${size})`)
      // The arcsine distribution.
      near(t, betaQuantile(p, 0.5, 0.5), Math.sin((p * Math.PI) / 2) ** 2, `quantile ${p} of (1/2, 1/2)`)
    }
  }
  t.pass('within 1e-8')
})

test('a quantile of the Beta distribution mirrors', async (t) => {
  for (const p of probabilities) {
    for (const a of sizes) {
      for (const b of sizes) {
        near(t, betaQuantile(p, a, b), 1 - betaQuantile(1 - p, b, a), `quantile ${p} of (${a}, ${b})`)
      }
    }
  }
  t.pass('within 1e-8')
})

test('the normal distribution function has known values', async (t) => {
  // Abramowitz & Stegun, table 26.1 and 26.2, with the digits of later tables.
  const known = [
    [0, 0.5],
    [-1, 0.15865525393145705],
    [1, 0.8413447460685429],
    [-1.959963984540054, 0.025],
    [-5, 2.8665157187919333e-7],
    [-8, 6.220960574271785e-16],
  ] as const
  for (const [x, p] of known) near(t, normalCdf(x), p, `normalCdf(${x})`, p * 1e-10)
  t.pass('within 1e-10 of each')
})
