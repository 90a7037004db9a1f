# step: sign-up
PROMPTCRAFTER_TOKEN=$(curl -sS --fail-with-body "$PROMPTCRAFTER_BASE_URL/auth/signup" \
  -H 'Content-Type: application/json' \
  -d '{"name": "Ada", "email": "ada@example.com", "password": "correct horse battery staple"}' |
  sed -n 's/.*"token":"\([^"]*\)".*/\1/p; /"error"/w /dev/stderr')

# step: save-prompt
PROMPT_ID=$(curl -sS --fail-with-body "$PROMPTCRAFTER_BASE_URL/prompts" \
  -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN" \
  -H 'Content-Type: application/json' \
  -d '{"title": "Sea haiku", "content": "Write a haiku about the sea.", "model": "GPT-4o", "tags": ["poetry"]}' |
  sed -n 's/.*"_id":"\([^"]*\)".*/\1/p; /"error"/w /dev/stderr')
echo "Saved $PROMPT_ID"

# step: log-output
curl -sS --fail-with-body "$PROMPTCRAFTER_BASE_URL/logs" \
  -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN" \
  -H 'Content-Type: application/json' \
  -d '{
    "promptId": "'"$PROMPT_ID"'",
    "output": "Waves fold into foam",
    "modelUsed": "GPT-4o",
    "score": 7,
    "notes": "One line only."
  }'

# step: read-back
curl -sS --fail-with-body "$PROMPTCRAFTER_BASE_URL/logs?promptId=$PROMPT_ID" \
  -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN"
