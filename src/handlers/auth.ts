import type { Passwords } from '../auth/passwords.js'
import type { Attempts } from '../auth/throttle.js'
import type { Account } from '../domain/account.js'
import { fold } from '../domain/case-folding.js'
import type { Store } from '../domain/store.js'
import type { Handlers } from '../http/handler.js'
import type { Problem } from '../http/problem.js'

interface AuthDependencies {
  readonly store: Store
  readonly passwords: Passwords
  readonly attempts: Attempts
  readonly signToken: (account: Account) => string
}

export function authOperations({ store, passwords, attempts, signToken }: AuthDependencies) {
  const { accounts } = store
  return {
    async signup({ body, address, problem }) {
      const wait = await attempts.recordSignup(address)
      if (wait !== undefined) throw problem('tooManyAttempts', { retryAfterSeconds: wait })
      const { name, email, password } = body
      const account = await accounts.create({ name, email, passwordHash: await passwords.hash(password) })
      return { body: { token: signToken(account) } }
    },

    async login({ body, address, problem }) {
      const { email, password } = body
      const credentials = await accounts.findByEmail(email)
      const check = () => passwords.matches(credentials?.passwordHash, password)
      const isRight = await tryPassword(attempts, { email, address, problem, check })
      if (!credentials || !isRight) throw problem('wrongCredentials')
      return { body: { token: signToken(credentials.account) } }
    },

    async updateAccount({ account, body, address, problem }) {
      await confirm(account, body.currentPassword, { address, problem })
      const changed = await accounts.changePassword(account, await passwords.hash(body.newPassword))
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
    const check = () => passwords.matches(credentials.passwordHash, password)
    const isRight = await tryPassword(attempts, { email: credentials.email, address, problem, check })
    if (!isRight) throw problem('wrongPassword')
  }
}

interface ConfirmOptions {
  readonly address: string
  readonly problem: (kind: 'wrongPassword' | 'tooManyAttempts', options?: object) => Problem
}

/**
 * Checks a password unless too many were wrong. That is asked once more afterwards: of many tries at the same time no
 * more is told than of tries one after the other, and right ones never stand in each other's way.
 * @returns whether it is right
 */
async function tryPassword(attempts: Attempts, { email, address, problem, check }: TryOptions): Promise<boolean> {
  // As the store compares addresses: however one is written, it is the same account that is closed.
  const account = fold(email)
  const refuse = (wait: number | undefined) => {
    if (wait !== undefined) throw problem('tooManyAttempts', { retryAfterSeconds: wait })
  }
  refuse(await attempts.retryAfter(account, address))
  const isRight = await check()
  refuse(isRight ? await attempts.retryAfter(account, address) : await attempts.recordFailure(account, address))
  if (isRight) await attempts.recordSuccess(account)
  return isRight
}

interface TryOptions {
  readonly email: string
  readonly address: string
  readonly problem: (kind: 'tooManyAttempts', options?: object) => Problem
  readonly check: () => Promise<boolean>
}
