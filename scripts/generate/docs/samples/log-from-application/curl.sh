# step: read-prompt
curl -sS --fail-with-body "$PROMPTCRAFTER_BASE_URL/prompts/$PROMPT_ID" \
  -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN"

# step: log-output
curl -sS --fail-with-body "$PROMPTCRAFTER_BASE_URL/logs" \
  -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN" \
  -H 'Content-Type: application/json' \
  -d '{
    "promptId": "'"$PROMPT_ID"'",
    "promptVersion": 1,
    "input": "When do you open?",
    "output": "We open at nine.",
    "modelUsed": "GPT-4o",
    "sessionId": "chat-1"
  }'
