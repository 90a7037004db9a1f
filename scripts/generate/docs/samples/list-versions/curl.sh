curl -sS --fail-with-body "$PROMPTCRAFTER_BASE_URL/prompts/$PROMPT_ID/versions" \
  -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN"
