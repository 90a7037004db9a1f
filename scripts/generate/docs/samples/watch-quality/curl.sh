curl -sS --fail-with-body "$PROMPTCRAFTER_BASE_URL/comparisons?promptId=$PROMPT_ID" \
  -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN" |
  sed 's/.*"finding":"\([^"]*\)".*"summary":"\([^"]*\)".*/\1: \2/'
