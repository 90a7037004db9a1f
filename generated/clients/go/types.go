// Code generated from openapi.yaml by npm run generate. DO NOT EDIT.

package promptcrafter

import "time"

// AuthSignupRequest is sent to the service.
type AuthSignupRequest struct {
	// What to call you.
	Name string `json:"name"`
	// The address that you log in with. It may have one account.
	Email string `json:"email"`
	// 10 to 128 characters of any script. It is normalized (NFKC), so that it can be typed on any keyboard.
	Password string `json:"password"`
}

// AuthResponse comes back from the service.
type AuthResponse struct {
	Message string `json:"message,omitempty"`
	// A token for `Authorization: Bearer`.
	Token string `json:"token"`
}

// AuthLoginRequest is sent to the service.
type AuthLoginRequest struct {
	// The account's address.
	Email string `json:"email"`
	// The account's password.
	Password string `json:"password"`
}

// AccountUpdate is sent to the service.
type AccountUpdate struct {
	// The account's password.
	CurrentPassword string `json:"currentPassword"`
	// 10 to 128 characters of any script. It is normalized (NFKC), so that it can be typed on any keyboard.
	NewPassword string `json:"newPassword"`
}

// AccountDelete is sent to the service.
type AccountDelete struct {
	// The account's password.
	CurrentPassword string `json:"currentPassword"`
}

// Prompt comes back from the service.
type Prompt struct {
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

// Log comes back from the service.
type Log struct {
	// Identifies the log.
	ID string `json:"_id"`
	// The prompt that produced the output.
	PromptID string `json:"promptId"`
	// The version of the prompt that produced the output; the current one if you leave it out. Logs from before
	// versions were kept may lack it: which version produced them is unknown.
	PromptVersion *int `json:"promptVersion,omitempty"`
	// What the model was given, such as the user's message or the filled-in prompt.
	Input *string `json:"input,omitempty"`
	// What the model produced, to the letter. It may be empty, as a model's answer may.
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

// LogCreateRequest is sent to the service.
type LogCreateRequest struct {
	// The prompt that produced the output.
	PromptID string `json:"promptId"`
	// What the model produced, to the letter. It may be empty, as a model's answer may.
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
	// What the model was given, such as the user's message or the filled-in prompt.
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
	r.PromptID = object.ID
	promptVersion := object.Version
	r.PromptVersion = &promptVersion
	return r
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
	// Half of the outputs took at most this long.
	Median float64 `json:"median"`
	// 95 of 100 outputs took at most this long.
	P95 float64 `json:"p95"`
}

// Statistics comes back from the service. What the scores of some logs say. What is not known is absent.
type Statistics struct {
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
	// What the mean and its range count: each scored log, or, as soon as one session holds two of them, each
	// session once, with the mean of its scores. A log without a session counts as a session of one.
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

// Difference comes back from the service. By how much B is above A, in score points.
type Difference struct {
	// The mean of B minus the mean of A.
	Mean float64 `json:"mean"`
	// The lower end of the range in which the true difference plausibly lies.
	Low float64 `json:"low"`
	// The upper end of that range.
	High float64 `json:"high"`
}

// Probability comes back from the service. How often B scores higher than A. A random output of each is
// compared, ties counted half. Absent when sessions count.
type Probability struct {
	// From 0 to 1; 0.5 is level.
	Value float64 `json:"value"`
	// The lower end of its range.
	Low float64 `json:"low"`
	// The upper end of its range.
	High float64 `json:"high"`
}

// PValue comes back from the service. How often chance alone would make two groups differ this much. That is,
// if their scores came from one and the same source. It has no say in the `finding`. Absent when sessions
// count.
type PValue struct {
	// From 0 to 1.
	Value float64 `json:"value"`
	// Whether every way to divide the scores was counted, which is done up to 100 in the smaller group, or the
	// normal distribution stands in.
	Method string `json:"method"`
}

// Needed comes back from the service. How many scored logs (or sessions) each side needs. An estimate from
// the spread of the scores so far. Absent with `margin=0`, or when a side has under two.
type Needed struct {
	// To show a true difference of `margin`, with a chance of 80 %.
	ForDifference int `json:"forDifference"`
	// To show that a difference is below `margin`, if there is none, with a chance of 80 %.
	ForEquivalence int `json:"forEquivalence"`
}

// Comparison comes back from the service. Two groups of logs and how they differ. What is not known is
// absent.
type Comparison struct {
	// What the scores of some logs say. What is not known is absent.
	A Statistics `json:"a"`
	// What the scores of some logs say. What is not known is absent.
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
	// What to keep in mind, beside the warnings of `a` and `b`: one side has no scores; under 5; under 20; one
	// side spreads much more; the p-value, or the order of the scores, says something else than the means; the
	// shares of scored logs differ by more than 20 points; other models; one side is all older than the other.
	Warnings []string `json:"warnings"`
	// The same in one sentence for people, in English.
	Summary string `json:"summary"`
}

// State comes back from the service.
type State struct {
	Status string `json:"status"`
}
