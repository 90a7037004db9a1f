package promptcrafter

import (
	"context"
	"log/slog"
	"net/http"
	"os"
	"regexp"
	"time"
)

// RequestInfo describes an attempt of a call to hooks.
type RequestInfo struct {
	Method string
	// URL is the URL without the query, which may contain search words.
	URL string
	// Path is the path in the contract, such as /prompts/{id}.
	Path string
	// Attempt is 1 for the first.
	Attempt int
	// Header are the headers. A value that may be a secret is [hidden].
	Header http.Header
}

// ResponseInfo describes to hooks how an attempt ended.
type ResponseInfo struct {
	// StatusCode is the HTTP status; 0 if there was no response.
	StatusCode int
	// Header are the headers. A value that may be a secret is [hidden].
	Header http.Header
	// RequestID is the ID of the request in the service's log.
	RequestID string
	// Duration is the time until the response was complete; for a stream, until it began.
	Duration time.Duration
	// Err says why there was no response; nil if there was one.
	Err error
}

// observers are notified of each attempt.
type observers struct {
	logger     *slog.Logger
	onRequest  func(ctx context.Context, request *RequestInfo)
	onResponse func(ctx context.Context, request *RequestInfo, response *ResponseInfo)
}

// WithLogger sets the logger for each attempt of a call (Info) and its headers (Debug). Secrets are hidden. Without it,
// the log goes to standard error if PROMPTCRAFTER_LOG is info or debug.
func WithLogger(logger *slog.Logger) ClientOption {
	return func(client *Client) { client.observers.logger = logger }
}

// WithOnRequest sets a function that is called before each attempt of a call. If it panics, the call continues, and the
// log has a warning.
func WithOnRequest(hook func(ctx context.Context, request *RequestInfo)) ClientOption {
	return func(client *Client) { client.observers.onRequest = hook }
}

// WithOnResponse sets a function that is called after each attempt of a call, in the same way. It gets the same request
// as the hook of [WithOnRequest].
func WithOnResponse(hook func(ctx context.Context, request *RequestInfo, response *ResponseInfo)) ClientOption {
	return func(client *Client) { client.observers.onResponse = hook }
}

// logLevels are the values of PROMPTCRAFTER_LOG.
var logLevels = map[string]slog.Level{"info": slog.LevelInfo, "debug": slog.LevelDebug}

// environmentLogger logs to standard error at the level in PROMPTCRAFTER_LOG.
func environmentLogger() *slog.Logger {
	level, ok := logLevels[environment("PROMPTCRAFTER_LOG")]
	if !ok {
		return nil
	}
	return slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: level}))
}

// begin reports an attempt before it is made, and returns a function that reports how it ended.
func (o observers) begin(ctx context.Context, sent *http.Request, call *call, attempt int) func(*reply, *Error) {
	logger := o.logger
	if logger == nil {
		logger = slog.New(slog.DiscardHandler)
	}
	request := &RequestInfo{sent.Method, withoutSecrets(sent.URL), call.template, attempt, shownHeader(sent.Header)}
	logger = logger.With("method", request.Method, "url", request.URL, "attempt", attempt)
	tell := func(hook func()) {
		defer func() {
			if fault := recover(); fault != nil {
				logger.WarnContext(ctx, "promptcrafter: a hook failed", "fault", fault)
			}
		}()
		hook()
	}
	if o.onRequest != nil {
		tell(func() { o.onRequest(ctx, request) })
	}
	logger.DebugContext(ctx, "promptcrafter sends", "bytes", sent.ContentLength, "headers", request.Header)
	began := time.Now()
	return func(found *reply, failure *Error) {
		response := &ResponseInfo{Duration: time.Since(began)}
		if found == nil {
			found = &reply{status: failure.StatusCode, header: failure.Header}
		}
		response.StatusCode = found.status
		response.Header = shownHeader(found.header)
		response.RequestID = found.header.Get("X-Request-Id")
		attributes := []any{"status", found.status, "ms", response.Duration.Milliseconds()}
		if found.status == 0 {
			response.Err = failure
			attributes = append(attributes, "error", failure)
		} else {
			attributes = append(attributes, "request_id", response.RequestID)
		}
		logger.InfoContext(ctx, "promptcrafter request", attributes...)
		logger.DebugContext(ctx, "promptcrafter gets", "headers", response.Header)
		if o.onResponse != nil {
			tell(func() { o.onResponse(ctx, request, response) })
		}
	}
}

// secretHeader finds the names of headers whose values are never shown.
var secretHeader = regexp.MustCompile("(?i)auth|cookie|key|location|password|secret|token")

func shownHeader(header http.Header) http.Header {
	shown := header.Clone()
	for name := range shown {
		if secretHeader.MatchString(name) {
			shown[name] = []string{"[hidden]"}
		}
	}
	return shown
}
