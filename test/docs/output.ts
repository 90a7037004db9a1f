import { cut } from '../../scripts/generate/docs/samples.js'

/**
 * Normalizes output for comparison: parses JSON, numbers IDs in order of appearance, and masks times, tokens and keys.
 */
export function comparable(text: string): string {
  const numbers = new Map<string, number>()
  const number = (id: string) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
    return numbers.get(id)
  }
  return valuesOf(text)
    .join('\n')
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.\d]*Z/g, 'TIME')
    .replaceAll(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g, 'TOKEN')
    .replaceAll(/\bpck_\w+/g, 'KEY')
    .replaceAll(/\b(prompt|log|user|key)([0-9a-f]{32}|\d+)\b/g, (id, type) => `${type}#${number(id)}`)
}

/** Splits output into JSON values and lines of text. cURL prints no line break between two responses. */
function valuesOf(text: string): string[] {
  const steps = [...text.matchAll(/^# step: ([\w-]+)$/gm)].map(([, step]) => cut(text, step))
  const parts = steps.length > 0 ? steps : [text]
  return parts
    .flatMap((part) => {
      const whole = asJson(part)
      return whole === undefined ? part.split(/\n|(?<=[}\]])(?=[[{])/).map((line) => asJson(line) ?? line) : [whole]
    })
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function asJson(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text))
  } catch {
    return undefined
  }
}
