package promptcrafter

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"reflect"
	"slices"
	"strings"
	"time"
)

// call is a request to the service.
type call struct {
	method string
	// template is the path in the contract.
	template string
	// address is a path, escaped.
	address    string
	parameters url.Values
	// lists are the query parameters with comma-separated values, escaped.
	lists   map[string]string
	headers http.Header
	// encoded is the whole query of a next page, escaped; it stands for parameters and lists.
	encoded string
	// pageSize is the number of items per page of an iteration; nil for the default.
	pageSize *int
	// content is the body: text or bytes are sent unchanged, anything else as JSON; nil for none.
	content any
	// sends is the media type of the content.
	sends string
	// accepts is the media type of the response.
	accepts string
	// given checks that the JSON of a response is of the type that the call returns; nil for any.
	given func(body []byte) error
	// empty calls get a response without a body.
	empty bool
	// streamed calls return the response as a stream.
	streamed bool
	// secured calls send the token.
	secured bool
	// keyed calls take an Idempotency-Key: the service executes calls with the same key only once.
	keyed bool
	// single calls must not take effect twice: they are retried only if the service certainly didn't execute them.
	single bool
	// fault is why the call can't be made.
	fault error
}

// newCall returns a call. The path is the contract's, with {name} for each value.
func newCall(method, path string) *call {
	return &call{
		method: method, template: path, address: path,
		parameters: url.Values{}, lists: map[string]string{}, headers: http.Header{},
		sends: "application/json", accepts: "application/json",
	}
}

// require records a missing required argument: the service would treat the query as a different one.
func (c *call) require(name string, value any) *call {
	if texts := textsOf(value); strings.TrimSpace(strings.Join(texts, "")) == "" && c.fault == nil {
		c.fault = fmt.Errorf("%s is missing or blank; nothing was sent", name)
	}
	return c
}

// requireFields checks that the body and its required fields are present.
func (c *call) requireFields(names ...string) *call {
	if c.content == nil {
		return c.require("body", nil)
	}
	body := reflect.Indirect(reflect.ValueOf(c.content))
	if body.Kind() != reflect.Struct {
		return c
	}
	for index := range body.NumField() {
		name, _, _ := strings.Cut(body.Type().Field(index).Tag.Get("json"), ",")
		field := body.Field(index)
		isBlank := field.IsZero() || field.Kind() == reflect.String && strings.TrimSpace(field.String()) == ""
		if isBlank && slices.Contains(names, name) {
			c.require(name, nil)
		}
	}
	return c
}

// path sets a value in the path. Rejects "." and "..", which would change the path.
func (c *call) path(name string, value any) *call {
	c.require(name, value)
	text := textOf(value)
	if (text == "." || text == "..") && c.fault == nil {
		c.fault = fmt.Errorf("%s is not a valid identifier: %q; nothing was sent", name, text)
	}
	// As in a query, where every delimiter is escaped; only the space is written in another way there.
	escaped := strings.ReplaceAll(url.QueryEscape(text), "+", "%20")
	c.address = strings.Replace(c.address, "{"+name+"}", escaped, 1)
	return c
}

// query adds a query parameter, for a list one per item; nil is omitted.
func (c *call) query(name string, value any) *call {
	for _, text := range textsOf(value) {
		c.parameters.Add(name, text)
	}
	return c
}

// joined adds a list to the query as one comma-separated value; nil is omitted.
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

// paged sets the number of items per page of an iteration; nil is omitted.
func (c *call) paged(_ string, size *int) *call {
	c.pageSize = size
	return c
}

// header sets a header; nil is omitted.
func (c *call) header(name string, value any) *call {
	for _, text := range textsOf(value) {
		c.headers.Set(name, text)
	}
	return c
}

// body sets a JSON body; a nil pointer or map is no body.
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

// text sets a body of text with a media type; nil is no body.
func (c *call) text(mediaType string, text *string) *call {
	if text != nil {
		c.content, c.sends = []byte(*text), mediaType
	}
	return c
}

// bytes sets a body of bytes with a media type; nil is no body.
func (c *call) bytes(mediaType string, bytes []byte) *call {
	if bytes != nil {
		c.content, c.sends = bytes, mediaType
	}
	return c
}

// accept requests a media type other than JSON.
func (c *call) accept(mediaType string) *call {
	c.accepts = mediaType
	return c
}

// gives expects an object with a field; an empty name means any object.
func (c *call) gives(field string) *call {
	c.given = func(body []byte) error {
		var object map[string]json.RawMessage
		if err := json.Unmarshal(body, &object); err != nil {
			return errors.New("no object")
		}
		return requireObject(object, field)
	}
	return c
}

// givesList expects a list of objects with a field.
func (c *call) givesList(field string) *call {
	c.given = func(body []byte) error {
		var list []map[string]json.RawMessage
		if err := json.Unmarshal(body, &list); err != nil || list == nil {
			return errors.New("no list of objects")
		}
		for _, object := range list {
			if err := requireObject(object, field); err != nil {
				return err
			}
		}
		return nil
	}
	return c
}

func requireObject(object map[string]json.RawMessage, field string) error {
	if object == nil {
		return errors.New("null")
	}
	if value := string(object[field]); field != "" && (value == "" || value == "null") {
		return fmt.Errorf("an object without %s", field)
	}
	return nil
}

// givesNothing expects a response without a body.
func (c *call) givesNothing() *call {
	c.empty = true
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

// options are the optional settings of a call.
type options interface{ addTo(*call) }

// withOptions adds options to a call; later ones override earlier ones.
func withOptions[O options](c *call, all []O) *call {
	for _, one := range all {
		given := newCall(c.method, c.address)
		one.addTo(given)
		if given.pageSize != nil {
			c.pageSize = given.pageSize
		}
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
