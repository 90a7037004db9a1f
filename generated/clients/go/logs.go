// Code generated from openapi.yaml by npm run generate. DO NOT EDIT.

package promptcrafter

import (
	"context"
	"io"
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
//   - 403: The API key does not permit this operation. / User is not authorized to view logs for this prompt.
//   - 404: No logs found for the specified prompt ID.
//   - 429: The quota of the account is used up. Try again later.
func (c *Client) ListLogs(ctx context.Context, options ...ListLogsOptions) ([]Log, error) {
	return fetch[[]Log](ctx, c, withOptions(newCall(http.MethodGet, "/logs").givesList("_id").withToken(), options))
}

// IterateLogs iterates over the list of [Client.ListLogs], with one page in memory. It ends after Limit
// items, if that is set. If a call fails, its [*Error] is the last step.
func (c *Client) IterateLogs(ctx context.Context, options ...ListLogsOptions) iter.Seq2[Log, error] {
	return pages[Log](ctx, c, withOptions(newCall(http.MethodGet, "/logs").givesList("_id").withToken(), options))
}

// ListLogsOptions are the optional parameters of ListLogs; nil fields are left out.
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
	// Only logs from this time on: a date-time with its offset, or a date, which means midnight UTC. [Timestamp]
	// converts a time.Time.
	From *string
	// Only logs from before this time: a date-time with its offset, or a date, which means midnight UTC.
	// [Timestamp] converts a time.Time.
	To *string
	// Only logs of exactly this session.
	SessionID *string
	// Only the log with exactly this external ID.
	ExternalID *string
	// Only logs with all of these words, separated by spaces, in their `output`, `input` or `notes`. Each may be
	// in another one of the three. It is found at the start of a word, so `refund` finds `refunded`; in scripts
	// that are written without spaces, such as Chinese, Japanese or Thai, anywhere, from one character up. Case
	// makes no difference, and no character has a special meaning. Of each of the three texts the first 10,000
	// characters are searched, where those beyond U+FFFF, such as emoji, count twice.
	Q *string
	// By the `time` of the log, its `occurredAt` or else its `createdAt`; or by `score`, with logs that have none
	// last and equal scores oldest first.
	Sort *string
	// `asc` for the oldest or the lowest score first, `desc` for the newest or the highest.
	Order *string
	// The maximum number of items in the response. Without it, the response has all items.
	Limit *int
	// The position in the list after which to continue. Take it from the `Link` header of the previous page, and
	// send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may change). It's opaque:
	// don't parse or build it.
	Cursor *string
	// The number of items per page of an iteration. Default: 100. Other calls ignore it.
	PageSize *int
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
	c.paged("pageSize", o.PageSize)
}

// ExportLogsAsNDJSON calls GET /logs: Retrieve all logs, as NDJSON.
//
// The caller's logs, oldest first. For the newest ones, ask with `order=desc` and a `limit`.
//
// Its [*Error] may have the status:
//
//   - 400: `promptId` missing or malformed / The request is malformed or contains invalid parameters.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: The API key does not permit this operation. / User is not authorized to view logs for this prompt.
//   - 404: No logs found for the specified prompt ID.
//   - 429: The quota of the account is used up. Try again later.
func (c *Client) ExportLogsAsNDJSON(ctx context.Context, options ...ExportLogsAsNDJSONOptions) (io.ReadCloser, error) {
	return fetchStream(ctx, c, withOptions(newCall(http.MethodGet, "/logs").accept("application/x-ndjson").withToken(), options))
}

// ExportLogsAsNDJSONOptions are the optional parameters of ExportLogsAsNDJSON; nil fields are left out.
type ExportLogsAsNDJSONOptions struct {
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
	// Only logs from this time on: a date-time with its offset, or a date, which means midnight UTC. [Timestamp]
	// converts a time.Time.
	From *string
	// Only logs from before this time: a date-time with its offset, or a date, which means midnight UTC.
	// [Timestamp] converts a time.Time.
	To *string
	// Only logs of exactly this session.
	SessionID *string
	// Only the log with exactly this external ID.
	ExternalID *string
	// Only logs with all of these words, separated by spaces, in their `output`, `input` or `notes`. Each may be
	// in another one of the three. It is found at the start of a word, so `refund` finds `refunded`; in scripts
	// that are written without spaces, such as Chinese, Japanese or Thai, anywhere, from one character up. Case
	// makes no difference, and no character has a special meaning. Of each of the three texts the first 10,000
	// characters are searched, where those beyond U+FFFF, such as emoji, count twice.
	Q *string
	// By the `time` of the log, its `occurredAt` or else its `createdAt`; or by `score`, with logs that have none
	// last and equal scores oldest first.
	Sort *string
	// `asc` for the oldest or the lowest score first, `desc` for the newest or the highest.
	Order *string
	// The maximum number of items in the response. Without it, the response has all items.
	Limit *int
	// The position in the list after which to continue. Take it from the `Link` header of the previous page, and
	// send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may change). It's opaque:
	// don't parse or build it.
	Cursor *string
}

func (o ExportLogsAsNDJSONOptions) addTo(c *call) {
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

// ExportLogsAsCSV calls GET /logs: Retrieve all logs, as CSV.
//
// The caller's logs, oldest first. For the newest ones, ask with `order=desc` and a `limit`.
//
// Its [*Error] may have the status:
//
//   - 400: `promptId` missing or malformed / The request is malformed or contains invalid parameters.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: The API key does not permit this operation. / User is not authorized to view logs for this prompt.
//   - 404: No logs found for the specified prompt ID.
//   - 429: The quota of the account is used up. Try again later.
func (c *Client) ExportLogsAsCSV(ctx context.Context, options ...ExportLogsAsCSVOptions) (io.ReadCloser, error) {
	return fetchStream(ctx, c, withOptions(newCall(http.MethodGet, "/logs").accept("text/csv").withToken(), options))
}

// ExportLogsAsCSVOptions are the optional parameters of ExportLogsAsCSV; nil fields are left out.
type ExportLogsAsCSVOptions struct {
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
	// Only logs from this time on: a date-time with its offset, or a date, which means midnight UTC. [Timestamp]
	// converts a time.Time.
	From *string
	// Only logs from before this time: a date-time with its offset, or a date, which means midnight UTC.
	// [Timestamp] converts a time.Time.
	To *string
	// Only logs of exactly this session.
	SessionID *string
	// Only the log with exactly this external ID.
	ExternalID *string
	// Only logs with all of these words, separated by spaces, in their `output`, `input` or `notes`. Each may be
	// in another one of the three. It is found at the start of a word, so `refund` finds `refunded`; in scripts
	// that are written without spaces, such as Chinese, Japanese or Thai, anywhere, from one character up. Case
	// makes no difference, and no character has a special meaning. Of each of the three texts the first 10,000
	// characters are searched, where those beyond U+FFFF, such as emoji, count twice.
	Q *string
	// By the `time` of the log, its `occurredAt` or else its `createdAt`; or by `score`, with logs that have none
	// last and equal scores oldest first.
	Sort *string
	// `asc` for the oldest or the lowest score first, `desc` for the newest or the highest.
	Order *string
	// Only with `Accept: text/csv`. `true` puts an apostrophe before each text that a spreadsheet would execute
	// as a formula: one that starts with `=`, `+`, `-`, `@`, a tab or a line break. Use it for a file that people
	// open in a spreadsheet, because the texts of models and users can contain anything. Leave it out for a file
	// that programs read or that you import again: then every text is exact.
	EscapeFormulas *bool
	// The maximum number of items in the response. Without it, the response has all items.
	Limit *int
	// The position in the list after which to continue. Take it from the `Link` header of the previous page, and
	// send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may change). It's opaque:
	// don't parse or build it.
	Cursor *string
}

func (o ExportLogsAsCSVOptions) addTo(c *call) {
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
	c.query("escapeFormulas", o.EscapeFormulas)
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
//   - 403: The API key does not permit this operation. / User is not authorized to view logs for this prompt.
//   - 404: No logs found for the specified prompt ID.
//   - 429: The quota of the account is used up. Try again later.
func (c *Client) ListLogsByPrompt(ctx context.Context, promptID string, options ...ListLogsByPromptOptions) ([]Log, error) {
	return fetch[[]Log](ctx, c, withOptions(newCall(http.MethodGet, "/logs").require("promptID", promptID).query("promptId", promptID).givesList("_id").withToken(), options))
}

// IterateLogsByPrompt iterates over the list of [Client.ListLogsByPrompt], with one page in memory. It ends
// after Limit items, if that is set. If a call fails, its [*Error] is the last step.
func (c *Client) IterateLogsByPrompt(ctx context.Context, promptID string, options ...ListLogsByPromptOptions) iter.Seq2[Log, error] {
	return pages[Log](ctx, c, withOptions(newCall(http.MethodGet, "/logs").require("promptID", promptID).query("promptId", promptID).givesList("_id").withToken(), options))
}

// ListLogsByPromptOptions are the optional parameters of ListLogsByPrompt; nil fields are left out.
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
	// Only logs from this time on: a date-time with its offset, or a date, which means midnight UTC. [Timestamp]
	// converts a time.Time.
	From *string
	// Only logs from before this time: a date-time with its offset, or a date, which means midnight UTC.
	// [Timestamp] converts a time.Time.
	To *string
	// Only logs of exactly this session.
	SessionID *string
	// Only the log with exactly this external ID.
	ExternalID *string
	// Only logs with all of these words, separated by spaces, in their `output`, `input` or `notes`. Each may be
	// in another one of the three. It is found at the start of a word, so `refund` finds `refunded`; in scripts
	// that are written without spaces, such as Chinese, Japanese or Thai, anywhere, from one character up. Case
	// makes no difference, and no character has a special meaning. Of each of the three texts the first 10,000
	// characters are searched, where those beyond U+FFFF, such as emoji, count twice.
	Q *string
	// By the `time` of the log, its `occurredAt` or else its `createdAt`; or by `score`, with logs that have none
	// last and equal scores oldest first.
	Sort *string
	// `asc` for the oldest or the lowest score first, `desc` for the newest or the highest.
	Order *string
	// The maximum number of items in the response. Without it, the response has all items.
	Limit *int
	// The position in the list after which to continue. Take it from the `Link` header of the previous page, and
	// send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may change). It's opaque:
	// don't parse or build it.
	Cursor *string
	// The number of items per page of an iteration. Default: 100. Other calls ignore it.
	PageSize *int
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
	c.paged("pageSize", o.PageSize)
}

// ExportLogsByPromptAsNDJSON calls GET /logs: Retrieve logs by prompt, as NDJSON.
//
// The logs of one of the caller's prompts, oldest first; `[]` when it has none yet. For the newest ones, as
// after a change of the prompt, ask with `order=desc` and a `limit`.
//
// Its [*Error] may have the status:
//
//   - 400: `promptId` missing or malformed / The request is malformed or contains invalid parameters.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: The API key does not permit this operation. / User is not authorized to view logs for this prompt.
//   - 404: No logs found for the specified prompt ID.
//   - 429: The quota of the account is used up. Try again later.
func (c *Client) ExportLogsByPromptAsNDJSON(ctx context.Context, promptID string, options ...ExportLogsByPromptAsNDJSONOptions) (io.ReadCloser, error) {
	return fetchStream(ctx, c, withOptions(newCall(http.MethodGet, "/logs").require("promptID", promptID).query("promptId", promptID).accept("application/x-ndjson").withToken(), options))
}

// ExportLogsByPromptAsNDJSONOptions are the optional parameters of ExportLogsByPromptAsNDJSON; nil fields are
// left out.
type ExportLogsByPromptAsNDJSONOptions struct {
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
	// Only logs from this time on: a date-time with its offset, or a date, which means midnight UTC. [Timestamp]
	// converts a time.Time.
	From *string
	// Only logs from before this time: a date-time with its offset, or a date, which means midnight UTC.
	// [Timestamp] converts a time.Time.
	To *string
	// Only logs of exactly this session.
	SessionID *string
	// Only the log with exactly this external ID.
	ExternalID *string
	// Only logs with all of these words, separated by spaces, in their `output`, `input` or `notes`. Each may be
	// in another one of the three. It is found at the start of a word, so `refund` finds `refunded`; in scripts
	// that are written without spaces, such as Chinese, Japanese or Thai, anywhere, from one character up. Case
	// makes no difference, and no character has a special meaning. Of each of the three texts the first 10,000
	// characters are searched, where those beyond U+FFFF, such as emoji, count twice.
	Q *string
	// By the `time` of the log, its `occurredAt` or else its `createdAt`; or by `score`, with logs that have none
	// last and equal scores oldest first.
	Sort *string
	// `asc` for the oldest or the lowest score first, `desc` for the newest or the highest.
	Order *string
	// The maximum number of items in the response. Without it, the response has all items.
	Limit *int
	// The position in the list after which to continue. Take it from the `Link` header of the previous page, and
	// send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may change). It's opaque:
	// don't parse or build it.
	Cursor *string
}

func (o ExportLogsByPromptAsNDJSONOptions) addTo(c *call) {
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

// ExportLogsByPromptAsCSV calls GET /logs: Retrieve logs by prompt, as CSV.
//
// The logs of one of the caller's prompts, oldest first; `[]` when it has none yet. For the newest ones, as
// after a change of the prompt, ask with `order=desc` and a `limit`.
//
// Its [*Error] may have the status:
//
//   - 400: `promptId` missing or malformed / The request is malformed or contains invalid parameters.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: The API key does not permit this operation. / User is not authorized to view logs for this prompt.
//   - 404: No logs found for the specified prompt ID.
//   - 429: The quota of the account is used up. Try again later.
func (c *Client) ExportLogsByPromptAsCSV(ctx context.Context, promptID string, options ...ExportLogsByPromptAsCSVOptions) (io.ReadCloser, error) {
	return fetchStream(ctx, c, withOptions(newCall(http.MethodGet, "/logs").require("promptID", promptID).query("promptId", promptID).accept("text/csv").withToken(), options))
}

// ExportLogsByPromptAsCSVOptions are the optional parameters of ExportLogsByPromptAsCSV; nil fields are left
// out.
type ExportLogsByPromptAsCSVOptions struct {
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
	// Only logs from this time on: a date-time with its offset, or a date, which means midnight UTC. [Timestamp]
	// converts a time.Time.
	From *string
	// Only logs from before this time: a date-time with its offset, or a date, which means midnight UTC.
	// [Timestamp] converts a time.Time.
	To *string
	// Only logs of exactly this session.
	SessionID *string
	// Only the log with exactly this external ID.
	ExternalID *string
	// Only logs with all of these words, separated by spaces, in their `output`, `input` or `notes`. Each may be
	// in another one of the three. It is found at the start of a word, so `refund` finds `refunded`; in scripts
	// that are written without spaces, such as Chinese, Japanese or Thai, anywhere, from one character up. Case
	// makes no difference, and no character has a special meaning. Of each of the three texts the first 10,000
	// characters are searched, where those beyond U+FFFF, such as emoji, count twice.
	Q *string
	// By the `time` of the log, its `occurredAt` or else its `createdAt`; or by `score`, with logs that have none
	// last and equal scores oldest first.
	Sort *string
	// `asc` for the oldest or the lowest score first, `desc` for the newest or the highest.
	Order *string
	// Only with `Accept: text/csv`. `true` puts an apostrophe before each text that a spreadsheet would execute
	// as a formula: one that starts with `=`, `+`, `-`, `@`, a tab or a line break. Use it for a file that people
	// open in a spreadsheet, because the texts of models and users can contain anything. Leave it out for a file
	// that programs read or that you import again: then every text is exact.
	EscapeFormulas *bool
	// The maximum number of items in the response. Without it, the response has all items.
	Limit *int
	// The position in the list after which to continue. Take it from the `Link` header of the previous page, and
	// send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may change). It's opaque:
	// don't parse or build it.
	Cursor *string
}

func (o ExportLogsByPromptAsCSVOptions) addTo(c *call) {
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
	c.query("escapeFormulas", o.EscapeFormulas)
	c.query("limit", o.Limit)
	c.query("cursor", o.Cursor)
}

// CreateLog calls POST /logs: Log an output.
//
// Records what a model produced for one of the caller's prompts. The response is sent once the log is safe on
// disk. If the prompt is being deleted at the same time, the log is either deleted with it, or rejected with
// 404.
//
// Its [*Error] may have the status:
//
//   - 400: Required fields are missing or invalid. / The request is malformed or contains invalid parameters.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: The API key does not permit this operation.
//   - 404: Prompt ID does not exist or is not accessible.
//   - 409: This externalId is already in use.
//   - 410: What was created with this Idempotency-Key was deleted.
//   - 413: The request body is too large.
//   - 422: The Idempotency-Key was already used for another request.
//   - 429: The quota of the account is used up. Try again later.
func (c *Client) CreateLog(ctx context.Context, body *LogCreateRequest, options ...CreateLogOptions) (*Log, error) {
	return fetch[*Log](ctx, c, withOptions(newCall(http.MethodPost, "/logs").body(body).requireFields("promptId", "modelUsed").gives("_id").withToken().withKey(), options))
}

// CreateLogOptions are the optional parameters of CreateLog; nil fields are left out.
type CreateLogOptions struct {
	// The service executes calls with the same key only once. By default, each call gets a new key and uses it
	// for all attempts.
	IdempotencyKey *string
}

func (o CreateLogOptions) addTo(c *call) {
	c.header("Idempotency-Key", o.IdempotencyKey)
}

// CreateLogs calls POST /logs/bulk: Log many outputs.
//
// Records up to 1,000 logs in one request, in far less time than one by one. All or nothing: if one of them
// can't be recorded, none is, and `details` point to it, as in `/logs/17/score` (the first log is 0). The
// response comes after all of them are safe on disk.
//
// The whole body must fit into the limit of 4 MiB; if the logs are long, send fewer at a time. If any of the
// logs was deleted since, the same request with the same `Idempotency-Key` gets 410.
//
// Its [*Error] may have the status:
//
//   - 400: Required fields are missing or invalid. / The request is malformed or contains invalid parameters.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: The API key does not permit this operation.
//   - 404: Prompt ID does not exist or is not accessible.
//   - 409: This externalId is already in use.
//   - 410: What was created with this Idempotency-Key was deleted.
//   - 413: The request body is too large.
//   - 422: The Idempotency-Key was already used for another request.
//   - 429: The quota of the account is used up. Try again later.
func (c *Client) CreateLogs(ctx context.Context, body *LogsCreateRequest, options ...CreateLogsOptions) ([]Log, error) {
	return fetch[[]Log](ctx, c, withOptions(newCall(http.MethodPost, "/logs/bulk").body(body).requireFields("logs").givesList("_id").withToken().withKey(), options))
}

// CreateLogsOptions are the optional parameters of CreateLogs; nil fields are left out.
type CreateLogsOptions struct {
	// What happens to a log whose `externalId` is taken, by another log of the account or by one before it in the
	// request. Without this parameter the request fails with 409. With `skip` nothing is recorded for it, and the
	// response has the log that exists in its place, unchanged: so an import can be sent again, and only what is
	// missing is added.
	Existing *string
	// The service executes calls with the same key only once. By default, each call gets a new key and uses it
	// for all attempts.
	IdempotencyKey *string
}

func (o CreateLogsOptions) addTo(c *call) {
	c.query("existing", o.Existing)
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
//   - 403: The API key does not permit this operation. / Log does not belong to the authenticated user.
//   - 404: No log found with the specified ID.
//   - 429: The quota of the account is used up. Try again later.
func (c *Client) GetLog(ctx context.Context, id string) (*Log, error) {
	return fetch[*Log](ctx, c, newCall(http.MethodGet, "/logs/{id}").path("id", id).gives("_id").withToken())
}

// UpdateLog calls PATCH /logs/{id}: Score or annotate a log.
//
// Sets the score or the notes of a log, or removes them. The output, and everything else about the log, never
// changes, except `updatedAt`.
//
// Its [*Error] may have the status:
//
//   - 400: The request is malformed or the log ID format is invalid. / Submitted data is invalid.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: The API key does not permit this operation. / Log does not belong to the authenticated user.
//   - 404: No log found with the specified ID.
//   - 413: The request body is too large.
//   - 429: The quota of the account is used up. Try again later.
func (c *Client) UpdateLog(ctx context.Context, id string, body *LogUpdateRequest) (*Log, error) {
	return fetch[*Log](ctx, c, newCall(http.MethodPatch, "/logs/{id}").path("id", id).body(body).requireFields().gives("_id").withToken())
}

// DeleteLog calls DELETE /logs/{id}: Delete a log.
//
// Deletes one log, for good.
//
// Its [*Error] may have the status:
//
//   - 400: The request is malformed or the log ID format is invalid.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: The API key does not permit this operation. / Log does not belong to the authenticated user.
//   - 404: No log found with the specified ID.
//   - 429: The quota of the account is used up. Try again later.
func (c *Client) DeleteLog(ctx context.Context, id string) error {
	return perform(ctx, c, newCall(http.MethodDelete, "/logs/{id}").path("id", id).givesNothing().withToken())
}
