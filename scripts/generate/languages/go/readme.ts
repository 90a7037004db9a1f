import type { Model } from '../../contract/model.js'
import { nullableFields } from '../../contract/nullable.js'
import type { Named, NamedCall } from '../../names/names.js'
import { callTable, foreign, logging, retries, streamNames } from '../readme.js'
import { goPublic } from './names.js'
import { modulePath } from './render.js'

/** Renders the README, for readers who have found only the package. */
export function renderReadme(model: Model, { calls }: Named): string {
  const tokenDefault = '`PROMPTCRAFTER_TOKEN`'
  const addressDefault = '`PROMPTCRAFTER_BASE_URL`, else `http://localhost:3000`'
  return `# ${model.title} for Go

${model.summary} This is the client for Go: one package without dependencies, for Go 1.24 and later.

In your own module, with the path to this folder:

\`\`\`sh
go mod edit -require ${modulePath}@v${model.version} -replace ${modulePath}=./generated/clients/go
\`\`\`

## Quickstart

With the service running at http://localhost:3000, as \`main.go\`, run by \`go run .\`:

\`\`\`go
package main

import (
	"context"
	"fmt"
	"log"
	"time"

	"${modulePath}"
)

func main() {
	ctx := context.Background()
	client := promptcrafter.NewClient("")

	// Sign up once; afterwards log in, and give the client the token.
	email := fmt.Sprintf("ada-%d@example.com", time.Now().UnixNano())
	password := "correct horse battery staple"
	_, err := client.Signup(ctx, &promptcrafter.AuthSignupRequest{Name: "Ada", Email: email, Password: password})
	if err != nil {
		log.Fatal(err)
	}
	session, err := client.Login(ctx, &promptcrafter.AuthLoginRequest{Email: email, Password: password})
	if err != nil {
		log.Fatal(err)
	}
	client.BearerToken = session.Token

	// Save a prompt, and log the output of a model.
	prompt, err := client.CreatePrompt(ctx, &promptcrafter.PromptCreateRequest{
		Title:   "Sea haiku",
		Content: "Write a haiku about the sea.",
		Model:   "GPT-4o",
		Tags:    []string{"poetry"},
	})
	if err != nil {
		log.Fatal(err)
	}
	_, err = client.CreateLog(ctx, &promptcrafter.LogCreateRequest{
		PromptID:  prompt.ID,
		Output:    "Waves fold into foam",
		ModelUsed: "GPT-4o",
		Notes:     promptcrafter.Ptr("One line only."),
		Score:     promptcrafter.Ptr(7),
	})
	if err != nil {
		log.Fatal(err)
	}

	// Read it back.
	logs, err := client.ListLogsByPrompt(ctx, prompt.ID)
	if err != nil {
		log.Fatal(err)
	}
	for _, entry := range logs {
		fmt.Printf("%s, %d of 10: %s\\n", entry.ModelUsed, *entry.Score, entry.Output)
	}
}
\`\`\`

## The client

\`\`\`go
client := promptcrafter.NewClient(token, options...)
\`\`\`

| option | field | what it is | default |
| --- | --- | --- | --- |
| the first argument, \`WithBearerToken\` | \`BearerToken\` | a login token or an API key | ${tokenDefault} |
| \`WithBaseURL\` | \`BaseURL\` | the address of the service | ${addressDefault} |
| \`WithTimeout\` | \`Timeout\` | how long one attempt of a call may take, to the last byte of the response | 60 s |
| \`WithMaxRetries\` | \`MaxRetries\` | the maximum number of retries | 2 |
| \`WithRetryWhen\` | | a function that decides whether to retry | the client decides |
| \`WithHeader\` | | sent with every request; can't replace the client's own headers except \`User-Agent\` | none |
| \`WithAppName\` | | your application, as in \`my-app/2.0\`; added to \`User-Agent\` | none |
| \`WithLogger\`, \`WithOnRequest\`, \`WithOnResponse\` | | see [below](#logging-hooks-and-tracing) | none |
| \`WithMaxConnections\` | | the maximum number of connections; if all are in use, a call waits for one | 100 |
| \`WithHTTPClient\` | \`HTTPClient\` | makes the requests | an \`http.Client\` |

Goroutines may share a client, as long as none changes its fields at the same time. \`client.WithToken(token)\` is a
client for another token that shares its connections. The context of a call limits the whole call, with all attempts; if
it would end during a pause, the call fails at once.

For one call with other options, make a client that shares the connections:
\`client.With(promptcrafter.WithTimeout(5*time.Second), promptcrafter.WithMaxRetries(0)).ListPrompts(ctx)\`.

${callTable(calls)}

Optional fields are pointers: \`Score: promptcrafter.Ptr(8)\`. Responses have \`Extra()\`: the fields that this client
doesn't know, that are null, or that have an unexpected type. Optional parameters come last, in a struct:
\`client.ListLogs(ctx, promptcrafter.ListLogsOptions{Order: promptcrafter.Ptr("desc")})\`.

${nulls(calls)}### Long lists

\`ListLogs\` returns the whole list. An iterator fetches one page at a time and keeps only that in memory:

\`\`\`go
for entry, err := range client.IterateLogs(ctx) {
	if err != nil {
		return err
	}
	fmt.Println(entry.ID)
}
\`\`\`

It ends after \`Limit\` items; without a limit, it continues to the end. A page has 100 items by default
(\`PageSize\`).

### Dates and times

Requests and responses use \`time.Time\`, with millisecond precision. \`From\` and \`To\` are strings because they
also accept dates; \`Timestamp\` formats a time for them:

\`\`\`go
yesterday := time.Now().Add(-24 * time.Hour)
recent, err := client.ListLogs(ctx, promptcrafter.ListLogsOptions{From: promptcrafter.Timestamp(yesterday)})
if err != nil {
	return err
}
fmt.Println(recent[0].CreatedAt.After(yesterday))
\`\`\`

### Responses

A call that gets a context from \`WithResponse\` fills in a \`Response\` when it succeeds: \`StatusCode\`, \`Header\`,
\`RequestID\`, \`Replayed\` (whether it repeats the response to an earlier request with the same idempotency key) and,
for a page of a list, \`NextCursor\`.

\`\`\`go
var response promptcrafter.Response
options := promptcrafter.ListPromptsOptions{Limit: promptcrafter.Ptr(10)}
_, err := client.ListPrompts(promptcrafter.WithResponse(ctx, &response), options)
if err != nil {
	return err
}
fmt.Println(response.StatusCode, response.RequestID)
if response.NextCursor != "" {
	options.Cursor = &response.NextCursor
	_, err = client.ListPrompts(ctx, options)
}
\`\`\`

${streams(calls)}### Proxies and certificates

\`\`\`go
own, err := tls.LoadX509KeyPair("client.pem", "client.key")
if err != nil {
	return err
}
transport := http.DefaultTransport.(*http.Transport).Clone()
transport.Proxy = http.ProxyURL(proxy)
transport.TLSClientConfig = &tls.Config{RootCAs: roots, Certificates: []tls.Certificate{own}}
client := promptcrafter.NewClient(token, promptcrafter.WithHTTPClient(&http.Client{Transport: transport}))
\`\`\`

By default, a proxy comes from \`HTTPS_PROXY\`, and authorities from the system or \`SSL_CERT_FILE\`.

### Logging, hooks and tracing

${logging}

\`WithLogger\` takes your own \`*slog.Logger\` instead. The hooks of \`WithOnRequest\` and \`WithOnResponse\` are
called before and after each attempt, with the context of the call. The client has no dependency on
[OpenTelemetry](https://opentelemetry.io); with these hooks, each attempt becomes a span:

\`\`\`go
// traced returns options with which each attempt of a call becomes a span.
func traced(tracer trace.Tracer) []promptcrafter.ClientOption {
	var spans sync.Map
	return []promptcrafter.ClientOption{
		promptcrafter.WithOnRequest(func(ctx context.Context, request *promptcrafter.RequestInfo) {
			_, span := tracer.Start(ctx, request.Method+" "+request.Path, trace.WithSpanKind(trace.SpanKindClient))
			span.SetAttributes(
				attribute.String("http.request.method", request.Method),
				attribute.String("url.full", request.URL),
				attribute.String("url.template", request.Path),
			)
			spans.Store(request, span)
		}),
		promptcrafter.WithOnResponse(func(
			_ context.Context, request *promptcrafter.RequestInfo, response *promptcrafter.ResponseInfo,
		) {
			found, _ := spans.LoadAndDelete(request)
			span := found.(trace.Span)
			if response.StatusCode != 0 {
				span.SetAttributes(attribute.Int("http.response.status_code", response.StatusCode))
			}
			if response.StatusCode == 0 || response.StatusCode >= 400 {
				span.SetStatus(codes.Error, "")
			}
			span.End()
		}),
	}
}
\`\`\`

### Tests without a service

\`\`\`go
// responder is a transport that responds to every request itself.
type responder func(*http.Request) *http.Response

func (r responder) RoundTrip(request *http.Request) (*http.Response, error) { return r(request), nil }

func offline() *promptcrafter.Client {
	prompts := responder(func(*http.Request) *http.Response {
		recorder := httptest.NewRecorder()
		recorder.Header().Set("Content-Type", "application/json")
		fmt.Fprint(recorder, \`[{"_id": "prompt104", "title": "Sea haiku"}]\`)
		return recorder.Result()
	})
	return promptcrafter.NewClient("", promptcrafter.WithHTTPClient(&http.Client{Transport: prompts}))
}
\`\`\`

### Errors

Every failure is a \`*promptcrafter.Error\` with \`StatusCode\` (0 without a response), \`Message\`, \`Details\` (the
invalid fields, also in the text of the error), \`Body\`, \`Header\`, \`RequestID\` (as in the service's log),
\`RetryAfter\` (0 if the service doesn't ask to wait) and \`Err\` (the cause, for \`errors.Is\`, such as a canceled
context). If an argument or a setting is missing or invalid, nothing is sent, and the cause is
\`ErrInvalidArgument\`. ${foreign}

\`\`\`go
_, err := client.GetPrompt(ctx, "prompt104")
var failure *promptcrafter.Error
if errors.As(err, &failure) && failure.StatusCode == http.StatusNotFound {
	fmt.Println(failure.Message, failure.RequestID)
}
\`\`\`

${retries}
`
}

/** How a stream is read, where there is one. */
function streams(calls: readonly NamedCall[]): string {
  const names = streamNames(calls)
  if (names === '') return ''
  return `### Streams

${names} return an \`io.ReadCloser\`. Read it while it arrives, for instance with a \`bufio.Scanner\`, and close it to
free its connection. \`Timeout\` limits each read; the context limits the whole stream. A read that fails
returns an \`*Error\`.

\`promptcrafter.Save(stream, "logs.csv")\` writes a stream to a file, which gets its name only when it is complete, and
closes the stream.

`
}

/** Which fields can be null, and how to write that. */
function nulls(calls: readonly NamedCall[]): string {
  const start =
    'Fields that you leave out of an update stay unchanged. A `Nullable` can be null, `promptcrafter.Null[int]()`, ' +
    'which removes the present value, or a value, `promptcrafter.Value(8)`. These fields are'
  return nullableFields(calls, start, ({ field }) => goPublic(field.name))
}
