curl -sS --fail-with-body -G "$PROMPTCRAFTER_BASE_URL/search" \
  -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN" \
  --data-urlencode 'q=education history'
