save() {
  curl -sS --fail-with-body "$PROMPTCRAFTER_BASE_URL/prompts" -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN" \
    -H "Content-Type: application/json" -d "$1" | sed 's/.*"_id":"\([^"]*\)".*/\1/'
}
record() {
  curl -sSf -o /dev/null "$PROMPTCRAFTER_BASE_URL/logs" -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN" \
    -H "Content-Type: application/json" -d "{
      \"promptId\": \"$PROMPT_ID\", \"score\": $1, \"output\": \"$2\", \"modelUsed\": \"GPT-4o\"
    }"
}

PROMPT_ID=$(save '{
  "title": "Summary of a meeting",
  "content": "Summarize the meeting in five bullet points.",
  "model": "GPT-4o"
}')
export PROMPT_ID
for SCORE in 8 9 8 7 9 6 8 9 7 8 10 8 7 9 8 6 9 8 7 8 9 5 8 9 7 8 9 8 7 9; do
  record "$SCORE" 'Five points, one decision each.'
done

curl -sSf -o /dev/null -X PATCH "$PROMPTCRAFTER_BASE_URL/prompts/$PROMPT_ID" \
  -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN" -H 'Content-Type: application/json' \
  -d '{"content": "Summarize the meeting in one sentence.", "changeNote": "Nobody reads five points."}'
for SCORE in 6 5 7 8 4 6 7 5 8 6 3 7 6 5 8 7 6 4 7 6 5 7 8 6 5 7 6 4 7 6; do
  record "$SCORE" 'A productive meeting about the budget.'
done
