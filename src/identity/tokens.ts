import jwt from '@fastify/jwt'
import type { FastifyInstance } from 'fastify'
import { Problem } from '../contract/problem.js'
import type { Authenticate } from '../contract/routes.js'
import type { AccountStore } from '../store/accounts.js'

/** Who makes the tokens and whom they are for: a token of another service that has the same secret is none of ours. */
const party = 'promptcrafter'

export interface TokenOptions {
  /** At least 32 bytes (RFC 7518, section 3.2). */
  readonly secret: string
  readonly lifetimeMs: number
}

/** Makes the app able to sign and verify tokens: JWTs, HS256 and nothing else. */
export async function addTokens(app: FastifyInstance, { secret, lifetimeMs }: TokenOptions): Promise<void> {
  await app.register(jwt, {
    secret,
    sign: { algorithm: 'HS256', iss: party, aud: party, expiresIn: lifetimeMs / 1000 },
    verify: {
      algorithms: ['HS256'],
      allowedIss: party,
      allowedAud: party,
      requiredClaims: ['sub', 'exp'],
      cache: 1000,
    },
  })
}

/** @returns a token for an account */
export function signToken(app: FastifyInstance, accountId: string): string {
  return app.jwt.sign({ sub: accountId })
}

/** Reads a Bearer token (RFC 6750, section 2.1) and finds the account that it was made for. */
export function authenticateWith(app: FastifyInstance, accounts: AccountStore): Authenticate {
  return async (authorization) => {
    const token = /^Bearer +(.*)$/i.exec(authorization ?? '')?.[1]
    if (!token) throw new Problem('tokenMissing')
    const account = await accounts.find(readSubject(app, token))
    if (!account) throw new Problem('tokenInvalid')
    return account
  }
}

function readSubject(app: FastifyInstance, token: string): string {
  try {
    const { sub } = app.jwt.verify<{ sub: unknown }>(token)
    if (typeof sub === 'string') return sub
  } catch (error) {
    throw new Problem('tokenInvalid', { cause: error })
  }
  throw new Problem('tokenInvalid')
}
