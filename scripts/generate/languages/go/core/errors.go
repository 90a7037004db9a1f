package promptcrafter

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// Error is returned by every failed call. Get it with [errors.As]:
//
//	var failure *promptcrafter.Error
//	if errors.As(err, &failure) && failure.StatusCode == http.StatusNotFound { … }
type Error struct {
	// StatusCode is the HTTP status of the response; 0 if there was none.
	StatusCode int
	// Message says what went wrong; it is the service's message if it responded.
	Message string
	// Details lists the invalid fields of a request, for validation errors.
	Details []ErrorDetail
	// RequestID is the ID of the request in the service's log; empty if there was no response.
	RequestID string
	// Header has the headers of the response; nil if there was none.
	Header http.Header
	// Body is the body of the response, unchanged.
	Body []byte
	// RetryAfter is how long the service asks to wait before a retry; 0 if it doesn't ask.
	RetryAfter time.Duration
	// Err is the cause, if there was no response or it could not be read; errors.Is finds [context.Canceled] and
	// [context.DeadlineExceeded] there.
	Err error
}

// ErrInvalidArgument is found by [errors.Is] if an argument or a setting is invalid; nothing was sent.
var ErrInvalidArgument = errors.New("invalid argument")

// ErrorDetail is a problem in a request.
type ErrorDetail struct {
	// Field is a JSON Pointer into the body (RFC 6901) or the name of a parameter; empty for the whole request.
	Field string `json:"field"`
	// Message says what the problem is.
	Message string `json:"message"`
}

// Error returns the message, with the details, the status and the request ID if there are any.
func (e *Error) Error() string {
	var text strings.Builder
	text.WriteString("promptcrafter: " + e.Message)
	for _, detail := range e.Details {
		fmt.Fprintf(&text, " [%s: %s]", detail.Field, detail.Message)
	}
	if e.RetryAfter > longestAskedFor {
		fmt.Fprintf(&text, " [try again in %.0f s]", math.Ceil(e.RetryAfter.Seconds()))
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

// GoString returns the message, for %#v: the body may be long.
func (e *Error) GoString() string { return e.Error() }

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Timeout reports whether a time limit was the reason, as for a [net.Error].
func (e *Error) Timeout() bool {
	var cause interface{ Timeout() bool }
	return errors.As(e.Err, &cause) && cause.Timeout()
}

// asError returns the error for a response that is not a success. A proxy may have sent it: its body may be anything.
func (a *reply) asError() *Error {
	var body struct {
		Error   string            `json:"error"`
		Details []json.RawMessage `json:"details"`
	}
	_ = json.Unmarshal(a.body, &body)
	failure := a.asUnreadable(nil)
	if body.Error != "" {
		failure.Message = body.Error
	}
	for _, text := range body.Details {
		var detail ErrorDetail
		if json.Unmarshal(text, &detail) == nil && detail.Message != "" {
			failure.Details = append(failure.Details, detail)
		}
	}
	return failure
}

// asUnreadable returns the error for a success that isn't from the service.
func (a *reply) asUnreadable(cause error) *Error {
	return &Error{
		StatusCode: a.status,
		Message:    a.description() + " is not a response from the service; is the base URL correct?",
		RequestID:  a.header.Get("X-Request-Id"),
		Header:     a.header,
		Body:       a.body,
		RetryAfter: retryAfter(a.header),
		Err:        cause,
	}
}

// description says what arrived and from where, without the body, which may be long.
func (a *reply) description() string {
	redirect := ""
	if location, err := url.Parse(a.header.Get("Location")); err == nil && location.String() != "" {
		redirect = fmt.Sprintf(", a redirect to %s that is not followed,", withoutSecrets(location))
	}
	mediaType, _, err := mime.ParseMediaType(a.header.Get("Content-Type"))
	if err != nil {
		mediaType = "no media type"
	}
	place := a.request.Method + " " + withoutSecrets(a.request.URL)
	return fmt.Sprintf("%s: status %d%s with %s (%d bytes)", place, a.status, redirect, mediaType, len(a.body))
}

// withoutSecrets is a URL without a user name, a query and a fragment: messages are often logged.
func withoutSecrets(address *url.URL) string {
	plain := url.URL{Scheme: address.Scheme, Host: address.Host, Path: address.Path, RawPath: address.RawPath}
	return plain.String()
}

// noReplyError returns the error for an attempt without a complete response.
func noReplyError(ctx context.Context, request *http.Request, err error) *Error {
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
	place := request.Method + " " + withoutSecrets(request.URL)
	message := fmt.Sprintf("no response to %s: %v", place, reason)
	if isUnsent(reason) {
		message += "; nothing was sent"
	}
	return &Error{Message: message, Err: err}
}
