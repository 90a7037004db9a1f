import { test } from 'tap'
import { saveLog, savePrompt, signUp, startService, type TestService } from '../helpers/service.js'

interface Item {
  _id: string
}

/** The address of the next page; `undefined` on the last one. */
const nextOf = (link: unknown) => /^<(.*)>; rel="next"$/.exec(String(link))?.[1]

/** Follows a list page by page. @returns the identifiers on each page */
async function walk(service: TestService, token: string, path: string, between = async () => {}): Promise<string[][]> {
  const pages: string[][] = []
  for (let next: string | undefined = path; next !== undefined; await between()) {
    const { json, headers } = await service.send({ path: next, token })
    pages.push(json.map(({ _id }: Item) => _id))
    next = nextOf(headers.link)
  }
  return pages
}

test('a list is whole without parameters, and walked page by page with a limit', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  const otherPrompt = await savePrompt(service, token)
  const ids: string[] = []
  for (let score = 0; score <= 10; score++) {
    ids.push(await saveLog(service, token, promptId, { score }))
    if (score % 2) await saveLog(service, token, otherPrompt)
  }
  const newestFirst = ids.toReversed()
  const list = `/logs?promptId=${promptId}`
  t.strictSame(await walk(service, token, list), [ids], 'no link without a limit')
  t.strictSame(await walk(service, token, `${list}&limit=4`), [ids.slice(0, 4), ids.slice(4, 8), ids.slice(8)])
  t.strictSame(await walk(service, token, `${list}&limit=11`), [ids], 'no link when there is no more')
  t.strictSame(await walk(service, token, `${list}&order=asc`), [ids])
  t.strictSame(await walk(service, token, `${list}&order=desc`), [newestFirst])
  t.strictSame(await walk(service, token, `${list}&order=desc&limit=6`), [
    newestFirst.slice(0, 6),
    newestFirst.slice(6),
  ])
  t.equal((await walk(service, token, '/logs?limit=5')).flat().length, 16, 'all logs of the account')
  t.strictSame(await walk(service, token, '/prompts?limit=1'), [[promptId], [otherPrompt]])

  const { headers } = await service.send({ path: `${list}&order=desc&limit=3`, token })
  const cursor = new URLSearchParams(nextOf(headers.link)?.split('?')[1]).get('cursor')
  const rest = await service.send({ path: `${list}&order=desc&cursor=${cursor}`, token })
  t.strictSame(
    rest.json.map(({ _id }: Item) => _id),
    newestFirst.slice(3),
    'a cursor without a limit gives all the rest',
  )
  for (const misuse of [
    `${list}&cursor=${cursor}`,
    `/logs?order=desc&cursor=${cursor}`,
    `/prompts?cursor=${cursor}`,
    '/logs?cursor=WyJ4Il0',
    '/logs?cursor=%22',
  ]) {
    t.match(
      await service.send({ path: misuse, token }),
      { status: 400, json: { details: [{ field: 'cursor' }] } },
      misuse,
    )
  }
})

test('while items come and go, those that stay are each seen once', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  const ids: string[] = []
  for (let count = 0; count < 30; count++) ids.push(await saveLog(service, token, promptId))
  for (const order of ['asc', 'desc']) {
    const gone = new Set<string>()
    let turn = 0
    const seen = (
      await walk(service, token, `/logs?limit=3&order=${order}`, async () => {
        // What was just read, what is read next, and something new.
        for (const index of [turn * 3, turn * 3 + 2, turn * 3 + 4]) {
          const id = order === 'asc' ? ids[index] : ids[ids.length - 1 - index]
          if (id === undefined || gone.has(id)) continue
          gone.add(id)
          await service.send({ method: 'DELETE', path: `/logs/${id}`, token })
        }
        if (turn++ < 5) await saveLog(service, token, promptId)
      })
    ).flat()
    t.equal(new Set(seen).size, seen.length, `${order}: nothing twice`)
    const staying = ids.filter((id) => !gone.has(id))
    t.strictSame(
      staying.filter((id) => !seen.includes(id)),
      [],
      `${order}: nothing that stays is skipped`,
    )
    ids.splice(0, ids.length, ...staying)
  }
})

test('a list that is too long for memory is streamed, whole and in order', async (t) => {
  const service = await startService(t)
  const token = await signUp(service)
  const promptId = await savePrompt(service, token)
  const body = { promptId, output: 'é'.repeat(20_000), modelUsed: 'GPT-4o' }
  const responses = await Promise.all(
    Array.from({ length: 100 }, () => service.send({ method: 'POST', path: '/logs', token, body })),
  )
  const ids = responses.map(({ json }) => json._id).sort()
  const whole = await service.send({ path: '/logs', token })
  t.equal(whole.headers['transfer-encoding'], 'chunked')
  t.strictSame(
    whole.json.map(({ _id }: Item) => _id),
    ids,
  )
  t.ok(whole.json.every(({ output }: { output: string }) => output === body.output))
  t.strictSame(await walk(service, token, '/logs?limit=60'), [ids.slice(0, 60), ids.slice(60)], 'and a page of it too')
  t.strictSame(await walk(service, token, '/logs?limit=60&order=desc'), [
    ids.toReversed().slice(0, 60),
    ids.toReversed().slice(60),
  ])

  const content = 'haiku '.repeat(20_000)
  const titles = Array.from({ length: 12 }, (_, index) => (index % 3 === 0 ? `Haiku ${index}` : `Other ${index}`))
  for (const title of titles) await savePrompt(service, token, { title, content })
  const found = await service.send({ path: '/search?q=haiku', token })
  const best = ['Haiku 9', 'Haiku 6', 'Haiku 3', 'Haiku 0', 'A haiku']
  const rest = titles.filter((title) => title.startsWith('Other')).toReversed()
  t.strictSame(
    found.json.map(({ title }: { title: string }) => title),
    [...best.toSpliced(4, 1), best[4], ...rest],
  )
  const byPage = await walk(service, token, '/search?q=haiku&limit=7')
  t.strictSame(
    byPage.map(({ length }) => length),
    [7, 6],
  )
  t.strictSame(
    byPage.flat(),
    found.json.map(({ _id }: Item) => _id),
  )
})
