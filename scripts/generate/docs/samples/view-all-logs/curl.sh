curl -sS --fail-with-body "$PROMPTCRAFTER_BASE_URL/logs" \
  -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN"
