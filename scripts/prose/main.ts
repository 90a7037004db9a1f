import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { TextlintKernel } from '@textlint/kernel'
import markdown from '@textlint/textlint-plugin-markdown'
import { showProgress } from '../../src/cli/progress.js'
import { linesOf } from './lines.js'
import { avoid } from './rule.js'
import { readWords } from './words.js'

const usage = `Usage: npm run lint:prose [-- FILE…]

Finds words and phrases that scripts/prose/words.yaml avoids, in Markdown (.md), in the descriptions of a contract
(.yaml), and in comments and messages of code. Exits with 1 if there are any. Without files, it reads the
documentation's pages, the documents at the top level, openapi.yaml, the generated clients with their READMEs, and the
code in src and scripts.`

const arguments_ = process.argv.slice(2)
if (arguments_.includes('--help')) console.log(usage)
else await lintAll(arguments_.length > 0 ? arguments_ : ownFiles())

function ownFiles(): string[] {
  const filesIn = (folder: string, extensions: readonly string[]) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => extensions.includes(extname(name)) && !name.includes('node_modules'))
      .sort()
      .map((name) => `${folder}/${name}`)
  const documents = ['README.md', 'CHANGELOG.md', 'SECURITY.md', 'scripts/prose/README.md', 'openapi.yaml']
  const clients = filesIn('generated/clients', ['.md', '.py', '.js', '.ts', '.go', '.rb', '.rbs', '.java'])
  const sources = ['src', 'scripts'].flatMap((folder) =>
    filesIn(folder, ['.ts', '.vue', '.js', '.go', '.java', '.py', '.rb', '.rbs']),
  )
  const pages = ['scripts/generate/docs/pages', 'scripts/generate/languages'].flatMap((folder) =>
    filesIn(folder, ['.md']),
  )
  return [...documents, ...clients, ...pages, ...sources]
}

async function lintAll(files: readonly string[]): Promise<void> {
  const words = readWords('scripts/prose/words.yaml')
  const kernel = new TextlintKernel()
  const progress = showProgress('Reading prose')
  let count = 0
  for (const [index, file] of files.entries()) {
    const lines = linesOf(file, readFileSync(file, 'utf8'))
    const { messages } = await kernel.lintText(lines.map(({ text }) => text).join('\n'), {
      ext: '.md',
      plugins: [{ pluginId: 'markdown', plugin: markdown.default }],
      rules: [{ ruleId: 'words', rule: avoid(words) }],
    })
    for (const { line, message } of messages) console.error(`${file}:${lines[line - 1]?.number}: ${message}`)
    count += messages.length
    progress(index + 1, files.length)
  }
  if (count === 0) return console.log(`Prose of ${files.length} files: no word to avoid`)
  console.error(`${count} words to avoid. Rewrite the sentences: scripts/prose/README.md says how.`)
  process.exitCode = 1
}
