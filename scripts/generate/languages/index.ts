import { go } from './go/pack.js'
import { java } from './java/pack.js'
import { javascript } from './javascript/pack.js'
import type { LanguagePack } from './pack.js'
import { python } from './python/pack.js'
import { ruby } from './ruby/pack.js'

/**
 * The languages that have a client, in the order of the docs. Each is a folder here, which writes the client and its
 * docs, and one of the same name in test/clients, which runs them. A new language is these two folders and a line in
 * this list.
 */
export const packs: readonly LanguagePack[] = [python, javascript, go, ruby, java]

/** @throws Error when no language has this id */
export function packOf(id: string): LanguagePack {
  const pack = packs.find((one) => one.id === id)
  if (!pack) throw new Error(`There is no language ${id}, only ${packs.map((one) => one.id).join(', ')}.`)
  return pack
}
