curl -sS "$PROMPTCRAFTER_BASE_URL/logs" -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN"
