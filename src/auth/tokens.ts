import jwt, { type FastifyJWTOptions, type JWT } from '@fastify/jwt'
import type { FastifyInstance } from 'fastify'
import type { Account, AccountStore } from '../domain/account.js'
import { TokenError } from '../domain/errors.js'

/** The issuer and audience: rejects tokens of another service that uses the same secret. */
const party = 'promptcrafter'
/** In characters. Our own tokens have about 220. */
const maxTokenLength = 1000
const maxCachedTokens = 1000
/** The plugin's namespace for the previous secret. */
const previous = 'previous'

export interface TokenOptions {
  /** At least 32 bytes (RFC 7518, section 3.2). */
  readonly secret: string
  /** Tokens signed with it stay valid until they expire. */
  readonly previousSecret?: string | undefined
  readonly lifetimeMs: number
}

/** Adds signing and verification of JWTs, with HS256 only. */
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

/** @returns a token for an account, valid until it expires or the password is changed */
export function signToken(app: FastifyInstance, { id, generation }: Account): string {
  return app.jwt.sign({ sub: id, gen: generation })
}

/**
 * Builds the function that finds the account of a login token.
 * @returns a function that throws a `TokenError` for a token that isn't valid
 */
export function tokenReader(app: FastifyInstance, accounts: AccountStore): (token: string) => Promise<Account> {
  const readClaims = cached((token) => verifyClaims(app, token))
  return async (token) => {
    if (token.length > maxTokenLength) throw new TokenError('tokenInvalid')
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
 * Caches the claims of verified tokens until they expire: a client sends the same token with each request. The plugin's
 * own cache hashes the token for each lookup, which takes longer.
 */
function cached(verify: (token: string) => Claims): (token: string) => Claims {
  const cache = new Map<string, Claims>()
  return (token) => {
    const known = cache.get(token)
    if (known && Date.now() < known.exp * 1000) return known
    const claims = verify(token)
    // A Map keeps its keys in insertion order.
    const [oldest] = cache.keys()
    if (oldest !== undefined && cache.size >= maxCachedTokens) cache.delete(oldest)
    cache.set(token, claims)
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
  const { [previous]: previousJwt } = app.jwt as JWT & { [previous]?: JWT }
  try {
    return app.jwt.verify(token)
  } catch (error) {
    if (!previousJwt) throw error
    return previousJwt.verify(token)
  }
}
