curl -sS --fail-with-body "$PROMPTCRAFTER_BASE_URL/logs/bulk?existing=skip" \
  -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN" \
  -H 'Content-Type: application/json' \
  -d '{
    "logs": [
      {
        "promptId": "'"$PROMPT_ID"'",
        "output": "Before 1760, nearly everything was made by hand...",
        "modelUsed": "Claude 3 Sonnet",
        "score": 8,
        "externalId": "lesson-1"
      },
      {
        "promptId": "'"$PROMPT_ID"'",
        "output": "Steam engines, factories, railways...",
        "modelUsed": "Claude 3 Sonnet",
        "score": 5,
        "externalId": "lesson-2"
      }
    ]
  }'
