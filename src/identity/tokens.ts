import jwt from '@fastify/jwt'
import type { FastifyInstance } from 'fastify'
import { Problem } from '../contract/problem.js'
import type { Authenticate } from '../contract/routes.js'
import type { Account, AccountStore } from '../store/accounts.js'

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

/** @returns a token for an account, which holds until its password is changed */
export function signToken(app: FastifyInstance, { id, generation }: Account): string {
  return app.jwt.sign({ sub: id, gen: generation })
}

/** Reads a Bearer token (RFC 6750, section 2.1) and finds the account that it was made for. */
export function authenticateWith(app: FastifyInstance, accounts: AccountStore): Authenticate {
  return async (authorization) => {
    const token = /^Bearer +(.*)$/i.exec(authorization ?? '')?.[1]
    if (!token) throw new Problem('tokenMissing')
    const { sub, gen } = readClaims(app, token)
    const account = await accounts.find(sub)
    if (account?.generation !== gen) throw new Problem('tokenInvalid')
    return account as Account
  }
}

function readClaims(app: FastifyInstance, token: string): { sub: string; gen: number } {
  try {
    const { sub, gen } = app.jwt.verify<{ sub: unknown; gen: unknown }>(token)
    if (typeof sub === 'string' && typeof gen === 'number') return { sub, gen }
  } catch (error) {
    throw new Problem('tokenInvalid', { cause: error })
  }
  throw new Problem('tokenInvalid')
}
