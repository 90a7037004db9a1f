// Code generated from openapi.yaml by npm run generate. DO NOT EDIT.

package promptcrafter

import (
	"context"
	"iter"
	"net/http"
)

// SearchPrompts calls GET /search: Search prompts.
//
// The caller's prompts in which every word of `q` is found, in the title, the content or the tags, in any
// order. Case makes no difference in any script, and a word is found inside longer ones: `photo` finds
// `photosynthesis`. No character of `q` has a special meaning. Prompts with more of the words in their title
// come first, and among equals the newest.
//
// Its [*Error] may have the status:
//
//   - 400: Missing or malformed query string.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: The API key does not permit this operation.
//   - 429: The quota of the account is used up. Try again later.
func (c *Client) SearchPrompts(ctx context.Context, query string, options ...SearchPromptsOptions) ([]Prompt, error) {
	return fetch[[]Prompt](ctx, c, withOptions(newCall(http.MethodGet, "/search").demand("query", query).query("q", query).givesList("_id").withToken(), options))
}

// IterateFoundPrompts walks over what [Client.SearchPrompts] gives, page by page, and holds no more than a
// page. It ends after Limit items, where that is given. A call that fails gives its [*Error] as the last
// step.
func (c *Client) IterateFoundPrompts(ctx context.Context, query string, options ...SearchPromptsOptions) iter.Seq2[Prompt, error] {
	return pages[Prompt](ctx, c, withOptions(newCall(http.MethodGet, "/search").demand("query", query).query("q", query).givesList("_id").withToken(), options))
}

// SearchPromptsOptions are what SearchPrompts may be given; a field that is nil is left out.
type SearchPromptsOptions struct {
	// The maximum number of items in the response. Without it, the response has all items.
	Limit *int
	// The position in the list after which to continue. Take it from the `Link` header of the previous page, and
	// send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may change). It's opaque:
	// don't parse or build it.
	Cursor *string
	// How many items a walk asks for at a time, 100 otherwise; only walks use it.
	PageSize *int
}

func (o SearchPromptsOptions) addTo(c *call) {
	c.query("limit", o.Limit)
	c.query("cursor", o.Cursor)
	c.paged("pageSize", o.PageSize)
}
