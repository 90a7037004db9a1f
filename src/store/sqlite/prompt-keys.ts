/** How many keys an account has for its prompts; a check of the table `users` holds it to them. */
export const keysOfAccount = 2 ** 26

/**
 * The keys of an account's prompts are numbers next to each other, in the order of creation, so that its prompts lie
 * together in the file, and a search can tell them from those of others by the keys alone, which are all that the index
 * of the search knows of a prompt.
 */
export function promptKeys(ownerKey: number): { min: number; max: number } {
  return { min: ownerKey * keysOfAccount, max: (ownerKey + 1) * keysOfAccount - 1 }
}
