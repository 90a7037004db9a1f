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
	return fetch[[]Prompt](ctx, c, withOptions(newCall(http.MethodGet, "/search").require("query", query).query("q", query).givesList("_id").withToken(), options))
}

// IterateFoundPrompts iterates over the list of [Client.SearchPrompts], with one page in memory. It ends
// after Limit items, if that is set. If a call fails, its [*Error] is the last step.
func (c *Client) IterateFoundPrompts(ctx context.Context, query string, options ...SearchPromptsOptions) iter.Seq2[Prompt, error] {
	return pages[Prompt](ctx, c, withOptions(newCall(http.MethodGet, "/search").require("query", query).query("q", query).givesList("_id").withToken(), options))
}

// SearchPromptsOptions are the optional parameters of SearchPrompts; nil fields are left out.
type SearchPromptsOptions struct {
	// The maximum number of items in the response. Without it, the response has all items.
	Limit *int
	// The position in the list after which to continue. Take it from the `Link` header of the previous page, and
	// send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may change). It's opaque:
	// don't parse or build it.
	Cursor *string
	// The number of items per page of an iteration. Default: 100. Other calls ignore it.
	PageSize *int
}

func (o SearchPromptsOptions) addTo(c *call) {
	c.query("limit", o.Limit)
	c.query("cursor", o.Cursor)
	c.paged("pageSize", o.PageSize)
}
