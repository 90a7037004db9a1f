// Code generated from openapi.yaml by npm run generate. DO NOT EDIT.

package promptcrafter

import (
	"context"
	"net/http"
)

// GetHealth calls GET /healthz: Is the process alive?
//
// Responds as long as the process runs. Doesn't query the database.
//
// Its [*Error] may have the status:
//
//   - 400: The request is malformed or contains invalid parameters.
func (c *Client) GetHealth(ctx context.Context) (*State, error) {
	return fetch[*State](ctx, c, newCall(http.MethodGet, "/healthz").gives("status"))
}

// GetReadiness calls GET /readyz: Is the service ready?
//
// Returns 200 if the service can read its database.
//
// Its [*Error] may have the status:
//
//   - 400: The request is malformed or contains invalid parameters.
func (c *Client) GetReadiness(ctx context.Context) (*State, error) {
	return fetch[*State](ctx, c, newCall(http.MethodGet, "/readyz").gives("status"))
}

// GetContractAsYAML calls GET /openapi.yaml: This document as YAML.
//
// The contract that the running service keeps, as it was written.
//
// Its [*Error] may have the status:
//
//   - 400: The request is malformed or contains invalid parameters.
func (c *Client) GetContractAsYAML(ctx context.Context) (string, error) {
	return fetchText(ctx, c, newCall(http.MethodGet, "/openapi.yaml").accept("application/yaml"))
}

// GetContractAsJSON calls GET /openapi.json: This document as JSON.
//
// The contract that the running service keeps.
//
// Its [*Error] may have the status:
//
//   - 400: The request is malformed or contains invalid parameters.
func (c *Client) GetContractAsJSON(ctx context.Context) (map[string]any, error) {
	return fetch[map[string]any](ctx, c, newCall(http.MethodGet, "/openapi.json").gives(""))
}
