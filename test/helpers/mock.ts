import type { AddressInfo } from 'node:net'
import type { Test } from 'tap'
import { readConfig } from '../../src/config.js'
import { buildMock } from '../../src/mock/app.js'
import { contract } from './contract.js'

/** Starts a mock server on a free port of 127.0.0.1, until the end of the test. @returns its address */
export async function startMock(t: Pick<Test, 'teardown'>): Promise<string> {
  const { BODY_LIMIT: bodyLimit, MAX_BYTES_IN_FLIGHT: maxBytesInFlight } = readConfig({})
  const options = { bodyLimit, maxBytesInFlight, maxConnections: 100, trustProxy: false, logger: false }
  const app = await buildMock(contract, options)
  await app.listen({ host: '127.0.0.1', port: 0 })
  t.teardown(() => {
    app.server.closeAllConnections()
    return app.close()
  })
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
}
