// A program that the compiler must accept, and in it the mistakes that it must find.
import PromptCrafterClient, {
  type Log,
  NotFoundError,
  type Prompt,
  PromptCrafterError,
  type ServerError,
  ServiceUnavailableError,
} from 'promptcrafter-client'
import { CallLog, logCalls, wrap } from 'promptcrafter-client/wrap'

export async function use(client: PromptCrafterClient): Promise<Prompt | undefined> {
  const { token }: { token: string } = await client.login({ email: 'ada@example.com', password: 'x' })
  client.setToken(token)
  const prompt = await client.createPrompt({ title: 'A', content: 'B', model: 'C' }, { idempotencyKey: 'k' })
  await client.updatePrompt(prompt._id, { tags: ['a'] }, { timeoutMs: 1_000 })
  await client.createLog({ promptId: prompt._id, output: '', modelUsed: 'C', score: 7 })
  const logs: Log[] = await client.getLogsByPrompt(prompt._id, { order: 'desc', limit: 10 })
  const score: number | undefined = logs[0]?.score
  for await (const log of client.iterateLogs({ limit: 10 }, { signal: new AbortController().signal })) {
    const output: string = log.output
    console.log(output, score)
  }
  const occurredAt = new Date()
  await client.createLogs({ logs: [{ promptId: prompt._id, output: '', modelUsed: 'C', occurredAt }] })
  await client.getStatistics({ from: occurredAt, to: '2026-04-01' })
  await client.deleteLog('log104', { token: 'x', headers: { 'X-Team': 'a' }, totalTimeoutMs: 5_000 })
  const retryWhen = (error: PromptCrafterError, usual: boolean) => usual || error.status === 409
  const page = await client.getPrompts({ limit: 10 }, { retryWhen }).withResponse()
  const first: Prompt | undefined = page.data[0]
  const [next, id]: (string | undefined)[] = [page.nextCursor, page.requestId]
  const isReplay: boolean = page.isReplay
  console.log(first, next, id, isReplay, page.headers.get('date'))
  try {
    return await client.getPromptById('prompt104')
  } catch (error) {
    if (error instanceof NotFoundError) return undefined
    if (error instanceof PromptCrafterError) console.log(error.status, error.details[0]?.field, error.requestId)
    const unavailable: ServerError = new ServiceUnavailableError('x')
    throw unavailable
  }
}

export async function log(client: PromptCrafterClient, model: { post: () => void; ask: string }): Promise<string> {
  const callLog = new CallLog({ client, maxQueueBytes: 1_000_000, onError: ({ message }) => console.log(message) })
  const wrapped = wrap(model, { promptId: await client.getPromptById('prompt104'), log: callLog })
  const reply = logCalls(async (question: string) => question.length, { promptId: 'prompt104', modelUsed: 'llama' })
  const length: number = await reply('Hello')
  const isDone: boolean = await callLog.flush()
  // @ts-expect-error it takes a text
  reply(5)
  // @ts-expect-error there is no such option
  wrap(model, { prompt: 'prompt104' })
  return `${wrapped.ask} ${length} ${isDone} ${callLog.dropped} ${callLog.pending}`
}

export async function misuse(client: PromptCrafterClient): Promise<void> {
  // @ts-expect-error a required field is missing
  await client.createPrompt({ title: 'A', content: 'B' })
  // @ts-expect-error there is no such field
  await client.updatePrompt('prompt104', { titel: 'A' })
  // @ts-expect-error it is no number
  await client.createLog({ promptId: 'prompt104', output: '', modelUsed: 'C', score: 'high' })
  // @ts-expect-error it is no time
  await client.getLogs({ from: 5 })
  // @ts-expect-error there is no such order
  await client.getLogs({ order: 'newest' })
  const prompt = await client.getPromptById('prompt104')
  // @ts-expect-error the server sets it
  prompt._id = 'prompt105'
  // @ts-expect-error it is no promise any more that has a response
  await (await client.getPrompts()).withResponse()
  // @ts-expect-error a token is text
  new PromptCrafterClient({ token: 5 })
}
