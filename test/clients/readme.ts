/**
 * The programs in a client's README.
 * @param text the README
 * @param language as its blocks name it
 * @returns the blocks by the title of their section
 */
export function readmePrograms(text: string, language: string): Map<string, string[]> {
  const sections = text.split(/^##+ /m).slice(1)
  const block = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm')
  return new Map(
    sections.map((section) => {
      const title = section.slice(0, section.indexOf('\n'))
      return [title, [...section.matchAll(block)].map(([, code]) => code as string)]
    }),
  )
}

/** The sections after the quickstart whose programs continue each other, in the READMEs of most clients. */
export const laterSections = [
  'Long lists',
  'Dates and times',
  'Responses',
  'Logging, hooks and tracing',
  'Tests without a service',
  'Errors',
] as const
