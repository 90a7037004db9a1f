// Code generated from openapi.yaml by npm run generate. DO NOT EDIT.

package promptcrafter

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// Error is what every failed call returns. Get at it with [errors.As]:
//
//	var failure *promptcrafter.Error
//	if errors.As(err, &failure) && failure.StatusCode == http.StatusNotFound { … }
type Error struct {
	// StatusCode is the HTTP status of the answer; 0 when there was none.
	StatusCode int
	// Message says what went wrong, in the service's words where it answered.
	Message string
	// Details says where a request was wrong, for errors of validation.
	Details []ErrorDetail
	// RequestID is the id under which the service's log has the request; empty when there was no answer.
	RequestID string
	// Err is the cause, where the service did not answer or the answer could not be read; errors.Is finds
	// [context.Canceled] and [context.DeadlineExceeded] there.
	Err error

	retryAfter time.Duration
}

// ErrorDetail is one thing that is wrong in a request.
type ErrorDetail struct {
	// Field is a JSON Pointer into the body (RFC 6901) or the name of a parameter; empty when the whole is meant.
	Field string `json:"field"`
	// Message says what is wrong there.
	Message string `json:"message"`
}

// Error gives the message, with the details, the status and the request's id where there are any.
func (e *Error) Error() string {
	var text strings.Builder
	text.WriteString("promptcrafter: " + e.Message)
	for _, detail := range e.Details {
		fmt.Fprintf(&text, " [%s: %s]", detail.Field, detail.Message)
	}
	if e.StatusCode != 0 {
		fmt.Fprintf(&text, " (status %d", e.StatusCode)
		if e.RequestID != "" {
			text.WriteString(", request " + e.RequestID)
		}
		text.WriteString(")")
	}
	return text.String()
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// Timeout tells whether a time limit was the reason, as for a [net.Error].
func (e *Error) Timeout() bool {
	var cause interface{ Timeout() bool }
	return errors.As(e.Err, &cause) && cause.Timeout()
}

// asError makes the error of an answer that is no success. A proxy may have sent it: its body may be anything.
func (a *answer) asError() *Error {
	var body struct {
		Error   string        `json:"error"`
		Details []ErrorDetail `json:"details"`
	}
	_ = json.Unmarshal(a.body, &body)
	if body.Error == "" {
		body.Error = strings.TrimSpace(fmt.Sprintf("the answer was %d %s", a.status, http.StatusText(a.status)))
	}
	if location := a.header.Get("Location"); a.status >= 300 && a.status < 400 && location != "" {
		body.Error += fmt.Sprintf("; redirects are not followed, the base URL may have to be that of %s", location)
	}
	return &Error{
		StatusCode: a.status,
		Message:    body.Error,
		Details:    body.Details,
		RequestID:  a.header.Get("X-Request-Id"),
		retryAfter: retryAfter(a.header),
	}
}

// asUnreadable makes the error of a success that is not what was asked for.
func (a *answer) asUnreadable(cause error) *Error {
	return &Error{
		StatusCode: a.status,
		Message:    "the answer is not one that this client knows; is the base URL that of the service?",
		RequestID:  a.header.Get("X-Request-Id"),
		Err:        cause,
	}
}

// noAnswerError makes the error of an attempt that got no answer, or not all of it.
func noAnswerError(ctx context.Context, request *http.Request, err error) *Error {
	var wrapped *url.Error
	if errors.As(err, &wrapped) {
		err = wrapped.Err
	}
	reason := err
	if ctx.Err() != nil {
		reason = context.Cause(ctx)
		if late := (tooLate{}); errors.As(reason, &late) {
			err = late
		} else if !errors.Is(err, ctx.Err()) {
			err = errors.Join(ctx.Err(), err)
		}
	}
	address := url.URL{
		Scheme:  request.URL.Scheme,
		Host:    request.URL.Host,
		Path:    request.URL.Path,
		RawPath: request.URL.RawPath,
	}
	return &Error{Message: fmt.Sprintf("no answer to %s %s: %v", request.Method, &address, reason), Err: err}
}
