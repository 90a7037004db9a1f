// Code generated from openapi.yaml by npm run generate. DO NOT EDIT.

package promptcrafter

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"
	"unicode"
)

// answer is what came back, whatever its status.
type answer struct {
	status int
	header http.Header
	body   []byte
}

// fetch makes a call and returns what the JSON of its answer says.
func fetch[T any](ctx context.Context, client *Client, call *call) (T, error) {
	var value T
	answer, err := client.send(ctx, call)
	if err == nil {
		err = answer.decode(&value)
	}
	return value, err
}

// fetchText makes a call whose answer is text.
func fetchText(ctx context.Context, client *Client, call *call) (string, error) {
	answer, err := client.send(ctx, call.header("Accept", "*/*"))
	if err != nil {
		return "", err
	}
	return string(answer.body), nil
}

// fetchBytes makes a call whose answer is any bytes.
func fetchBytes(ctx context.Context, client *Client, call *call) ([]byte, error) {
	answer, err := client.send(ctx, call.header("Accept", "*/*"))
	if err != nil {
		return nil, err
	}
	return answer.body, nil
}

// perform makes a call whose answer is empty.
func perform(ctx context.Context, client *Client, call *call) error {
	_, err := client.send(ctx, call)
	return err
}

// send makes a call, in as many attempts as it takes and the client may make. The error, if there is one, is an [*Error].
func (c *Client) send(ctx context.Context, call *call) (*answer, error) {
	request, err := c.newRequest(call)
	if err != nil {
		return nil, &Error{Message: err.Error(), Err: err}
	}
	for retries := 0; ; retries++ {
		answer, err := c.attempt(ctx, request)
		if err == nil {
			return answer, nil
		}
		if retries >= c.MaxRetries || ctx.Err() != nil || !err.isWorthRetrying(call) {
			return nil, err
		}
		pause, ok := pauseBefore(retries, err)
		if deadline, limited := ctx.Deadline(); !ok || limited && time.Until(deadline) < pause {
			return nil, err
		}
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return nil, &Error{Message: "given up before another attempt, after: " + err.Message, Err: ctx.Err()}
		}
	}
}

// newRequest makes the request that each attempt of a call sends.
func (c *Client) newRequest(call *call) (*http.Request, error) {
	base, err := url.Parse(c.BaseURL)
	if err != nil || base.Host == "" || base.Scheme != "http" && base.Scheme != "https" || base.RawQuery != "" || base.Fragment != "" {
		return nil, errors.New("the base URL must begin with http:// or https://, and have a host and no query")
	}
	if strings.ContainsFunc(c.BearerToken, unicode.IsControl) {
		return nil, errors.New("the token holds a line break or another control character")
	}
	if call.fault != nil {
		return nil, call.fault
	}
	var body io.Reader
	if call.content != nil {
		text, err := encode(call.content)
		if err != nil {
			return nil, err
		}
		body = bytes.NewReader(text)
	}
	request, err := http.NewRequest(call.method, strings.TrimRight(c.BaseURL, "/")+call.target(), body)
	if err != nil {
		return nil, err
	}
	request.Header.Set("Accept", "application/json")
	request.Header.Set("User-Agent", "promptcrafter-go/"+Version)
	if body != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	if call.secured && c.BearerToken != "" {
		request.Header.Set("Authorization", "Bearer "+c.BearerToken)
	}
	if call.keyed {
		request.Header.Set("Idempotency-Key", newKey())
	}
	for name, values := range call.headers {
		request.Header[name] = values
	}
	return request, nil
}

// attempt sends a request once and reads the whole answer, within the time limit.
func (c *Client) attempt(ctx context.Context, request *http.Request) (*answer, *Error) {
	if c.Timeout > 0 {
		limited, cancel := context.WithTimeoutCause(ctx, c.Timeout, fmt.Errorf("not complete within %s", c.Timeout))
		defer cancel()
		ctx = limited
	}
	request = request.Clone(ctx)
	if request.GetBody != nil {
		request.Body, _ = request.GetBody()
	}
	// net/http would send what has a key again by itself, uncounted. Without a way to read the body twice it does not.
	if request.Header.Get("Idempotency-Key") != "" {
		request.GetBody = nil
	}
	response, err := c.httpClient().Do(request)
	if err != nil {
		return nil, noAnswerError(ctx, request, err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return nil, noAnswerError(ctx, request, err)
	}
	answer := &answer{status: response.StatusCode, header: response.Header, body: body}
	if answer.status < 200 || answer.status > 299 {
		return nil, answer.asError()
	}
	return answer, nil
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

// encode writes JSON. What is no UTF-8 would become the escape of U+FFFD in silence; here it is an error, so that nothing is lost.
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

// decode reads the JSON of an answer into the value that target points to. Fields that this client does not know are left out.
func (a *answer) decode(target any) error {
	if err := json.Unmarshal(a.body, target); err != nil {
		return &Error{
			StatusCode: a.status,
			Message:    "the answer is not the JSON that this client knows; is the base URL that of the service?",
			RequestID:  a.header.Get("X-Request-Id"),
			Err:        err,
		}
	}
	return nil
}
