curl -sS --fail-with-body "$PROMPTCRAFTER_BASE_URL/comparisons?promptIdA=$PROMPT_A&promptIdB=$PROMPT_B&margin=1" \
  -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN" |
  sed 's/.*"finding":"\([^"]*\)".*"summary":"\([^"]*\)".*/\1: \2/'
