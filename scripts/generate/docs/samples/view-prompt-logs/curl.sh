curl -sS --fail-with-body "$PROMPTCRAFTER_BASE_URL/logs?promptId=$PROMPT_ID" \
  -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN"
