package promptcrafter

import (
	"cmp"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"
)

const (
	defaultBaseURL        = "http://localhost:3000"
	defaultTimeout        = 60 * time.Second
	defaultMaxRetries     = 2
	defaultMaxConnections = 100
)

// sharedTransport is used by all clients without their own.
var sharedTransport = newTransport(defaultMaxConnections)

// newTransport opens at most this many connections to a service, and keeps them; net/http would open any number, and
// keep two.
func newTransport(maxConnections int) http.RoundTripper {
	transport, ok := http.DefaultTransport.(*http.Transport)
	if !ok {
		return http.DefaultTransport
	}
	transport = transport.Clone()
	transport.MaxConnsPerHost = maxConnections
	transport.MaxIdleConnsPerHost = maxConnections
	transport.MaxIdleConns = max(transport.MaxIdleConns, maxConnections)
	return transport
}

// Client calls a PromptCrafter service. [NewClient] creates one. Any number of goroutines may use it at once, as long
// as none changes its fields at the same time.
type Client struct {
	// BaseURL is the address of the service, such as https://prompts.example.com; it may have a path and end in a slash.
	BaseURL string
	// HTTPClient sends the requests; nil stands for [http.DefaultClient]. Redirects are followed only if its
	// CheckRedirect allows it: by default they are errors, so that the token never reaches another server.
	HTTPClient *http.Client `json:"-"`
	// BearerToken is sent with every call that requires one. It comes from Signup or Login, or is an API key.
	BearerToken string `json:"-"`
	// Timeout limits each attempt of a call, from the connection to the last byte of the response, and each read of a
	// stream; 0 is no limit. An attempt may wait as long for its connection. The context limits the whole call, including
	// a stream.
	Timeout time.Duration
	// MaxRetries is the maximum number of retries of a call, without a response or after a temporary error.
	MaxRetries int
	// header are sent with every request.
	header http.Header
	// retryWhen decides whether a call is retried; nil for the default.
	retryWhen func(err *Error, usual bool) bool
	// appName is added to User-Agent.
	appName string
	// observers are notified of each attempt.
	observers observers
}

// ClientOption is a setting for [NewClient].
type ClientOption func(*Client)

// NewClient returns a client that sends the given token, or PROMPTCRAFTER_TOKEN from the environment if it is blank.
// Without [WithBaseURL], it calls the address in PROMPTCRAFTER_BASE_URL, else http://localhost:3000.
func NewClient(token string, options ...ClientOption) *Client {
	client := &Client{
		HTTPClient:  &http.Client{Transport: sharedTransport},
		BearerToken: token,
		Timeout:     defaultTimeout,
		MaxRetries:  defaultMaxRetries,
	}
	for _, option := range options {
		option(client)
	}
	client.observers.logger = cmp.Or(client.observers.logger, environmentLogger())
	client.BaseURL = cmp.Or(strings.TrimSpace(client.BaseURL), environment("PROMPTCRAFTER_BASE_URL"), defaultBaseURL)
	client.BearerToken = cmp.Or(strings.TrimSpace(client.BearerToken), environment("PROMPTCRAFTER_TOKEN"))
	return client
}

// environment reads a variable without the white space around it: one from a file ends in a line break.
func environment(name string) string { return strings.TrimSpace(os.Getenv(name)) }

// WithBaseURL sets the address of the service.
func WithBaseURL(baseURL string) ClientOption {
	return func(client *Client) { client.BaseURL = baseURL }
}

// WithHTTPClient sets the HTTP client, for instance one with a proxy or your own certificates.
func WithHTTPClient(httpClient *http.Client) ClientOption {
	return func(client *Client) { client.HTTPClient = httpClient }
}

// WithMaxConnections sets the maximum number of connections, which are kept open. The default is 100, shared by all
// clients. If all are in use, a call waits for one. Only the client and those made from it use these connections; the
// option sets the HTTPClient.
func WithMaxConnections(maxConnections int) ClientOption {
	transport := newTransport(maxConnections)
	return func(client *Client) { client.HTTPClient = &http.Client{Transport: transport} }
}

// WithBearerToken sets the token, as the argument of [NewClient] does.
func WithBearerToken(token string) ClientOption {
	return func(client *Client) { client.BearerToken = token }
}

// WithTimeout sets the timeout of each attempt of a call. The default is 60 seconds; 0 is no limit.
func WithTimeout(timeout time.Duration) ClientOption {
	return func(client *Client) { client.Timeout = timeout }
}

// WithMaxRetries sets the maximum number of retries of a call. The default is 2; 0 turns retries off.
func WithMaxRetries(maxRetries int) ClientOption {
	return func(client *Client) { client.MaxRetries = maxRetries }
}

// WithHeader adds a header to every request. It can't replace one that the client sets itself, except
// User-Agent.
func WithHeader(name, value string) ClientOption {
	return func(client *Client) {
		header := client.header.Clone()
		if header == nil {
			header = http.Header{}
		}
		header.Set(name, value)
		client.header = header
	}
}

// WithRetryWhen sets a function that decides whether a failed call is retried, at most MaxRetries times. It gets the
// error and the client's own decision: true if a retry is safe and may help.
func WithRetryWhen(retryWhen func(err *Error, usual bool) bool) ClientOption {
	return func(client *Client) { client.retryWhen = retryWhen }
}

// WithAppName adds the name of your application, as in my-app/2.0, to User-Agent.
func WithAppName(name string) ClientOption {
	return func(client *Client) { client.appName = strings.TrimSpace(name) }
}

// With returns a client with other options, for one or more calls. It shares everything else with this one, including
// its connections:
//
//	client.With(promptcrafter.WithTimeout(5*time.Second), promptcrafter.WithMaxRetries(0)).ListPrompts(ctx)
func (c *Client) With(options ...ClientOption) *Client {
	other := *c
	for _, option := range options {
		option(&other)
	}
	return &other
}

// WithToken returns a client with another token that shares everything else with this one, including its connections.
// An empty token means none.
func (c *Client) WithToken(token string) *Client {
	return c.With(WithBearerToken(token))
}

// String describes the client without its token, so that printing one reveals no secret.
func (c Client) String() string {
	address := "?"
	if base, err := url.Parse(c.BaseURL); err == nil {
		address = base.Redacted()
	}
	return fmt.Sprintf("promptcrafter.Client(%s)", address)
}

// GoString is [Client.String], for %#v.
func (c Client) GoString() string { return c.String() }

// Format is [Client.String], for every verb of fmt.
func (c Client) Format(state fmt.State, _ rune) { fmt.Fprint(state, c.String()) }

// LogValue is [Client.String], for log/slog.
func (c Client) LogValue() slog.Value { return slog.StringValue(c.String()) }

// Timestamp formats a time for the service, in UTC with milliseconds (RFC 3339), for options that are strings because
// they can also be dates: From: promptcrafter.Timestamp(time.Now().Add(-24 * time.Hour)).
func Timestamp(moment time.Time) *string {
	return Ptr(moment.UTC().Format("2006-01-02T15:04:05.000Z07:00"))
}

// Ptr returns a pointer to a value, for optional fields: Score: promptcrafter.Ptr(8).
func Ptr[T any](value T) *T { return &value }
