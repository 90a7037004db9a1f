package promptcrafter

import (
	"fmt"
	"net/http"
	"net/url"
	"reflect"
	"strings"
	"time"
)

// call is what an operation asks of the service.
type call struct {
	method string
	// address is a path, escaped.
	address    string
	parameters url.Values
	// lists are the parameters of the query that are one value: escaped, with commas between.
	lists   map[string]string
	headers http.Header
	// encoded is the whole query of a next page, escaped; it stands for parameters and lists.
	encoded string
	// content is what is sent, unless it is nil: text, bytes, or what JSON says.
	content any
	// sends is the media type of the content.
	sends string
	// accepts is the media type that is asked for.
	accepts string
	// streamed calls leave it to the caller to read the answer.
	streamed bool
	// secured calls carry the token.
	secured bool
	// keyed calls take an Idempotency-Key: sent twice with the same one they are done once.
	keyed bool
	// single calls may be done only once: they are sent again only where that is known not to have happened.
	single bool
	// fault is why the call cannot be made.
	fault error
}

// newCall begins a call. The path is the contract's, with {name} where a value goes.
func newCall(method, path string) *call {
	return &call{
		method: method, address: path, parameters: url.Values{}, lists: map[string]string{}, headers: http.Header{},
		sends: "application/json", accepts: "application/json",
	}
}

// path puts a value in the path. One that is empty or made of dots would make another path.
func (c *call) path(name string, value any) *call {
	text := textOf(value)
	if text == "" || text == "." || text == ".." {
		c.fault = fmt.Errorf("%s must be an identifier, not %q", name, text)
	}
	// As in a query, where every delimiter is escaped; only the space is written in another way there.
	escaped := strings.ReplaceAll(url.QueryEscape(text), "+", "%20")
	c.address = strings.Replace(c.address, "{"+name+"}", escaped, 1)
	return c
}

// query adds a parameter to the query, a list as one for each item; nil is left out.
func (c *call) query(name string, value any) *call {
	for _, text := range textsOf(value) {
		c.parameters.Add(name, text)
	}
	return c
}

// joined adds a list to the query as one value, whose commas separate the items; nil is left out.
func (c *call) joined(name string, value any) *call {
	var items []string
	for _, text := range textsOf(value) {
		items = append(items, url.QueryEscape(text))
	}
	if items != nil {
		c.lists[name] = strings.Join(items, ",")
	}
	return c
}

// header sets a header; nil is left out.
func (c *call) header(name string, value any) *call {
	for _, text := range textsOf(value) {
		c.headers.Set(name, text)
	}
	return c
}

// body sets what is sent as JSON; a nil pointer or map is no body.
func (c *call) body(value any) *call {
	switch item := reflect.ValueOf(value); item.Kind() {
	case reflect.Pointer, reflect.Map:
		if !item.IsNil() {
			c.content = value
		}
	default:
		c.content = value
	}
	return c
}

// text sets what is sent as text of a media type; nil is no body.
func (c *call) text(mediaType string, text *string) *call {
	if text != nil {
		c.content, c.sends = []byte(*text), mediaType
	}
	return c
}

// bytes sets what is sent as bytes of a media type; nil is no body.
func (c *call) bytes(mediaType string, bytes []byte) *call {
	if bytes != nil {
		c.content, c.sends = bytes, mediaType
	}
	return c
}

// accept asks for a media type other than JSON.
func (c *call) accept(mediaType string) *call {
	c.accepts = mediaType
	return c
}

func (c *call) withToken() *call {
	c.secured = true
	return c
}

func (c *call) withKey() *call {
	c.keyed = true
	return c
}

func (c *call) once() *call {
	c.single = true
	return c
}

// options are what a call may be given beyond its arguments.
type options interface{ addTo(*call) }

// withOptions adds options to a call; of what is in several of them the last counts.
func withOptions[O options](c *call, all []O) *call {
	for _, one := range all {
		given := newCall(c.method, c.address)
		one.addTo(given)
		for name, values := range given.parameters {
			c.parameters[name] = values
		}
		for name, text := range given.lists {
			c.lists[name] = text
		}
		for name, values := range given.headers {
			c.headers[name] = values
		}
	}
	return c
}

// target is the path and the query, escaped.
func (c *call) target() string {
	if c.encoded != "" {
		return c.address + "?" + c.encoded
	}
	var parts []string
	if len(c.parameters) > 0 {
		parts = append(parts, c.parameters.Encode())
	}
	for name, text := range c.lists {
		parts = append(parts, url.QueryEscape(name)+"="+text)
	}
	if len(parts) == 0 {
		return c.address
	}
	return c.address + "?" + strings.Join(parts, "&")
}

func textsOf(value any) []string {
	switch item := reflect.ValueOf(value); item.Kind() {
	case reflect.Invalid:
		return nil
	case reflect.Pointer:
		if item.IsNil() {
			return nil
		}
		return textsOf(item.Elem().Interface())
	case reflect.Slice:
		var texts []string
		for index := range item.Len() {
			texts = append(texts, textOf(item.Index(index).Interface()))
		}
		return texts
	default:
		return []string{textOf(value)}
	}
}

func textOf(value any) string {
	if moment, ok := value.(time.Time); ok {
		return moment.Format(time.RFC3339Nano)
	}
	return fmt.Sprint(value)
}
