curl -sS --fail-with-body "$PROMPTCRAFTER_BASE_URL/logs?promptId=$PROMPT_ID&scoreMax=5" \
  -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN"
