import { format } from '@wasm-fmt/gofmt'
import { comment } from '../../origin.js'
import type { LanguagePack } from '../pack.js'
import { convention } from './names.js'
import { modulePath, renderGo } from './render.js'
import { go as template } from './snippets.js'

export const go: LanguagePack = {
  id: 'go',
  name: 'Go',
  convention,
  members: [
    'BaseURL',
    'HTTPClient',
    'BearerToken',
    'Timeout',
    'MaxRetries',
    'String',
    'GoString',
    'Format',
    'LogValue',
    'WithToken',
  ],
  render: renderGo,
  formatters: { go: (_, text) => format(text) },
  origins: [
    // The form that Go's tools look for (https://go.dev/s/generatedcode).
    { files: /\.go$/, head: () => '// Code generated from openapi.yaml by npm run generate. DO NOT EDIT.\n\n' },
    comment(/(^|\/)go\.mod$/, '// '),
  ],
  leftovers: [],
  packageName: modulePath,
  keepsToken: false,
  errorNote: 'Go has one `*Error` with the status instead.',
  tab: { id: 'go', label: 'Go', fence: 'go', file: (sample) => `${sample}.go`, template },
  plainTabs: [],
}
