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

// answer is what came back, whatever its status.
type answer struct {
	status int
	header http.Header
	body   []byte
	// request is what it answers.
	request *http.Request
	// stream is the body instead, where that is read while it arrives.
	stream *stream
}

// fetch makes a call and returns what the JSON of its answer says.
func fetch[T any](ctx context.Context, client *Client, call *call) (T, error) {
	var value T
	answer, err := client.send(ctx, call)
	if err == nil {
		err = answer.decode(call, &value)
	}
	return value, err
}

// fetchText makes a call whose answer is text.
func fetchText(ctx context.Context, client *Client, call *call) (string, error) {
	answer, err := client.send(ctx, call)
	if err == nil && !isOf(answer.header, call.accepts) {
		err = answer.asUnreadable(fmt.Errorf("it is not %s", call.accepts))
	}
	if err != nil {
		return "", err
	}
	return string(answer.body), nil
}

// fetchStream makes a call whose answer is read while it arrives.
func fetchStream(ctx context.Context, client *Client, call *call) (io.ReadCloser, error) {
	call.streamed = true
	answer, err := client.send(ctx, call)
	if err != nil {
		return nil, err
	}
	if answer.stream == nil {
		return nil, answer.asUnreadable(fmt.Errorf("it is not %s", call.accepts))
	}
	return answer.stream, nil
}

// perform makes a call whose answer is empty.
func perform(ctx context.Context, client *Client, call *call) error {
	answer, err := client.send(ctx, call)
	if err == nil && (answer.status != http.StatusNoContent || len(answer.body) > 0) {
		err = answer.asUnreadable(errors.New("it is not empty"))
	}
	return err
}

// send makes a call, in as many attempts as it takes and the client may make. The error, if there is one, is an
// [*Error].
func (c *Client) send(ctx context.Context, call *call) (*answer, error) {
	request, err := c.newRequest(call)
	if err != nil {
		return nil, &Error{Message: err.Error(), Err: fmt.Errorf("%w: %w", ErrInvalidArgument, err)}
	}
	for retries := 0; ; retries++ {
		end := c.observers.begin(ctx, request, call, retries+1)
		answer, err := c.attempt(ctx, request, call)
		end(answer, err)
		if err == nil {
			answer.tell(ctx)
			return answer, nil
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
			return nil, &Error{Message: "given up before another attempt, after: " + err.Message, Err: ctx.Err()}
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
		return nil, errors.New("neither Timeout nor MaxRetries can be below 0")
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

// attempt sends a request once and reads the answer, within the time limit: the whole of it, unless it is a stream.
func (c *Client) attempt(ctx context.Context, request *http.Request, call *call) (*answer, *Error) {
	limit := newLimit(ctx, c.Timeout)
	limit.begin()
	found := &answer{request: request}
	defer func() {
		if found.stream == nil {
			limit.end()
		}
	}()
	request = request.Clone(httptrace.WithClientTrace(limit.ctx, limit.trace()))
	if request.GetBody != nil {
		request.Body, _ = request.GetBody()
	}
	// net/http would send what has a key again by itself, uncounted. Without a way to read the body twice it does not.
	if request.Header.Get("Idempotency-Key") != "" {
		request.GetBody = nil
	}
	response, err := c.httpClient().Do(request)
	if err != nil {
		return nil, noAnswerError(limit.ctx, request, err)
	}
	found.status, found.header = response.StatusCode, response.Header
	if call.streamed && found.isSuccess() && isOf(found.header, call.accepts) {
		limit.pause()
		found.stream = &stream{body: response.Body, limit: limit, request: request}
		return found, nil
	}
	defer response.Body.Close()
	if found.body, err = io.ReadAll(response.Body); err != nil {
		return nil, noAnswerError(limit.ctx, request, err)
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

// encode writes JSON. What is no UTF-8 would become the escape of U+FFFD in silence; here it is an error, so that
// nothing is lost.
func encode(value any) ([]byte, error) {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return nil, err
	}
	if bytes.Contains(bytes.ReplaceAll(text.Bytes(), []byte(`\\`), nil), []byte(`\ufffd`)) {
		return nil, errors.New("the request has text in it that is not UTF-8")
	}
	return text.Bytes(), nil
}

// decode reads the JSON of an answer into the value that target points to, if it is what the call gives. Fields that
// this client does not know are left out.
func (a *answer) decode(call *call, target any) error {
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

func (a *answer) isSuccess() bool { return a.status >= 200 && a.status <= 299 }

// isOf tells whether an answer has the media type that was asked for.
func isOf(header http.Header, mediaType string) bool {
	found, _, err := mime.ParseMediaType(header.Get("Content-Type"))
	return err == nil && found == mediaType
}
