/** Stands for the repository until there is a public one. */
const placeholder = 'https://github.com/your-org/promptcrafter'

/** Where the packages of the clients say that their source is. Set it before you publish them. */
export const repository: string = placeholder

/** The repository that the documentation links to, or `''` while there is only the placeholder. */
export const publicRepository = repository === placeholder ? '' : repository

/** Replaces the repository that the samples import from, which is a placeholder. */
export function withRepository(code: string): string {
  return code.replaceAll('github.com/your-org/promptcrafter', repository.replace('https://', ''))
}

/** What changed in each version, for people who look at a package. */
export const changelog = `${repository}/blob/main/CHANGELOG.md`
