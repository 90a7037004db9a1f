import { cp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { test } from 'tap'
import { runToEnd } from '../clients/driver.js'
import { temporaryFolder } from '../helpers/service.js'

test('a contract that was edited without generating stops the start, and the message names the command', async (t) => {
  const folder = temporaryFolder(t)
  for (const name of ['openapi.yaml', 'package.json', 'src', 'scripts/node20', 'generated/types.ts']) {
    await cp(name, join(folder, name), { recursive: true })
  }
  for (const name of ['openapi.json', 'openapi.sha256']) await cp(`generated/${name}`, join(folder, 'generated', name))
  await symlink(resolve('node_modules'), join(folder, 'node_modules'))
  const start = () => runToEnd([process.execPath, '--import', 'tsx', 'src/main.ts', '--version'], folder)
  const message =
    /^promptcrafter: openapi\.yaml has changed since generated\/ was generated from it\. Run `npm run generate`\.\n$/m

  t.match(await start(), /^\d+\.\d+\.\d+\n$/)
  const contract = join(folder, 'openapi.yaml')
  await writeFile(contract, (await readFile(contract, 'utf8')).replace('maxLength: 2000000', 'maxLength: 3000000'))
  await t.rejects(start(), { message })
  await rm(join(folder, 'generated/openapi.sha256'))
  await t.rejects(start(), { message }, 'nor is one started that was never generated')
})
