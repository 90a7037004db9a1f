import type { Fields } from './items.js'

/** A message of a chat, as the APIs of models take and give it. */
interface Message {
  readonly role: string
  readonly text: string
}

const systemRoles = ['system', 'developer']

/**
 * Makes a readable text of what a model was given, or of what it produced: a text as it is, a single message as its
 * text, several messages one after the other with their roles, and anything else as JSON.
 */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  const messages = messagesOf(value)
  return messages ? joined(messages) : json(value)
}

/** @returns the system prompt of a chat, and the text of the other messages; of anything else, only its text */
export function splitSystem(value: unknown): { system: string; input: string } {
  const messages = messagesOf(value)
  if (!messages) return { system: '', input: textOf(value) }
  const isSystem = ({ role }: Message) => systemRoles.includes(role)
  const system = messages.filter(isSystem).map(({ text }) => text)
  return { system: system.join('\n\n'), input: joined(messages.filter((message) => !isSystem(message))) }
}

/** @returns the messages in a text that is the JSON of messages; any other value as it is */
export function parseChat(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[{[]/.test(value)) return value
  try {
    const parsed: unknown = JSON.parse(value)
    return messagesOf(parsed) ? parsed : value
  } catch {
    return value
  }
}

function messagesOf(value: unknown): readonly Message[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if ('messages' in value && Array.isArray(value.messages)) return messagesOf(value.messages)
  const messages = (Array.isArray(value) ? value : [value]).map(messageOf)
  return messages.length > 0 && messages.every((message) => message !== undefined) ? messages : undefined
}

function messageOf(value: unknown): Message | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { role, type, name, content, tool_calls: calls } = value as Fields
  if (type === 'placeholder' && typeof name === 'string') return { role: type, text: `{{${name}}}` }
  if (typeof role !== 'string' || (content === undefined && calls === undefined)) return undefined
  const hasCalls = Array.isArray(calls) && calls.length > 0
  const texts = [contentText(content), hasCalls ? json(calls) : ''].filter((text) => text !== '')
  return { role, text: texts.join('\n') }
}

/** A content is a text, or a list of parts, of which some are texts. */
function contentText(content: unknown): string {
  if (content === null || content === undefined) return ''
  if (typeof content === 'string') return content
  return Array.isArray(content) ? content.map(partText).join('\n') : json(content)
}

function partText(part: unknown): string {
  if (typeof part === 'string') return part
  const { text } = (part ?? {}) as Fields
  return typeof text === 'string' ? text : json(part)
}

function joined(messages: readonly Message[]): string {
  const [first] = messages
  if (messages.length === 1 && first) return first.text
  return messages.map(({ role, text }) => `${role}: ${text}`).join('\n\n')
}

function json(value: unknown): string {
  return JSON.stringify(value, null, 2)
}
