import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Test } from 'tap'

/** A server that responds as OpenAI and Anthropic document it: always with the same text, or with a call of a tool. */
export interface FakeModels {
  readonly url: string
  /** The bodies of all requests. */
  readonly bodies: Body[]
}

interface Body {
  readonly model: string
  readonly stream?: boolean
  readonly stream_options?: { include_usage?: boolean }
  readonly tools?: readonly object[]
  readonly n?: number
}

export const text = 'We open at nine.'
const pieces = ['We open', ' at', ' nine.']
const toolInput = '{"day":"Monday"}'

/** Starts it on a free port of 127.0.0.1, until the end of the test. The model `missing` is an error. */
export async function startFakeModels(t: Pick<Test, 'teardown'>): Promise<FakeModels> {
  const bodies: Body[] = []
  const server = createServer(async (request, response) => {
    let json = ''
    for await (const chunk of request) json += chunk
    const body = JSON.parse(json) as Body
    bodies.push(body)
    const kind = request.url?.replace(/^.*\/v1\/|\?.*/g, '') ?? ''
    const api = apis[kind]
    if (!api || body.model === 'missing') {
      const error = { type: 'not_found_error', message: `The model ${body.model} does not exist` }
      return sendJson(response, 404, { type: 'error', error })
    }
    if (!body.stream) return sendJson(response, 200, api.whole(body))
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (const event of api.events(body)) {
      // Only events of Chat Completions have no name.
      response.write(`${'type' in event ? `event: ${event.type}\n` : ''}data: ${JSON.stringify(event)}\n\n`)
    }
    response.end(kind === 'chat/completions' ? 'data: [DONE]\n\n' : undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, bodies }
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

interface Api {
  readonly whole: (body: Body) => object
  readonly events: (body: Body) => object[]
}

/** https://platform.openai.com/docs/api-reference/chat and chat-streaming. */
const chat: Api = {
  whole: ({ tools, n = 1 }) => {
    const call = { id: 'call_1', type: 'function', function: { name: 'opening_hours', arguments: toolInput } }
    const message = {
      role: 'assistant',
      refusal: null,
      annotations: [],
      ...(tools ? { content: null, tool_calls: [call] } : { content: text }),
    }
    const choice = { message, logprobs: null, finish_reason: tools ? 'tool_calls' : 'stop' }
    const choices = Array.from({ length: n }, (_, index) => ({ index, ...choice }))
    return { ...chatHead, object: 'chat.completion', choices, usage: chatUsage, service_tier: 'default' }
  },
  events: ({ tools, stream_options: options }) => {
    const call = (part: object) => ({ tool_calls: [{ index: 0, ...part }] })
    const deltas = tools
      ? [
          call({ id: 'call_1', type: 'function', function: { name: 'opening_hours', arguments: '' } }),
          call({ function: { arguments: toolInput.slice(0, 5) } }),
          call({ function: { arguments: toolInput.slice(5) } }),
        ]
      : pieces.map((content) => ({ content }))
    const chunk = (choices: object[], usage: object | null = null) => ({
      ...chatHead,
      object: 'chat.completion.chunk',
      choices,
      ...(options?.include_usage && { usage }),
    })
    return [
      chunk([{ index: 0, delta: { role: 'assistant', content: '', refusal: null }, finish_reason: null }]),
      ...deltas.map((delta) => chunk([{ index: 0, delta, logprobs: null, finish_reason: null }])),
      chunk([{ index: 0, delta: {}, logprobs: null, finish_reason: tools ? 'tool_calls' : 'stop' }]),
      ...(options?.include_usage ? [chunk([], chatUsage)] : []),
    ]
  },
}
const chatHead = { id: 'chatcmpl-1', created: 1_700_000_000, model: 'gpt-4o-2024-08-06', system_fingerprint: 'fp_1' }
const chatUsage = { prompt_tokens: 19, completion_tokens: 10, total_tokens: 29 }

/** https://platform.openai.com/docs/api-reference/responses and responses-streaming. */
const responses: Api = {
  whole: ({ tools }) => response('completed', tools ? [callItem] : [reasoningItem, messageItem]),
  events: ({ tools }) => {
    const item = tools ? callItem : messageItem
    const at = { item_id: item.id, output_index: 0, content_index: 0 }
    const parts = [
      { type: 'response.content_part.added', ...at, part: { ...outputText, text: '' } },
      ...pieces.map((delta) => ({ type: 'response.output_text.delta', ...at, delta, logprobs: [] })),
      { type: 'response.output_text.done', ...at, text, logprobs: [] },
      { type: 'response.content_part.done', ...at, part: outputText },
    ]
    const events = [
      { type: 'response.created', response: response('in_progress', []) },
      { type: 'response.in_progress', response: response('in_progress', []) },
      { type: 'response.output_item.added', output_index: 0, item: { ...item, status: 'in_progress', content: [] } },
      ...(tools ? [] : parts),
      { type: 'response.output_item.done', output_index: 0, item },
      { type: 'response.completed', response: response('completed', [item]) },
    ]
    return events.map((event, index) => ({ sequence_number: index, ...event }))
  },
}
const outputText = { type: 'output_text', text, annotations: [], logprobs: [] }
const messageItem = { id: 'msg_1', type: 'message', status: 'completed', role: 'assistant', content: [outputText] }
const reasoningItem = { id: 'rs_1', type: 'reasoning', summary: [{ type: 'summary_text', text: 'A question.' }] }
const callItem = {
  id: 'fc_1',
  type: 'function_call',
  status: 'completed',
  call_id: 'call_1',
  name: 'opening_hours',
  arguments: toolInput,
}
const response = (status: string, output: object[]) => ({
  id: 'resp_1',
  object: 'response',
  created_at: 1_700_000_000,
  status,
  error: null,
  incomplete_details: null,
  instructions: null,
  model: 'gpt-4o-2024-08-06',
  output,
  parallel_tool_calls: true,
  tool_choice: 'auto',
  tools: [],
  usage:
    status === 'completed'
      ? {
          input_tokens: 19,
          input_tokens_details: { cached_tokens: 4, cache_write_tokens: 0 },
          output_tokens: 10,
          output_tokens_details: { reasoning_tokens: 2 },
          total_tokens: 29,
        }
      : null,
})

/** https://docs.anthropic.com/en/api/messages and messages-streaming. */
const messages: Api = {
  whole: ({ tools }) => ({
    ...messageHead,
    content: tools ? [{ ...toolUse, input: JSON.parse(toolInput) }] : [thinking, { type: 'text', text }],
    stop_reason: tools ? 'tool_use' : 'end_turn',
    usage: { ...messageHead.usage, output_tokens: 10 },
  }),
  events: ({ tools }) => [
    { type: 'message_start', message: messageHead },
    { type: 'content_block_start', index: 0, content_block: tools ? toolUse : { type: 'text', text: '' } },
    { type: 'ping' },
    ...(tools
      ? [{ type: 'input_json_delta', partial_json: toolInput }]
      : pieces.map((piece) => ({ type: 'text_delta', text: piece }))
    ).map((delta) => ({ type: 'content_block_delta', index: 0, delta })),
    { type: 'content_block_stop', index: 0 },
    {
      type: 'message_delta',
      delta: { stop_reason: tools ? 'tool_use' : 'end_turn', stop_sequence: null },
      usage: { output_tokens: 10 },
    },
    { type: 'message_stop' },
  ],
}
const thinking = { type: 'thinking', thinking: 'A question.', signature: 'x' }
const toolUse = { type: 'tool_use', id: 'toolu_1', name: 'opening_hours', input: {} }
const messageHead = {
  id: 'msg_1',
  type: 'message',
  role: 'assistant',
  model: 'claude-sonnet-4-5-20250929',
  content: [],
  stop_reason: null,
  stop_sequence: null,
  // What came from the cache isn't part of `input_tokens`.
  usage: { input_tokens: 12, cache_creation_input_tokens: 4, cache_read_input_tokens: 3, output_tokens: 1 },
}

const apis: Readonly<Record<string, Api>> = { 'chat/completions': chat, responses, messages }
