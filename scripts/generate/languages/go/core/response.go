package promptcrafter

import (
	"context"
	"net/http"
	"net/url"
)

// Response describes the response of a successful call. [WithResponse] requests it.
type Response struct {
	// StatusCode is the HTTP status.
	StatusCode int
	// Header are the headers of the response.
	Header http.Header
	// RequestID is the ID of the request in the service's log.
	RequestID string
	// Replayed reports whether the response repeats that of an earlier request with the same Idempotency-Key.
	Replayed bool
	// NextCursor is, after one page of a list, the Cursor of the next page; empty after the last one.
	NextCursor string
}

type responseKey struct{}

// WithResponse returns a context with which a call fills in a response when it succeeds:
//
//	var response promptcrafter.Response
//	account, err := client.GetAccount(promptcrafter.WithResponse(ctx, &response))
//
// It describes the last call with that context, and the last page of an iteration. The calls must not run at the same
// time.
func WithResponse(ctx context.Context, response *Response) context.Context {
	return context.WithValue(ctx, responseKey{}, response)
}

// tell fills in the response that a context requests.
func (a *reply) tell(ctx context.Context) {
	response, _ := ctx.Value(responseKey{}).(*Response)
	if response == nil {
		return
	}
	*response = Response{
		StatusCode: a.status,
		Header:     a.header,
		RequestID:  a.header.Get("X-Request-Id"),
		Replayed:   a.header.Get("Idempotent-Replayed") == "true",
	}
	if encoded, ok := nextQuery(a.header); ok {
		if query, err := url.ParseQuery(encoded); err == nil {
			response.NextCursor = query.Get("cursor")
		}
	}
}
