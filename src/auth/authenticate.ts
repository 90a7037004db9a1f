import type { FastifyInstance } from 'fastify'
import type { Caller } from '../domain/api-key.js'
import { TokenError } from '../domain/errors.js'
import type { Store } from '../domain/store.js'
import { apiKeyReader, isApiKey } from './api-keys.js'
import { tokenReader } from './tokens.js'

/**
 * Builds the function that finds out who makes a request, by its Bearer token (RFC 6750, section 2.1): a login token or
 * an API key.
 * @returns a function of the `Authorization` header that throws a `TokenError`
 */
export function authenticateWith(app: FastifyInstance, { accounts, apiKeys }: Pick<Store, 'accounts' | 'apiKeys'>) {
  const findAccount = tokenReader(app, accounts)
  const findCaller = apiKeyReader(apiKeys)
  return async (authorization: string | undefined): Promise<Caller> => {
    const token = bearerTokenIn(authorization)
    return isApiKey(token) ? findCaller(token) : { account: await findAccount(token), apiKey: undefined }
  }
}

/** @returns the token of a header `Authorization`; @throws TokenError if it has none */
export function bearerTokenIn(authorization: string | undefined): string {
  const token = /^Bearer +(.*)$/i.exec(authorization ?? '')?.[1]
  if (!token) throw new TokenError('tokenMissing')
  return token
}
