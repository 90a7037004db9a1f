import { readFileSync } from 'node:fs'
import { test } from 'tap'

test('the page about the container says what the Dockerfile does', (t) => {
  const dockerfile = readFileSync('Dockerfile', 'utf8')
  const page = readFileSync('generated/docs/operating/container.md', 'utf8').replaceAll(/\s+/g, ' ')
  const value = (pattern: RegExp) => pattern.exec(dockerfile)?.[1]
  const environment = value(/^ENV (.+)$/m)?.split(' ') ?? []
  const names = environment.map((one) => one.split('=')[0]).filter((name) => !page.includes(`\`${name}`))
  t.strictSame(names, [], 'it names every setting of the image')
  for (const fact of [
    `writes only to \`${value(/^VOLUME (.+)$/m)}\``,
    `runs as user and group ${value(/^USER (\d+):\d+$/m)},`,
    `:${value(/^EXPOSE (.+)$/m)} --volume promptcrafter:/data`,
    `Docker checks it every ${value(/--interval=(\d+)s/)} seconds`,
    `in the first ${value(/--start-period=(\d+)s/)} seconds`,
    `promptcrafter ${value(/^ENTRYPOINT \["(.+)"\]$/m)?.replace('", "', ' ')} backup`.replace(
      'promptcrafter node',
      'node',
    ),
    `HOST=${/HOST=(\S+)/.exec(dockerfile)?.[1]}`,
  ]) {
    t.ok(page.includes(fact), fact)
  }
  t.match(dockerfile, /"fetch\(`http:\/\/127\.0\.0\.1:\$\{process\.env\.PORT\}\/readyz`\)/)
  t.equal(value(/^CMD (.+)$/m), '["serve"]', 'another command, such as restore, takes its place')
  t.end()
})
