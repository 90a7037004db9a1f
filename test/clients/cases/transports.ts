import assert from 'node:assert/strict'
import { type Case, failureOf, nowhere } from '../cases.js'
import { files, startSecureServer } from '../secure-server.js'

/** What requests are made with. */
export const transports: readonly Case[] = [
  {
    name: 'a proxy, an authority and a certificate of the caller are used',
    run: async ({ driver }) => {
      const server = await startSecureServer()
      try {
        await driver.construct({ baseUrl: server.url, token: 'x', proxy: server.proxyUrl, certificates: files })
        assert.deepEqual(await driver.call('listPrompts'), [])
        assert.deepEqual([server.clients, server.connected], [['client'], [new URL(server.url).host]])
      } finally {
        server.stop()
      }
    },
  },
  {
    name: 'a server of an unknown authority is sent nothing',
    run: async ({ driver, kind }) => {
      const server = await startSecureServer()
      try {
        await driver.construct({ baseUrl: server.url, token: 'x', maxRetries: 0 })
        const error = await failureOf(driver.call('listPrompts'))
        assert.equal(error.class, kind.errorName?.('ConnectionError') ?? 'ConnectionError')
        assert.deepEqual(server.clients, [])
      } finally {
        server.stop()
      }
    },
  },
  {
    name: 'a program can be tested without a service',
    run: async ({ driver, kind }) => {
      const prompts = [{ _id: 'prompt104', title: 'Sea haiku', content: 'A', model: 'B', tags: [] }]
      const fake = { status: 200, headers: { 'Content-Type': 'application/json', 'X-Request-Id': 'r1' } }
      await driver.construct({ baseUrl: nowhere, fake: { ...fake, text: JSON.stringify(prompts) } })
      const { value, requestId } = await driver.respond('listPrompts')
      assert.deepEqual([value[0].title, requestId], ['Sea haiku', 'r1'])
      const gone = { ...fake, status: 404, text: '{"error":"Gone."}' }
      await driver.construct({ baseUrl: nowhere, fake: gone })
      const error = await failureOf(driver.call('getPrompt', { id: 'prompt104' }))
      assert.equal(error.class, kind.errorName?.('NotFoundError') ?? 'NotFoundError')
      assert.match(error.message, /Gone\./)
      const csv = { status: 200, headers: { 'Content-Type': 'text/csv' }, text: 'a,b\n1,2\n' }
      await driver.construct({ baseUrl: nowhere, fake: csv })
      assert.equal(String(await driver.read('exportPromptsAsCsv')), csv.text)
    },
  },
]
