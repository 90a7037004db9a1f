import { isIP } from 'node:net'
import { compile } from '@fastify/proxy-addr'
import { parse as parseDuration } from '@lukeed/ms'
import { minSecretBytes } from './auth/signing-key.js'
import { StartupError } from './domain/startup-error.js'

/** A variable of the environment. */
interface Setting<T> {
  readonly purpose: string
  /** As in the environment; empty for none. */
  readonly default: string
  /** The allowed values, in words. */
  readonly allowed: string
  /** Whether messages must not show the value. */
  readonly isSecret?: boolean
  /** @returns `undefined` if the text isn't allowed */
  readonly read: (text: string) => T | undefined
}

const dayMs = 86_400_000
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const setting = <T>(setting: Setting<T>): Setting<T> => setting

/** Every environment variable that the service reads: `--help` prints them, startup checks them, README lists them. */
export const settings = {
  HOST: setting({
    purpose: 'address to listen on; 0.0.0.0 for all',
    default: '127.0.0.1',
    allowed: 'an IP address or a host name',
    read: readHost,
  }),
  PORT: setting({
    purpose: 'port to listen on; 0 for any free one',
    default: '3000',
    allowed: 'an integer from 0 to 65535',
    read: (text) => readInteger(text, 0, 65_535),
  }),
  DATA_DIR: setting({
    purpose: 'folder of the database and the secret',
    default: './data',
    allowed: 'the path of a folder',
    read: (text) => (text.includes('\0') ? undefined : text),
  }),
  JWT_SECRET: setting({
    purpose: 'secret that tokens are signed with; created and kept in DATA_DIR by default',
    default: '',
    allowed: `at least ${minSecretBytes} bytes`,
    isSecret: true,
    read: readSecret,
  }),
  JWT_SECRET_PREVIOUS: setting({
    purpose: 'previous JWT_SECRET; tokens signed with it stay valid until they expire',
    default: '',
    allowed: `at least ${minSecretBytes} bytes`,
    isSecret: true,
    read: readSecret,
  }),
  JWT_EXPIRES_IN: setting({
    purpose: 'lifetime of a token',
    default: '24h',
    allowed: 'a time from 1s to 366d, such as 90s, 15m, 24h or 7d',
    read: readLifetime,
  }),
  LOG_LEVEL: setting({
    purpose: 'minimum level of log entries',
    default: 'info',
    allowed: logLevels.join(', '),
    read: (text) => logLevels.find((level) => level === text),
  }),
  CORS_ORIGIN: setting({
    purpose: 'origins of web pages that may call the service from a browser',
    default: '',
    allowed: '* for all, or origins such as https://app.example.com, separated by commas',
    read: readOrigins,
  }),
  BODY_LIMIT: setting({
    purpose: 'maximum size of a request body, in bytes, for operations that allow more',
    default: '25165824',
    allowed: 'an integer from 1024 to 67108864',
    read: (text) => readInteger(text, 1024, 67_108_864),
  }),
  MAX_CONNECTIONS: setting({
    purpose: 'maximum number of connections, shared equally among workers; others are closed at once',
    default: '10000',
    allowed: 'an integer from 1 to 1000000',
    read: (text) => readInteger(text, 1, 1_000_000),
  }),
  MAX_BYTES_IN_FLIGHT: setting({
    purpose:
      'maximum memory for request bodies and responses under way, in bytes, shared equally among workers; ' +
      'further ones over 64 KiB get 503',
    default: '268435456',
    allowed: 'an integer from 33554432 to 1099511627776',
    read: (text) => readInteger(text, 33_554_432, 1_099_511_627_776),
  }),
  AUTH_RATE_LIMIT: setting({
    purpose:
      'failed logins per 15 minutes and address, ten times as many per account from addresses new to it; ' +
      'three times as many sign-ups per hour and address; 0 for no limit',
    default: '10',
    allowed: 'an integer from 0 to 1000000',
    read: (text) => readInteger(text, 0, 1_000_000),
  }),
  SIGNUP: setting({
    purpose: 'who may sign up; addresses are not verified, so domains only keep out those who play by the rules',
    default: 'open',
    allowed: 'open, closed, or domains of email addresses such as example.com, separated by commas',
    read: readSignup,
  }),
  ACCOUNT_REQUESTS: setting({
    purpose: 'maximum number of requests of an account per minute; 0 for no limit',
    default: '0',
    allowed: 'an integer from 0 to 1000000',
    read: (text) => readInteger(text, 0, 1_000_000),
  }),
  ACCOUNT_BYTES: setting({
    purpose: 'bytes of request bodies after which an account has to wait for the next minute; 0 for no limit',
    default: '0',
    allowed: 'an integer from 0 to 1099511627776',
    read: (text) => readInteger(text, 0, 1_099_511_627_776),
  }),
  HSTS: setting({
    purpose: 'value of the header Strict-Transport-Security, for a service that is reached over HTTPS only',
    default: '',
    allowed: 'max-age in seconds, as in max-age=31536000; then "; includeSubDomains" and "; preload", if you want them',
    read: (text) => (/^(max-age=\d{1,10}(; includeSubDomains)?(; preload)?)?$/.test(text) ? text : undefined),
  }),
  METRICS_PORT: setting({
    purpose: 'port of the metrics for Prometheus, under /metrics; 0 for none',
    default: '0',
    allowed: 'an integer from 0 to 65535',
    read: (text) => readInteger(text, 0, 65_535),
  }),
  METRICS_HOST: setting({
    purpose: 'address that METRICS_PORT listens on; anybody who reaches it can read the metrics',
    default: '127.0.0.1',
    allowed: 'an IP address or a host name',
    read: readHost,
  }),
  WORKERS: setting({
    purpose: 'processes that serve requests from the same database; at most one per core is useful',
    default: '1',
    allowed: 'an integer from 1 to 64',
    read: (text) => readInteger(text, 1, 64),
  }),
  TRUST_PROXY: setting({
    purpose: 'proxies whose X-Forwarded-For or Forwarded is trusted',
    default: 'false',
    allowed: 'addresses and networks such as 10.0.0.0/8, separated by commas; false; or true for any (unsafe)',
    read: readProxies,
  }),
}

/** The values of the settings, by name. */
export type Config = {
  readonly [Name in keyof typeof settings]: NonNullable<ReturnType<(typeof settings)[Name]['read']>>
}

/**
 * Reads the configuration. An empty variable counts as unset.
 * @throws StartupError that names the variable, its value (unless secret) and the allowed values
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const entries = Object.entries<Setting<unknown>>(settings).map(([name, setting]) => {
    return [name, readSetting(name, setting, environment[name] || setting.default)]
  })
  return Object.fromEntries(entries) as Config
}

/**
 * Reads the value of a setting.
 * @param name what it is called where it is set
 * @throws StartupError that has the name, the value (unless secret) and the allowed values
 */
export function readSetting<T>(name: string, { read, allowed, isSecret }: Setting<T>, text: string): T {
  const value = read(text)
  if (value !== undefined) return value
  const shown = isSecret ? `a value of ${Buffer.byteLength(text)} bytes` : JSON.stringify(text)
  throw new StartupError(`${name} is ${shown}; allowed: ${allowed}.`)
}

function readHost(text: string): string | undefined {
  return /^[\w.:-]+$/.test(text) ? text : undefined
}

function readInteger(text: string, min: number, max: number): number | undefined {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
  return value >= min && value <= max ? value : undefined
}

function readSecret(text: string): string | undefined {
  return text === '' || Buffer.byteLength(text) >= minSecretBytes ? text : undefined
}

/** @returns milliseconds */
function readLifetime(text: string): number | undefined {
  const value = /^\d+(\.\d+)?\s*[a-z]+$/i.test(text) ? parseDuration(text) : undefined
  return value !== undefined && value >= 1000 && value <= 366 * dayMs ? value : undefined
}

/** @returns the origins; `*` for all, an empty list for none */
function readOrigins(text: string): '*' | string[] | undefined {
  if (text === '*') return text
  const origins = text === '' ? [] : text.split(',').map((origin) => origin.trim())
  return origins.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin) ? origins : undefined
}

/** @returns the domains in lower case, if they are restricted */
function readSignup(text: string): 'open' | 'closed' | string[] | undefined {
  if (text === 'open' || text === 'closed') return text
  const domains = text.split(',').map((domain) => domain.trim().toLowerCase())
  return domains.every((domain) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain)) ? domains : undefined
}

/** @returns what Fastify's `trustProxy` takes */
function readProxies(text: string): boolean | string[] | undefined {
  if (text === 'true' || text === 'false') return text === 'true'
  const addresses = text.split(',').map((address) => address.trim())
  return addresses.every(isNetwork) ? addresses : undefined
}

/** Whether Fastify accepts it as an address, or as a network with a prefix length or a mask. */
function isNetwork(text: string): boolean {
  // The library also accepts other spellings of addresses ("1" for 0.0.0.1) and names of networks.
  if (isIP(text.replace(/\/[^/]*$/, '')) === 0) return false
  try {
    compile(text)
    return true
  } catch {
    return false
  }
}
