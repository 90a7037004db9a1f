// Code generated from openapi.yaml by npm run generate. DO NOT EDIT.

package promptcrafter

import (
	"context"
	"net/http"
)

// Signup calls POST /auth/signup: Sign up.
//
// Creates an account and logs it in. The token in the answer is used as the one from `POST /auth/login`.
//
// Its [*Error] may have the status:
//
//   - 400: Required fields are missing or invalid. / The password does not meet the security requirements. / The request is malformed or contains invalid parameters.
//   - 409: Email already in use.
//   - 413: The request body is too large.
//   - 429: Too many attempts. Try again later.
func (c *Client) Signup(ctx context.Context, body *AuthSignupRequest) (*AuthResponse, error) {
	return fetch[*AuthResponse](ctx, c, newCall(http.MethodPost, "/auth/signup").body(body).once())
}

// Login calls POST /auth/login: Log in.
//
// Answers with a token. After too many failures for one account or from one address, further tries get 429
// for a while, with the right password too.
//
// Its [*Error] may have the status:
//
//   - 400: Required fields are missing or invalid. / The request is malformed or contains invalid parameters.
//   - 401: Incorrect email or password.
//   - 413: The request body is too large.
//   - 429: Too many attempts. Try again later.
func (c *Client) Login(ctx context.Context, body *AuthLoginRequest) (*AuthResponse, error) {
	return fetch[*AuthResponse](ctx, c, newCall(http.MethodPost, "/auth/login").body(body).once())
}

// UpdateAccount calls PATCH /auth/account: Change the password.
//
// Gives the account another password, after the current one. Every token from before stops at once, on all
// devices; the answer has a new one. Failures count as failed logins do. If no answer comes, log in with the
// new password to see whether it was changed.
//
// Its [*Error] may have the status:
//
//   - 400: Required fields are missing or invalid. / The password does not meet the security requirements. / The request is malformed or contains invalid parameters.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: Incorrect password.
//   - 413: The request body is too large.
//   - 429: Too many attempts. Try again later.
func (c *Client) UpdateAccount(ctx context.Context, body *AccountUpdate) (*AuthResponse, error) {
	return fetch[*AuthResponse](ctx, c, newCall(http.MethodPatch, "/auth/account").body(body).withToken().once())
}

// DeleteAccount calls DELETE /auth/account: Delete the account.
//
// Deletes the account with all of its prompts and logs, for good, after its password. From the answer on,
// none of its tokens works, nothing of it can be read, and its e-mail address is free. What it kept is
// removed from the database piece by piece, so that others go on working meanwhile; a removal that a restart
// interrupts is completed after it. Failures count as failed logins do.
//
// Its [*Error] may have the status:
//
//   - 400: Required fields are missing or invalid. / The request is malformed or contains invalid parameters.
//   - 401: Authentication token is missing / Authentication token is expired or invalid
//   - 403: Incorrect password.
//   - 413: The request body is too large.
//   - 429: Too many attempts. Try again later.
func (c *Client) DeleteAccount(ctx context.Context, body *AccountDelete) error {
	return perform(ctx, c, newCall(http.MethodDelete, "/auth/account").body(body).withToken().once())
}
