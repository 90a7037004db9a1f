// Code generated from openapi.yaml by npm run generate. DO NOT EDIT.

// Package promptcrafter is a client of PromptCrafter. Keep your prompts, every output that a model gave for them, and what you thought of it.
//
// [NewClient] makes a client; each of its methods is one call of the service. A call that fails returns an [*Error].
package promptcrafter

// Version is the version of this client, and of the contract that it was generated from.
const Version = "0.1.0"
