curl -sS --fail-with-body "$PROMPTCRAFTER_BASE_URL/logs?promptId=$PROMPT_ID&sessionId=chat-2" \
  -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN"
