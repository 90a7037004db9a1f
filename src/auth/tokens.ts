import jwt, { type FastifyJWTOptions, type JWT } from '@fastify/jwt'
import type { FastifyInstance } from 'fastify'
import type { Account, AccountStore } from '../domain/account.js'
import { TokenError } from '../domain/errors.js'

/** Who makes the tokens and whom they are for: a token of another service that has the same secret is none of ours. */
const party = 'promptcrafter'
/** Our own tokens have some 220 characters. A longer one is not worth decoding. */
const mostCharacters = 1000
/** How many tokens are remembered that were verified. */
const mostRemembered = 1000
/** The namespace of the secret that was there before. */
const previous = 'previous'

export interface TokenOptions {
  /** At least 32 bytes (RFC 7518, section 3.2). */
  readonly secret: string
  /** The secret before it: tokens that were signed with it hold until they expire. */
  readonly previousSecret?: string | undefined
  readonly lifetimeMs: number
}

/** Makes the app able to sign and verify tokens: JWTs, HS256 and nothing else. */
export async function addTokens(app: FastifyInstance, options: TokenOptions): Promise<void> {
  await app.register(jwt, jwtOptions(options.secret, options.lifetimeMs))
  if (options.previousSecret) {
    await app.register(jwt, { namespace: previous, ...jwtOptions(options.previousSecret, options.lifetimeMs) })
  }
}

function jwtOptions(secret: string, lifetimeMs: number): FastifyJWTOptions {
  return {
    secret,
    sign: { algorithm: 'HS256', iss: party, aud: party, expiresIn: lifetimeMs / 1000 },
    verify: {
      algorithms: ['HS256'],
      allowedIss: party,
      allowedAud: party,
      requiredClaims: ['sub', 'gen', 'exp', 'iss', 'aud'],
    },
  }
}

/** @returns a token for an account, which holds until its password is changed */
export function signToken(app: FastifyInstance, { id, generation }: Account): string {
  return app.jwt.sign({ sub: id, gen: generation })
}

/**
 * Reads a Bearer token (RFC 6750, section 2.1) and finds the account that it was made for.
 * @returns the check of an `Authorization` header, which throws a `TokenError`
 */
export function authenticateWith(app: FastifyInstance, accounts: AccountStore) {
  const readClaims = remembering((token) => verifyClaims(app, token))
  return async (authorization: string | undefined): Promise<Account> => {
    const token = /^Bearer +(.*)$/i.exec(authorization ?? '')?.[1]
    if (!token) throw new TokenError('tokenMissing')
    if (token.length > mostCharacters) throw new TokenError('tokenInvalid')
    const { sub, gen } = readClaims(token)
    const account = await accounts.find(sub)
    if (!account || account.generation !== gen) throw new TokenError('tokenInvalid')
    return account
  }
}

interface Claims {
  readonly sub: string
  readonly gen: number
  /** When the token expires, in seconds since 1970. */
  readonly exp: number
}

/**
 * Remembers the claims of tokens that were verified, until they expire: a client sends the same token with each
 * request. The plugin's own memory would hash the token each time, which takes longer than to look it up as it is.
 */
function remembering(verify: (token: string) => Claims): (token: string) => Claims {
  const known = new Map<string, Claims>()
  return (token) => {
    const before = known.get(token)
    if (before && Date.now() < before.exp * 1000) return before
    const claims = verify(token)
    // The first of a map's keys is the oldest.
    const [oldest] = known.keys()
    if (oldest !== undefined && known.size >= mostRemembered) known.delete(oldest)
    known.set(token, claims)
    return claims
  }
}

function verifyClaims(app: FastifyInstance, token: string): Claims {
  try {
    const { sub, gen, exp } = verify(app, token)
    if (typeof sub === 'string' && typeof gen === 'number' && typeof exp === 'number') return { sub, gen, exp }
  } catch (error) {
    throw new TokenError('tokenInvalid', undefined, { cause: error })
  }
  throw new TokenError('tokenInvalid')
}

function verify(app: FastifyInstance, token: string): Record<keyof Claims, unknown> {
  const { [previous]: before } = app.jwt as JWT & { [previous]?: JWT }
  try {
    return app.jwt.verify(token)
  } catch (error) {
    if (!before) throw error
    return before.verify(token)
  }
}
