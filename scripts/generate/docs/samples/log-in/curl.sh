export PROMPTCRAFTER_BASE_URL=http://127.0.0.1:3000
PROMPTCRAFTER_TOKEN=$(curl -s "$PROMPTCRAFTER_BASE_URL/auth/login" \
  -H 'Content-Type: application/json' \
  -d '{"email": "ada@example.com", "password": "correct horse battery staple"}' |
  sed 's/.*"token":"\([^"]*\)".*/\1/')
export PROMPTCRAFTER_TOKEN
