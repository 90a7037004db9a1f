import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LoadRequest, uniqueId } from '../load.js'
import { type Server, startServer, stopOnError } from '../server.js'
import { messageOf, type Peer, type PeerLog, type Recipient, type Scored, sendTo } from './peer.js'
import { byPrompt } from './portion.js'
import { installPython, programIn } from './python.js'

const password = 'correct horse battery'
const authorization = `Basic ${Buffer.from(`admin:${password}`).toString('base64')}`

/** MLflow keeps an output as a trace, and a score as feedback on the trace. */
export const mlflow: Peer = {
  name: 'MLflow',
  setup: [
    'REST API',
    'HTTP basic authentication, which remembers a checked password for a minute',
    'two processes, and none for jobs',
    'an experiment for each prompt',
    'a trace with a span for each log, with feedback for score and notes',
    'text in spans',
    'a write is a trace with feedback, but without a span, which takes another request',
    'synchronous=FULL, the default of SQLite',
  ],
  maxLogs: 5000,

  async install(folder) {
    return installPython(folder, ['mlflow[auth]==3.17.2'])
  },

  async start(folder, data, logs) {
    const [file, settings] = [join(data, 'mlflow.db'), join(data, 'auth.ini')]
    writeFileSync(
      settings,
      [
        '[mlflow]',
        'default_permission = READ',
        `database_uri = sqlite:///${join(data, 'auth.db')}`,
        'admin_username = admin',
        `admin_password = ${password}`,
        'authorization_function = mlflow.server.auth:authenticate_request_basic_auth',
        'auth_cache_ttl_seconds = 60',
        '',
      ].join('\n'),
    )
    const begin = () =>
      startServer({
        command: (port) => [
          programIn(folder, 'mlflow'),
          ...['server', '--app-name', 'basic-auth', '--host', '127.0.0.1', '--port', `${port}`, '--workers', '2'],
          ...['--backend-store-uri', `sqlite:///${file}`, '--artifacts-destination', join(data, 'artifacts')],
        ],
        environment: {
          // It starts other programs of Python by name.
          PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
          MLFLOW_AUTH_CONFIG_PATH: settings,
          MLFLOW_FLASK_SERVER_SECRET_KEY: 'a secret for the benchmark',
          MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'false',
          MLFLOW_DISABLE_TELEMETRY: 'true',
        },
        healthPath: '/health',
        log: join(data, 'log'),
      })
    const empty = await begin()
    const experiments = await stopOnError(empty, () => fill(empty, logs))
    await empty.stop()
    const experimentOf = (promptId: string) => experiments.get(promptId) ?? ''
    const all = [...experiments.values()]
    const bytes = statSync(file).size
    return {
      server: await begin(),
      authorization,
      bytes,
      exports: Array.from({ length: Math.ceil(logs.length / maxResults) }, (_, page) =>
        search(all, { max_results: maxResults, ...(page > 0 && { page_token: pageToken(page * maxResults) }) }),
      ),
      requests(workload, { promptIds, words, newLogs }) {
        const perPrompt = (options: object): LoadRequest[] => promptIds.map((id) => search([experimentOf(id)], options))
        switch (workload) {
          case 'page':
            return perPrompt({ max_results: 20, order_by: ['timestamp_ms DESC'] })
          case 'list':
            return perPrompt({ max_results: 100, order_by: ['timestamp_ms ASC'] })
          case 'score':
            return perPrompt({ max_results: 20, order_by: ['timestamp_ms DESC'], filter: 'feedback.score <= 3' })
          case 'average':
            return promptIds.map((id) => average(experimentOf(id)))
          case 'text':
            return words.map((word) => {
              const filter = `trace.text ILIKE '%${word}%'`
              return search(all, { max_results: 20, order_by: ['timestamp_ms DESC'], filter })
            })
          case 'write':
          case 'write-one':
            return newLogs.map((log) => {
              const createdAt = new Date().toISOString()
              return traceRequest(experimentOf(log.promptId), { ...log, createdAt }, uniqueId + uniqueId)
            })
        }
      },
      scoredIn,
    }
  },
}

const maxResults = 500

/** What a response has as the token of the page that starts there. */
function pageToken(offset: number): string {
  return Buffer.from(`{"offset": ${offset}}`).toString('base64')
}

function search(experiments: readonly string[], options: object): LoadRequest {
  const body = { locations: experiments.map(locationOf), ...options }
  return { method: 'POST', path: '/api/3.0/mlflow/traces/search', body }
}

function locationOf(experiment: string) {
  return { type: 'MLFLOW_EXPERIMENT', mlflow_experiment: { experiment_id: experiment } }
}

function average(experiment: string): LoadRequest {
  const body = {
    experiment_ids: [experiment],
    view_type: 'ASSESSMENTS',
    metric_name: 'assessment_value',
    aggregations: [{ aggregation_type: 'AVG' }],
    filters: ["assessment.name = 'score'"],
  }
  return { method: 'POST', path: '/api/3.0/mlflow/traces/metrics', body }
}

interface Found {
  readonly traces?: readonly { readonly assessments: readonly { readonly feedback: { readonly value: number } }[] }[]
  readonly data_points?: readonly { readonly values: { readonly AVG: number } }[]
}

function scoredIn({ traces = [], data_points = [] }: Found): readonly Scored[] {
  return [
    ...traces.flatMap(({ assessments }) => assessments.map(({ feedback }) => ({ score: feedback.value }))),
    ...data_points.map(({ values }) => ({ mean: values.AVG })),
  ]
}

/** @returns the experiment of each prompt */
async function fill(server: Server, logs: readonly PeerLog[]): Promise<ReadonlyMap<string, string>> {
  const recipient: Recipient = { server, authorization }
  const experiments = new Map<string, string>()
  let count = 0
  for (const [promptId, own] of byPrompt(logs)) {
    const body = { name: promptId }
    const made = await sendTo(recipient, { method: 'POST', path: '/api/2.0/mlflow/experiments/create', body })
    const { experiment_id: experiment } = made as { experiment_id: string }
    experiments.set(promptId, experiment)
    const traces = own.map((log) => ({ log, id: (++count).toString(16).padStart(32, '0') }))
    for (const { log, id } of traces) await sendTo(recipient, traceRequest(experiment, log, id))
    await addSpans(recipient, experiment, traces)
  }
  return experiments
}

/** @param id 32 hexadecimal digits */
function traceRequest(experiment: string, log: Omit<PeerLog, 'id'>, id: string): LoadRequest {
  const { output, modelUsed, score, notes, createdAt } = log
  const feedback = {
    assessment_name: 'score',
    source: { source_type: 'HUMAN', source_id: 'ada' },
    create_time: createdAt,
    last_update_time: createdAt,
    feedback: { value: score },
    rationale: notes,
  }
  const trace = {
    trace_id: `tr-${id}`,
    trace_location: locationOf(experiment),
    request_time: createdAt,
    execution_duration: '0s',
    state: 'OK',
    response_preview: output,
    tags: { model: modelUsed },
    assessments: [feedback],
  }
  return { method: 'POST', path: '/api/3.0/mlflow/traces', body: { trace: { trace_info: trace } } }
}

/** Adds the spans of an experiment's traces in one request of OpenTelemetry. */
async function addSpans(
  recipient: Recipient,
  experiment: string,
  traces: readonly { readonly log: PeerLog; readonly id: string }[],
): Promise<void> {
  const spans = traces.map(({ log: { output, createdAt }, id }) => {
    const time = `${Date.parse(createdAt)}000000`
    const attributes = [{ key: 'mlflow.spanOutputs', value: { stringValue: JSON.stringify(output) } }]
    return {
      traceId: id,
      spanId: id.slice(16),
      name: 'generate',
      startTimeUnixNano: time,
      endTimeUnixNano: time,
      attributes,
    }
  })
  const body = { resourceSpans: [{ scopeSpans: [{ spans }] }] }
  const { headers, ...message } = messageOf(recipient, { method: 'POST', path: '', body })
  const response = await fetch(`${recipient.server.url}/v1/traces`, {
    ...message,
    headers: { ...headers, 'x-mlflow-experiment-id': experiment },
  })
  if (!response.ok) throw new Error(`/v1/traces responded ${response.status}: ${await response.text()}`)
}
