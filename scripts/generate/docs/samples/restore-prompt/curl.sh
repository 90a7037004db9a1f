curl -sS --fail-with-body -X PATCH "$PROMPTCRAFTER_BASE_URL/prompts/$PROMPT_ID" \
  -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN" \
  -H 'Content-Type: application/json' \
  -d '{
    "content": "Summarize the meeting in five bullet points.",
    "changeNote": "Back to version 1: one sentence loses the decisions."
  }'
