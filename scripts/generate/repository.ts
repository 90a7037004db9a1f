/** Where the packages of the clients say that their source is. Set it before you publish them. */
export const repository = 'https://github.com/your-org/promptcrafter'

/** Replaces the repository that the samples import from, which is a placeholder. */
export function withRepository(code: string): string {
  return code.replaceAll('github.com/your-org/promptcrafter', repository.replace('https://', ''))
}

/** What changed in each version, for people who look at a package. */
export const changelog = `${repository}/blob/main/CHANGELOG.md`
