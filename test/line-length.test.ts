import { readdirSync, readFileSync, statSync } from 'node:fs'
import { test } from 'tap'

const maxLength = 120
const folders = ['src', 'scripts', 'test', '.ci']
/**
 * Packages, archives, Markdown, tables (which have no line breaks within rows), also those that samples print, and a
 * copy of openapi.yaml.
 */
const ignored =
  /(^|\/)node_modules\/|\.(gz|md|tsv|jar|class|pyc|png)$|\/output\.txt$|^scripts\/contract\/released\.yaml$/

test(`no line is longer than ${maxLength} characters`, async (t) => {
  const files = folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`))
    .filter((file) => !ignored.test(file) && statSync(file).isFile())
  t.ok(files.length > 300, `${files.length} files`)
  const longLines = files.flatMap((file) => {
    const lines = readFileSync(file, 'utf8').split('\n')
    return lines.flatMap((line, index) => ([...line].length > maxLength ? [`${file}:${index + 1}`] : []))
  })
  t.strictSame(longLines, [], 'break these lines')
})
