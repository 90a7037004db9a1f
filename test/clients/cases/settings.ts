import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { password, signUp } from '../../helpers/service.js'
import { type Case, connect, failureOf, nowhere } from '../cases.js'
import type { ConstructOptions } from '../protocol.js'

/** What a client is made with. */
export const settings: readonly Case[] = [
  {
    name: 'white space around a token and an address is ignored, and a blank one is the default',
    run: async (stage) => {
      const { service, proxy, start } = stage
      const token = stage.token ?? ''
      const [address, padded] = [` ${proxy.url}/\n`, `\t${token} \r\n`]
      const [base, key] = ['PROMPTCRAFTER_BASE_URL', 'PROMPTCRAFTER_TOKEN']
      const ways: [environment: Record<string, string>, options: ConstructOptions][] = [
        [{ [base]: address, [key]: padded }, {}],
        [
          { [base]: address, [key]: padded },
          { baseUrl: ' \n', token: ' ' },
        ],
        [
          { [base]: '', [key]: '' },
          { baseUrl: address, token: padded },
        ],
        [
          { [base]: ' ', [key]: 'other' },
          { baseUrl: address, token: padded },
        ],
      ]
      for (const [environment, options] of ways) {
        const driver = start(environment)
        proxy.reset(service.url)
        await driver.construct(options)
        await driver.call('listPrompts').finally(() => driver.stop())
        const [seen] = proxy.seen
        assert.deepEqual([seen?.path, seen?.headers.authorization], ['/prompts', `Bearer ${token}`])
      }
      const driver = start({ [base]: ' \n', [key]: '\n' })
      await driver.construct({ baseUrl: proxy.url })
      const { message } = await failureOf(driver.call('listPrompts'))
      assert.match(message, /missing/, 'a blank variable is no token')
      await driver.construct({ maxRetries: 0 })
      const error = await failureOf(driver.call('listPrompts').finally(() => driver.stop()))
      if (error.status === null) assert.match(error.message, /localhost:3000/)
    },
  },
  {
    name: 'a setting that cannot be used is an error of the client',
    run: async (stage) => {
      const { driver, kind } = stage
      const unusable: ConstructOptions[] = [
        { baseUrl: 'localhost:3000' },
        { baseUrl: 'ftp://localhost' },
        { baseUrl: 'http://localhost/?a=b' },
        { token: 'secret\nX-Header: 1' },
        { token: 'secrét' },
        { maxRetries: -1 },
        { timeoutMs: -1 },
        { appName: 'shop (secret)' },
        { appName: 'shop/' },
        { appName: 'shop\n/1' },
        { appName: 'shop  till/1' },
        { appName: 'shöp/1' },
      ]
      for (const options of unusable) {
        // A language that has no exceptions says it at the first call.
        const use = driver.construct({ baseUrl: nowhere, ...options }).then(() => driver.call('listPrompts'))
        const error = await failureOf(use)
        const name = kind.errorName?.('InvalidArgumentError') ?? 'InvalidArgumentError'
        assert.equal(error.class, kind.settingErrorName ?? name, JSON.stringify(options))
        assert.doesNotMatch(error.message, /secr/)
      }
    },
  },
  {
    name: 'the name of an application follows that of the client in User-Agent',
    run: async (stage) => {
      const { service, driver, proxy, token } = stage
      for (const appName of ['shop/2.0 till', ' shop ', ' ']) {
        await connect(stage, service, token, { appName })
        await driver.call('listPrompts')
        const [client, ...names] = proxy.seen[0]?.headers['user-agent']?.split(' ') ?? []
        assert.match(client ?? '', /^promptcrafter-[a-z]+\/\d/)
        assert.equal(names.join(' '), appName.trim())
      }
    },
  },
  {
    name: 'a client for another token leaves the one that it comes from as it is',
    run: async (stage) => {
      const { service, driver, token, proxy } = stage
      const email = `${randomUUID()}@example.com`
      const other = await signUp(service)
      await service.send({ method: 'POST', path: '/auth/signup', body: { name: 'Ada', email, password } })
      await connect(stage, service, token)
      await driver.derive(other, 'listPrompts')
      const result = await driver.derive(null, 'login', { email, password })
      await driver.call('listPrompts')
      assert.deepEqual(
        proxy.seen.map(({ headers }) => headers.authorization),
        [`Bearer ${other}`, undefined, `Bearer ${token}`],
      )
      assert.match(result.token ?? result, /^ey/)
    },
  },
]
