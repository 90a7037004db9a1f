import fc from 'fast-check'
import { test } from 'tap'
import { promptFields, savePrompt, signUp, startService, type TestService } from '../helpers/service.js'
import { oddTexts } from '../helpers/texts.js'

/** Any text without lone surrogates that the contract allows: it must not be blank. */
const text = (minLength: number, maxLength: number) =>
  fc.string({ unit: 'binary', minLength, maxLength }).filter((value) => /\S/.test(value))

const anyPrompt = fc.record({
  title: text(3, 100),
  content: text(1, 2000),
  model: text(1, 200),
  tags: fc.array(text(1, 50), { maxLength: 5 }),
})
const anyLog = fc.record({ output: text(1, 2000), modelUsed: text(1, 200), notes: fc.string({ unit: 'binary' }) })

/** Sends an item and reads it back from everywhere that shows it. @returns where it is not what was sent */
async function changed(service: TestService, token: string, path: string, sent: object, ...lists: string[]) {
  const created = await service.send({ method: 'POST', path, token, body: sent })
  const { _id } = created.json
  const shown: [where: string, item: Record<string, unknown>][] = [['the response', created.json]]
  if (path === '/prompts') shown.push(['the prompt', (await service.send({ path: `/prompts/${_id}`, token })).json])
  for (const list of lists) {
    const items = (await service.send({ path: list, token })).json as { _id: string }[]
    shown.push([list, (items.find((item) => item._id === _id) ?? {}) as Record<string, unknown>])
  }
  return shown.flatMap(([where, item]) =>
    Object.entries(sent).flatMap(([field, value]) =>
      JSON.stringify(item[field]) === JSON.stringify(value) ? [] : [`${field} in ${where}`],
    ),
  )
}

test('what is stored comes back as it was sent, in every field and from everywhere', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  const changedPrompt = (sent: object) => changed(service, token, '/prompts', sent, '/prompts')
  const changedLog = (sent: object) =>
    changed(service, token, '/logs', { promptId, ...sent }, `/logs?promptId=${promptId}&order=desc&limit=5`)

  for (const [what, odd] of Object.entries(oddTexts)) {
    const short = [...odd].slice(0, 50).join('')
    const prompt = { title: odd.padStart(3, 'x'), content: odd, model: odd, tags: [short, `x${short}`.slice(0, 40)] }
    t.strictSame(await changedPrompt(prompt), [], `a prompt with ${what}`)
    t.strictSame(await changedLog({ output: odd, modelUsed: odd, notes: odd }), [], `a log with ${what}`)
    const { json } = await service.send({ path: `/search?q=${encodeURIComponent(short)}&limit=1`, token })
    t.equal(json[0]?.content, odd, `a prompt found by ${what}`)
  }
  const mixed = Object.values(oddTexts).join('')
  const long = mixed.repeat(Math.ceil((1024 * 1024) / Buffer.byteLength(mixed)))
  t.strictSame(await changedLog({ output: long, modelUsed: 'm' }), [], 'an output of a megabyte')
  t.strictSame(await changedLog({ output: '🌊'.repeat(1_000_000), modelUsed: 'm' }), [], 'a million characters in 4 MB')
  t.strictSame(await changedPrompt({ ...promptFields, content: '🌊'.repeat(200_000) }), [], 'the longest content')

  const some = { numRuns: 40 }
  await fc.assert(
    fc.asyncProperty(anyPrompt, async (sent) => (await changedPrompt(sent)).length === 0),
    some,
  )
  await fc.assert(
    fc.asyncProperty(anyLog, async (sent) => (await changedLog(sent)).length === 0),
    some,
  )
})
