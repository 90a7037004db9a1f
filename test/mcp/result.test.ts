import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { test } from 'tap'
import { maxResultChars, maxTextChars, resultOf, untrustedLabel } from '../../src/mcp/result.js'
import { cutTexts } from '../../src/mcp/texts.js'
import { type Tool, toolsOf } from '../../src/mcp/tools.js'
import { contract } from '../helpers/contract.js'

const tools = toolsOf(contract)
const ajv = new Ajv2020({ strict: false, validateFormats: false })

const log = { _id: 'log1', promptId: 'prompt1', output: 'Foam', modelUsed: 'GPT-4o', createdAt: '2024-06-20T13:13:00Z' }

interface Content {
  // biome-ignore lint/suspicious/noExplicitAny: tests know what they expect.
  result: any
  untrusted: string
  nextCursor?: string
  cut?: { readOn: string; texts?: { field: string; from: number; to: number; length: number }[]; items?: object }
}

/** @returns the structured content of a tool's result, after checking it against the schema of the tool */
function contentOf(name: string, value: unknown, offset = 0, link?: string): Content {
  const tool = tools.find((one) => one.name === name) as Tool
  const response = { status: 200, headers: { link }, body: value === undefined ? '' : JSON.stringify(value) }
  const { content, structuredContent, isError } = resultOf(tool, response, offset)
  const isValid = ajv.validate(tool.outputSchema, structuredContent)
  if (!isValid) throw new Error(ajv.errorsText())
  if (content[0]?.text !== JSON.stringify(structuredContent)) throw new Error('the text is not the structured content')
  if (isError || JSON.stringify(structuredContent).length > maxResultChars + 2000) throw new Error('too long')
  return structuredContent as unknown as Content
}

test('a result is what the service responded, labeled as untrusted', async (t) => {
  t.strictSame(contentOf('get_log', log), { untrusted: untrustedLabel, result: log })
  t.strictSame(Object.keys(contentOf('get_log', log)), ['untrusted', 'result'], 'the label comes first')
  const link = '</logs?limit=1&cursor=WyJsb2cxMDQiXQ&order=asc>; rel="next"'
  t.strictSame(contentOf('list_logs', [log], 0, link), {
    untrusted: untrustedLabel,
    nextCursor: 'WyJsb2cxMDQiXQ',
    result: [log],
  })
  t.strictSame(contentOf('delete_prompt', undefined), { result: 'The prompt, its versions and its logs are gone.' })
})

test('a long text is cut with a marker, and can be read on to its end', async (t) => {
  const output = Array.from({ length: 20_000 }, (_, index) => (index % 7 === 0 ? '😀' : String(index % 10))).join('')
  let [read, offset, calls] = ['', 0, 0]
  for (;;) {
    const { result, cut } = contentOf('get_log', { ...log, output }, offset)
    calls++
    t.equal(result._id, 'log1', 'short texts are always whole')
    const { from, to, length } = cut?.texts?.[0] ?? { from: 0, to: output.length, length: output.length }
    t.strictSame([from, length], [read.length, output.length])
    const marker = `[… cut at ${to} of ${length} characters]`
    t.equal(result.output.endsWith(marker), to < length)
    read += to < length ? result.output.slice(0, -marker.length) : result.output
    if (to === length) {
      t.match(cut, { readOn: 'This is the end of the texts.' })
      break
    }
    const next = /^Call get_log again with the same arguments and `textOffset` (\d+) to read on/.exec(cut?.readOn ?? '')
    offset = Number(next?.[1])
  }
  t.equal(read, output)
  t.equal(calls, Math.ceil(output.length / maxTextChars))
})

test('a list of long texts shows a part of each, then fewer items', async (t) => {
  const logs = (count: number, chars: number) =>
    Array.from({ length: count }, (_, index) => ({ ...log, _id: `log${index}`, output: '"'.repeat(chars) }))
  const several = contentOf('list_logs', logs(20, 30_000))
  t.equal(several.result.length, 20)
  t.equal(several.cut?.texts?.length, 20)
  t.match(several.cut?.readOn, /^Call list_logs again with the same arguments and `textOffset` \d+ to read on/)
  const many = contentOf('list_logs', logs(100, 30_000), 0, '</logs?cursor=abc>; rel="next"')
  t.match(many.cut, { items: { shown: many.result.length, of: 100 } })
  t.match(many.cut?.readOn, `Ask for fewer: only ${many.result.length} of 100 items fit.`)
  t.ok(many.result.length > 20)
  t.notOk('nextCursor' in many, 'the next page would skip the items that are not shown')
  const created = contentOf('create_logs', logs(1000, 30_000))
  t.match(created.cut?.readOn, /Retrieve the items .* All was done, but only \d+ of 1000 items fit\./)
})

test('other tools name the one that reads on', async (t) => {
  const output = 'x'.repeat(50_000)
  t.match(contentOf('update_log', { ...log, output }).cut?.readOn, 'Call get_log for the item and `textOffset` 20000')
  t.match(contentOf('create_log', { ...log, output }).cut?.readOn, 'Call get_log for the item')
})

test('whatever a log contains, its result is short, valid, and says all that was left out', async (t) => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .tuple(fc.string({ unit: 'binary', minLength: 1, maxLength: 9 }), fc.integer({ min: 100, max: 9000 }))
      .map(([part, times]) => part.repeat(times)),
  )
  const texts = fc.record({ input: text, output: text, notes: text }, { requiredKeys: ['output'] })
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 40 }), fc.nat(100_000), (all, offset) => {
      const logs = all.map((some) => ({ ...log, ...some }))
      const { result, cut } = contentOf('list_logs', logs, offset)
      const parts = new Map(cut?.texts?.map((one) => [one.field, one]))
      for (const [index, shown] of result.entries()) {
        for (const field of ['input', 'output', 'notes'] as const) {
          const whole = logs[index]?.[field]
          const { from = 0, to = whole?.length ?? 0, length = to } = parts.get(`/${index}/${field}`) ?? {}
          const marker = to < length ? `[… cut at ${to} of ${length} characters]` : ''
          if (shown[field] !== (whole === undefined ? undefined : whole.slice(from, to) + marker)) return false
        }
      }
      return true
    }),
    { numRuns: 60 },
  )
  t.pass()
})

test('a pair of surrogates is never split, and consecutive parts make up the whole', async (t) => {
  const text = fc.string({ unit: 'binary', minLength: 600, maxLength: 3000 })
  fc.assert(
    fc.property(text, fc.integer({ min: 500, max: 900 }), (whole, max) => {
      let read = ''
      for (let offset = 0; offset < whole.length; offset += max) {
        const { value, cuts } = cutTexts(whole, offset, max)
        const { from, to } = cuts[0] ?? { from: 0, to: whole.length }
        const part = (value as string).replace(/\[… cut at \d+ of \d+ characters\]$/, '')
        if (from !== read.length || part !== whole.slice(from, to) || !part.isWellFormed()) return false
        read += part
      }
      return read === whole
    }),
  )
  t.pass()
})
