// Code generated from openapi.yaml by npm run generate. DO NOT EDIT.

package promptcrafter

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/http/httptrace"
	"net/url"
	"regexp"
	"strings"
	"time"
)

// reply is a response with any status, successful or not.
type reply struct {
	status int
	header http.Header
	body   []byte
	// request is the one that it responds to.
	request *http.Request
	// stream is the body of a streamed call.
	stream *stream
}

// fetch makes a call and returns the value of its JSON response.
func fetch[T any](ctx context.Context, client *Client, call *call) (T, error) {
	var value T
	reply, err := client.send(ctx, call)
	if err == nil {
		err = reply.decode(call, &value)
	}
	return value, err
}

// fetchText makes a call whose response is text.
func fetchText(ctx context.Context, client *Client, call *call) (string, error) {
	reply, err := client.send(ctx, call)
	if err == nil && !isOf(reply.header, call.accepts) {
		err = reply.asUnreadable(fmt.Errorf("it is not %s", call.accepts))
	}
	if err != nil {
		return "", err
	}
	return string(reply.body), nil
}

// fetchStream makes a call whose response is a stream.
func fetchStream(ctx context.Context, client *Client, call *call) (io.ReadCloser, error) {
	call.streamed = true
	reply, err := client.send(ctx, call)
	if err != nil {
		return nil, err
	}
	if reply.stream == nil {
		return nil, reply.asUnreadable(fmt.Errorf("it is not %s", call.accepts))
	}
	return reply.stream, nil
}

// perform makes a call whose response is empty.
func perform(ctx context.Context, client *Client, call *call) error {
	reply, err := client.send(ctx, call)
	if err == nil && (reply.status != http.StatusNoContent || len(reply.body) > 0) {
		err = reply.asUnreadable(errors.New("it is not empty"))
	}
	return err
}

// send makes a call, with retries. The error, if there is one, is an [*Error].
func (c *Client) send(ctx context.Context, call *call) (*reply, error) {
	request, err := c.newRequest(call)
	if err != nil {
		return nil, &Error{Message: err.Error(), Err: fmt.Errorf("%w: %w", ErrInvalidArgument, err)}
	}
	for retries := 0; ; retries++ {
		end := c.observers.begin(ctx, request, call, retries+1)
		reply, err := c.attempt(ctx, request, call)
		end(reply, err)
		if err == nil {
			reply.tell(ctx)
			return reply, nil
		}
		if retries >= c.MaxRetries || ctx.Err() != nil {
			return nil, err
		}
		pause, ok := pauseBefore(retries, err)
		if deadline, limited := ctx.Deadline(); !ok || limited && time.Until(deadline) < pause {
			return nil, err
		}
		again := err.isWorthRetrying(call)
		if c.retryWhen != nil {
			again = c.retryWhen(err, again)
		}
		if !again {
			return nil, err
		}
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return nil, &Error{Message: "canceled before a retry, after: " + err.Message, Err: ctx.Err()}
		}
	}
}

// isBaseURL reports whether the path of a call can be put behind an address.
func isBaseURL(address *url.URL) bool {
	isHTTP := address.Scheme == "http" || address.Scheme == "https"
	return isHTTP && address.Host != "" && address.RawQuery == "" && address.Fragment == ""
}

const httpToken = "[!#$%&'*+.^_`|~0-9A-Za-z-]+"

var (
	headerName = regexp.MustCompile("^" + httpToken + "$")
	// products are what User-Agent consists of (RFC 9110, section 10.1.5).
	products = regexp.MustCompile("^(" + httpToken + "(/" + httpToken + ")?( |$))*$")
)

// isHeader reports whether a header may be sent (RFC 9110, section 5).
func isHeader(name string, values []string) bool {
	isControl := func(character rune) bool { return character != '\t' && (character < ' ' || character == 0x7f) }
	return headerName.MatchString(name) && !strings.ContainsFunc(strings.Join(values, ""), isControl)
}

// newRequest makes the request that each attempt of a call sends.
func (c *Client) newRequest(call *call) (*http.Request, error) {
	address, token := strings.TrimSpace(c.BaseURL), strings.TrimSpace(c.BearerToken)
	base, err := url.Parse(address)
	if err != nil || !isBaseURL(base) {
		return nil, errors.New("the base URL must begin with http:// or https://, and have a host and no query")
	}
	if strings.ContainsFunc(token, func(character rune) bool { return character <= ' ' || character > '~' }) {
		return nil, errors.New("the token must have only visible ASCII characters")
	}
	if c.Timeout < 0 || c.MaxRetries < 0 {
		return nil, errors.New("Timeout and MaxRetries must be 0 or more")
	}
	if level := environment("PROMPTCRAFTER_LOG"); level != "" && c.observers.logger == nil && environmentLogger() == nil {
		return nil, errors.New("PROMPTCRAFTER_LOG must be info or debug")
	}
	if !products.MatchString(c.appName) {
		return nil, errors.New("the name of the application must be a product such as my-app/2.0")
	}
	if call.fault != nil {
		return nil, call.fault
	}
	var body io.Reader
	if content, ok := call.content.([]byte); ok {
		body = bytes.NewReader(content)
	} else if call.content != nil {
		text, err := encode(call.content)
		if err != nil {
			return nil, err
		}
		body = bytes.NewReader(text)
	}
	request, err := http.NewRequest(call.method, strings.TrimRight(address, "/")+call.target(), body)
	if err != nil {
		return nil, err
	}
	request.Header.Set("User-Agent", strings.TrimSpace("promptcrafter-go/"+Version+" "+c.appName))
	for name, values := range c.header {
		if !isHeader(name, values) {
			return nil, errors.New("headers must have names and values that HTTP allows")
		}
		request.Header[name] = values
	}
	request.Header.Set("Accept", call.accepts)
	if body != nil {
		request.Header.Set("Content-Type", call.sends)
	}
	if call.secured && token != "" {
		request.Header.Set("Authorization", "Bearer "+token)
	}
	if call.keyed {
		request.Header.Set("Idempotency-Key", newKey())
	}
	for name, values := range call.headers {
		request.Header[name] = values
	}
	return request, nil
}

// attempt sends a request once and reads the response, within the time limit: the whole of it, unless it is a stream.
func (c *Client) attempt(ctx context.Context, request *http.Request, call *call) (*reply, *Error) {
	limit := newLimit(ctx, c.Timeout)
	limit.begin()
	found := &reply{request: request}
	defer func() {
		if found.stream == nil {
			limit.end()
		}
	}()
	request = request.Clone(httptrace.WithClientTrace(limit.ctx, limit.trace()))
	if request.GetBody != nil {
		request.Body, _ = request.GetBody()
	}
	// net/http would retry requests with a key by itself, uncounted, unless it can't read the body twice.
	if request.Header.Get("Idempotency-Key") != "" {
		request.GetBody = nil
	}
	response, err := c.httpClient().Do(request)
	if err != nil {
		return nil, noReplyError(limit.ctx, request, err)
	}
	found.status, found.header = response.StatusCode, response.Header
	if call.streamed && found.isSuccess() && isOf(found.header, call.accepts) {
		limit.pause()
		found.stream = &stream{body: response.Body, limit: limit, request: request}
		return found, nil
	}
	defer response.Body.Close()
	if found.body, err = io.ReadAll(response.Body); err != nil {
		return nil, noReplyError(limit.ctx, request, err)
	}
	if !found.isSuccess() {
		return nil, found.asError()
	}
	return found, nil
}

// httpClient is the HTTPClient, without following redirects unless that says so itself.
func (c *Client) httpClient() *http.Client {
	client := *http.DefaultClient
	if c.HTTPClient != nil {
		client = *c.HTTPClient
	}
	if client.CheckRedirect == nil {
		client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	}
	return &client
}

// encode writes JSON. Invalid UTF-8, which encoding/json silently replaces by U+FFFD, is an error, so that nothing is
// lost.
func encode(value any) ([]byte, error) {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return nil, err
	}
	if bytes.Contains(bytes.ReplaceAll(text.Bytes(), []byte(`\\`), nil), []byte(`\ufffd`)) {
		return nil, errors.New("the request contains text that is not valid UTF-8")
	}
	return text.Bytes(), nil
}

// decode reads the JSON of a response into the value that target points to, if it is what the call gives. Fields that
// this client does not know are left out.
func (a *reply) decode(call *call, target any) error {
	if call.given != nil {
		if err := call.given(a.body); err != nil {
			return a.asUnreadable(err)
		}
	}
	if err := json.Unmarshal(a.body, target); err != nil {
		return a.asUnreadable(err)
	}
	return nil
}

func (a *reply) isSuccess() bool { return a.status >= 200 && a.status <= 299 }

// isOf tells whether a response has the media type that was asked for.
func isOf(header http.Header, mediaType string) bool {
	found, _, err := mime.ParseMediaType(header.Get("Content-Type"))
	return err == nil && found == mediaType
}
