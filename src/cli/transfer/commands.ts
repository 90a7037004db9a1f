import { command } from '../command.js'

const connectionOptions = { url: { type: 'string' }, token: { type: 'string' } } as const
const connectionHelp = `  --url URL           address of the service; default: PROMPTCRAFTER_BASE_URL or
                      http://localhost:3000
  --token TOKEN       login token or API key. Better set PROMPTCRAFTER_TOKEN: other users can see arguments`

/** `promptcrafter export` */
export const exportCommand = command('export', {
  form: '[--out FILE]',
  purpose: 'write all prompts and logs of an account to a file',
  more: `The file has every prompt with all versions, and every log, in the format that \`promptcrafter import\` reads:
one JSON object per line. The service may be anywhere. An API key needs the scope read or write; one with the scope log
can't export.

  --out FILE          a new file, which appears when it is complete; default: standard output
  --replace           replace FILE if it exists
${connectionHelp}`,
  files: [0, 0],
  options: { out: { type: 'string' }, replace: { type: 'boolean', default: false }, ...connectionOptions },
  async run(_, { out, replace, url, token }) {
    const { exportAccount } = await import('./export.js')
    await exportAccount({ url, token }, { out, replace })
  },
})

/** `promptcrafter import` */
export const importCommand = command('import', {
  form: 'FILE... [OPTIONS]',
  purpose: 'add the prompts and logs of files to an account',
  more: `Recognizes these formats:

  - what \`promptcrafter export\` wrote
  - tables (CSV, TSV) and JSON objects (an array, or one to a line) of prompts or logs. Their columns are found by
    name: title, content, model, tags, externalId for prompts; output, modelUsed, input, notes, score, occurredAt and
    the other fields for logs, whose prompt is in promptId, promptExternalId, promptTitle or prompt. Case, spaces and
    hyphens don't count. Times without an offset are in UTC.
  - the database of the command-line program llm (\`llm logs path\`)
  - prompts and observations of Langfuse in JSON, from its UI, its API or its blob storage
  - results of promptfoo in JSON (\`promptfoo eval --output results.json\`)

What the account has already is left as it is, so a file can be imported again, and an import that was interrupted
continues. A row that can't be imported is reported with the reason, and the rest is imported; the exit code is then 1.
An API key needs the scope write.

  --dry-run           only report what the import would do
  --map FIELD=COLUMN  the column that has a field; can be repeated
  --model NAME        the model of rows that have none; default for prompts: any
  --prompt NAME       the prompt of logs that have none: its ID, externalId or title
  --encoding NAME     encoding of a text file without a byte order mark; default: utf-8
${connectionHelp}`,
  files: [1, Number.POSITIVE_INFINITY],
  options: {
    'dry-run': { type: 'boolean', default: false },
    map: { type: 'string', multiple: true, default: [] },
    model: { type: 'string' },
    prompt: { type: 'string' },
    encoding: { type: 'string' },
    ...connectionOptions,
  },
  async run(files, { 'dry-run': isDryRun, url, token, map, model, prompt, encoding }) {
    const { importFiles } = await import('./import.js')
    if (!(await importFiles(files, { url, token }, { isDryRun, map, model, prompt, encoding }))) process.exitCode = 1
  },
})
