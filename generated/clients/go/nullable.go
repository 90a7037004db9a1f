// Code generated from openapi.yaml by npm run generate. DO NOT EDIT.

package promptcrafter

import "encoding/json"

// Nullable is a field of a request that can be null, which removes the present value. Its zero value is omitted from
// the request, and so changes nothing.
type Nullable[T any] struct {
	isGiven bool
	// value is nil for null.
	value *T
}

// Value is a field with a value.
func Value[T any](value T) Nullable[T] {
	return Nullable[T]{isGiven: true, value: &value}
}

// Null is a field that is null. Its type is the type of its values: Null[int]().
func Null[T any]() Nullable[T] {
	return Nullable[T]{isGiven: true}
}

// Get is the value of a field, and whether it has one.
func (n Nullable[T]) Get() (value T, ok bool) {
	if n.value == nil {
		return value, false
	}
	return *n.value, true
}

// MarshalJSON writes the value, or null.
func (n Nullable[T]) MarshalJSON() ([]byte, error) {
	return json.Marshal(n.value)
}

// UnmarshalJSON reads the value, or null.
func (n *Nullable[T]) UnmarshalJSON(text []byte) error {
	n.isGiven = true
	return json.Unmarshal(text, &n.value)
}
