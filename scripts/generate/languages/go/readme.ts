import type { Model } from '../../contract/model.js'
import { nullableFields } from '../../contract/nullable.js'
import type { Named, NamedCall } from '../../names/names.js'
import { callTable, foreign, logging, retries, streamNames } from '../readme.js'
import { goPublic } from './names.js'
import { modulePath } from './render.js'

/** The page that somebody sees who has found the package and nothing else. */
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

	// Save a prompt, and log what a model made of it.
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
| \`WithMaxRetries\` | \`MaxRetries\` | how often a call is tried again | 2 |
| \`WithRetryWhen\` | | whether it is: a function of the error and of what the client would do | what it would do |
| \`WithHeader\` | | sent with every request; replaces none of the client's own except \`User-Agent\` | none |
| \`WithAppName\` | | your application, as in \`my-app/2.0\`; added to \`User-Agent\` | none |
| \`WithLogger\`, \`WithOnRequest\`, \`WithOnResponse\` | | see [below](#logging-hooks-and-tracing) | none |
| \`WithMaxConnections\` | | how many connections are open at most; a call that finds none free waits for one | 100 |
| \`WithHTTPClient\` | \`HTTPClient\` | what requests are made with | an \`http.Client\` |

Goroutines may share a client, as long as nobody changes its fields meanwhile. \`client.WithToken(token)\` is a client
for another token that shares its connections. The context of a call limits the whole of
it, with all of its attempts: a pause that would outlast it is not begun.

For one call with other options, make a client that shares the connections:
\`client.With(promptcrafter.WithTimeout(5*time.Second), promptcrafter.WithMaxRetries(0)).ListPrompts(ctx)\`.

${callTable(calls)}

A field that may be absent is a pointer: \`Score: promptcrafter.Ptr(8)\`. What comes back has \`Extra()\`: the fields of
the response that this client doesn't know, that are null, or that are of another type than stated. Optional parameters
come last, in a struct:
\`client.ListLogs(ctx, promptcrafter.ListLogsOptions{Order: promptcrafter.Ptr("desc")})\`.

${nulls(calls)}### Long lists

\`ListLogs\` gives the whole list. A walk asks for a page at a time and holds no more than that:

\`\`\`go
for entry, err := range client.IterateLogs(ctx) {
	if err != nil {
		return err
	}
	fmt.Println(entry.ID)
}
\`\`\`

It ends after \`Limit\` items; without one it continues to the end. A page has 100 unless \`PageSize\` says otherwise.

### Dates and times

Times are \`time.Time\` in what is sent and in what comes back, to the millisecond. \`From\` and \`To\` are texts,
because they can also be dates; \`Timestamp\` makes one of a time:

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
\`RequestID\`, \`Replayed\` (whether an earlier request with the same idempotency key did it) and, for one page of a
list, \`NextCursor\`.

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
// answers answers every request itself.
type answers func(*http.Request) *http.Response

func (a answers) RoundTrip(request *http.Request) (*http.Response, error) { return a(request), nil }

func offline() *promptcrafter.Client {
	prompts := answers(func(*http.Request) *http.Response {
		recorder := httptest.NewRecorder()
		recorder.Header().Set("Content-Type", "application/json")
		fmt.Fprint(recorder, \`[{"_id": "prompt104", "title": "Sea haiku"}]\`)
		return recorder.Result()
	})
	return promptcrafter.NewClient("", promptcrafter.WithHTTPClient(&http.Client{Transport: prompts}))
}
\`\`\`

### Errors

Every failure is a \`*promptcrafter.Error\` with \`StatusCode\` (0 without a response), \`Message\`, \`Details\` (what
is wrong where, also in the text of the error), \`Body\`, \`Header\`, \`RequestID\` (the service's log has the request
under it), \`RetryAfter\` (0 where the service doesn't ask to wait) and \`Err\` (the cause, for \`errors.Is\`; a
cancelled context is found there). Where an argument or a setting is missing or can't be used, nothing is
sent, and the cause is \`ErrInvalidArgument\`. ${foreign}

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

${names} give an \`io.ReadCloser\`, which is read while it arrives, for instance by a \`bufio.Scanner\`. Close it, so
that its connection is free again. \`Timeout\` limits each read; the context limits the whole of it. A read that fails
returns an \`*Error\`.

\`promptcrafter.Save(stream, "logs.csv")\` writes a stream to a file, which gets its name only when it is complete, and
closes the stream.

`
}

/** Which fields can be null, and how that is said. */
function nulls(calls: readonly NamedCall[]): string {
  const start =
    'What you leave out of an update stays as it is. A `Nullable` can be null, `promptcrafter.Null[int]()`, which ' +
    'removes what is there, or a value, `promptcrafter.Value(8)`. These fields are'
  return nullableFields(calls, start, ({ field }) => goPublic(field.name))
}
