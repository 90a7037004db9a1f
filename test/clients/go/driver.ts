import type { Model } from '../../../scripts/generate/contract/model.js'
import { canBeBlank } from '../../../scripts/generate/contract/required.js'
import { contentType, optionsOf, resultType } from '../../../scripts/generate/languages/go/methods.js'
import { go } from '../../../scripts/generate/languages/go/pack.js'
import { modulePath } from '../../../scripts/generate/languages/go/render.js'
import { forMethod, typeText } from '../../../scripts/generate/languages/go/types.js'
import { type Named, type NamedCall, nameModel, takenBy } from '../../../scripts/generate/names/names.js'
import type { DriverKind } from '../driver.js'

/** The Go client in the conformance suite. */
export const driver: DriverKind = {
  pack: go,
  variants: [{ title: 'go', command: ['./driver'] }],
  needs: ['go'],
  manyCalls: {
    file: 'many_calls.go',
    build: ['go', 'build', '-o', 'many_calls', 'many_calls.go'],
    command: ['./many_calls'],
  },
  render: (model) =>
    new Map([
      ['go.mod', renderModule(model)],
      ['main.go', renderDriver(model)],
    ]),
  build: [
    ['go', 'vet', '.'],
    ['go', 'build', '-o', 'driver', '.'],
  ],
  // There is one type of error; what its users tell apart by status and Timeout() has no class of its own.
  errorName: (name) =>
    ({ TimeoutError: 'Error, timeout', InvalidArgumentError: 'Error, invalid argument' })[name] ?? 'Error',
  hasZeroFor: (type, isParameter) => (type.kind === 'text' ? !isParameter && canBeBlank(type) : type.kind !== 'list'),
}

/** A module that uses the client as its users do: with a replacement by the folder. */
export function renderModule({ version }: Pick<Model, 'version'>): string {
  return (
    `module example.com/driver\n\ngo 1.24\n\nrequire ${modulePath} v${version}\n\nreplace ` +
    `${modulePath} => ./client\n`
  )
}

function renderDriver(model: Model): string {
  const named = nameModel(model, go)
  const walks = named.calls.flatMap((call) => {
    return call.iterator === undefined ? [] : [renderWalk(named, call, call.iterator)]
  })
  return `package main

import (
	"bufio"
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"log/slog"
	"maps"
	"net/http"
	"net/url"
	"os"
	"regexp"
	"strings"
	"sync"
	"time"

	"${modulePath}"
)

type command struct {
	ID      int    \`json:"id"\`
	Do      string \`json:"do"\`
	Options options \`json:"options"\`
	With    *options \`json:"with"\`
	Token     string                     \`json:"token"\`
	Call      string                     \`json:"call"\`
	Arguments map[string]json.RawMessage \`json:"arguments"\`
	Key       *string                    \`json:"idempotencyKey"\`
	Take      int                        \`json:"take"\`
	Response  bool                       \`json:"response"\`
	Save      string                     \`json:"save"\`
	Times     int                        \`json:"times"\`
}

type options struct {
	Token          string            \`json:"token"\`
	BaseURL        *string           \`json:"baseUrl"\`
	TimeoutMs      *int              \`json:"timeoutMs"\`
	TotalTimeoutMs int               \`json:"totalTimeoutMs"\`
	MaxRetries     *int              \`json:"maxRetries"\`
	MaxConnections *int              \`json:"maxConnections"\`
	Headers        map[string]string \`json:"headers"\`
	RetryStatus    json.RawMessage   \`json:"retryStatus"\`
	AppName        string            \`json:"appName"\`
	Observe        string            \`json:"observe"\`
	Proxy          string            \`json:"proxy"\`
	Certificates   *struct {
		CA          string \`json:"ca"\`
		Certificate string \`json:"certificate"\`
		Key         string \`json:"key"\`
	} \`json:"certificates"\`
	Fake *fake \`json:"fake"\`
}

// fake responds to every request.
type fake struct {
	Status  int               \`json:"status"\`
	Headers map[string]string \`json:"headers"\`
	Text    string            \`json:"text"\`
}

func (f *fake) RoundTrip(*http.Request) (*http.Response, error) {
	header := http.Header{}
	for name, value := range f.Headers {
		header.Set(name, value)
	}
	return &http.Response{StatusCode: f.Status, Header: header, Body: io.NopCloser(strings.NewReader(f.Text))}, nil
}

func secure(options options) http.RoundTripper {
	proxy, err := url.Parse(options.Proxy)
	must(err)
	authority, err := os.ReadFile(options.Certificates.CA)
	must(err)
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM(authority)
	own, err := tls.LoadX509KeyPair(options.Certificates.Certificate, options.Certificates.Key)
	must(err)
	return &http.Transport{
		Proxy:           http.ProxyURL(proxy),
		TLSClientConfig: &tls.Config{RootCAs: roots, Certificates: []tls.Certificate{own}},
	}
}

// failures has an error, or nil, for each call that was begun.
var failures = make(chan error, 1000)

var begun sync.WaitGroup

func finish() []string {
	begun.Wait()
	messages := []string{}
	for range len(failures) {
		if err := <-failures; err != nil {
			messages = append(messages, err.Error())
		}
	}
	return messages
}

// total limits calls as a whole, by their context.
var total time.Duration

var (
	client *promptcrafter.Client
	// last is what the last call sent and gave.
	last []any
)

func show() []string {
	var texts []string
	for _, one := range append([]any{client, *client}, last...) {
		for _, format := range []string{"%v", "%+v", "%#v", "%s", "%q", "%d", "%t"} {
			texts = append(texts, fmt.Sprintf(format, one))
		}
		var log strings.Builder
		for _, handler := range []slog.Handler{slog.NewTextHandler(&log, nil), slog.NewJSONHandler(&log, nil)} {
			slog.New(handler).Info("shown", "one", one)
		}
		texts = append(texts, log.String())
	}
	asJSON, err := json.Marshal(client)
	must(err)
	return append(texts, string(asJSON))
}

// observed is what hooks and logger were told.
var observed struct {
	Requests  []map[string]any \`json:"requests"\`
	Responses []map[string]any \`json:"responses"\`
	Log       []string         \`json:"log"\`
	Spans     []string         \`json:"spans"\`
}

// logged takes the lines of a log.
type logged struct{}

func (logged) Write(line []byte) (int, error) {
	_, text, _ := strings.Cut(string(line), "level=")
	level, text, _ := strings.Cut(text, " ")
	observed.Log = append(observed.Log, strings.ToLower(level)+" "+text)
	return len(line), nil
}

func plain(header http.Header) map[string]string {
	headers := map[string]string{}
	for name := range header {
		headers[strings.ToLower(name)] = header.Get(name)
	}
	return headers
}

func observing(how string) []promptcrafter.ClientOption {
	observed.Requests, observed.Responses = []map[string]any{}, []map[string]any{}
	observed.Log, observed.Spans = []string{}, []string{}
	var last *promptcrafter.RequestInfo
	fail := func() {
		if how == "throw" {
			panic("a fault of the hook")
		}
	}
	return []promptcrafter.ClientOption{
		promptcrafter.WithLogger(slog.New(slog.NewTextHandler(logged{}, &slog.HandlerOptions{Level: slog.LevelDebug}))),
		promptcrafter.WithOnRequest(func(_ context.Context, request *promptcrafter.RequestInfo) {
			last = request
			observed.Requests = append(observed.Requests, map[string]any{
				"method": request.Method, "url": request.URL, "path": request.Path, "attempt": request.Attempt,
				"headers": plain(request.Header),
			})
			fail()
		}),
		promptcrafter.WithOnResponse(func(
			_ context.Context, request *promptcrafter.RequestInfo, response *promptcrafter.ResponseInfo,
		) {
			var id any
			if response.RequestID != "" {
				id = response.RequestID
			}
			observed.Responses = append(observed.Responses, map[string]any{
				"isSame": request == last, "status": response.StatusCode, "requestId": id,
				"hasError": response.Err != nil, "headers": plain(response.Header),
			})
			fail()
		}),
	}
}

func run(ctx context.Context, command command) (any, error) {
	given, key := command.Arguments, command.Key
	if total > 0 {
		limited, cancel := context.WithTimeout(ctx, total)
		defer cancel()
		ctx = limited
	}
	switch command.Do {
	case "construct":
		construct(command)
		return nil, nil
	case "show":
		return show(), nil
	case "observed":
		return observed, nil
	case "setToken":
		client.BearerToken = command.Token
		return nil, nil
	case "begin":
		for range command.Times {
			begun.Add(1)
			go func() {
				defer begun.Done()
				_, err := call(ctx, command.Call, given, key)
				failures <- err
			}()
		}
		return nil, nil
	case "finish":
		return finish(), nil
	case "derive":
		before := client
		defer func() { client = before }()
		client = client.WithToken(command.Token)
		return call(ctx, command.Call, given, key)
	case "call":
		last = nil
		var response promptcrafter.Response
		if command.Response {
			ctx = promptcrafter.WithResponse(ctx, &response)
		}
		if command.With != nil {
			before := client
			defer func() { client = before }()
			own := settings(*command.With)
			if command.With.Token != "" {
				own = append(own, promptcrafter.WithBearerToken(command.With.Token))
			}
			client = client.With(own...)
		}
		result, err := call(ctx, command.Call, given, key)
		last = append(last, result, err)
		if stream, ok := result.(io.ReadCloser); ok && err == nil {
			if command.Save != "" {
				return promptcrafter.Save(stream, command.Save)
			}
			result, err = read(stream, command.Take)
		}
		if command.Response && err == nil {
			return respond(result, response), nil
		}
		return result, err
	default:
		return walk(ctx, command, given)
	}
}

func respond(value any, response promptcrafter.Response) map[string]any {
	whole := map[string]any{
		"value": value, "status": response.StatusCode, "requestId": response.RequestID,
		"contentType": nil, "isReplay": response.Replayed, "nextCursor": nil,
	}
	if found := response.Header.Get("Content-Type"); found != "" {
		whole["contentType"] = found
	}
	if response.NextCursor != "" {
		whole["nextCursor"] = response.NextCursor
	}
	return whole
}

func read(stream io.ReadCloser, take int) ([]byte, error) {
	defer stream.Close()
	if take == 0 {
		return io.ReadAll(stream)
	}
	taken := make([]byte, take)
	_, err := io.ReadFull(stream, taken)
	return taken, err
}

func construct(command command) {
	total = time.Duration(command.Options.TotalTimeoutMs) * time.Millisecond
	client = promptcrafter.NewClient(command.Options.Token, settings(command.Options)...)
}

func settings(options options) []promptcrafter.ClientOption {
	var settings []promptcrafter.ClientOption
	if value := options.BaseURL; value != nil {
		settings = append(settings, promptcrafter.WithBaseURL(*value))
	}
	if value := options.TimeoutMs; value != nil {
		settings = append(settings, promptcrafter.WithTimeout(time.Duration(*value)*time.Millisecond))
	}
	if value := options.MaxRetries; value != nil {
		settings = append(settings, promptcrafter.WithMaxRetries(*value))
	}
	if value := options.MaxConnections; value != nil {
		settings = append(settings, promptcrafter.WithMaxConnections(*value))
	}
	for name, value := range options.Headers {
		settings = append(settings, promptcrafter.WithHeader(name, value))
	}
	if options.Observe != "" {
		settings = append(settings, observing(options.Observe)...)
	}
	if options.AppName != "" {
		settings = append(settings, promptcrafter.WithAppName(options.AppName))
	}
	if options.RetryStatus != nil {
		var status int
		must(json.Unmarshal(options.RetryStatus, &status))
		settings = append(settings, promptcrafter.WithRetryWhen(func(err *promptcrafter.Error, usual bool) bool {
			return status != 0 && (usual || err.StatusCode == status)
		}))
	}
	if options.Fake != nil {
		settings = append(settings, promptcrafter.WithHTTPClient(&http.Client{Transport: options.Fake}))
	}
	if options.Certificates != nil {
		settings = append(settings, promptcrafter.WithHTTPClient(&http.Client{Transport: secure(options)}))
	}
	return settings
}

func call(ctx context.Context, name string, given map[string]json.RawMessage, key *string) (any, error) {
	switch name {
${named.calls.map((call) => renderCall(named, call)).join('\n')}
	}
	return nil, fmt.Errorf("no call %s", name)
}

func walk(ctx context.Context, command command, given map[string]json.RawMessage) (any, error) {
	switch command.Call {
${walks.join('\n')}
	}
	return nil, fmt.Errorf("no walk %s", command.Call)
}

func collect[T any](items iter.Seq2[T, error], take int) (any, error) {
	taken := []T{}
	for item, err := range items {
		if err != nil {
			return nil, err
		}
		taken = append(taken, item)
		if len(taken) == take {
			break
		}
	}
	return taken, nil
}

// argument reads what must be given.
func argument[T any](given map[string]json.RawMessage, name string) (value T) {
	if text, ok := given[name]; ok {
		must(json.Unmarshal(text, &value))
	}
	return value
}

// optional reads what may be given.
func optional[T any](given map[string]json.RawMessage, name string) (value T) {
	if text, ok := given[name]; ok {
		must(json.Unmarshal(text, &value))
	}
	return value
}

// moment reads a text that may be given as a time.
func moment(given map[string]json.RawMessage, name string) *string {
	var native struct {
		Time *time.Time \`json:"$time"\`
		Date *string    \`json:"$date"\`
	}
	if err := json.Unmarshal(given[name], &native); err != nil {
		return optional[*string](given, name)
	}
	if native.Time == nil {
		return native.Date
	}
	return promptcrafter.Timestamp(*native.Time)
}

// nativeTimes are times in JSON; where a struct has one, it is a time.Time.
var nativeTimes = regexp.MustCompile(\`\\{"\\$time":("[^"]+")\\}\`)

// body makes one of all that was given; parameters are no fields of it.
func body[T any](given map[string]json.RawMessage) *T {
	return filled(new(T), given)
}

func filled[T any](value *T, given map[string]json.RawMessage) *T {
	text, err := json.Marshal(given)
	must(err)
	must(json.Unmarshal(nativeTimes.ReplaceAll(text, []byte("$1")), value))
	last = append(last, value, *value)
	return value
}

// bodyFor makes one in which an object may stand in the place of a field.
func bodyFor[T, O any](given map[string]json.RawMessage, name string, set func(*T, *O)) *T {
	rest := maps.Clone(given)
	if !bytes.HasPrefix(rest[name], []byte("{")) {
		return body[T](rest)
	}
	delete(rest, name)
	object := argument[O](given, name)
	made := new(T)
	set(made, &object)
	return filled(made, rest)
}

func report(err error) map[string]any {
	reported := map[string]any{
		"class":     fmt.Sprintf("%T", err),
		"family":    false,
		"status":    nil,
		"message":   err.Error(),
		"details":   []int{},
		"requestId": nil,
		"retryAfter": nil, "contentType": nil, "body": nil,
	}
	var failure *promptcrafter.Error
	if !errors.As(err, &failure) {
		return reported
	}
	reported["class"] = "Error"
	reported["family"] = true
	reported["body"] = string(failure.Body)
	if json.Valid(failure.Body) {
		reported["body"] = json.RawMessage(failure.Body)
	}
	if failure.Header != nil {
		reported["contentType"] = failure.Header.Get("Content-Type")
	}
	if failure.RetryAfter != 0 {
		reported["retryAfter"] = failure.RetryAfter.Seconds()
	}
	if failure.Timeout() {
		reported["class"] = "Error, timeout"
	}
	if errors.Is(err, promptcrafter.ErrInvalidArgument) {
		reported["class"] = "Error, invalid argument"
	}
	if failure.StatusCode != 0 {
		reported["status"] = failure.StatusCode
	}
	if failure.RequestID != "" {
		reported["requestId"] = failure.RequestID
	}
	if failure.Details != nil {
		reported["details"] = failure.Details
	}
	return reported
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func main() {
	lines := bufio.NewReader(os.Stdin)
	for {
		line, err := lines.ReadBytes('\\n')
		if err != nil {
			return
		}
		var command command
		must(json.Unmarshal(line, &command))
		reply := map[string]any{"id": command.ID}
		if result, err := run(context.Background(), command); err != nil {
			reply["error"] = report(err)
		} else {
			reply["result"] = result
		}
		text, err := json.Marshal(reply)
		must(err)
		fmt.Println(string(text))
	}
}
`
}

function renderCall(named: Named, call: NamedCall): string {
  const expression = `client.${call.name}(${argumentList(named, call)})`
  const run = resultType(named, call) === undefined ? `return nil, ${expression}` : `return ${expression}`
  return `	case ${JSON.stringify(call.call.id)}:\n		${run}`
}

function renderWalk(named: Named, call: NamedCall, iterator: string): string {
  return (
    `	case ${JSON.stringify(call.call.id)}:\n		return collect(client.${iterator}(${argumentList(named, call)}), ` +
    'command.Take)'
  )
}

/** The body of all that was given, where an object may stand in the place of a field. */
function bodyText(named: Named, type: string): string {
  const inPackage = `promptcrafter.${type}`
  const [taken] = takenBy(named, type)
  if (!taken) return `body[${inPackage}](given)`
  const object = `*promptcrafter.${named.typeOf(taken.object)}`
  const set = `func(body *${inPackage}, object ${object}) { body.${forMethod(named, taken)}(object) }`
  return `bodyFor(given, ${JSON.stringify(taken.field)}, ${set})`
}

/** The arguments of a method, from those that the suite gave by their names in the contract. */
function argumentList(named: Named, call: NamedCall): string {
  const inPackage = (type: string) => type.replaceAll(/(?<![.\w])([A-Z]\w*)/g, 'promptcrafter.$1')
  const options = optionsOf(call).map(({ name, wireName, type, isTime }) => {
    const given = isTime ? `moment(given, ${JSON.stringify(wireName)})` : undefined
    const value =
      given ??
      (wireName === 'Idempotency-Key'
        ? 'key'
        : `optional[${inPackage(type(named))}](given, ${JSON.stringify(wireName)})`)
    return `${name}: ${value}`
  })
  return [
    'ctx',
    ...[...call.path, ...call.required].map(
      ({ parameter }) =>
        `argument[${inPackage(typeText(named, parameter.type))}](given, ${JSON.stringify(parameter.name)})`,
    ),
    ...(call.body ? [bodyText(named, call.body.type)] : []),
    ...(call.content ? [`optional[${contentType(named, call.content.content)}](given, "content")`] : []),
    ...(options.length > 0 ? [`promptcrafter.${call.name}Options{${options.join(', ')}}`] : []),
  ].join(', ')
}
