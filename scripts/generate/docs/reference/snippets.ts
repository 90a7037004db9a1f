import type { Call, Field, Type } from '../../contract/model.js'
import type { Facts } from '../facts.js'
import { tabs } from '../languages.js'
import type { ProgramTab } from '../program-tab.js'
import type { Program, Sample } from '../samples.js'
import { tabsOf } from '../tabs.js'
import { exampleOf } from './examples.js'
import type { Given, Shown, Snippet } from './snippet.js'

/**
 * The samples of an operation's calls, generated from the contract: a template for each tab, in addition to the written
 * samples.
 */
export function snippetSamples(facts: Facts): Sample[] {
  const sampled = facts.model.calls.filter(({ variant, operation }) => variant === '' && !operation.sample)
  return sampled.map((call) => snippetSample(facts, call))
}

export function snippetTabs(facts: Facts, call: Call): string {
  return tabsOf(snippetSample(facts, call))
}

function snippetSample(facts: Facts, call: Call): Sample {
  const snippet = readSnippet(facts, call)
  const programs = tabs.map((tab): Program => {
    const file = tab.file(`${call.id}Sample`)
    return { tab, file, code: tab.write(facts.model, snippet), output: printed(facts, snippet, tab) }
  })
  const inCollection = facts.model.folders.find(({ name }) => name === call.operation.folder)?.inCollection
  return {
    name: call.id,
    programs,
    setting: {
      ...(call.operation.success.status === 201 && !call.operation.secured && { signsUp: true }),
      ...madeBefore(facts),
      environment: { PROMPT_ID: 'prompts.0', LOG_ID: 'logs.0', KEY_ID: 'keys.0' },
      ...(inCollection && { postman: [{ folder: call.operation.folder, request: call.summary }] }),
    },
  }
}

/** One prompt with one log, and an API key, as the contract's examples make them. */
function madeBefore({ model }: Facts): Pick<Sample['setting'], 'prompts' | 'logs' | 'keys'> {
  const exampleOfBody = (id: string) => model.operations.find((one) => one.id === id)?.body?.example as object
  const { promptId: _, ...log } = exampleOfBody('createLog') as Record<string, unknown>
  const keys = [exampleOfBody('createApiKey')]
  return { prompts: [exampleOfBody('createPrompt')], logs: [{ prompt: 0, ...log }], keys }
}

function readSnippet(facts: Facts, call: Call): Snippet {
  const { body, path, required } = call
  const values: Record<string, unknown> = {
    ...(body?.example as object | undefined),
    ...Object.fromEntries([...path, ...required].map(({ name, example }) => [name, example])),
  }
  const given = (name: string): Given => {
    const value = values[name]
    const type = typeof value === 'string' ? identifierType(facts, value) : undefined
    return type === undefined ? { value } : { variable: `${type.toUpperCase()}_ID` }
  }
  const names = [...path, ...required, ...(body?.object.fields ?? [])].map(({ name }) => name)
  const variables = names.flatMap((name) => {
    const one = given(name)
    return 'variable' in one ? [one.variable] : []
  })
  return { call, given, shown: shownOf(facts, call), variables: [...new Set(variables)] }
}

/** `prompt` for `prompt104`; identifiers in examples stand for ones that the reader has. */
function identifierType({ resources }: Facts, text: string): string | undefined {
  const [, type] = /^([a-z]+)\d+$/.exec(text) ?? []
  const patternOf = ({ type }: Field) => (type.kind === 'text' ? type.constraints.pattern : undefined)
  const isType = (field: Field) => field.name === '_id' && patternOf(field)?.startsWith(`^${type}[`)
  return resources.some(({ fields }) => fields.some(isType)) ? type : undefined
}

function shownOf({ model }: Facts, { operation, keeps }: Call): Shown {
  const { type, form } = operation.success
  if (keeps !== undefined || type === undefined || form !== 'json') return { of: 'nothing' }
  if (type.kind === 'list')
    return fieldsOf(model.objects, type.item).includes('_id') ? { of: 'items' } : { of: 'nothing' }
  const fields = fieldsOf(model.objects, type)
  const name = fields.includes('_id') ? '_id' : fields[0]
  return name === undefined ? { of: 'nothing' } : { of: 'field', name }
}

function fieldsOf(objects: Facts['model']['objects'], type: Type): string[] {
  const object = type.kind === 'object' ? objects.find(({ name }) => name === type.name) : undefined
  return object?.fields.map(({ name }) => name) ?? []
}

function printed(facts: Facts, { call, shown }: Snippet, { printsBody }: ProgramTab): string {
  const example = exampleOf(facts, call.operation)
  if (printsBody) return example === undefined ? '' : JSON.stringify(example, null, 2)
  if (example === undefined) return 'Done.'
  if (shown.of === 'items') return (example as { _id: string }[]).map(({ _id }) => _id).join('\n')
  if (shown.of === 'field') return String((example as Record<string, unknown>)[shown.name])
  return 'Done.'
}
