// Code generated from openapi.yaml by npm run generate. DO NOT EDIT.

package promptcrafter

import (
	"fmt"
	"log/slog"
	"time"
)

// AuthSignupRequest is sent to the service.
type AuthSignupRequest struct {
	// Your name.
	Name string `json:"name"`
	// The email address that you log in with. Each address can have one account.
	Email string `json:"email"`
	// 10 to 128 characters of any script, as people count them, and no rules on which. It must not be one
	// character repeated, the account's e-mail address or a password that many people use (NIST SP 800-63B,
	// revision 4). It is normalized (NFKC), so that it can be typed on any keyboard.
	Password string `json:"password"`
}

// Format shows everything but Password, for every verb of fmt.
func (r AuthSignupRequest) Format(state fmt.State, verb rune) {
	type shown AuthSignupRequest
	r.Password = hidden(r.Password)
	fmt.Fprintf(state, fmt.FormatString(state, verb), shown(r))
}

// LogValue shows everything but Password, in the logs of log/slog.
func (r AuthSignupRequest) LogValue() slog.Value { return slog.StringValue(fmt.Sprintf("%+v", r)) }

// AuthResponse comes back from the service.
type AuthResponse struct {
	received
	Message string `json:"message,omitempty"`
	// A token for `Authorization: Bearer`.
	Token string `json:"token"`
}

// UnmarshalJSON reads what it can; the rest is in Extra.
func (r *AuthResponse) UnmarshalJSON(text []byte) error {
	type plain AuthResponse
	return readFields(text, (*plain)(r), &r.received)
}

// MarshalJSON writes it as it was received.
func (r AuthResponse) MarshalJSON() ([]byte, error) {
	type plain AuthResponse
	return writeFields(plain(r), r.received)
}

// Format shows everything but Token, for every verb of fmt.
func (r AuthResponse) Format(state fmt.State, verb rune) {
	type shown AuthResponse
	r.Token = hidden(r.Token)
	fmt.Fprintf(state, fmt.FormatString(state, verb), shown(r))
}

// LogValue shows everything but Token, in the logs of log/slog.
func (r AuthResponse) LogValue() slog.Value { return slog.StringValue(fmt.Sprintf("%+v", r)) }

// AuthLoginRequest is sent to the service.
type AuthLoginRequest struct {
	// The account's address.
	Email string `json:"email"`
	// The account's password.
	Password string `json:"password"`
}

// Format shows everything but Password, for every verb of fmt.
func (r AuthLoginRequest) Format(state fmt.State, verb rune) {
	type shown AuthLoginRequest
	r.Password = hidden(r.Password)
	fmt.Fprintf(state, fmt.FormatString(state, verb), shown(r))
}

// LogValue shows everything but Password, in the logs of log/slog.
func (r AuthLoginRequest) LogValue() slog.Value { return slog.StringValue(fmt.Sprintf("%+v", r)) }

// UsedAPIKey comes back from the service. The API key that the request was made with; absent for a login
// token.
type UsedAPIKey struct {
	received
	// Identifies the key. It is not the secret.
	ID string `json:"_id"`
	// What you call the key, such as the application that uses it; not only spaces.
	Name string `json:"name"`
	// What the key can do. `read` can read everything in the account. `log` can only record logs and read single
	// prompts with their versions, so that it is safe in an application. `write` can do everything except manage
	// keys and the account.
	Scope string `json:"scope"`
}

// UnmarshalJSON reads what it can; the rest is in Extra.
func (r *UsedAPIKey) UnmarshalJSON(text []byte) error {
	type plain UsedAPIKey
	return readFields(text, (*plain)(r), &r.received)
}

// MarshalJSON writes it as it was received.
func (r UsedAPIKey) MarshalJSON() ([]byte, error) {
	type plain UsedAPIKey
	return writeFields(plain(r), r.received)
}

// User comes back from the service.
type User struct {
	received
	// Identifies the account.
	ID string `json:"_id"`
	// Your name.
	Name string `json:"name"`
	// The address that you log in with.
	Email string `json:"email"`
	// When you signed up.
	CreatedAt time.Time `json:"createdAt"`
	// The API key that the request was made with; absent for a login token.
	Key *UsedAPIKey `json:"key,omitempty"`
}

// UnmarshalJSON reads what it can; the rest is in Extra.
func (r *User) UnmarshalJSON(text []byte) error {
	type plain User
	return readFields(text, (*plain)(r), &r.received)
}

// MarshalJSON writes it as it was received.
func (r User) MarshalJSON() ([]byte, error) {
	type plain User
	return writeFields(plain(r), r.received)
}

// AccountUpdate is sent to the service.
type AccountUpdate struct {
	// The account's password.
	CurrentPassword string `json:"currentPassword"`
	// 10 to 128 characters of any script, as people count them, and no rules on which. It must not be one
	// character repeated, the account's e-mail address or a password that many people use (NIST SP 800-63B,
	// revision 4). It is normalized (NFKC), so that it can be typed on any keyboard.
	NewPassword string `json:"newPassword"`
}

// Format shows everything but CurrentPassword and NewPassword, for every verb of fmt.
func (r AccountUpdate) Format(state fmt.State, verb rune) {
	type shown AccountUpdate
	r.CurrentPassword = hidden(r.CurrentPassword)
	r.NewPassword = hidden(r.NewPassword)
	fmt.Fprintf(state, fmt.FormatString(state, verb), shown(r))
}

// LogValue shows everything but CurrentPassword and NewPassword, in the logs of log/slog.
func (r AccountUpdate) LogValue() slog.Value { return slog.StringValue(fmt.Sprintf("%+v", r)) }

// AccountDelete is sent to the service.
type AccountDelete struct {
	// The account's password.
	CurrentPassword string `json:"currentPassword"`
}

// Format shows everything but CurrentPassword, for every verb of fmt.
func (r AccountDelete) Format(state fmt.State, verb rune) {
	type shown AccountDelete
	r.CurrentPassword = hidden(r.CurrentPassword)
	fmt.Fprintf(state, fmt.FormatString(state, verb), shown(r))
}

// LogValue shows everything but CurrentPassword, in the logs of log/slog.
func (r AccountDelete) LogValue() slog.Value { return slog.StringValue(fmt.Sprintf("%+v", r)) }

// APIKey comes back from the service.
type APIKey struct {
	received
	// Identifies the key. It is not the secret.
	ID string `json:"_id"`
	// What you call the key, such as the application that uses it; not only spaces.
	Name string `json:"name"`
	// What the key can do. `read` can read everything in the account. `log` can only record logs and read single
	// prompts with their versions, so that it is safe in an application. `write` can do everything except manage
	// keys and the account.
	Scope string `json:"scope"`
	// The first 12 characters of the key, to tell which one it is.
	Prefix string `json:"prefix"`
	// When it was created.
	CreatedAt time.Time `json:"createdAt"`
	// When it was last used, up to an hour too early; absent if it never was.
	LastUsedAt *time.Time `json:"lastUsedAt,omitempty"`
	// When the key expires; must be in the future. Any UTC offset is accepted; responses are in UTC. Without it,
	// the key doesn't expire.
	ExpiresAt *time.Time `json:"expiresAt,omitempty"`
}

// UnmarshalJSON reads what it can; the rest is in Extra.
func (r *APIKey) UnmarshalJSON(text []byte) error {
	type plain APIKey
	return readFields(text, (*plain)(r), &r.received)
}

// MarshalJSON writes it as it was received.
func (r APIKey) MarshalJSON() ([]byte, error) {
	type plain APIKey
	return writeFields(plain(r), r.received)
}

// APIKeyCreateRequest is sent to the service.
type APIKeyCreateRequest struct {
	// What you call the key, such as the application that uses it; not only spaces.
	Name string `json:"name"`
	// What the key can do. `read` can read everything in the account. `log` can only record logs and read single
	// prompts with their versions, so that it is safe in an application. `write` can do everything except manage
	// keys and the account.
	Scope string `json:"scope"`
	// When the key expires; must be in the future. Any UTC offset is accepted; responses are in UTC. Without it,
	// the key doesn't expire.
	ExpiresAt *time.Time `json:"expiresAt,omitempty"`
}

// CreatedAPIKey comes back from the service.
type CreatedAPIKey struct {
	received
	// Identifies the key. It is not the secret.
	ID string `json:"_id"`
	// What you call the key, such as the application that uses it; not only spaces.
	Name string `json:"name"`
	// What the key can do. `read` can read everything in the account. `log` can only record logs and read single
	// prompts with their versions, so that it is safe in an application. `write` can do everything except manage
	// keys and the account.
	Scope string `json:"scope"`
	// The first 12 characters of the key, to tell which one it is.
	Prefix string `json:"prefix"`
	// When it was created.
	CreatedAt time.Time `json:"createdAt"`
	// When the key expires; must be in the future. Any UTC offset is accepted; responses are in UTC. Without it,
	// the key doesn't expire.
	ExpiresAt *time.Time `json:"expiresAt,omitempty"`
	// The secret, sent as `Authorization: Bearer pck_…`: `pck_`, 43 letters and digits that hold 256 random bits,
	// and 6 more that are a checksum (the CRC-32 of the 43, in base 62), so that secret scanners recognize it.
	Key string `json:"key"`
}

// UnmarshalJSON reads what it can; the rest is in Extra.
func (r *CreatedAPIKey) UnmarshalJSON(text []byte) error {
	type plain CreatedAPIKey
	return readFields(text, (*plain)(r), &r.received)
}

// MarshalJSON writes it as it was received.
func (r CreatedAPIKey) MarshalJSON() ([]byte, error) {
	type plain CreatedAPIKey
	return writeFields(plain(r), r.received)
}

// Format shows everything but Key, for every verb of fmt.
func (r CreatedAPIKey) Format(state fmt.State, verb rune) {
	type shown CreatedAPIKey
	r.Key = hidden(r.Key)
	fmt.Fprintf(state, fmt.FormatString(state, verb), shown(r))
}

// LogValue shows everything but Key, in the logs of log/slog.
func (r CreatedAPIKey) LogValue() slog.Value { return slog.StringValue(fmt.Sprintf("%+v", r)) }

// Prompt comes back from the service.
type Prompt struct {
	received
	// Identifies the prompt.
	ID string `json:"_id"`
	// The account that it belongs to.
	OwnerID string `json:"ownerId"`
	// What you call the prompt, 3 to 100 characters, not only spaces.
	Title string `json:"title"`
	// The text that goes to the model, not only spaces.
	Content string `json:"content"`
	// The model that it is meant for, as you name it ("GPT-4o", "DALL·E").
	Model string `json:"model"`
	// Words to find the prompt by; `[]` when none were given.
	Tags []string `json:"tags"`
	// Your own ID for it. No two prompts of an account have the same one, and no two logs.
	ExternalID *string `json:"externalId,omitempty"`
	// The version of the prompt. It starts at 1 and goes up by one each time `content` or `model` changes to a
	// different value.
	Version int `json:"version"`
	// When it was saved.
	CreatedAt time.Time `json:"createdAt"`
	// When it was last changed; at first the same as `createdAt`.
	UpdatedAt time.Time `json:"updatedAt"`
}

// UnmarshalJSON reads what it can; the rest is in Extra.
func (r *Prompt) UnmarshalJSON(text []byte) error {
	type plain Prompt
	return readFields(text, (*plain)(r), &r.received)
}

// MarshalJSON writes it as it was received.
func (r Prompt) MarshalJSON() ([]byte, error) {
	type plain Prompt
	return writeFields(plain(r), r.received)
}

// PromptCreateRequest is sent to the service.
type PromptCreateRequest struct {
	// What you call the prompt, 3 to 100 characters, not only spaces.
	Title string `json:"title"`
	// The text that goes to the model, not only spaces.
	Content string `json:"content"`
	// The model that it is meant for, as you name it ("GPT-4o", "DALL·E").
	Model string `json:"model"`
	// Words to find the prompt by; `[]` when none were given.
	Tags []string `json:"tags,omitempty"`
	// Your own ID for it. No two prompts of an account have the same one, and no two logs.
	ExternalID *string `json:"externalId,omitempty"`
}

// PromptUpdateRequest is sent to the service. At least one of `title`, `content`, `model` and `tags`.
type PromptUpdateRequest struct {
	// What you call the prompt, 3 to 100 characters, not only spaces.
	Title *string `json:"title,omitempty"`
	// The text that goes to the model, not only spaces.
	Content *string `json:"content,omitempty"`
	// The model that it is meant for, as you name it ("GPT-4o", "DALL·E").
	Model *string `json:"model,omitempty"`
	// Words to find the prompt by; `[]` when none were given.
	Tags *[]string `json:"tags,omitempty"`
	// Why the prompt was changed. Only a change of `content` or `model`, which creates a version, can have one.
	ChangeNote *string `json:"changeNote,omitempty"`
}

// PromptVersion comes back from the service. What a prompt said from `createdAt` until the next version. It
// never changes.
type PromptVersion struct {
	received
	// The prompt it is a version of.
	PromptID string `json:"promptId"`
	// The version of the prompt. It starts at 1 and goes up by one each time `content` or `model` changes to a
	// different value.
	Version int `json:"version"`
	// The text that goes to the model, not only spaces.
	Content string `json:"content"`
	// The model that it is meant for, as you name it ("GPT-4o", "DALL·E").
	Model string `json:"model"`
	// When this version was saved.
	CreatedAt time.Time `json:"createdAt"`
	// Why the prompt was changed. Only a change of `content` or `model`, which creates a version, can have one.
	ChangeNote *string `json:"changeNote,omitempty"`
}

// UnmarshalJSON reads what it can; the rest is in Extra.
func (r *PromptVersion) UnmarshalJSON(text []byte) error {
	type plain PromptVersion
	return readFields(text, (*plain)(r), &r.received)
}

// MarshalJSON writes it as it was received.
func (r PromptVersion) MarshalJSON() ([]byte, error) {
	type plain PromptVersion
	return writeFields(plain(r), r.received)
}

// Log comes back from the service.
type Log struct {
	received
	// Identifies the log.
	ID string `json:"_id"`
	// The prompt that produced the output.
	PromptID string `json:"promptId"`
	// The version of the prompt that produced the output; the current one if you leave it out. Logs from before
	// versions were kept may lack it: which version produced them is unknown.
	PromptVersion *int `json:"promptVersion,omitempty"`
	// The model's input, such as the user's message or the filled-in prompt.
	Input *string `json:"input,omitempty"`
	// The model's output, stored character for character. May be empty.
	Output string `json:"output"`
	// The model that produced it, as you name it.
	ModelUsed string `json:"modelUsed"`
	// What you thought of it.
	Notes *string `json:"notes,omitempty"`
	// How good it is, from 0 to 10.
	Score *int `json:"score,omitempty"`
	// The conversation it belongs to.
	SessionID *string `json:"sessionId,omitempty"`
	// How long the model took, in milliseconds, as you measured it.
	LatencyMs *float64 `json:"latencyMs,omitempty"`
	// How many tokens the model was given, as you counted them.
	InputTokens *int `json:"inputTokens,omitempty"`
	// How many tokens the model produced, as you counted them.
	OutputTokens *int `json:"outputTokens,omitempty"`
	// What it cost in US dollars, as you were charged.
	CostUsd *float64 `json:"costUsd,omitempty"`
	// Anything else worth keeping with it, up to 50 names with a text, a number or a boolean each.
	Metadata map[string]any `json:"metadata,omitempty"`
	// Your own ID for it. No two prompts of an account have the same one, and no two logs.
	ExternalID *string `json:"externalId,omitempty"`
	// When the model produced the output, for logs that you record later or import. Any UTC offset is fine;
	// responses use UTC. It is at most a day ahead of the server's clock and not before 1970. Without it, the
	// time of the log is `createdAt`.
	OccurredAt *time.Time `json:"occurredAt,omitempty"`
	// When it was recorded.
	CreatedAt time.Time `json:"createdAt"`
	// When its score or notes were last changed; absent if they never were.
	UpdatedAt *time.Time `json:"updatedAt,omitempty"`
}

// UnmarshalJSON reads what it can; the rest is in Extra.
func (r *Log) UnmarshalJSON(text []byte) error {
	type plain Log
	return readFields(text, (*plain)(r), &r.received)
}

// MarshalJSON writes it as it was received.
func (r Log) MarshalJSON() ([]byte, error) {
	type plain Log
	return writeFields(plain(r), r.received)
}

// LogCreateRequest is sent to the service.
type LogCreateRequest struct {
	// The prompt that produced the output.
	PromptID string `json:"promptId"`
	// The model's output, stored character for character. May be empty.
	Output string `json:"output"`
	// The model that produced it, as you name it.
	ModelUsed string `json:"modelUsed"`
	// What you thought of it.
	Notes *string `json:"notes,omitempty"`
	// How good it is, from 0 to 10.
	Score *int `json:"score,omitempty"`
	// The version of the prompt that produced the output; the current one if you leave it out. Logs from before
	// versions were kept may lack it: which version produced them is unknown.
	PromptVersion *int `json:"promptVersion,omitempty"`
	// The model's input, such as the user's message or the filled-in prompt.
	Input *string `json:"input,omitempty"`
	// The conversation it belongs to.
	SessionID *string `json:"sessionId,omitempty"`
	// How long the model took, in milliseconds, as you measured it.
	LatencyMs *float64 `json:"latencyMs,omitempty"`
	// How many tokens the model was given, as you counted them.
	InputTokens *int `json:"inputTokens,omitempty"`
	// How many tokens the model produced, as you counted them.
	OutputTokens *int `json:"outputTokens,omitempty"`
	// What it cost in US dollars, as you were charged.
	CostUsd *float64 `json:"costUsd,omitempty"`
	// Anything else worth keeping with it, up to 50 names with a text, a number or a boolean each.
	Metadata map[string]any `json:"metadata,omitempty"`
	// Your own ID for it. No two prompts of an account have the same one, and no two logs.
	ExternalID *string `json:"externalId,omitempty"`
	// When the model produced the output, for logs that you record later or import. Any UTC offset is fine;
	// responses use UTC. It is at most a day ahead of the server's clock and not before 1970. Without it, the
	// time of the log is `createdAt`.
	OccurredAt *time.Time `json:"occurredAt,omitempty"`
}

// ForPrompt sets what an object of the service gives: promptId, promptVersion. Set another one after it.
func (r *LogCreateRequest) ForPrompt(object *Prompt) *LogCreateRequest {
	if object == nil {
		return r
	}
	r.PromptID = object.ID
	promptVersion := object.Version
	r.PromptVersion = &promptVersion
	return r
}

// LogsCreateRequest is sent to the service.
type LogsCreateRequest struct {
	// The logs, each as `POST /logs` takes it.
	Logs []LogCreateRequest `json:"logs"`
}

// LogUpdateRequest is sent to the service. At least one of `score` and `notes`. `null` removes it.
type LogUpdateRequest struct {
	// What you think of it; `null` removes the notes.
	Notes Nullable[string] `json:"notes,omitzero"`
	// How good it is, from 0 to 10; `null` removes the score.
	Score Nullable[int] `json:"score,omitzero"`
}

// Latency comes back from the service. How long the model took, in milliseconds, of the logs that have it. At
// most 0.8 % off; exact where the prompt (or, without `promptId`, the account) has under 1,000 logs from
// `from` to `to`.
type Latency struct {
	received
	// Half of the outputs took at most this long.
	Median float64 `json:"median"`
	// 95 of 100 outputs took at most this long.
	P95 float64 `json:"p95"`
}

// UnmarshalJSON reads what it can; the rest is in Extra.
func (r *Latency) UnmarshalJSON(text []byte) error {
	type plain Latency
	return readFields(text, (*plain)(r), &r.received)
}

// MarshalJSON writes it as it was received.
func (r Latency) MarshalJSON() ([]byte, error) {
	type plain Latency
	return writeFields(plain(r), r.received)
}

// Statistics comes back from the service. The figures of a group of logs. Fields without a value are absent.
type Statistics struct {
	received
	// The prompt that all of these logs belong to.
	PromptID *string `json:"promptId,omitempty"`
	// The version of the prompt that produced all of these outputs.
	PromptVersion *int `json:"promptVersion,omitempty"`
	// The model that produced all of these outputs.
	ModelUsed *string `json:"modelUsed,omitempty"`
	// The session that all of these logs belong to.
	SessionID *string `json:"sessionId,omitempty"`
	// The day, such as `2026-03-29`.
	Day *string `json:"day,omitempty"`
	// The week from Monday to Sunday (ISO 8601), such as `2026-W13`.
	Week *string `json:"week,omitempty"`
	// The month, such as `2026-03`.
	Month *string `json:"month,omitempty"`
	// How many logs there are.
	Logs int `json:"logs"`
	// How many of them have a score. Only these count for what follows.
	Scored int `json:"scored"`
	// The number of values behind the mean and its range: each scored log, or, as soon as one session holds two
	// of them, each session once, with the mean of its scores. A log without a session counts as a session of
	// one.
	Unit string `json:"unit"`
	// The mean score.
	Mean *float64 `json:"mean,omitempty"`
	// The lower end of the range in which the true mean plausibly lies.
	Low *float64 `json:"low,omitempty"`
	// The upper end of that range.
	High *float64 `json:"high,omitempty"`
	// How far single values lie from the mean.
	StandardDeviation *float64 `json:"standardDeviation,omitempty"`
	// Half of the scores are at most this. Absent, as the quartiles, when sessions count.
	Median *float64 `json:"median,omitempty"`
	// A quarter of the scores is at most this.
	Q1 *float64 `json:"q1,omitempty"`
	// Three quarters of the scores are at most this.
	Q3 *float64 `json:"q3,omitempty"`
	// How many logs have the score 0, 1, and so on up to 10.
	Scores []int `json:"scores"`
	// How long the model took, in milliseconds, of the logs that have it. At most 0.8 % off; exact where the
	// prompt (or, without `promptId`, the account) has under 1,000 logs from `from` to `to`.
	LatencyMs *Latency `json:"latencyMs,omitempty"`
	// The sum, of the logs that have it.
	InputTokens *int `json:"inputTokens,omitempty"`
	// The sum, of the logs that have it.
	OutputTokens *int `json:"outputTokens,omitempty"`
	// The sum in US dollars, of the logs that have it.
	CostUsd *float64 `json:"costUsd,omitempty"`
	// The time of the oldest log.
	First *time.Time `json:"first,omitempty"`
	// The time of the newest log.
	Last *time.Time `json:"last,omitempty"`
	// What to keep in mind when reading this: no scores; under 5; under 20; all equal; at least 80 % of them 10;
	// at least 80 % of them 0; at least a quarter 0 to 2 and as many 8 to 10; under half of the logs scored;
	// several scores of one session.
	Warnings []string `json:"warnings"`
}

// UnmarshalJSON reads what it can; the rest is in Extra.
func (r *Statistics) UnmarshalJSON(text []byte) error {
	type plain Statistics
	return readFields(text, (*plain)(r), &r.received)
}

// MarshalJSON writes it as it was received.
func (r Statistics) MarshalJSON() ([]byte, error) {
	type plain Statistics
	return writeFields(plain(r), r.received)
}

// Difference comes back from the service. By how much B is above A, in score points.
type Difference struct {
	received
	// The mean of B minus the mean of A.
	Mean float64 `json:"mean"`
	// The lower end of the range in which the true difference plausibly lies.
	Low float64 `json:"low"`
	// The upper end of that range.
	High float64 `json:"high"`
}

// UnmarshalJSON reads what it can; the rest is in Extra.
func (r *Difference) UnmarshalJSON(text []byte) error {
	type plain Difference
	return readFields(text, (*plain)(r), &r.received)
}

// MarshalJSON writes it as it was received.
func (r Difference) MarshalJSON() ([]byte, error) {
	type plain Difference
	return writeFields(plain(r), r.received)
}

// Probability comes back from the service. How often B scores higher than A. A random output of each is
// compared, ties counted half. Absent when sessions count.
type Probability struct {
	received
	// From 0 to 1; 0.5 is level.
	Value float64 `json:"value"`
	// The lower end of its range.
	Low float64 `json:"low"`
	// The upper end of its range.
	High float64 `json:"high"`
}

// UnmarshalJSON reads what it can; the rest is in Extra.
func (r *Probability) UnmarshalJSON(text []byte) error {
	type plain Probability
	return readFields(text, (*plain)(r), &r.received)
}

// MarshalJSON writes it as it was received.
func (r Probability) MarshalJSON() ([]byte, error) {
	type plain Probability
	return writeFields(plain(r), r.received)
}

// PValue comes back from the service. How often chance alone would make two groups differ this much. That is,
// if their scores came from one and the same source. It has no say in the `finding`. Absent when sessions
// count.
type PValue struct {
	received
	// From 0 to 1.
	Value float64 `json:"value"`
	// Whether every way to divide the scores was counted, which is done up to 100 in the smaller group, or the
	// normal distribution stands in.
	Method string `json:"method"`
}

// UnmarshalJSON reads what it can; the rest is in Extra.
func (r *PValue) UnmarshalJSON(text []byte) error {
	type plain PValue
	return readFields(text, (*plain)(r), &r.received)
}

// MarshalJSON writes it as it was received.
func (r PValue) MarshalJSON() ([]byte, error) {
	type plain PValue
	return writeFields(plain(r), r.received)
}

// Needed comes back from the service. How many scored logs (or sessions) each side needs. An estimate from
// the spread of the scores so far. Absent with `margin=0`, or when a side has under two.
type Needed struct {
	received
	// To show a true difference of `margin`, with a chance of 80 %.
	ForDifference int `json:"forDifference"`
	// To show that a difference is below `margin`, if there is none, with a chance of 80 %.
	ForEquivalence int `json:"forEquivalence"`
}

// UnmarshalJSON reads what it can; the rest is in Extra.
func (r *Needed) UnmarshalJSON(text []byte) error {
	type plain Needed
	return readFields(text, (*plain)(r), &r.received)
}

// MarshalJSON writes it as it was received.
func (r Needed) MarshalJSON() ([]byte, error) {
	type plain Needed
	return writeFields(plain(r), r.received)
}

// Comparison comes back from the service. Two groups of logs and how they differ. Fields without a value are
// absent.
type Comparison struct {
	received
	// The figures of a group of logs. Fields without a value are absent.
	A Statistics `json:"a"`
	// The figures of a group of logs. Fields without a value are absent.
	B Statistics `json:"b"`
	// By how much B is above A, in score points.
	Difference *Difference `json:"difference,omitempty"`
	// How often B scores higher than A. A random output of each is compared, ties counted half. Absent when
	// sessions count.
	ProbabilityBHigher *Probability `json:"probabilityBHigher,omitempty"`
	// How often chance alone would make two groups differ this much. That is, if their scores came from one and
	// the same source. It has no say in the `finding`. Absent when sessions count.
	PValue *PValue `json:"pValue,omitempty"`
	// How many scored logs (or sessions) each side needs. An estimate from the spread of the scores so far.
	// Absent with `margin=0`, or when a side has under two.
	Needed *Needed `json:"needed,omitempty"`
	// B relative to A. `better`: the whole range of the difference is above 0; `worse`: below 0; `equivalent`:
	// within ± `margin`; `noDifferenceShown`: it holds 0, so that the difference could be anything within the
	// range; `tooFew`: one side has under 5.
	Finding string `json:"finding"`
	// What to keep in mind, besides the warnings of `a` and `b`: one side has no scores; under 5; under 20; one
	// side spreads much more; the p-value, or the order of the scores, says something else than the means; the
	// shares of scored logs differ by more than 20 points; other models; one side is all older than the other.
	Warnings []string `json:"warnings"`
	// The same in one sentence for people, in English.
	Summary string `json:"summary"`
}

// UnmarshalJSON reads what it can; the rest is in Extra.
func (r *Comparison) UnmarshalJSON(text []byte) error {
	type plain Comparison
	return readFields(text, (*plain)(r), &r.received)
}

// MarshalJSON writes it as it was received.
func (r Comparison) MarshalJSON() ([]byte, error) {
	type plain Comparison
	return writeFields(plain(r), r.received)
}

// State comes back from the service.
type State struct {
	received
	Status string `json:"status"`
}

// UnmarshalJSON reads what it can; the rest is in Extra.
func (r *State) UnmarshalJSON(text []byte) error {
	type plain State
	return readFields(text, (*plain)(r), &r.received)
}

// MarshalJSON writes it as it was received.
func (r State) MarshalJSON() ([]byte, error) {
	type plain State
	return writeFields(plain(r), r.received)
}
