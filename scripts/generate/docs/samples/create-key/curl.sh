curl -sS --fail-with-body "$PROMPTCRAFTER_BASE_URL/auth/keys" \
  -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN" \
  -H 'Content-Type: application/json' \
  -d '{"name": "Chatbot", "scope": "log"}'
