import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { compile } from '@fastify/proxy-addr'
import ipaddr from 'ipaddr.js'

declare module 'fastify' {
  interface FastifyRequest {
    clientAddress: string
  }
}

/** Finds the address of the client that sent a request. */
export type ClientAddress = (request: IncomingMessage) => string

/**
 * Builds the function that finds the address of a client: that of its connection or, behind trusted proxies, the last
 * one in `X-Forwarded-For` or `Forwarded` (RFC 7239) that isn't a trusted proxy's. A header that can't be read is
 * ignored, and so are both if they disagree: most proxies write one of them and leave the other as the client sent it.
 * @param proxies the addresses and networks of trusted proxies; `true` trusts all, so that the first address counts
 */
export function clientAddress(proxies: boolean | readonly string[]): ClientAddress {
  const isTrusted = typeof proxies === 'boolean' ? () => proxies : compile([...proxies])
  return ({ socket, headers }) => {
    const connected = readAddress(socket.remoteAddress ?? '') ?? ''
    if (!isTrusted(connected, 0)) return connected
    const chains = [
      ...(headers['x-forwarded-for'] === undefined ? [] : [readList(String(headers['x-forwarded-for']))]),
      ...(headers.forwarded === undefined ? [] : [readForwarded(headers.forwarded)]),
    ]
    const addresses = chains.map((chain) => lastUntrusted(chain, isTrusted))
    const [address] = addresses
    return address !== undefined && addresses.every((other) => other === address) ? address : connected
  }
}

/** @returns `undefined` if it can't be known, as behind a part that can't be read */
function lastUntrusted(
  chain: readonly (string | undefined)[],
  isTrusted: (address: string, hop: number) => boolean,
): string | undefined {
  for (const [index, address] of chain.toReversed().entries()) {
    if (address === undefined || !isTrusted(address, index + 1)) return address
  }
  return chain[0]
}

/** Reads `X-Forwarded-For`: addresses separated by commas, the client's first. */
function readList(text: string): (string | undefined)[] {
  const nodes = text.split(',').map((node) => node.trim())
  return nodes.filter((node) => node !== '').map(readAddress)
}

/** A `for` parameter of `Forwarded` and its value, as a token or a quoted string (RFC 7239, section 4). */
const forParameter = /(?:^|;)\s*for\s*=\s*(?:"([^"\\]*)"|([^\s;"]*))\s*(?:;|$)/i

/** Reads `Forwarded`; quoted values can't contain commas where an address is expected. */
function readForwarded(text: string): (string | undefined)[] {
  const elements = text.split(',').map((element) => element.trim())
  return elements
    .filter((element) => element !== '')
    .map((element) => {
      const [, quoted, token] = forParameter.exec(element) ?? []
      return readAddress(quoted ?? token ?? '')
    })
}

/**
 * Reads an address as proxies write it: alone, in brackets, or with a port (RFC 7239, section 6).
 * @returns its usual form, of IPv4 addresses without an IPv6 prefix; `undefined` for `unknown` and hidden names
 */
function readAddress(text: string): string | undefined {
  const [, bracketed, plain = text] = /^(?:\[([^\]]+)\]|([\d.]+))(?::\w+)?$/.exec(text) ?? []
  const address = (bracketed ?? plain).replace(/%.*$/, '')
  return isIP(address) === 0 ? undefined : ipaddr.process(address).toString()
}
