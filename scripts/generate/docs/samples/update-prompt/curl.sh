curl -sS --fail-with-body -X PATCH "$PROMPTCRAFTER_BASE_URL/prompts/$PROMPT_ID" \
  -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN" \
  -H 'Content-Type: application/json' \
  -d '{
    "content": "Explain the Industrial Revolution to a class of twelve-year-olds in 150 words. End with a question.",
    "model": "GPT-4o",
    "changeNote": "The lesson needs a discussion."
  }'
