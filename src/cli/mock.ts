import { readConfig, readSetting, settings } from '../config.js'
import { buildMock } from '../mock/app.js'
import { loadContract } from '../openapi/contract.js'
import { listenAt } from './listening.js'
import { stopSignal } from './stop-signal.js'

/** Not that of the service, so that nobody takes one for the other; it is also Prism's. */
export const defaultMockPort = '4010'

interface Address {
  readonly port?: string | undefined
  readonly host?: string | undefined
}

/**
 * Runs a mock server of the service until SIGTERM, SIGINT, SIGHUP or SIGQUIT. It ignores the settings of the service.
 * @throws StartupError if it can't listen on the address
 */
export async function serveMock({ port = defaultMockPort, host = settings.HOST.default }: Address): Promise<void> {
  const address = {
    port: readSetting('--port', settings.PORT, port),
    host: readSetting('--host', settings.HOST, host),
  }
  const { BODY_LIMIT, MAX_CONNECTIONS, MAX_BYTES_IN_FLIGHT } = readConfig({})
  const app = await buildMock(await loadContract(), {
    bodyLimit: BODY_LIMIT,
    maxConnections: MAX_CONNECTIONS,
    maxBytesInFlight: MAX_BYTES_IN_FLIGHT,
    trustProxy: false,
    logger: false,
  })
  const stopped = stopSignal()
  console.log(startupMessage(await listenAt(address, { host: '--host', port: '--port' }, (at) => app.listen(at))))
  await stopped
  await app.close()
}

function startupMessage(address: string): string {
  return `A mock server of PromptCrafter listens on ${address}
It isn't the service: it returns the examples of the contract, and stores nothing.

Any token will do. Ask for another documented response with the header Prefer:

  curl -sS ${address}/prompts -H 'Authorization: Bearer test' -H 'Prefer: code=429'

Stop: Ctrl+C
`
}
