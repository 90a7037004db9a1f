export PROMPTCRAFTER_BASE_URL=http://127.0.0.1:3000
PROMPTCRAFTER_TOKEN=$(curl -sS --fail-with-body "$PROMPTCRAFTER_BASE_URL/auth/login" \
  -H 'Content-Type: application/json' \
  -d '{"email": "ada@example.com", "password": "correct horse battery staple"}' |
  sed -n 's/.*"token":"\([^"]*\)".*/\1/p; /"error"/w /dev/stderr')
export PROMPTCRAFTER_TOKEN
