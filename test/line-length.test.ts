import { readdirSync, readFileSync, statSync } from 'node:fs'
import { test } from 'tap'

const maxLength = 120
const folders = ['src', 'scripts', 'test', '.ci']
/** Packages, archives, Markdown and tables (which have no line breaks within rows), and a copy of openapi.yaml. */
const ignored = /(^|\/)node_modules\/|\.(gz|md|tsv|jar|class|pyc|png)$|^scripts\/contract\/released\.yaml$/
/** Not broken yet. A file that is must be removed from here. */
const exceptions = [
  'scripts/generate/docs/',
  'scripts/generate/languages/',
  'scripts/generate/overlay.yaml',
  'scripts/generate/postman/collection.ts',
  'test/clients/',
]

test(`no line is longer than ${maxLength} characters`, async (t) => {
  const files = folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`))
    .filter((file) => !ignored.test(file) && statSync(file).isFile())
  t.ok(files.length > 300, `${files.length} files`)
  const longLines = files.flatMap((file) => {
    const lines = readFileSync(file, 'utf8').split('\n')
    return lines.flatMap((line, index) => ([...line].length > maxLength ? [`${file}:${index + 1}`] : []))
  })
  const isExcepted = (line: string) => exceptions.some((exception) => line.startsWith(exception))
  t.strictSame(
    longLines.filter((line) => !isExcepted(line)),
    [],
    'break these lines',
  )
  t.strictSame(
    exceptions.filter((exception) => !longLines.some((line) => line.startsWith(exception))),
    [],
    'remove these exceptions',
  )
})
