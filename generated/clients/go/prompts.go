// Code generated from openapi.yaml by npm run generate. DO NOT EDIT.

package promptcrafter

import (
	"context"
	"io"
	"iter"
	"net/http"
)

// ListPrompts calls GET /prompts: Retrieve all prompts.
//
// The caller's prompts, oldest first: all of them, or those that every given filter holds for. For the ones
// that changed last, ask with `sort=updatedAt`, `order=desc` and a `limit`.
//
// A prompt that changes while you page by `updatedAt` or `title` moves to its new place in the list. If that
// is still to come, you get the prompt there, even if you had it before; if you are past it already, you
// don't. Sorted by `createdAt`, prompts don't move.
//
// Its [*Error] may have the status:
//
//   - 400: The request is malformed or contains invalid parameters.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: The API key does not permit this operation.
//   - 429: The quota of the account is used up. Try again later.
func (c *Client) ListPrompts(ctx context.Context, options ...ListPromptsOptions) ([]Prompt, error) {
	return fetch[[]Prompt](ctx, c, withOptions(newCall(http.MethodGet, "/prompts").givesList("_id").withToken(), options))
}

// IteratePrompts iterates over the list of [Client.ListPrompts], with one page in memory. It ends after Limit
// items, if that is set. If a call fails, its [*Error] is the last step.
func (c *Client) IteratePrompts(ctx context.Context, options ...ListPromptsOptions) iter.Seq2[Prompt, error] {
	return pages[Prompt](ctx, c, withOptions(newCall(http.MethodGet, "/prompts").givesList("_id").withToken(), options))
}

// ListPromptsOptions are the optional parameters of ListPrompts; nil fields are left out.
type ListPromptsOptions struct {
	// Only prompts that have exactly this tag.
	Tag *string
	// Only prompts for exactly this model.
	Model *string
	// Only the prompt with exactly this external ID.
	ExternalID *string
	// By `createdAt`; by `updatedAt`; or by `title`, regardless of case and otherwise in the order of Unicode's
	// code points. Equals are in the order of creation.
	Sort *string
	// `asc` for the oldest or the first title first, `desc` for the reverse.
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

func (o ListPromptsOptions) addTo(c *call) {
	c.query("tag", o.Tag)
	c.query("model", o.Model)
	c.query("externalId", o.ExternalID)
	c.query("sort", o.Sort)
	c.query("order", o.Order)
	c.query("limit", o.Limit)
	c.query("cursor", o.Cursor)
	c.paged("pageSize", o.PageSize)
}

// ExportPromptsAsNDJSON calls GET /prompts: Retrieve all prompts, as NDJSON.
//
// The caller's prompts, oldest first: all of them, or those that every given filter holds for. For the ones
// that changed last, ask with `sort=updatedAt`, `order=desc` and a `limit`.
//
// A prompt that changes while you page by `updatedAt` or `title` moves to its new place in the list. If that
// is still to come, you get the prompt there, even if you had it before; if you are past it already, you
// don't. Sorted by `createdAt`, prompts don't move.
//
// Its [*Error] may have the status:
//
//   - 400: The request is malformed or contains invalid parameters.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: The API key does not permit this operation.
//   - 429: The quota of the account is used up. Try again later.
func (c *Client) ExportPromptsAsNDJSON(ctx context.Context, options ...ExportPromptsAsNDJSONOptions) (io.ReadCloser, error) {
	return fetchStream(ctx, c, withOptions(newCall(http.MethodGet, "/prompts").accept("application/x-ndjson").withToken(), options))
}

// ExportPromptsAsNDJSONOptions are the optional parameters of ExportPromptsAsNDJSON; nil fields are left out.
type ExportPromptsAsNDJSONOptions struct {
	// Only prompts that have exactly this tag.
	Tag *string
	// Only prompts for exactly this model.
	Model *string
	// Only the prompt with exactly this external ID.
	ExternalID *string
	// By `createdAt`; by `updatedAt`; or by `title`, regardless of case and otherwise in the order of Unicode's
	// code points. Equals are in the order of creation.
	Sort *string
	// `asc` for the oldest or the first title first, `desc` for the reverse.
	Order *string
	// The maximum number of items in the response. Without it, the response has all items.
	Limit *int
	// The position in the list after which to continue. Take it from the `Link` header of the previous page, and
	// send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may change). It's opaque:
	// don't parse or build it.
	Cursor *string
}

func (o ExportPromptsAsNDJSONOptions) addTo(c *call) {
	c.query("tag", o.Tag)
	c.query("model", o.Model)
	c.query("externalId", o.ExternalID)
	c.query("sort", o.Sort)
	c.query("order", o.Order)
	c.query("limit", o.Limit)
	c.query("cursor", o.Cursor)
}

// ExportPromptsAsCSV calls GET /prompts: Retrieve all prompts, as CSV.
//
// The caller's prompts, oldest first: all of them, or those that every given filter holds for. For the ones
// that changed last, ask with `sort=updatedAt`, `order=desc` and a `limit`.
//
// A prompt that changes while you page by `updatedAt` or `title` moves to its new place in the list. If that
// is still to come, you get the prompt there, even if you had it before; if you are past it already, you
// don't. Sorted by `createdAt`, prompts don't move.
//
// Its [*Error] may have the status:
//
//   - 400: The request is malformed or contains invalid parameters.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: The API key does not permit this operation.
//   - 429: The quota of the account is used up. Try again later.
func (c *Client) ExportPromptsAsCSV(ctx context.Context, options ...ExportPromptsAsCSVOptions) (io.ReadCloser, error) {
	return fetchStream(ctx, c, withOptions(newCall(http.MethodGet, "/prompts").accept("text/csv").withToken(), options))
}

// ExportPromptsAsCSVOptions are the optional parameters of ExportPromptsAsCSV; nil fields are left out.
type ExportPromptsAsCSVOptions struct {
	// Only prompts that have exactly this tag.
	Tag *string
	// Only prompts for exactly this model.
	Model *string
	// Only the prompt with exactly this external ID.
	ExternalID *string
	// By `createdAt`; by `updatedAt`; or by `title`, regardless of case and otherwise in the order of Unicode's
	// code points. Equals are in the order of creation.
	Sort *string
	// `asc` for the oldest or the first title first, `desc` for the reverse.
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

func (o ExportPromptsAsCSVOptions) addTo(c *call) {
	c.query("tag", o.Tag)
	c.query("model", o.Model)
	c.query("externalId", o.ExternalID)
	c.query("sort", o.Sort)
	c.query("order", o.Order)
	c.query("escapeFormulas", o.EscapeFormulas)
	c.query("limit", o.Limit)
	c.query("cursor", o.Cursor)
}

// CreatePrompt calls POST /prompts: Save a prompt.
//
// Keeps a prompt in the caller's library.
//
// Its [*Error] may have the status:
//
//   - 400: Required fields are missing or invalid. / The request is malformed or contains invalid parameters.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: The API key does not permit this operation.
//   - 409: This externalId is already in use.
//   - 410: What was created with this Idempotency-Key was deleted.
//   - 413: The request body is too large.
//   - 422: The Idempotency-Key was already used for another request.
//   - 429: The quota of the account is used up. Try again later.
func (c *Client) CreatePrompt(ctx context.Context, body *PromptCreateRequest, options ...CreatePromptOptions) (*Prompt, error) {
	return fetch[*Prompt](ctx, c, withOptions(newCall(http.MethodPost, "/prompts").body(body).requireFields("title", "content", "model").gives("_id").withToken().withKey(), options))
}

// CreatePromptOptions are the optional parameters of CreatePrompt; nil fields are left out.
type CreatePromptOptions struct {
	// The service executes calls with the same key only once. By default, each call gets a new key and uses it
	// for all attempts.
	IdempotencyKey *string
}

func (o CreatePromptOptions) addTo(c *call) {
	c.header("Idempotency-Key", o.IdempotencyKey)
}

// GetPrompt calls GET /prompts/{id}: Retrieve a prompt.
//
// One prompt of the caller's.
//
// Its [*Error] may have the status:
//
//   - 400: The request is malformed or the prompt ID format is invalid.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: You do not have permission to access this resource.
//   - 404: No prompt found with the specified ID.
//   - 429: The quota of the account is used up. Try again later.
func (c *Client) GetPrompt(ctx context.Context, id string) (*Prompt, error) {
	return fetch[*Prompt](ctx, c, newCall(http.MethodGet, "/prompts/{id}").path("id", id).gives("_id").withToken())
}

// UpdatePrompt calls PATCH /prompts/{id}: Update a prompt.
//
// Changes the fields that the body names and leaves the others as they are; `tags` are replaced as a whole.
// `updatedAt` moves on. If `content` or `model` changes to a different value, the prompt gets a new version,
// to which `changeNote` belongs; the earlier versions are kept. The prompt's logs stay.
//
// Its [*Error] may have the status:
//
//   - 400: The prompt ID format is invalid. / Submitted data is invalid. / The request is malformed or contains invalid parameters.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: The API key does not permit this operation. / Prompt does not belong to the authenticated user.
//   - 404: No prompt found with the specified ID.
//   - 413: The request body is too large.
//   - 429: The quota of the account is used up. Try again later.
func (c *Client) UpdatePrompt(ctx context.Context, id string, body *PromptUpdateRequest) (*Prompt, error) {
	return fetch[*Prompt](ctx, c, newCall(http.MethodPatch, "/prompts/{id}").path("id", id).body(body).requireFields().gives("_id").withToken())
}

// DeletePrompt calls DELETE /prompts/{id}: Delete a prompt.
//
// Deletes the prompt, its versions and all of its logs, for good.
//
// Its [*Error] may have the status:
//
//   - 400: The prompt ID format is invalid. / The request is malformed or contains invalid parameters.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: The API key does not permit this operation. / Prompt does not belong to the authenticated user.
//   - 404: No prompt found with the specified ID.
//   - 429: The quota of the account is used up. Try again later.
func (c *Client) DeletePrompt(ctx context.Context, id string) error {
	return perform(ctx, c, newCall(http.MethodDelete, "/prompts/{id}").path("id", id).givesNothing().withToken())
}

// ListPromptVersions calls GET /prompts/{id}/versions: Retrieve the versions of a prompt.
//
// Everything that a prompt of the caller's has said, oldest version first. The last one is what it says now.
//
// Its [*Error] may have the status:
//
//   - 400: The request is malformed or the prompt ID format is invalid.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: You do not have permission to access this resource.
//   - 404: No prompt found with the specified ID.
//   - 429: The quota of the account is used up. Try again later.
func (c *Client) ListPromptVersions(ctx context.Context, id string, options ...ListPromptVersionsOptions) ([]PromptVersion, error) {
	return fetch[[]PromptVersion](ctx, c, withOptions(newCall(http.MethodGet, "/prompts/{id}/versions").path("id", id).givesList("promptId").withToken(), options))
}

// IteratePromptVersions iterates over the list of [Client.ListPromptVersions], with one page in memory. It
// ends after Limit items, if that is set. If a call fails, its [*Error] is the last step.
func (c *Client) IteratePromptVersions(ctx context.Context, id string, options ...ListPromptVersionsOptions) iter.Seq2[PromptVersion, error] {
	return pages[PromptVersion](ctx, c, withOptions(newCall(http.MethodGet, "/prompts/{id}/versions").path("id", id).givesList("promptId").withToken(), options))
}

// ListPromptVersionsOptions are the optional parameters of ListPromptVersions; nil fields are left out.
type ListPromptVersionsOptions struct {
	// `asc` for the oldest version first, `desc` for the newest.
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

func (o ListPromptVersionsOptions) addTo(c *call) {
	c.query("order", o.Order)
	c.query("limit", o.Limit)
	c.query("cursor", o.Cursor)
	c.paged("pageSize", o.PageSize)
}

// GetPromptVersion calls GET /prompts/{id}/versions/{version}: Retrieve a version of a prompt.
//
// Returns one version of a prompt of the caller. To restore it, send its `content` and `model` in a `PATCH`
// of the prompt.
//
// Its [*Error] may have the status:
//
//   - 400: The request is malformed or the prompt ID format is invalid.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: You do not have permission to access this resource.
//   - 404: No prompt found with the specified ID. / This prompt has no such version.
//   - 429: The quota of the account is used up. Try again later.
func (c *Client) GetPromptVersion(ctx context.Context, id string, version int) (*PromptVersion, error) {
	return fetch[*PromptVersion](ctx, c, newCall(http.MethodGet, "/prompts/{id}/versions/{version}").path("id", id).path("version", version).gives("promptId").withToken())
}
