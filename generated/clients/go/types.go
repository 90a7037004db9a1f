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

// LogUpdateRequest is sent to the service. At least one of `score` and `notes`. `null` removes it.
type LogUpdateRequest struct {
	// What you think of it; `null` removes the notes.
	Notes *string `json:"notes,omitempty"`
	// How good it is, from 0 to 10; `null` removes the score.
	Score *int `json:"score,omitempty"`
}

// State comes back from the service.
type State struct {
	Status string `json:"status"`
}
