import { setTimeout } from 'node:timers/promises'
import PromptCrafterClient, {
  AuthenticationError,
  ConnectionError,
  ForbiddenError,
  InvalidArgumentError,
  PromptCrafterError,
  RateLimitError,
} from '#client'
import { StartupError } from '../../domain/startup-error.js'
import { defaultBaseUrl, variables } from '../remote-settings.js'

/** An account of a service, and how to reach it. */
export interface Connection {
  readonly client: PromptCrafterClient
  /** The address, for messages. */
  readonly url: string
  /** A time in ms by the service's clock, later than everything stored before; `undefined` if it tells no time. */
  readonly startedAt: number | undefined
  /** Waits until that time, which is at most a second after connecting. */
  readonly settled: () => Promise<void>
}

/** What `--url` and `--token` state; the environment counts where they are missing. */
export interface Address {
  readonly url?: string | undefined
  readonly token?: string | undefined
}

/** A service that is restarted or has a quota per minute is asked so often before the command gives up. */
const maxRetries = 8
/** The `Date` of a response has no fractions of a second. */
const dateUnitMs = 1000

/**
 * Connects to an account, and checks that the token is valid.
 * @throws StartupError that says what to set
 */
export async function connect(address: Address): Promise<Connection> {
  const url = address.url ?? (process.env[variables.baseUrl]?.trim() || defaultBaseUrl)
  const token = address.token ?? process.env[variables.token]?.trim() ?? ''
  if (token === '') {
    throw new StartupError(
      `The token is missing. Set ${variables.token} to a login token, or to an API key with the scope write ` +
        '(read is enough for an export).',
    )
  }
  let date: number | undefined
  const fetchAndNote: typeof fetch = async (...request) => {
    const response = await fetch(...request)
    date ??= Date.parse(response.headers.get('date') ?? '')
    return response
  }
  return explained(url, async () => {
    const client = new PromptCrafterClient({ baseUrl: url, token, maxRetries, fetch: fetchAndNote })
    await client.getAccount({ maxRetries: 1 })
    const ready = performance.now() + dateUnitMs
    const settled = async () => {
      const ms = ready - performance.now()
      if (date && ms > 0) await setTimeout(ms)
    }
    return { client, url, startedAt: date ? date + dateUnitMs : undefined, settled }
  })
}

/**
 * Runs work with a service.
 * @param more what to say after a failure, such as what was done before it
 * @throws StartupError in place of a client's error: one line that says what to do
 */
export async function explained<T>(url: string, work: () => Promise<T>, more = ''): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof PromptCrafterError)) throw error
    throw new StartupError(`${explain(url, error)}${more && ` ${more}`}`, { cause: error })
  }
}

function explain(url: string, error: PromptCrafterError): string {
  const message = error.message.replace(/\.?$/, '.')
  if (error instanceof InvalidArgumentError) return `--url or --token can't be used: ${message}`
  if (error instanceof AuthenticationError) {
    return `${url} does not accept the token. Log in again, or create an API key, and set PROMPTCRAFTER_TOKEN.`
  }
  if (error instanceof ForbiddenError) {
    return (
      `${url} does not let this token do that: ${message} ` +
      'An export takes a login token or an API key with the scope read or write, an import one with the scope write.'
    )
  }
  if (error instanceof RateLimitError) return `${url} asks to wait ${error.retryAfter ?? 'some'} s: ${message}`
  if (error instanceof ConnectionError) return `${message} Start the service, or set its address with --url.`
  return `${url} failed: ${message}`
}
