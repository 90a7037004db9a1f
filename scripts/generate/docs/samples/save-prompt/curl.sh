curl -sS --fail-with-body "$PROMPTCRAFTER_BASE_URL/prompts" \
  -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN" \
  -H 'Content-Type: application/json' \
  -d '{
    "title": "Explain a historical event",
    "content": "Explain the Industrial Revolution to a class of twelve-year-olds in 150 words.",
    "model": "Claude 3 Sonnet",
    "tags": ["history", "education"]
  }'
