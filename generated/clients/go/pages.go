// Code generated from openapi.yaml by npm run generate. DO NOT EDIT.

package promptcrafter

import (
	"context"
	"iter"
	"net/http"
	"net/url"
	"regexp"
)

// pageSize is how many items a walk asks for at once, unless it is given a limit.
const pageSize = 100

// pages walks over a list page by page, holding one page at a time. A failed call gives its error as the last step.
func pages[T any](ctx context.Context, client *Client, first *call) iter.Seq2[T, error] {
	if !first.parameters.Has("limit") {
		first.query("limit", pageSize)
	}
	return func(yield func(T, error) bool) {
		next := *first
		for more := true; more; {
			answer, err := client.send(ctx, &next)
			var page []T
			if err == nil {
				err = answer.decode(&page)
			}
			if err != nil {
				var none T
				yield(none, err)
				return
			}
			for _, item := range page {
				if !yield(item, nil) {
					return
				}
			}
			next.encoded, more = nextQuery(answer.header)
		}
	}
}

var nextLink = regexp.MustCompile(`<([^>]*)>\s*;[^,<]*\brel="?next\b`)

// nextQuery reads the address of the next page from the header Link (RFC 8288). Only its query counts: the next page is
// asked for where the first one was, so that the token goes to no other place and a base URL with a path keeps it.
func nextQuery(header http.Header) (string, bool) {
	for _, value := range header.Values("Link") {
		if found := nextLink.FindStringSubmatch(value); found != nil {
			if address, err := url.Parse(found[1]); err == nil {
				return address.RawQuery, true
			}
		}
	}
	return "", false
}
