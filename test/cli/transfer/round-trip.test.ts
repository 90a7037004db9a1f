import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { fillAccount, withoutServerFields } from '../../helpers/full-account.js'
import { temporaryFolder } from '../../helpers/service.js'
import { fileWith, newAccount } from './account.js'

test('an account is equal after an export and an import, also after a second one', async (t) => {
  const source = await newAccount(t)
  await fillAccount(source.call, { prompts: 30, logs: 1200 })
  const folder = temporaryFolder(t)
  const [first, second] = [join(folder, 'first.jsonl'), join(folder, 'second.jsonl')]
  t.match(await source.run('export', '--out', first), {
    code: 0,
    stdout: '',
    stderr: 'Exported 30 prompts with 73 versions, and 1200 logs.\n',
  })
  t.equal((statSync(first).mode & 0o777).toString(8), '600')
  t.strictSame(readdirSync(folder), ['first.jsonl'])

  const target = await newAccount(t, source.service)
  t.match(await target.run('import', '--dry-run', first), {
    code: 0,
    stdout: 'Nothing was changed. The import would add 30 prompts, 43 versions, 1200 logs; rejected 0.\n',
  })
  t.strictSame(await target.call('GET', '/prompts'), [])
  t.match(await target.run('import', first), {
    code: 0,
    stdout: 'Added 30 prompts, 43 versions, 1200 logs; rejected 0.\n',
  })
  const again = {
    code: 0,
    stdout: 'Added 0 prompts (30 existed), 0 versions (43 existed), 0 logs (1200 existed); rejected 0.\n',
  }
  t.match(await target.run('import', first), again)
  t.equal((await target.run('export', '--out', second)).code, 0)
  t.strictSame(withoutServerFields(readFileSync(second, 'utf8')), withoutServerFields(readFileSync(first, 'utf8')))

  t.match(await source.run('import', first), again, 'an import into the account it comes from adds nothing')
})

test('an export never replaces a file unless told to, and leaves nothing behind when it fails', async (t) => {
  const account = await newAccount(t)
  await fillAccount(account.call, { prompts: 1, logs: 1 })
  const path = fileWith(t, 'export.jsonl', 'precious')
  t.match(await account.run('export', '--out', path), { code: 1, stderr: /exists and is not overwritten/ })
  t.equal(readFileSync(path, 'utf8'), 'precious')
  t.match(await account.run('export', '--out', path, '--replace', '--url', 'http://127.0.0.1:1'), {
    code: 1,
    stderr: /^promptcrafter: .*127\.0\.0\.1:1.*--url\.\n$/,
  })
  t.equal(readFileSync(path, 'utf8'), 'precious')
  t.equal((await account.run('export', '--out', path, '--replace')).code, 0)
  const { stdout } = await account.run('export')
  t.equal(stdout, readFileSync(path, 'utf8'), 'without --out it goes to standard output')
  t.strictSame(readdirSync(join(path, '..')), ['export.jsonl'])
})
