import { isText } from '../../../src/openapi/responses.js'
import type { Content, Form } from './model.js'

/** Whether a media type is JSON, also by its suffix (RFC 6839, section 3.1). */
export function isJson(mediaType: string): boolean {
  return /[/+]json$/.test(mediaType)
}

/**
 * How a client reads a response. Text that is one document (YAML, XML, plain text) is read at once. Text that is a list
 * of records can be long, and what isn't text is a file: both are streamed.
 */
export function formOf(mediaType: string): Form {
  if (isJson(mediaType)) return 'json'
  return isText(mediaType) && !/[/](csv|tab-separated-values|event-stream|x-ndjson)$/.test(mediaType)
    ? 'text'
    : 'stream'
}

const names: Readonly<Record<string, string>> = { 'application/octet-stream': 'bytes', 'text/plain': 'text' }

/** What people call a media type: `CSV`, `NDJSON`, `bytes`. */
export function nameOf(mediaType: string): string {
  return names[mediaType] ?? mediaType.replace(/^.*[/](x-)?/, '').toUpperCase()
}

/** What a doc comment says of a body that is one argument. */
export function describeContent({ mediaType }: Content): string {
  return `What is sent, as \`${mediaType}\`.`
}
