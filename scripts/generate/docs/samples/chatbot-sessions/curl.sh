curl -sS --fail-with-body "$PROMPTCRAFTER_BASE_URL/statistics?promptId=$PROMPT_ID&groupBy=sessionId&scored=true" \
  -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN" |
  grep -oE '"(sessionId|mean)":[^,]*'
