// Code generated from openapi.yaml by npm run generate. DO NOT EDIT.

package promptcrafter

import (
	"context"
	"iter"
	"net/http"
)

// Signup calls POST /auth/signup: Sign up.
//
// Creates an account and logs it in. Use the token in the response like one from `POST /auth/login`.
//
// Its [*Error] may have the status:
//
//   - 400: Required fields are missing or invalid. / The password does not meet the security requirements. / The request is malformed or contains invalid parameters.
//   - 403: Sign-up is closed. / This email address may not sign up.
//   - 409: Email already in use.
//   - 413: The request body is too large.
//   - 429: Too many attempts. Try again later.
func (c *Client) Signup(ctx context.Context, body *AuthSignupRequest) (*AuthResponse, error) {
	return fetch[*AuthResponse](ctx, c, newCall(http.MethodPost, "/auth/signup").body(body).requireFields("name", "email").gives("token").once())
}

// Login calls POST /auth/login: Log in.
//
// Returns a token. After too many failures, further attempts get 429 for a while, even with the right
// password. They are counted so that nobody can lock somebody else out: an account stays open to the
// addresses that it logged in from.
//
// Its [*Error] may have the status:
//
//   - 400: Required fields are missing or invalid. / The request is malformed or contains invalid parameters.
//   - 401: Incorrect email or password.
//   - 413: The request body is too large.
//   - 429: Too many attempts. Try again later.
func (c *Client) Login(ctx context.Context, body *AuthLoginRequest) (*AuthResponse, error) {
	return fetch[*AuthResponse](ctx, c, newCall(http.MethodPost, "/auth/login").body(body).requireFields("email").gives("token").once())
}

// GetAccount calls GET /auth/account: Retrieve the account.
//
// Returns the account that the token or API key belongs to. If the request is made with a key, the response
// also describes the key.
//
// Its [*Error] may have the status:
//
//   - 400: The request is malformed or contains invalid parameters.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: The API key does not permit this operation.
//   - 429: The quota of the account is used up. Try again later.
func (c *Client) GetAccount(ctx context.Context) (*User, error) {
	return fetch[*User](ctx, c, newCall(http.MethodGet, "/auth/account").gives("_id").withToken())
}

// UpdateAccount calls PATCH /auth/account: Change the password.
//
// Changes the password; the current one is required. All earlier tokens stop working at once, on all devices;
// the response contains a new one. API keys stay valid: delete those that somebody else may have. Wrong
// passwords are counted separately from failed logins. If there is no response, log in with the new password
// to see whether it was changed.
//
// Its [*Error] may have the status:
//
//   - 400: Required fields are missing or invalid. / The password does not meet the security requirements. / The request is malformed or contains invalid parameters.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: The API key does not permit this operation. / Incorrect password.
//   - 413: The request body is too large.
//   - 429: Too many attempts. Try again later. / The quota of the account is used up. Try again later.
func (c *Client) UpdateAccount(ctx context.Context, body *AccountUpdate) (*AuthResponse, error) {
	return fetch[*AuthResponse](ctx, c, newCall(http.MethodPatch, "/auth/account").body(body).requireFields().gives("token").withToken().once())
}

// DeleteAccount calls DELETE /auth/account: Delete the account.
//
// Permanently deletes the account with all of its prompts, logs and API keys; the password is required. Once
// the response is sent, the account's tokens and keys no longer work, its data can't be read, and its email
// address can be used again. The data is then removed from the database piece by piece, without delaying
// others, and overwritten; if a restart interrupts this, it continues afterwards. Wrong passwords are counted
// separately from failed logins.
//
// Its [*Error] may have the status:
//
//   - 400: Required fields are missing or invalid. / The request is malformed or contains invalid parameters.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: The API key does not permit this operation. / Incorrect password.
//   - 413: The request body is too large.
//   - 429: Too many attempts. Try again later. / The quota of the account is used up. Try again later.
func (c *Client) DeleteAccount(ctx context.Context, body *AccountDelete) error {
	return perform(ctx, c, newCall(http.MethodDelete, "/auth/account").body(body).requireFields().givesNothing().withToken().once())
}

// ListAPIKeys calls GET /auth/keys: Retrieve all API keys.
//
// The keys of the account, oldest first, without their secrets. Expired ones are among them until you delete
// them.
//
// Its [*Error] may have the status:
//
//   - 400: The request is malformed or contains invalid parameters.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: The API key does not permit this operation.
//   - 429: The quota of the account is used up. Try again later.
func (c *Client) ListAPIKeys(ctx context.Context, options ...ListAPIKeysOptions) ([]APIKey, error) {
	return fetch[[]APIKey](ctx, c, withOptions(newCall(http.MethodGet, "/auth/keys").givesList("_id").withToken(), options))
}

// IterateAPIKeys iterates over the list of [Client.ListAPIKeys], with one page in memory. It ends after Limit
// items, if that is set. If a call fails, its [*Error] is the last step.
func (c *Client) IterateAPIKeys(ctx context.Context, options ...ListAPIKeysOptions) iter.Seq2[APIKey, error] {
	return pages[APIKey](ctx, c, withOptions(newCall(http.MethodGet, "/auth/keys").givesList("_id").withToken(), options))
}

// ListAPIKeysOptions are the optional parameters of ListAPIKeys; nil fields are left out.
type ListAPIKeysOptions struct {
	// The maximum number of items in the response. Without it, the response has all items.
	Limit *int
	// The position in the list after which to continue. Take it from the `Link` header of the previous page, and
	// send it with the same other parameters (`limit`, `escapeFormulas` and `Accept` may change). It's opaque:
	// don't parse or build it.
	Cursor *string
	// The number of items per page of an iteration. Default: 100. Other calls ignore it.
	PageSize *int
}

func (o ListAPIKeysOptions) addTo(c *call) {
	c.query("limit", o.Limit)
	c.query("cursor", o.Cursor)
	c.paged("pageSize", o.PageSize)
}

// CreateAPIKey calls POST /auth/keys: Create an API key.
//
// Creates a key for an application, with the access that its `scope` gives. This is the only response that
// contains the `key`: the service stores only a hash of it. The key is valid until you delete it, it expires,
// or the account is deleted. Changing the password doesn't affect it.
//
// Its [*Error] may have the status:
//
//   - 400: Required fields are missing or invalid. / The request is malformed or contains invalid parameters.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: The API key does not permit this operation.
//   - 409: An account can have at most 100 API keys.
//   - 413: The request body is too large.
//   - 429: The quota of the account is used up. Try again later.
func (c *Client) CreateAPIKey(ctx context.Context, body *APIKeyCreateRequest) (*CreatedAPIKey, error) {
	return fetch[*CreatedAPIKey](ctx, c, newCall(http.MethodPost, "/auth/keys").body(body).requireFields("name", "scope").gives("_id").withToken().once())
}

// DeleteAPIKey calls DELETE /auth/keys/{id}: Delete an API key.
//
// Deletes a key. Once the response is sent, no request with the key is accepted.
//
// Its [*Error] may have the status:
//
//   - 400: The key ID format is invalid. / The request is malformed or contains invalid parameters.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: The API key does not permit this operation.
//   - 404: No API key found with the specified ID.
//   - 429: The quota of the account is used up. Try again later.
func (c *Client) DeleteAPIKey(ctx context.Context, id string) error {
	return perform(ctx, c, newCall(http.MethodDelete, "/auth/keys/{id}").path("id", id).givesNothing().withToken())
}
