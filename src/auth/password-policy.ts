import { fold } from '../domain/case-folding.js'

/** Tells whether a new password is too easy to guess. */
export type IsWeak = (password: string, account: { readonly email: string }) => Promise<boolean>

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Builds the check of new passwords after NIST SP 800-63B (revision 4, section 3.1.1.2): a minimum length and a list of
 * passwords that many people use, and no rules on which characters there must be. One character repeated and the
 * account's email address are rejected too.
 * @param minLength in characters as people perceive them (UAX #29, grapheme clusters), after NFKC
 */
export function passwordPolicy(minLength: number): IsWeak {
  let common: Promise<ReadonlySet<string>> | undefined
  return async (password, { email }) => {
    const folded = fold(password.normalize('NFKC'))
    const characters = Array.from(segmenter.segment(folded), ({ segment }) => segment)
    const isRepeated = new Set(characters.map((character) => character.trim())).size === 1
    if (characters.length < minLength || isRepeated || folded.trim() === fold(email)) return true
    common ??= commonPasswords(minLength)
    return (await common).has(folded.trim())
  }
}

/** Loads the list, which takes 45 ms and 13 MB: not at startup, but for the first new password. */
async function commonPasswords(minLength: number): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  return new Set(dictionary['passwords-common'].filter((password) => password.length >= minLength).map(fold))
}
