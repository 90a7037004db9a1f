// Code generated from openapi.yaml by npm run generate. DO NOT EDIT.

package promptcrafter

import (
	"context"
	"iter"
	"net/http"
)

// ListLogs calls GET /logs: Retrieve all logs.
//
// The caller's logs, oldest first. For the newest ones, ask with `order=desc` and a `limit`.
//
// Its [*Error] may have the status:
//
//   - 400: `promptId` missing or malformed / The request is malformed or contains invalid parameters.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: User is not authorized to view logs for this prompt.
//   - 404: No logs found for the specified prompt ID.
func (c *Client) ListLogs(ctx context.Context, options ...ListLogsOptions) ([]Log, error) {
	return fetch[[]Log](ctx, c, withOptions(newCall(http.MethodGet, "/logs").withToken(), options))
}

// IterateLogs walks over what [Client.ListLogs] gives, page by page, and holds no more than a page. A call
// that fails gives its [*Error] as the last step.
func (c *Client) IterateLogs(ctx context.Context, options ...ListLogsOptions) iter.Seq2[Log, error] {
	return pages[Log](ctx, c, withOptions(newCall(http.MethodGet, "/logs").withToken(), options))
}

// ListLogsOptions are what ListLogs may be given; a field that is nil is left out.
type ListLogsOptions struct {
	// Only logs of this version of the prompt.
	PromptVersion *int
	// Only logs of exactly this model.
	ModelUsed *string
	// Only logs that have a score, or only those that have none.
	Scored *bool
	// Only logs with this score or a higher one.
	ScoreMin *int
	// Only logs with this score or a lower one.
	ScoreMax *int
	// Only logs from this time on: a date-time with its offset, or a date, which means midnight UTC.
	From *string
	// Only logs from before this time: a date-time with its offset, or a date, which means midnight UTC.
	To *string
	// Only logs of exactly this session.
	SessionID *string
	// Only the log with exactly this ID of your own.
	ExternalID *string
	// Only logs with all of these words, separated by spaces, in their `output`, `input` or `notes`. Each may be
	// in another one of the three. It is found at the start of a word, so `refund` finds `refunded`; in scripts
	// that are written without spaces, such as Chinese, Japanese or Thai, anywhere, from one character up. Case
	// makes no difference, and no character has a meaning of its own. Of each of the three texts the first 10,000
	// characters are searched, where those beyond U+FFFF, such as emoji, count twice.
	Q *string
	// By the `time` of the log, its `occurredAt` or else its `createdAt`; or by `score`, with logs that have none
	// last and equal scores oldest first.
	Sort *string
	// `asc` for the oldest or the lowest score first, `desc` for the newest or the highest.
	Order *string
	// The most items to answer with. Without it the answer holds all that there are.
	Limit *int
	// The place in the list after which to go on. It comes from the `Link` header of the page before and is to be
	// used with the same other parameters (`limit` may change). What it is made of is the server's own affair.
	Cursor *string
}

func (o ListLogsOptions) addTo(c *call) {
	c.query("promptVersion", o.PromptVersion)
	c.query("modelUsed", o.ModelUsed)
	c.query("scored", o.Scored)
	c.query("scoreMin", o.ScoreMin)
	c.query("scoreMax", o.ScoreMax)
	c.query("from", o.From)
	c.query("to", o.To)
	c.query("sessionId", o.SessionID)
	c.query("externalId", o.ExternalID)
	c.query("q", o.Q)
	c.query("sort", o.Sort)
	c.query("order", o.Order)
	c.query("limit", o.Limit)
	c.query("cursor", o.Cursor)
}

// ListLogsByPrompt calls GET /logs: Retrieve logs by prompt.
//
// The logs of one of the caller's prompts, oldest first; `[]` when it has none yet. For the newest ones, as
// after a change of the prompt, ask with `order=desc` and a `limit`.
//
// Its [*Error] may have the status:
//
//   - 400: `promptId` missing or malformed / The request is malformed or contains invalid parameters.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: User is not authorized to view logs for this prompt.
//   - 404: No logs found for the specified prompt ID.
func (c *Client) ListLogsByPrompt(ctx context.Context, promptID string, options ...ListLogsByPromptOptions) ([]Log, error) {
	return fetch[[]Log](ctx, c, withOptions(newCall(http.MethodGet, "/logs").query("promptId", promptID).withToken(), options))
}

// IterateLogsByPrompt walks over what [Client.ListLogsByPrompt] gives, page by page, and holds no more than a
// page. A call that fails gives its [*Error] as the last step.
func (c *Client) IterateLogsByPrompt(ctx context.Context, promptID string, options ...ListLogsByPromptOptions) iter.Seq2[Log, error] {
	return pages[Log](ctx, c, withOptions(newCall(http.MethodGet, "/logs").query("promptId", promptID).withToken(), options))
}

// ListLogsByPromptOptions are what ListLogsByPrompt may be given; a field that is nil is left out.
type ListLogsByPromptOptions struct {
	// Only logs of this version of the prompt.
	PromptVersion *int
	// Only logs of exactly this model.
	ModelUsed *string
	// Only logs that have a score, or only those that have none.
	Scored *bool
	// Only logs with this score or a higher one.
	ScoreMin *int
	// Only logs with this score or a lower one.
	ScoreMax *int
	// Only logs from this time on: a date-time with its offset, or a date, which means midnight UTC.
	From *string
	// Only logs from before this time: a date-time with its offset, or a date, which means midnight UTC.
	To *string
	// Only logs of exactly this session.
	SessionID *string
	// Only the log with exactly this ID of your own.
	ExternalID *string
	// Only logs with all of these words, separated by spaces, in their `output`, `input` or `notes`. Each may be
	// in another one of the three. It is found at the start of a word, so `refund` finds `refunded`; in scripts
	// that are written without spaces, such as Chinese, Japanese or Thai, anywhere, from one character up. Case
	// makes no difference, and no character has a meaning of its own. Of each of the three texts the first 10,000
	// characters are searched, where those beyond U+FFFF, such as emoji, count twice.
	Q *string
	// By the `time` of the log, its `occurredAt` or else its `createdAt`; or by `score`, with logs that have none
	// last and equal scores oldest first.
	Sort *string
	// `asc` for the oldest or the lowest score first, `desc` for the newest or the highest.
	Order *string
	// The most items to answer with. Without it the answer holds all that there are.
	Limit *int
	// The place in the list after which to go on. It comes from the `Link` header of the page before and is to be
	// used with the same other parameters (`limit` may change). What it is made of is the server's own affair.
	Cursor *string
}

func (o ListLogsByPromptOptions) addTo(c *call) {
	c.query("promptVersion", o.PromptVersion)
	c.query("modelUsed", o.ModelUsed)
	c.query("scored", o.Scored)
	c.query("scoreMin", o.ScoreMin)
	c.query("scoreMax", o.ScoreMax)
	c.query("from", o.From)
	c.query("to", o.To)
	c.query("sessionId", o.SessionID)
	c.query("externalId", o.ExternalID)
	c.query("q", o.Q)
	c.query("sort", o.Sort)
	c.query("order", o.Order)
	c.query("limit", o.Limit)
	c.query("cursor", o.Cursor)
}

// CreateLog calls POST /logs: Log an output.
//
// Records what a model produced for one of the caller's prompts. The answer comes after the log is safe on
// disk. While the prompt is being deleted, either the log is there first and goes with it, or this answers
// 404.
//
// Its [*Error] may have the status:
//
//   - 400: Required fields are missing or invalid. / The request is malformed or contains invalid parameters.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 404: Prompt ID does not exist or is not accessible.
//   - 409: This externalId is already in use.
//   - 410: What was created with this Idempotency-Key was deleted.
//   - 413: The request body is too large.
//   - 422: The Idempotency-Key was already used for another request.
func (c *Client) CreateLog(ctx context.Context, body *LogCreateRequest, options ...CreateLogOptions) (*Log, error) {
	return fetch[*Log](ctx, c, withOptions(newCall(http.MethodPost, "/logs").body(body).withToken().withKey(), options))
}

// CreateLogOptions are what CreateLog may be given; a field that is nil is left out.
type CreateLogOptions struct {
	// Calls with the same key are done once. Without one each call has a key of its own, the same in all of its
	// attempts.
	IdempotencyKey *string
}

func (o CreateLogOptions) addTo(c *call) {
	c.header("Idempotency-Key", o.IdempotencyKey)
}

// GetLog calls GET /logs/{id}: Retrieve a log.
//
// One log of the caller's.
//
// Its [*Error] may have the status:
//
//   - 400: The request is malformed or the log ID format is invalid.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: Log does not belong to the authenticated user.
//   - 404: No log found with the specified ID.
func (c *Client) GetLog(ctx context.Context, id string) (*Log, error) {
	return fetch[*Log](ctx, c, newCall(http.MethodGet, "/logs/{id}").path("id", id).withToken())
}

// UpdateLog calls PATCH /logs/{id}: Score or annotate a log.
//
// Sets the score or the notes of a log, or removes them. What the model produced, and everything else about
// the log, never changes. `updatedAt` moves on.
//
// Its [*Error] may have the status:
//
//   - 400: The request is malformed or the log ID format is invalid. / Submitted data is invalid.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: Log does not belong to the authenticated user.
//   - 404: No log found with the specified ID.
//   - 413: The request body is too large.
func (c *Client) UpdateLog(ctx context.Context, id string, body *LogUpdateRequest) (*Log, error) {
	return fetch[*Log](ctx, c, newCall(http.MethodPatch, "/logs/{id}").path("id", id).body(body).withToken())
}

// DeleteLog calls DELETE /logs/{id}: Delete a log.
//
// Deletes one log, for good.
//
// Its [*Error] may have the status:
//
//   - 400: The request is malformed or the log ID format is invalid.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: Log does not belong to the authenticated user.
//   - 404: No log found with the specified ID.
func (c *Client) DeleteLog(ctx context.Context, id string) error {
	return perform(ctx, c, newCall(http.MethodDelete, "/logs/{id}").path("id", id).withToken())
}
