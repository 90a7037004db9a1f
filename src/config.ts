import { isIP } from 'node:net'
import { compile } from '@fastify/proxy-addr'
import { parse as parseDuration } from '@lukeed/ms'
import { leastSecretBytes } from './auth/signing-key.js'
import { StartupError } from './domain/startup-error.js'

/** What can be set in the environment. */
interface Setting<T> {
  /** What it is for, in a few words. */
  readonly purpose: string
  /** As one would write it; empty when it is not set. */
  readonly default: string
  /** What may be set, in words. */
  readonly allowed: string
  /** Whether it must not be shown in a message. */
  readonly isSecret?: boolean
  /** @returns `undefined` when the text is not allowed */
  readonly read: (text: string) => T | undefined
}

const dayMs = 86_400_000
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const setting = <T>(setting: Setting<T>): Setting<T> => setting

/**
 * Every variable of the environment that the service reads: what `--help` prints, the start checks and the README
 * lists.
 */
export const settings = {
  HOST: setting({
    purpose: 'address to listen on; 0.0.0.0 for all',
    default: '127.0.0.1',
    allowed: 'an IP address or a host name',
    read: (text) => (/^[\w.:-]+$/.test(text) ? text : undefined),
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
    purpose: 'secret that tokens are signed with; made and kept in DATA_DIR when not set',
    default: '',
    allowed: `at least ${leastSecretBytes} bytes`,
    isSecret: true,
    read: readSecret,
  }),
  JWT_SECRET_PREVIOUS: setting({
    purpose: 'secret before JWT_SECRET; tokens signed with it are accepted until they expire',
    default: '',
    allowed: `at least ${leastSecretBytes} bytes`,
    isSecret: true,
    read: readSecret,
  }),
  JWT_EXPIRES_IN: setting({
    purpose: 'life of a token',
    default: '24h',
    allowed: 'a time from 1s to 366d, such as 90s, 15m, 24h or 7d',
    read: readLifetime,
  }),
  LOG_LEVEL: setting({
    purpose: 'least severity that is logged',
    default: 'info',
    allowed: logLevels.join(', '),
    read: (text) => logLevels.find((level) => level === text),
  }),
  CORS_ORIGIN: setting({
    purpose: 'web pages that may call the service from a browser',
    default: '',
    allowed: '* for all, or origins such as https://app.example.com, separated by commas',
    read: readOrigins,
  }),
  BODY_LIMIT: setting({
    purpose: 'largest request body, in bytes',
    default: '4194304',
    allowed: 'an integer from 1024 to 67108864',
    read: (text) => readInteger(text, 1024, 67_108_864),
  }),
  MAX_CONNECTIONS: setting({
    purpose: 'most connections at a time, an equal share for each worker; a further one is closed at once',
    default: '10000',
    allowed: 'an integer from 1 to 1000000',
    read: (text) => readInteger(text, 1, 1_000_000),
  }),
  AUTH_RATE_LIMIT: setting({
    purpose:
      'failed logins per account and per address in 15 minutes; sign-ups per address in an hour are three times as many; 0 for no limit',
    default: '10',
    allowed: 'an integer from 0 to 1000000',
    read: (text) => readInteger(text, 0, 1_000_000),
  }),
  WORKERS: setting({
    purpose: 'processes that serve requests, on the same file; up to one a core pays',
    default: '1',
    allowed: 'an integer from 1 to 64',
    read: (text) => readInteger(text, 1, 64),
  }),
  TRUST_PROXY: setting({
    purpose: 'proxies whose X-Forwarded-For is believed',
    default: 'false',
    allowed: 'false, true for any, or addresses and networks such as 10.0.0.0/8, separated by commas',
    read: readProxies,
  }),
}

/** The settings as they were read: by name, each with the type that it is read as. */
export type Config = {
  readonly [Name in keyof typeof settings]: NonNullable<ReturnType<(typeof settings)[Name]['read']>>
}

/**
 * Reads the configuration. A variable that is empty counts as not set.
 * @throws StartupError that names the variable, its value and what is allowed
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const entries = Object.entries(settings).map(([name, { read, default: fallback, allowed, isSecret }]) => {
    const text = environment[name] || fallback
    const value = read(text)
    if (value === undefined) {
      const shown = isSecret ? `a value of ${Buffer.byteLength(text)} bytes` : JSON.stringify(text)
      throw new StartupError(`${name} is ${shown}; allowed: ${allowed}.`)
    }
    return [name, value]
  })
  return Object.fromEntries(entries) as Config
}

function readInteger(text: string, least: number, most: number): number | undefined {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : undefined
}

function readSecret(text: string): string | undefined {
  return text === '' || Buffer.byteLength(text) >= leastSecretBytes ? text : undefined
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

/** @returns what Fastify's `trustProxy` takes */
function readProxies(text: string): boolean | string[] | undefined {
  if (text === 'true' || text === 'false') return text === 'true'
  const addresses = text.split(',').map((address) => address.trim())
  return addresses.every(isNetwork) ? addresses : undefined
}

/** Whether Fastify takes it: an address, or a network by the length of its prefix or its mask. */
function isNetwork(text: string): boolean {
  // The library would also take other spellings of addresses ("1" for 0.0.0.1) and names of networks.
  if (isIP(text.replace(/\/[^/]*$/, '')) === 0) return false
  try {
    compile(text)
    return true
  } catch {
    return false
  }
}
