import { hash, randomBytes, timingSafeEqual } from 'node:crypto'
import { crc32 } from 'node:zlib'
import {
  type ApiKey,
  type ApiKeyStore,
  type Caller,
  isExpired,
  isUseRecorded,
  type KeptSecret,
} from '../domain/api-key.js'
import { TokenError } from '../domain/errors.js'

/*
 * An API key is `pck_`, 256 random bits in base 62, and their CRC-32 in base 62, as in GitHub's tokens: secret scanners
 * find it by its beginning and rule out false positives by the checksum, and mistyped keys need no look-up.
 * https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 */

const start = 'pck_'
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** The lengths of 256 and of 32 bits in base 62. */
const [randomLength, checksumLength] = [43, 6]
const form = new RegExp(`^${start}([0-9A-Za-z]{${randomLength}})([0-9A-Za-z]{${checksumLength}})$`)
/** With 8 of the random characters, so that it rarely stands for two keys. The other 35 keep 208 bits secret. */
const prefixLength = start.length + 8

/** @returns a new secret, and the form of it to store */
export function createSecret(): { key: string; kept: KeptSecret } {
  const random = inBase62(BigInt(`0x${randomBytes(32).toString('hex')}`), randomLength)
  const key = start + random + checksumOf(random)
  return { key, kept: keptOf(key) }
}

function keptOf(key: string): KeptSecret {
  return { prefix: key.slice(0, prefixLength), hash: hash('sha256', key, 'buffer') }
}

function checksumOf(random: string): string {
  return inBase62(BigInt(crc32(random)), checksumLength)
}

function inBase62(number: bigint, length: number): string {
  let text = ''
  for (let rest = number; text.length < length; rest /= 62n) text = digits.charAt(Number(rest % 62n)) + text
  return text
}

/** Whether a Bearer token is meant to be an API key. Login tokens begin with `eyJ`, a JSON object in base64url. */
export function isApiKey(token: string): boolean {
  return token.startsWith(start)
}

/**
 * Builds the function that finds the caller of an API key. The key is read from the store for each request, so that
 * one that is deleted ends at once, also in other processes.
 * @returns a function that throws a `TokenError` for a key that is malformed, unknown, deleted or expired
 */
export function apiKeyReader(apiKeys: ApiKeyStore): (key: string) => Promise<Caller> {
  const recordUse = useRecorder(apiKeys)
  return async (key) => {
    const [, random = '', checksum] = form.exec(key) ?? []
    if (checksum !== checksumOf(random)) throw new TokenError('tokenInvalid')
    const { prefix, hash } = keptOf(key)
    const found = (await apiKeys.findByPrefix(prefix)).find((stored) => timingSafeEqual(stored.hash, hash))
    if (!found || isExpired(found.apiKey)) throw new TokenError('tokenInvalid')
    const { account, apiKey } = found
    recordUse(apiKey)
    return { account, apiKey }
  }
}

/** Builds the function that records the use of keys, once an hour, while the request continues. */
function useRecorder(apiKeys: ApiKeyStore): (apiKey: ApiKey) => void {
  const pending = new Set<string>()
  return (apiKey) => {
    const { _id } = apiKey
    if (isUseRecorded(apiKey) || pending.has(_id)) return
    pending.add(_id)
    const end = () => void pending.delete(_id)
    // If it can't be written, the next use is recorded instead; other writes then fail too, and are logged.
    apiKeys.recordUse(_id).then(end, end)
  }
}
