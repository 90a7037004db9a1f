curl -sS --fail-with-body "$PROMPTCRAFTER_BASE_URL/logs" \
  -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN" \
  -H 'Content-Type: application/json' \
  -d '{
    "promptId": "'"$PROMPT_ID"'",
    "output": "Before 1760, nearly everything was made by hand...",
    "modelUsed": "Claude 3 Sonnet",
    "notes": "Easy to follow; ends too suddenly.",
    "score": 8
  }'
