import { test } from 'tap'
import { readConfig, settings } from '../src/config.js'
import { StartupError } from '../src/domain/startup-error.js'

test('an empty environment gives the defaults', async (t) => {
  t.strictSame(readConfig({}), {
    HOST: '127.0.0.1',
    PORT: 3000,
    DATA_DIR: './data',
    JWT_SECRET: '',
    JWT_SECRET_PREVIOUS: '',
    JWT_EXPIRES_IN: 86_400_000,
    LOG_LEVEL: 'info',
    CORS_ORIGIN: [],
    BODY_LIMIT: 25_165_824,
    MAX_CONNECTIONS: 10_000,
    MAX_BYTES_IN_FLIGHT: 268_435_456,
    AUTH_RATE_LIMIT: 10,
    SIGNUP: 'open',
    ACCOUNT_REQUESTS: 0,
    ACCOUNT_BYTES: 0,
    HSTS: '',
    METRICS_PORT: 0,
    METRICS_HOST: '127.0.0.1',
    WORKERS: 1,
    TRUST_PROXY: false,
  })
  t.strictSame(readConfig({ PORT: '', CORS_ORIGIN: '' }), readConfig({}), 'an empty variable counts as unset')
})

test('allowed values are read', async (t) => {
  const allowed: [name: keyof typeof settings, text: string, value: unknown][] = [
    ['HOST', '0.0.0.0', '0.0.0.0'],
    ['HOST', '::1', '::1'],
    ['PORT', '0', 0],
    ['PORT', '65535', 65_535],
    ['DATA_DIR', '/var/lib/prompts', '/var/lib/prompts'],
    ['JWT_SECRET', 'é'.repeat(16), 'é'.repeat(16)],
    ['JWT_EXPIRES_IN', '1s', 1000],
    ['JWT_EXPIRES_IN', '15m', 900_000],
    ['JWT_EXPIRES_IN', '7 days', 604_800_000],
    ['LOG_LEVEL', 'silent', 'silent'],
    ['CORS_ORIGIN', '*', '*'],
    ['CORS_ORIGIN', 'https://a.example, http://localhost:8080', ['https://a.example', 'http://localhost:8080']],
    ['BODY_LIMIT', '1024', 1024],
    ['AUTH_RATE_LIMIT', '0', 0],
    ['SIGNUP', 'closed', 'closed'],
    ['SIGNUP', 'Example.com, mail.example.org', ['example.com', 'mail.example.org']],
    ['ACCOUNT_REQUESTS', '600', 600],
    ['ACCOUNT_BYTES', '100000000', 100_000_000],
    ['HSTS', 'max-age=31536000; includeSubDomains', 'max-age=31536000; includeSubDomains'],
    ['WORKERS', '2', 2],
    ['TRUST_PROXY', 'true', true],
    ['TRUST_PROXY', '10.0.0.0/8, ::1', ['10.0.0.0/8', '::1']],
    ['TRUST_PROXY', '10.0.0.0/255.0.0.0', ['10.0.0.0/255.0.0.0']],
  ]
  for (const [name, text, value] of allowed) t.strictSame(readConfig({ [name]: text })[name], value, `${name}=${text}`)
})

test('an invalid value is an error that names the variable, the value and what is allowed', async (t) => {
  const refused: [name: keyof typeof settings, text: string][] = [
    ['HOST', 'not a host'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3e3'],
    ['DATA_DIR', 'a\0b'],
    ['JWT_SECRET', 'too short a secret'],
    ['JWT_SECRET_PREVIOUS', 'too short a secret'],
    ['JWT_EXPIRES_IN', '24'],
    ['JWT_EXPIRES_IN', '500ms'],
    ['JWT_EXPIRES_IN', '10y'],
    ['JWT_EXPIRES_IN', 'soon'],
    ['LOG_LEVEL', 'loud'],
    ['CORS_ORIGIN', 'example.com'],
    ['CORS_ORIGIN', 'https://example.com/'],
    ['BODY_LIMIT', '1kb'],
    ['BODY_LIMIT', '1023'],
    ['MAX_CONNECTIONS', '0'],
    ['MAX_BYTES_IN_FLIGHT', '4194304'],
    ['AUTH_RATE_LIMIT', '-1'],
    ['SIGNUP', 'shut'],
    ['SIGNUP', '@example.com'],
    ['ACCOUNT_REQUESTS', '-1'],
    ['ACCOUNT_BYTES', '1MB'],
    ['HSTS', '31536000'],
    ['HSTS', 'max-age=1\r\nX-Header: 1'],
    ['WORKERS', '0'],
    ['TRUST_PROXY', 'yes'],
    ['TRUST_PROXY', '1'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', '10.0.0.0/8/9'],
    ['TRUST_PROXY', '0.0.0.0/0'],
    ['TRUST_PROXY', '::/0'],
    ['TRUST_PROXY', '10.0.0.0/8,'],
    ['TRUST_PROXY', 'loopback'],
  ]
  for (const [name, text] of refused) {
    const shown = name.startsWith('JWT_SECRET') ? 'a value of 18 bytes' : JSON.stringify(text)
    t.equal(refusalOf({ [name]: text }), `${name} is ${shown}; allowed: ${settings[name].allowed}.`)
  }
})

function refusalOf(environment: Record<string, string>): string | undefined {
  try {
    readConfig(environment)
    return undefined
  } catch (error) {
    return error instanceof StartupError ? error.message : undefined
  }
}
