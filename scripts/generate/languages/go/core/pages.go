package promptcrafter

import (
	"context"
	"errors"
	"iter"
	"math"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// pageSize is the default number of items per page of an iteration.
const pageSize = 100

// pages iterates over a list page by page, with one page in memory. A failed call ends the iteration with its error.
func pages[T any](ctx context.Context, client *Client, first *call) iter.Seq2[T, error] {
	left, size := math.MaxInt, pageSize
	if text := first.parameters.Get("limit"); text != "" {
		left, _ = strconv.Atoi(text)
	}
	if first.pageSize != nil {
		size = *first.pageSize
	}
	if left < 1 || size < 1 {
		first.fault = errors.New("neither limit nor page size can be below 1; nothing was sent")
	}
	first.parameters.Set("limit", strconv.Itoa(min(left, size)))
	return func(yield func(T, error) bool) {
		next, left := *first, left
		for more := true; more; {
			reply, err := client.send(ctx, &next)
			var page []T
			if err == nil {
				err = reply.decode(&next, &page)
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
				if left--; left == 0 {
					return
				}
			}
			next.encoded, more = nextQuery(reply.header)
		}
	}
}

// A link in the header Link with its parameters, and one parameter (RFC 8288, section 3).
var (
	link      = regexp.MustCompile(`<([^>]*)>((?:\s*;\s*[^\s=;,]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,"]*))?)*)`)
	parameter = regexp.MustCompile(`;\s*([^\s=;,]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]*)))?`)
)

// nextQuery reads the address of the next page from the header Link (RFC 8288). Only its query counts: the next page is
// requested from the same address as the first one, so that the token goes nowhere else and a base URL keeps its path.
func nextQuery(header http.Header) (string, bool) {
	for _, found := range link.FindAllStringSubmatch(strings.Join(header.Values("Link"), ", "), -1) {
		if address, err := url.Parse(found[1]); err == nil && isNext(found[2]) {
			return address.RawQuery, true
		}
	}
	return "", false
}

// isNext reports whether the relations of a link include next; only the first rel counts.
func isNext(parameters string) bool {
	for _, found := range parameter.FindAllStringSubmatch(parameters, -1) {
		if strings.EqualFold(found[1], "rel") {
			return slices.Contains(strings.Fields(strings.ToLower(found[2]+found[3])), "next")
		}
	}
	return false
}
