package promptcrafter

import (
	"bytes"
	"encoding/json"
	"maps"
	"reflect"
	"strings"
)

// received is part of every struct of a response.
type received struct {
	// extra is nil where the struct has all of it; a pointer, so that structs can still be compared.
	extra *map[string]json.RawMessage
}

// Extra returns the fields of the response that the struct has no value for, by their names in JSON: those that this
// client doesn't know, those that are null, and those with an unexpected type, such as a score of 7.5.
func (r received) Extra() map[string]json.RawMessage {
	if r.extra == nil {
		return nil
	}
	return maps.Clone(*r.extra)
}

// readFields reads JSON into the struct that target points to, field by field if necessary, and keeps the rest.
func readFields(text []byte, target any, rest *received) error {
	strict := json.NewDecoder(bytes.NewReader(text))
	strict.DisallowUnknownFields()
	if err := strict.Decode(target); err == nil && !bytes.Contains(text, []byte("null")) {
		return nil
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(text, &fields); err != nil {
		return err
	}
	value := reflect.ValueOf(target).Elem()
	for index := range value.NumField() {
		name, _, _ := strings.Cut(value.Type().Field(index).Tag.Get("json"), ",")
		given, ok := fields[name]
		if !ok {
			continue
		}
		field := reflect.New(value.Field(index).Type())
		if string(given) != "null" && json.Unmarshal(given, field.Interface()) == nil {
			delete(fields, name)
		} else {
			field.Elem().SetZero()
		}
		value.Field(index).Set(field.Elem())
	}
	if len(fields) > 0 {
		rest.extra = &fields
	}
	return nil
}

// writeFields writes a struct as JSON, with the fields that it has no value for.
func writeFields(fields any, rest received) ([]byte, error) {
	text, err := encode(fields)
	if err != nil || rest.extra == nil {
		return text, err
	}
	var whole map[string]json.RawMessage
	if err := json.Unmarshal(text, &whole); err != nil {
		return nil, err
	}
	maps.Copy(whole, *rest.extra)
	return json.Marshal(whole)
}
