import type { IsWeak } from '../auth/password-policy.js'
import type { Passwords } from '../auth/passwords.js'
import type { Attempt, Attempts } from '../auth/throttle.js'
import type { Account } from '../domain/account.js'
import { fold } from '../domain/case-folding.js'
import type { Store } from '../domain/store.js'
import type { Handlers } from '../http/handler.js'
import type { Problem } from '../http/problem.js'

interface AuthDependencies {
  readonly store: Store
  readonly passwords: Passwords
  readonly isWeak: IsWeak
  readonly attempts: Attempts
  readonly signup: SignupPolicy
  readonly signToken: (account: Account) => string
}

/** Who may sign up: everyone, nobody, or those whose email address has one of these domains, in lower case. */
export type SignupPolicy = 'open' | 'closed' | readonly string[]

export function authOperations({ store, passwords, isWeak, attempts, signup, signToken }: AuthDependencies) {
  const { accounts } = store
  return {
    async signup({ body, address, problem }) {
      if (signup === 'closed') throw problem('signupClosed')
      if (signup !== 'open' && !signup.includes(domainOf(body.email))) throw problem('emailNotAllowed')
      const { name, email, password } = body
      if (await isWeak(password, body)) throw problem('weakPassword')
      const wait = await attempts.recordSignup(address)
      if (wait !== undefined) throw problem('tooManyAttempts', { retryAfterSeconds: wait })
      const account = await accounts.create({ name, email, passwordHash: await passwords.hash(password, address) })
      await attempts.recordSuccess({ account: fold(email), address, hasToken: false })
      return { body: { token: signToken(account) } }
    },

    async login({ body, address, problem }) {
      const { email, password } = body
      const credentials = await accounts.findByEmail(email)
      const check = () => passwords.matches(credentials?.passwordHash, password, address)
      // As the store compares addresses: however one is written, it's the same account.
      const attempt = { account: fold(email), address, hasToken: false }
      const isRight = await tryPassword(attempts, attempt, { problem, check })
      if (!credentials || !isRight) throw problem('wrongCredentials')
      return { body: { token: signToken(credentials.account) } }
    },

    async getAccount({ account, apiKey }) {
      const user = await accounts.get(account)
      if (!apiKey) return { body: user }
      const { _id, name, scope } = apiKey
      return { body: { ...user, key: { _id, name, scope } } }
    },

    async updateAccount({ account, body, address, problem }) {
      if (await isWeak(body.newPassword, await accounts.credentials(account))) throw problem('weakPassword')
      await confirm(account, body.currentPassword, { address, problem })
      const changed = await accounts.changePassword(account, await passwords.hash(body.newPassword, address))
      return { body: { token: signToken(changed) } }
    },

    async deleteAccount({ account, body, address, problem }) {
      await confirm(account, body.currentPassword, { address, problem })
      await accounts.delete(account)
      return { body: undefined }
    },
  } satisfies Partial<Handlers>

  /** Makes sure that it is still the person who logged in. */
  async function confirm(account: Account, password: string, { address, problem }: ConfirmOptions): Promise<void> {
    const credentials = await accounts.credentials(account)
    const check = () => passwords.matches(credentials.passwordHash, password, address)
    const attempt = { account: fold(credentials.email), address, hasToken: true }
    const isRight = await tryPassword(attempts, attempt, { problem, check })
    if (!isRight) throw problem('wrongPassword')
  }
}

function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase()
}

interface ConfirmOptions {
  readonly address: string
  readonly problem: (kind: 'wrongPassword' | 'tooManyAttempts', options?: object) => Problem
}

/**
 * Checks a password unless too many were wrong. The limit is checked again afterwards: concurrent attempts reveal no
 * more than sequential ones, and right ones don't hinder each other.
 * @returns whether it is right
 */
async function tryPassword(attempts: Attempts, attempt: Attempt, { problem, check }: TryOptions): Promise<boolean> {
  const refuse = (wait: number | undefined) => {
    if (wait !== undefined) throw problem('tooManyAttempts', { retryAfterSeconds: wait })
  }
  refuse(await attempts.retryAfter(attempt))
  const isRight = await check()
  refuse(isRight ? await attempts.retryAfter(attempt) : await attempts.recordFailure(attempt))
  if (isRight) await attempts.recordSuccess(attempt)
  return isRight
}

interface TryOptions {
  readonly problem: (kind: 'tooManyAttempts', options?: object) => Problem
  readonly check: () => Promise<boolean>
}
