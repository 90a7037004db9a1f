import { StoreError } from './errors.js'

/**
 * Decides whether an account may do something with what an engine found: the one place where ownership is checked.
 * @param found with its owner in whatever form the engine has it
 * @param owner the account that asks, in the same form
 * @param missing what it is when nothing was found
 * @throws StoreError `notOwner`, or `missing`
 */
export function requireOwned<Owner, Found extends { readonly owner: Owner }>(
  found: Found | undefined,
  owner: Owner,
  missing: 'promptNotFound' | 'logNotFound',
): Found {
  if (!found) throw new StoreError(missing)
  if (found.owner !== owner) throw new StoreError('notOwner')
  return found
}
