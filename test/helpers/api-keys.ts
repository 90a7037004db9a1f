import { randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { Test } from 'tap'
import { createKey, signUp, startService, type TestService } from './service.js'

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** The checksum of a key as the contract describes it: CRC-32 in base 62. */
export function checksumOf(random: string): string {
  let text = ''
  for (let rest = crc32(random); text.length < 6; rest = Math.floor(rest / 62)) text = digits.charAt(rest % 62) + text
  return text
}

/** @returns a key that was never created, with the right checksum. @param begin how its random part begins */
export function forgeKey(begin = ''): string {
  const random = [...randomBytes(43 - begin.length)].map((byte) => digits.charAt(byte % 62)).join('')
  return `pck_${begin}${random}${checksumOf(begin + random)}`
}

/**
 * Keys that must be rejected.
 * @param token of an account, which gets two more keys
 */
export async function badKeys(t: Test, service: TestService, token: string): Promise<[what: string, key: string][]> {
  const { key, id } = await createKey(service, token, 'write')
  const deleted = await createKey(service, token, 'write')
  await service.send({ method: 'DELETE', path: `/auth/keys/${deleted.id}`, token })
  const expiresAt = Date.now() + 2000
  const expired = await createKey(service, token, 'write', { expiresAt: new Date(expiresAt).toISOString() })
  t.equal((await service.send({ path: '/prompts', token: expired.key })).status, 200, 'a key is valid until it expires')
  await new Promise((resolve) => setTimeout(resolve, expiresAt - Date.now() + 1))
  const elsewhere = await startService(t)
  const foreign = await createKey(elsewhere, await signUp(elsewhere), 'write')
  const random = key.slice('pck_'.length, -6)
  return [
    ['a deleted key', deleted.key],
    ['an expired key', expired.key],
    ['a key of another service', foreign.key],
    ['a key that was never created', forgeKey()],
    ['a key that begins as one that was', forgeKey(random.slice(0, 8))],
    ['a key without its last character', key.slice(0, -1)],
    ['half a key', key.slice(0, 28)],
    ['the beginning of a key', key.slice(0, 12)],
    ['a key and a character', `${key}0`],
    ['two keys', key + key],
    ['a key in upper case', key.toUpperCase()],
    ['a key in lower case', key.toLowerCase()],
    ['a key with the beginning in upper case', `PCK_${random}${checksumOf(random)}`],
    ['a key without its beginning', key.slice('pck_'.length)],
    ['a key with another beginning', `ghp_${random}${checksumOf(random)}`],
    ['a key with another checksum', `pck_${random}${forgeKey().slice(-6)}`],
    ['a key with a character that no key has', `pck_-${random.slice(1)}${checksumOf(`-${random.slice(1)}`)}`],
    ['a key in quotes', `"${key}"`],
    ['nothing but the beginning', 'pck_'],
    ['the ID of a key', id],
    ['a long key', `pck_${'0'.repeat(15_000)}`],
  ]
}
