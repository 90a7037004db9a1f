import type { IncomingMessage } from 'node:http'
import { test } from 'tap'
import { clientAddress } from '../../src/http/client-address.js'

const proxies = ['127.0.0.1', '10.0.0.0/8', '2001:db8:ffff::/48']

function addressOf(
  headers: Record<string, string>,
  trusted: boolean | string[] = proxies,
  remoteAddress = '127.0.0.1',
) {
  return clientAddress(trusted)({ headers, socket: { remoteAddress } } as unknown as IncomingMessage)
}

test('the client is the last address that is not a trusted proxy', async (t) => {
  const list = (text: string, trusted?: boolean | string[]) => addressOf({ 'x-forwarded-for': text }, trusted)
  t.equal(list('203.0.113.7'), '203.0.113.7')
  t.equal(list('198.51.100.1, 203.0.113.7'), '203.0.113.7', 'not what the client sent itself')
  t.equal(list('198.51.100.1, 203.0.113.7, 10.1.2.3'), '203.0.113.7')
  t.equal(list('10.9.9.9, 10.1.2.3'), '10.9.9.9', 'all are proxies')
  t.equal(list('203.0.113.7', false), '127.0.0.1', 'no proxy is trusted')
  t.equal(list('203.0.113.7', ['10.0.0.0/8']), '127.0.0.1', 'this one is not')
  t.equal(list('198.51.100.1, 203.0.113.7', true), '198.51.100.1', 'with `true` the client chooses')
  t.equal(addressOf({}), '127.0.0.1')
})

test('addresses are read in every form that proxies write', async (t) => {
  const forms: [text: string, address: string][] = [
    ['203.0.113.7:51234', '203.0.113.7'],
    ['[2001:db8::7]', '2001:db8::7'],
    ['[2001:db8::7]:51234', '2001:db8::7'],
    ['[2001:db8::7]:_port', '2001:db8::7'],
    ['2001:DB8:0:0::7', '2001:db8::7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['[::ffff:cb00:7107]:80', '203.0.113.7'],
    ['fe80::7%eth0', 'fe80::7'],
    [' 203.0.113.7 ,, 10.1.2.3:443, ', '203.0.113.7'],
  ]
  for (const [text, address] of forms) t.equal(addressOf({ 'x-forwarded-for': text }), address, text)
  const forwarded: [text: string, address: string][] = [
    ['for=203.0.113.7', '203.0.113.7'],
    ['For="203.0.113.7:51234";proto=https;by=10.0.0.1', '203.0.113.7'],
    ['proto=http; for="[2001:db8::7]:4711"', '2001:db8::7'],
    ['for=198.51.100.1, for=203.0.113.7;proto=https, for="[2001:db8:ffff::1]"', '203.0.113.7'],
  ]
  for (const [text, address] of forwarded) t.equal(addressOf({ forwarded: text }), address, text)
})

test('what cannot be read leaves the address of the connection', async (t) => {
  const unreadable = [
    '',
    'unknown',
    '_hidden',
    '203.0.113',
    '1',
    '0x7f.1',
    '203.0.113.7:',
    'x'.repeat(9999),
    '[::1',
    '::1]:5',
  ]
  for (const text of unreadable) {
    t.equal(addressOf({ 'x-forwarded-for': text }), '127.0.0.1', text)
    t.equal(addressOf({ 'x-forwarded-for': `203.0.113.7, ${text || '-'}, 10.1.2.3` }), '127.0.0.1', `after ${text}`)
    t.equal(addressOf({ forwarded: `for="${text}"` }), '127.0.0.1', `Forwarded: ${text}`)
  }
  for (const text of ['by=203.0.113.7', 'for', 'xfor=203.0.113.7', 'for=203.0.113.7 for=203.0.113.8']) {
    t.equal(addressOf({ forwarded: text }), '127.0.0.1', text)
  }
})

test('a client cannot choose its address in the header that its proxy leaves alone', async (t) => {
  const both = (list: string, forwarded: string) => addressOf({ 'x-forwarded-for': list, forwarded })
  t.equal(both('203.0.113.7', 'for=198.51.100.1'), '127.0.0.1')
  t.equal(both('203.0.113.7', 'for=unknown'), '127.0.0.1')
  t.equal(both('203.0.113.7:80', 'for=203.0.113.7'), '203.0.113.7', 'they agree')
})
