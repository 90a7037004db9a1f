save() {
  curl -s "$PROMPTCRAFTER_BASE_URL/prompts" -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN" \
    -H "Content-Type: application/json" -d "$1" | sed 's/.*"_id":"\([^"]*\)".*/\1/'
}
record() {
  curl -s -o /dev/null "$PROMPTCRAFTER_BASE_URL/logs" -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN" \
    -H "Content-Type: application/json" -d "{\"promptId\": \"$1\", \"score\": $2, \"output\": \"$3\", \"notes\": \"$4\", \"modelUsed\": \"GPT-4o\"}"
}

PROMPT_ID=$(save '{"title": "Summary of a meeting", "content": "Summarize the meeting in five bullet points.", "model": "GPT-4o"}')
export PROMPT_ID
record "$PROMPT_ID" 8 'Five points, one decision each.' 'Good.'
record "$PROMPT_ID" 9 'Five points, with the names.' 'Very good.'
record "$PROMPT_ID" 8 'Five points; the date is right.' 'Good.'

curl -s -o /dev/null -X PATCH "$PROMPTCRAFTER_BASE_URL/prompts/$PROMPT_ID" \
  -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN" -H 'Content-Type: application/json' \
  -d '{"content": "Summarize the meeting in one sentence."}'
record "$PROMPT_ID" 6 'The team met and decided.' 'Decided what?'
record "$PROMPT_ID" 5 'A productive meeting about the budget.' 'The decision is missing.'
record "$PROMPT_ID" 7 'The budget was cut by 10 percent.' 'Short and right.'
