import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import { readWords } from '../../scripts/prose/words.js'
import { temporaryFolder } from '../helpers/service.js'

test('a page with a word to avoid fails, with the line and what to write instead', async (t) => {
  const page =
    '# Title\n\nEvery response is JSON.\nAn `answer` is no\nword. Every answer\nis refused.\n\n```\nanswer\n```\n'
  const { status, stderr, file } = lint(t, 'page.md', page)
  t.equal(status, 1)
  t.match(stderr, `${file}:5: "answer": use response, respond\n${file}:6: "refused": use reject`)
  t.match(stderr, /^2 words to avoid/m)
})

test('a phrase is found across lines, and only as whole words', async (t) => {
  t.match(lint(t, 'page.md', 'A port of\nits own.\n'), { status: 1, stderr: '"of its own": use own' })
  t.match(lint(t, 'page.md', 'Answerable, re-answered, unanswered.\n'), { status: 0 })
})

test('the summaries and descriptions of a contract are prose, its examples and names are not', async (t) => {
  const contract = [
    'info:',
    '  description: |',
    '    First line.',
    '    It goes on.',
    'components:',
    '  schemas:',
    '    Refused:',
    '      properties:',
    '        example: { description: The answer. }',
    '      example: { description: The answer. }',
    "      examples: { answer: { summary: 'One', value: { error: refused } } }",
  ]
  const { status, stderr, file } = lint(t, 'contract.yaml', contract.join('\n'))
  t.equal(status, 1)
  t.match(stderr, `${file}:4: "goes on": use continue\n${file}:9: "answer"`)
  t.match(stderr, /^2 words to avoid/m)
})

test('comments and sentences in strings are prose, code is not', async (t) => {
  const code = "/**\n * Returns the answer.\n */\nconst answer = 'refused'\n\n  // Goes on.\nanswer('It goes on.')\n"
  const { status, stderr, file } = lint(t, 'code.ts', code)
  t.equal(status, 1)
  t.match(stderr, `${file}:2: "answer"`)
  t.match(stderr, `${file}:6: "Goes on"`)
  t.match(stderr, `${file}:7: "goes on"`)
  t.match(stderr, /^3 words to avoid/m)
})

test('comments and docstrings of Python and comments of Ruby are prose', async (t) => {
  const python =
    'def answer():\n    """Returns the answer.\n\n    It goes on.\n    """\n    # Refused.\n    answer = 1\n'
  const { stderr, file } = lint(t, 'code.py', python)
  t.match(stderr, `${file}:2: "answer"`)
  t.match(stderr, `${file}:4: "goes on"`)
  t.match(stderr, `${file}:6: "Refused"`)
  t.match(stderr, /^3 words to avoid/m)
  t.match(lint(t, 'code.rb', '# An answer.\nanswer = 1\n').stderr, /^1 words to avoid/m)
})

test('a list whose entry misses its own example is an error that names the entry', async (t) => {
  const file = join(temporaryFolder(t), 'words.yaml')
  const entry = (bad: string, good: string) =>
    writeFileSync(file, `- { find: affairs?, use: matter, bad: ${bad}, good: ${good} }\n`)
  entry('An affair.', 'A matter.')
  t.equal(readWords(file).length, 1)
  entry('A matter.', 'A matter.')
  t.throws(() => readWords(file), { message: `${file}: "affairs?" doesn't find its bad example: "A matter."` })
  entry('An affair.', 'An affair.')
  t.throws(() => readWords(file), { message: `${file}: "affairs?" finds its good example: "An affair."` })
})

function lint(t: Test, name: string, text: string) {
  const file = join(temporaryFolder(t), name)
  writeFileSync(file, text)
  const { status, stderr } = spawnSync(process.execPath, ['dist/scripts/prose/main.js', file], { encoding: 'utf8' })
  return { status, stderr, file }
}
