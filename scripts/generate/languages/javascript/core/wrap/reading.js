/** Longer texts are cut, so that two of them fit into a request; the service takes up to 2,000,000 characters. */
const longestTextBytes = 2_000_000

/** The input of a request to a model as readable text: one message unchanged, several with their roles. */
function inputOf({ system, instructions = system, messages, input }) {
  const given = messages ?? input ?? []
  const turns = typeof given === 'string' ? [{ role: 'user', content: given }] : [...given]
  if (instructions) turns.unshift({ role: 'system', content: instructions })
  if (turns.length === 1 && turns[0].role === 'user') return messageText(turns[0])
  return turns.map((turn) => `${turn.role ?? turn.type}: ${messageText(turn)}`).join('\n\n')
}

/**
 * The content of a model's response: of Chat Completions (`choices`), Responses (`output`) or Messages (`content`).
 * @returns its outputs, its model and its tokens; undefined where it is none of these
 */
function readResponse({ id, model, choices, output, content, usage }) {
  // Of a stream of Responses that ends early, only the pieces are known.
  const parts = [output, content].find((one) => one?.length > 0)
  const outputs = choices ? choices.map(({ message }) => messageText(message ?? {})) : parts ? [textOf(parts)] : []
  return {
    outputs,
    model,
    inputTokens: sum(
      usage?.prompt_tokens ?? usage?.input_tokens,
      usage?.cache_creation_input_tokens,
      usage?.cache_read_input_tokens,
    ),
    outputTokens: sum(usage?.completion_tokens ?? usage?.output_tokens),
    responseId: id,
  }
}

/** Whether a value is a response of a model. */
function isResponse(value) {
  return [value?.choices, value?.output, value?.content].some(Array.isArray)
}

/** A sum of tokens; undefined without the first. */
function sum(first, ...others) {
  return Number.isInteger(first) ? others.reduce((all, one) => all + (one ?? 0), first) : undefined
}

function messageText(message) {
  const { role, content, refusal, tool_calls: calls } = message
  if (role === undefined && content === undefined) return textOf([message])
  return textOf([content, refusal ? { refusal } : undefined, calls].flat().filter(Boolean))
}

/** Text unchanged, then tool calls, and the types of parts without text. */
function textOf(content) {
  if (typeof content === 'string') return content
  const parts = content.filter(({ type = '' }) => !/thinking|reasoning/.test(type))
  const plainText = (part) => (typeof part === 'string' ? part : (part.text ?? part.refusal))
  const texts = parts.map(plainText).filter((text) => typeof text === 'string')
  const others = parts.filter((part) => typeof plainText(part) !== 'string').map(partText)
  return [texts.join(''), ...others].filter(Boolean).join('\n')
}

function partText(part) {
  const inner = part.content ?? part.output
  if (typeof inner === 'string' || Array.isArray(inner)) return textOf(inner)
  const { type, name, arguments: given = part.input } = { ...part, ...part.function }
  if (name === undefined) return `[${type}]`
  return `[${type}] ${name} ${typeof given === 'string' ? given : JSON.stringify(given ?? {})}`
}

/** Assembles a response from a stream's events. */
class Assembly {
  response = {}

  add(event) {
    if (typeof event === 'string') this.#part(0, { text: '' }).text += event
    else if (event?.choices) this.#addChunk(event)
    else if (event?.response) this.response = { ...this.response, ...event.response }
    else this.#addEvent(event ?? {})
  }

  /** Chat Completions: pieces of each choice; the last chunk may have the tokens. */
  #addChunk({ choices, id, model, usage }) {
    this.response = { choices: [], ...this.response, id, model, ...(usage && { usage }) }
    for (const { index = 0, delta = {} } of choices) {
      const { message } = (this.response.choices[index] ??= { message: { content: '', refusal: '', tool_calls: [] } })
      message.content += delta.content ?? ''
      message.refusal += delta.refusal ?? ''
      for (const call of delta.tool_calls ?? []) {
        const { function: known } = (message.tool_calls[call.index ?? 0] ??= {
          type: 'function',
          function: { name: '', arguments: '' },
        })
        known.name += call.function?.name ?? ''
        known.arguments += call.function?.arguments ?? ''
      }
    }
  }

  /** Messages, and the events of Responses before the complete response. */
  #addEvent({ type, message, index, content_block: block, output_index: item, delta, usage }) {
    if (type === 'message_start') this.response = { ...message, content: [] }
    if (type === 'content_block_start') this.response.content[index] = { ...block }
    if (type === 'content_block_delta') {
      const part = this.#part(index, {})
      if (delta.text !== undefined) part.text = (part.text ?? '') + delta.text
      if (delta.partial_json !== undefined) {
        part.input = (typeof part.input === 'string' ? part.input : '') + delta.partial_json
      }
    }
    if (type === 'message_delta') this.response.usage = { ...this.response.usage, ...usage }
    if (type === 'response.output_text.delta') this.#part(item, { text: '' }).text += delta
  }

  #part(index, empty) {
    this.response.content ??= []
    return (this.response.content[index] ??= empty)
  }
}

/** A text that the service accepts: without unpaired surrogates, and not too long. */
function cut(text) {
  let end = text.length
  // A character takes up to six bytes in JSON.
  while (end * 6 > longestTextBytes) {
    const bytes = new TextEncoder().encode(JSON.stringify(text.slice(0, end))).length
    if (bytes <= longestTextBytes) break
    end = Math.floor((end * longestTextBytes) / bytes)
  }
  return text.slice(0, end).toWellFormed()
}
