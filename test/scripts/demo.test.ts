import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { signUp, startService, temporaryFolder } from '../helpers/service.js'

/** Runs the demo. @returns its exit code and output */
function demo(args: string[], environment = {}): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['dist/scripts/demo/main.js', ...args], {
      env: { PATH: process.env.PATH, ...environment },
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('close', (code) => resolve({ code, output }))
  })
}

test('the demo saves the valid rows of a file, and says why the service rejected the others', async (t) => {
  const service = await startService(t)
  const folder = temporaryFolder(t)
  const csv = join(folder, 'prompts.csv')
  writeFileSync(
    csv,
    '\uFEFFact,prompt,type\nA poet,"Write\na ""haiku"".",TEXT\n' +
      'AB,Too short a title,TEXT\nNo text,  ,TEXT\n詩人の心,俳句を書いて,"A; B"\n',
  )
  const first = await demo([csv, '--url', service.url])
  t.equal(first.code, 0, first.output)
  t.match(first.output, 'Saved 2 of 4 prompts')
  t.match(first.output, /ends in line 4, "AB": Required fields.* · \/title must NOT have fewer than 3 characters/)
  t.match(first.output, /ends in line 5, "No text": .*\/content must not be blank/)
  const [, email, password] = /Signed up as (\S+) at \S+, with the password (\S+)/.exec(first.output) ?? []
  const login = await service.send({ method: 'POST', path: '/auth/login', body: { email, password } })
  t.equal(login.status, 200, 'one can log in to the new account')
  t.strictSame((await service.send({ path: '/logs', token: login.json.token })).json, [], 'no logs are made up')

  const token = await signUp(service, 'ada@example.com')
  const json = join(folder, 'prompts.json')
  writeFileSync(json, JSON.stringify([{ title: 'From JSON', content: 'x', model: 'm', tags: ['a'] }, 5]))
  const second = await demo([json, '--url', service.url], { PROMPTCRAFTER_TOKEN: token })
  t.match(second, { code: 0, output: /Saved 1 of 2 prompts[\s\S]*item 2, "": .*\/title is required/ })
  t.match((await service.send({ path: '/prompts', token })).json, [{ title: 'From JSON', model: 'm', tags: ['a'] }])
  const asAda = ['--url', service.url, '--email', 'ada@example.com', '--password']
  t.match(await demo([json, ...asAda, 'correct horse battery']), { code: 0 })
  t.match(await demo([json, ...asAda, 'wrong password']), { code: 1, output: 'demo: Incorrect email or password.\n' })

  writeFileSync(csv, 'a,b\n1,2\n')
  t.match(await demo([csv]), { code: 1, output: /No field contains the title.*found a, b/ })
  t.match(await demo([json, '--url', 'http://127.0.0.1:1']), {
    code: 1,
    output: /^demo: The service cannot be reached .*--url/,
  })
  t.match(await demo([]), { code: 1, output: /Usage: npm run demo/ })
})
