import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { cut } from '../../scripts/generate/docs/samples.js'
import { runners } from './runners.js'
import { samples } from './samples.js'

/** Languages of code blocks that are not programs: output, and configuration of other software. */
const notRun = ['txt', 'json', 'nginx']

/**
 * Pages whose programs have a test of their own, which runs them in their order. The commands of the page about the
 * container need Docker: its test compares them with the Dockerfile.
 */
const runElsewhere = ['tutorials/import-history.md', 'tasks/test-your-application.md', 'operating/container.md']

test('every program on a page is one of the tested samples', async (t) => {
  const pieces = new Set(
    samples.flatMap(({ programs }) =>
      programs.flatMap(({ code }) => [cut(code), ...stepsOf(code).map((step) => cut(code, step))]),
    ),
  )
  // The project's own commands, which .ci/run and the tests of the README run.
  const readmes = readdirSync('generated/clients').map((language) => `generated/clients/${language}/README.md`)
  const commands = ['README.md', '.ci/run', 'package.json', ...readmes]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const pages = readdirSync('generated/docs', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.md'),
  )
  let count = 0
  const notRunAnywhere: string[] = []
  for (const page of pages.filter((page) => !runElsewhere.includes(page))) {
    const text = readFileSync(join('generated/docs', page), 'utf8')
    for (const [, language = '', code = ''] of text.matchAll(/^```(\w*)[^\n]*\n([\s\S]*?)\n```$/gm)) {
      if (notRun.includes(language)) continue
      count++
      const isCommand = language === 'sh' && code.split('\n').every((line) => commands.includes(line))
      if (!pieces.has(code) && !isCommand) notRunAnywhere.push(`${page}: nothing runs this ${language} code:\n${code}`)
    }
  }
  t.strictSame(notRunAnywhere, [])
  t.comment(
    `${count} code blocks on ${pages.length} pages; ${samples.length} samples in ${Object.keys(runners).length} tabs`,
  )
})

test('llms.txt describes a page in whole sentences', async (t) => {
  const lines = readFileSync('generated/docs/llms.txt', 'utf8').split('\n')
  t.strictSame(
    lines.filter((line) => line.startsWith('- ') && !line.includes('): ')),
    [],
    'every page is described',
  )
  const described = lines.flatMap((line) => /^- \[[^\]]+\]\([^)]+\): (.+)$/.exec(line)?.[1] ?? [])
  t.ok(described.length > 30)
  t.strictSame(
    described.filter((text) => !/[.!?:]$/.test(text) || text.includes('](') || /[?!]\./.test(text)),
    [],
  )
})

test('every request on the pages is in the Postman collection', async (t) => {
  const file = 'generated/postman/PromptCrafter.postman_collection.json'
  const { item } = JSON.parse(readFileSync(file, 'utf8')) as { item: { name: string; item: { name: string }[] }[] }
  const requests = item.flatMap((folder) => folder.item.map(({ name }) => `${folder.name} / ${name}`))
  const named = samples.flatMap(({ setting }) =>
    (setting.postman ?? []).map(({ folder, request }) => `${folder} / ${request}`),
  )
  t.ok(named.length > 0)
  t.strictSame(
    named.filter((name) => !requests.includes(name)),
    [],
  )
  t.comment(`${named.length} mentions of requests`)
})

function stepsOf(code: string): string[] {
  return [...code.matchAll(/^\s*(?:#|\/\/) step: ([\w-]+)$/gm)].map(([, step]) => step as string)
}
