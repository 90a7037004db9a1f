// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
/** A client of PromptCrafter. Keep your prompts, every output that a model gave for them, and what you thought of it. */
package com.promptcrafter;
