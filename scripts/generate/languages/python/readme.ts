import type { Model } from '../../contract/model.js'
import { nullableFields } from '../../contract/nullable.js'
import type { Named, NamedCall } from '../../names/names.js'
import { callTable, errorRows, foreign, logging, retries, streamNames } from '../readme.js'

/** Renders the README, for readers who have found only the package. */
export function renderReadme(model: Model, { calls }: Named): string {
  return `# ${model.title} for Python

${model.summary} This is the client for Python 3.9 and later, with types, for threads and for asyncio.
It needs [httpx](https://www.python-httpx.org) and nothing else.

\`\`\`sh
pip install ./generated/clients/python
\`\`\`

## Quickstart

With the service running at http://localhost:3000, as a file \`quickstart.py\`:

\`\`\`python
import uuid

from promptcrafter import PromptCrafterClient

client = PromptCrafterClient()

# Sign up once; afterwards log in. Both keep the token in the client.
email = f"ada-{uuid.uuid4()}@example.com"
client.signup("Ada", email, "correct horse battery staple")
client.login(email, "correct horse battery staple")

# Save a prompt, and log the output of a model.
prompt = client.create_prompt(
    title="Sea haiku",
    content="Write a haiku about the sea.",
    model="GPT-4o",
    tags=["poetry"],
)
client.create_log(
    prompt_id=prompt["_id"],
    output="Waves fold into foam",
    model_used="GPT-4o",
    notes="One line only.",
    score=7,
)

# Read it back.
for log in client.get_logs_by_prompt(prompt["_id"]):
    print(f"{log['modelUsed']}, {log['score']} of 10: {log['output']}")
\`\`\`

## The client

\`\`\`python
PromptCrafterClient(
    token=None, base_url=None, timeout=60.0, max_retries=2, *, max_connections=100, pool_timeout=60.0,
    total_timeout=math.inf, headers=None, retry_when=None, app_name=None, on_request=None,
    on_response=None, tracer=None, http_client=None,
)
\`\`\`

| argument | what it is | default |
| --- | --- | --- |
| \`token\` | a login token or an API key; \`set_token\` changes it | \`PROMPTCRAFTER_TOKEN\` |
| \`base_url\` | the address of the service | \`PROMPTCRAFTER_BASE_URL\`, else \`http://localhost:3000\` |
| \`timeout\` | the seconds that one try of a call may take | 60 |
| \`max_retries\` | the maximum number of retries | 2 |
| \`total_timeout\` | the seconds that a call may take with all attempts; a stream, until it begins | no limit |
| \`retry_when\` | \`(error, usual) -> bool\`: whether it is; \`usual\` is what the client would do | \`usual\` |
| \`headers\` | sent with every request; they replace none of the client's own except \`User-Agent\` | none |
| \`app_name\` | your application, as in \`my-app/2.0\`; added to \`User-Agent\` | none |
| \`on_request\`, \`on_response\`, \`tracer\` | see [below](#logging-hooks-and-tracing) | none |
| \`http_client\` | what requests are made with | an \`httpx.Client\` |
| \`max_connections\` | how many connections are open at most | 100 |
| \`pool_timeout\` | the seconds that one try may wait until one of them is free | 60 |

\`signup\` and \`login\` change the token for all that use the client: on a shared one, log in by
\`client.with_token(None).login(…)\`. \`client.with_token(token)\` is a client for another token with the same
connections.

For one call with other options, make a client that shares the connections:
\`client.with_options(timeout=5, max_retries=0).get_prompts()\`.

Threads may share a client. A call that finds all connections in use waits for one; its \`timeout\` counts from then on.
\`with PromptCrafterClient() as client:\` closes its connections at the end, and so does
\`client.close()\`.

${callTable(calls)}

Calls return dictionaries with the names of the contract. Their types, such as \`promptcrafter.Prompt\`, are
\`TypedDict\`s that type checkers and editors know, and that pydantic and FastAPI can use; what is optional and was
never given is absent, so ask for it with
\`log.get("notes")\`.

${nulls(calls)}### With asyncio

\`AsyncPromptCrafterClient\` has the same calls:

\`\`\`python
import asyncio

from promptcrafter import AsyncPromptCrafterClient


async def main() -> None:
    async with AsyncPromptCrafterClient() as client:
        async for log in client.iter_logs(order="desc"):
            print(log["_id"])


asyncio.run(main())
\`\`\`

### Long lists

\`get_logs()\` returns the whole list. An iterator fetches one page at a time and keeps only that in memory:

\`\`\`python
for log in client.iter_logs(order="desc", limit=1000, page_size=500):
    print(log["_id"])
\`\`\`

It ends after \`limit\` items; without a limit, it continues to the end.

### Dates and times

You can pass a \`datetime\` wherever the service expects a time, and a \`date\` as \`from_\` or \`to\`. The client sends
times in UTC with millisecond precision, and raises \`InvalidArgumentError\` for a \`datetime\` without a time zone
before it sends anything. Responses contain strings; parse them with \`parse_time\` (or, from Python 3.11 on, with
\`datetime.fromisoformat\`):

\`\`\`python
from datetime import datetime, timedelta, timezone
from promptcrafter import parse_time

yesterday = datetime.now(timezone.utc) - timedelta(days=1)
for log in client.get_logs(from_=yesterday):
    print(parse_time(log["createdAt"]) > yesterday)
\`\`\`

### Responses

\`with_response\` calls a method and returns a \`Response\`: \`value\` (what the method itself returns),
\`status_code\`, \`headers\`, \`request_id\`, \`is_replay\` (whether an earlier request with the same idempotency key
did it) and, for one page of a list, \`next_cursor\`. The arguments follow the method. With asyncio, \`await\` it.

\`\`\`python
page = client.with_response(client.get_prompts, limit=10)
print(page.status_code, page.request_id)
if page.next_cursor:
    print(client.get_prompts(limit=10, cursor=page.next_cursor))
\`\`\`

${streams(calls)}### Log calls to OpenAI and Anthropic

\`promptcrafter.wrap\` logs the calls of the clients of \`openai\` and \`anthropic\`, with or without asyncio, in the
background: with input, output, model, tokens and latency.

\`\`\`python
from openai import OpenAI
from promptcrafter.wrap import wrap

openai = wrap(OpenAI(), prompt_id="prompt104", session_id="chat-1")
\`\`\`

\`wrap(openai, session_id="chat-2")\` gives a client for another session or prompt. The decorator
\`@log_calls(prompt_id)\` does the same for any function that asks a model, also for coroutines and generators. The
application's calls never wait for the service, and never fail because of it. Logs are sent in batches, the last one
when the program ends by itself. \`os._exit\`, a signal without a handler, and a process that \`multiprocessing\`
forked lose those that wait: pass a \`CallLog\` as \`log\`, and call its \`flush()\` first.

### Proxies and certificates

\`http_client\` takes an \`httpx.Client\`, or an \`httpx.AsyncClient\` for asyncio. It stays open when the client is
closed.

\`\`\`python
context = ssl.create_default_context(cafile="ca.pem")
context.load_cert_chain("client.pem", "client.key")
http_client = httpx.Client(proxy="http://proxy.example.com:3128", verify=context)
client = PromptCrafterClient(http_client=http_client)
\`\`\`

By default, \`httpx\` takes a proxy from \`HTTPS_PROXY\`, and authorities from \`SSL_CERT_FILE\`.

### Logging, hooks and tracing

${logging}

The logger is \`logging.getLogger("promptcrafter")\`, so the application can configure it instead. \`on_request\` and
\`on_response\` are called before and after each attempt, also by the client for asyncio, which doesn't await them:

\`\`\`python
from promptcrafter import RequestInfo, ResponseInfo


def note(request: RequestInfo, response: ResponseInfo) -> None:
    print(f"{request.path} {response.status_code} in {response.duration * 1000:.0f} ms")


client.with_options(on_response=note).get_account()
\`\`\`

\`tracer\` takes a tracer of [OpenTelemetry](https://opentelemetry.io), as from \`trace.get_tracer("my-app")\`. It gets
a span for each attempt, named like \`GET /prompts/{id}\`, with the attributes that the conventions for HTTP clients
require; \`url.full\` has no query. The client doesn't install OpenTelemetry.

### Tests without a service

\`\`\`python
import httpx

prompts = httpx.Response(200, json=[{"_id": "prompt104", "title": "Sea haiku"}])
transport = httpx.MockTransport(lambda request: prompts)
offline = PromptCrafterClient(http_client=httpx.Client(transport=transport))
print(offline.get_prompts()[0]["title"])
\`\`\`

### Errors

Every failure is a \`PromptCrafterAPIError\` with \`status_code\`, \`message\`, \`details\` (what is wrong where),
\`body\`, \`headers\`, \`request_id\` (the service's log has the request under it) and \`retry_after\` (seconds). Its
text has the message with the details. ${foreign}

Its kinds:

| status | class |
| --- | --- |
${errorRows(model)}
| nothing was sent: an argument or a setting can't be used | \`InvalidArgumentError\`, a \`ValueError\` too |
| the client was closed | \`ClientClosedError\` |
| no response | \`APIConnectionError\` |
| no response in time | \`APITimeoutError\`, an \`APIConnectionError\` |
| no connection was free in time | \`PoolTimeoutError\`, an \`APITimeoutError\` |

\`\`\`python
from promptcrafter import NotFoundError

try:
    client.get_prompt("prompt104")
except NotFoundError as error:
    print(error.message, error.request_id)
\`\`\`

${retries}
`
}

/** How a stream is read, where there is one. */
function streams(calls: readonly NamedCall[]): string {
  const names = streamNames(calls)
  if (names === '') return ''
  return `### Streams

${names} give a \`ByteStream\`, which is read while it arrives: in pieces of bytes (\`for piece in stream\`), by
\`stream.lines()\`, or all of it by \`stream.read()\`. Read it to its end or use it in a \`with\`, so that its
connection is free again. The time limit holds for each piece. With asyncio it is an \`AsyncByteStream\`, with
\`async for\` and \`async with\`.

\`stream.save("logs.csv")\` writes it to a file, which gets its name only when it is complete.

`
}

/** Which fields can be null, and how that is said. */
function nulls(calls: readonly NamedCall[]): string {
  const start =
    'What you leave out of an update stays as it is. `None` is sent as `null`, which removes what is there, for ' +
    'these fields'
  return nullableFields(calls, start, ({ name, field }, { call }) => (call.body?.object.partial ? field.name : name))
}
