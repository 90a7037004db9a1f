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
}

// PromptUpdateRequest is sent to the service. At least one field that may be changed.
type PromptUpdateRequest struct {
	// What you call the prompt, 3 to 100 characters, not only spaces.
	Title *string `json:"title,omitempty"`
	// The text that goes to the model, not only spaces.
	Content *string `json:"content,omitempty"`
	// The model that it is meant for, as you name it ("GPT-4o", "DALL·E").
	Model *string `json:"model,omitempty"`
	// Words to find the prompt by; `[]` when none were given.
	Tags *[]string `json:"tags,omitempty"`
}

// Log comes back from the service.
type Log struct {
	// Identifies the log.
	ID string `json:"_id"`
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
	// When it was recorded.
	CreatedAt time.Time `json:"createdAt"`
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
}

// State comes back from the service.
type State struct {
	Status string `json:"status"`
}
