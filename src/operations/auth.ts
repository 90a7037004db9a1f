import type { Handlers } from '../contract/handler.js'
import type { Attempts } from '../identity/attempts.js'
import { hashPassword, verifyPassword } from '../identity/passwords.js'
import type { Store } from '../store/store.js'

interface AuthDependencies {
  readonly store: Store
  readonly attempts: Attempts
  readonly signToken: (accountId: string) => string
}

export function authOperations({ store, attempts, signToken }: AuthDependencies): Pick<Handlers, 'signup' | 'login'> {
  return {
    async signup({ body, address, problem }) {
      const wait = await attempts.signup(address)
      if (wait !== undefined) throw problem('tooManyAttempts', { retryAfterSeconds: wait })
      const { name, email, password } = body
      const account = await store.accounts.create({ name, email, passwordHash: await hashPassword(password) })
      if (!account) throw problem('emailTaken')
      return { body: { token: signToken(account.id) } }
    },

    async login({ body, address, problem }) {
      const { email, password } = body
      const wait = await attempts.login(email.toLowerCase(), address)
      if (wait !== undefined) throw problem('tooManyAttempts', { retryAfterSeconds: wait })
      const account = await store.accounts.findByEmail(email)
      const isRight = await verifyPassword(account?.passwordHash, password)
      if (!account || !isRight) throw problem('wrongCredentials')
      await attempts.succeeded(email.toLowerCase(), address)
      return { body: { token: signToken(account.id) } }
    },
  }
}
