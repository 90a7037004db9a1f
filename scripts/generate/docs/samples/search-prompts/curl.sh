curl -s -G "$PROMPTCRAFTER_BASE_URL/search" \
  -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN" \
  --data-urlencode 'q=education history'
