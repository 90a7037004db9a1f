import type { Field } from './model.js'

/**
 * Whether the value of a field must never be shown, such as a password, a token or an API key. The contract doesn't
 * say it, so the name decides.
 */
export function isSecret({ name, type }: Field): boolean {
  return type.kind === 'text' && /(password|secret|token|^key|apiKey)$/i.test(name)
}
