import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openSqlite } from '../../../src/store/sqlite/driver.js'
import { type LoadRequest, uniqueId } from '../load.js'
import { startServer, stopOnError } from '../server.js'
import { type Peer, type PeerLog, type Recipient, type Scored, sendTo } from './peer.js'
import { byPrompt } from './portion.js'
import { installPython, programIn } from './python.js'

/** Not a secret: the server is deleted after the benchmark. */
const secret = 'A-secret-for-the-benchmark-0123456789'

/** Phoenix listens for gRPC on all addresses, whatever its settings; here it keeps to this machine. */
const program = `import grpc.aio
import os

create = grpc.aio.server

def create_local(*args, **kwargs):
    server = create(*args, **kwargs)
    add = server.add_insecure_port
    server.add_insecure_port = lambda address: add("127.0.0.1:0")
    return server

grpc.aio.server = create_local
os.environ["PHOENIX_PORT"] = os.environ["PORT"]

from phoenix.server.main import main

main()
`

/** Phoenix keeps an output as a span, and a score as an annotation of the span. */
export const phoenix: Peer = {
  name: 'Phoenix',
  setup: [
    'GraphQL API, and the REST API for writes',
    'API key',
    'a project for each prompt, because only projects have an index',
    'a span for each log, with an annotation for score and notes',
    'a write is a span without an annotation, which takes another request',
    'the response to a write comes before the span is stored',
    'synchronous=OFF, which it sets itself',
  ],
  maxLogs: 10_000,

  async install(folder) {
    return installPython(folder, ['arize-phoenix==20.26.1'])
  },

  async start(folder, data, logs) {
    const file = join(data, 'phoenix.db')
    const script = join(data, 'serve.py')
    writeFileSync(script, program)
    const begin = () =>
      startServer({
        command: () => [programIn(folder, 'python'), script, 'serve'],
        environment: {
          PHOENIX_HOST: '127.0.0.1',
          PHOENIX_WORKING_DIR: data,
          PHOENIX_SQL_DATABASE_URL: `sqlite:///${file}`,
          PHOENIX_ENABLE_AUTH: 'true',
          PHOENIX_SECRET: secret,
          PHOENIX_ADMIN_SECRET: secret.toLowerCase(),
          PHOENIX_DEFAULT_ADMIN_INITIAL_PASSWORD: secret,
          PHOENIX_TELEMETRY_ENABLED: 'false',
          PHOENIX_ALLOW_EXTERNAL_RESOURCES: 'false',
          PHOENIX_DISABLE_AGENT_ASSISTANT: 'true',
        },
        log: join(data, 'log'),
      })
    const empty = await begin()
    const authorization = await stopOnError(empty, async () => {
      const key = await createKey({ server: empty, authorization: `Bearer ${secret.toLowerCase()}` })
      await fill({ server: empty, authorization: key }, logs, file)
      return key
    })
    await empty.stop()
    const database = openSqlite(file)
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    database.close()
    const bytes = statSync(file).size
    const list = (id: string, first: number, dir: 'asc' | 'desc', filter?: string) =>
      query(id, `spans(first: ${first}, sort: {col: startTime, dir: ${dir}}${filter ?? ''}) { ${fields} }`)
    return {
      server: await begin(),
      authorization,
      bytes,
      exports: [...byPrompt(logs).keys()].map((id) => list(id, 1000, 'asc')),
      requests(workload, { promptIds, newLogs }) {
        switch (workload) {
          case 'page':
            return promptIds.map((id) => list(id, 20, 'desc'))
          case 'list':
            return promptIds.map((id) => list(id, 100, 'asc'))
          case 'score':
            return promptIds.map((id) => list(id, 20, 'desc', `, filterCondition: "annotations['score'].score <= 3"`))
          case 'average':
            return promptIds.map((id) => query(id, 'spanAnnotationSummary(annotationName: "score") { meanScore }'))
          // It searches the spans of a project, not those of all.
          case 'text':
            return []
          case 'write':
          case 'write-one':
            return newLogs.map((log) => spansRequest(log.promptId, [spanOf(log, uniqueId, new Date().toISOString())]))
        }
      },
      scoredIn,
    }
  },
}

/** What a log has, in a list of spans. */
const fields = 'edges { node { startTime attributes spanAnnotations { score explanation } } }'

function query(promptId: string, selection: string): LoadRequest {
  return {
    method: 'POST',
    path: '/graphql',
    body: {
      query: `query ($name: String!) { project: getProjectByName(name: $name) { ${selection} } }`,
      variables: { name: promptId },
    },
  }
}

interface Found {
  readonly data: {
    readonly project: {
      readonly spans?: { readonly edges: readonly { readonly node: { readonly spanAnnotations: readonly Scored[] } }[] }
      readonly spanAnnotationSummary?: { readonly meanScore: number }
    }
  }
}

function scoredIn({ data }: Found): readonly Scored[] {
  const { spans, spanAnnotationSummary } = data.project
  if (spanAnnotationSummary) return [{ mean: spanAnnotationSummary.meanScore }]
  return (spans?.edges ?? []).flatMap(({ node }) => node.spanAnnotations)
}

/** @returns its header */
async function createKey(administrator: Recipient): Promise<string> {
  const body = { data: { name: 'benchmark' } }
  const made = (await sendTo(administrator, { method: 'POST', path: '/v1/system/api_keys', body })) as {
    data: { key: string }
  }
  return `Bearer ${made.data.key}`
}

/** How long it may take to store what it accepted. */
const maxFillMs = 900_000

/** It stores spans and annotations in the background. */
async function fill(recipient: Recipient, logs: readonly PeerLog[], file: string): Promise<void> {
  const post = (path: string, body: object) => sendTo(recipient, { method: 'POST', path, body })
  const spanIds = new Map(logs.map(({ id }, index) => [id, (index + 1).toString(16).padStart(16, '0')]))
  for (const [promptId, own] of byPrompt(logs)) {
    await post('/v1/projects', { name: promptId })
    const spanIdOf = ({ id }: PeerLog) => spanIds.get(id) as string
    await sendTo(
      recipient,
      spansRequest(
        promptId,
        own.map((log) => spanOf(log, spanIdOf(log), log.createdAt)),
      ),
    )
    await post('/v1/span_annotations', { data: own.map((log) => annotationOf(log, spanIdOf(log))) })
  }
  const database = openSqlite(file, { readonly: true })
  const count = database.prepare('SELECT count(*) FROM span_annotations').pluck()
  const deadline = performance.now() + maxFillMs
  while (count.get() !== logs.length) {
    if (performance.now() > deadline) throw new Error(`it stored ${count.get()} of ${logs.length} annotations.`)
    await sleep(100)
  }
  database.close()
}

function spansRequest(promptId: string, spans: readonly object[]): LoadRequest {
  return { method: 'POST', path: `/v1/projects/${promptId}/spans`, body: { data: spans } }
}

/** @param spanId 16 hexadecimal digits */
function spanOf({ output, modelUsed }: Pick<PeerLog, 'output' | 'modelUsed'>, spanId: string, time: string) {
  return {
    name: 'generate',
    context: { trace_id: spanId + spanId, span_id: spanId },
    span_kind: 'LLM',
    start_time: time,
    end_time: time,
    status_code: 'OK',
    attributes: { 'output.value': output, 'llm.model_name': modelUsed },
  }
}

function annotationOf({ score, notes }: PeerLog, spanId: string) {
  return { span_id: spanId, name: 'score', annotator_kind: 'HUMAN', result: { score, explanation: notes } }
}
