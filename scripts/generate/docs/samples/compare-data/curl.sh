save() {
  curl -sS --fail-with-body "$PROMPTCRAFTER_BASE_URL/prompts" -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN" \
    -H "Content-Type: application/json" -d "$1" | sed 's/.*"_id":"\([^"]*\)".*/\1/'
}
record() {
  curl -sSf -o /dev/null "$PROMPTCRAFTER_BASE_URL/logs" -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN" \
    -H "Content-Type: application/json" -d "{
      \"promptId\": \"$1\", \"score\": $2, \"output\": \"$3\", \"notes\": \"$4\", \"modelUsed\": \"GPT-4o\"
    }"
}

PROMPT_A=$(save '{"title": "Slogan A", "content": "Write a slogan for an e-bike.", "model": "GPT-4o"}')
PROMPT_B=$(save '{
  "title": "Slogan B",
  "content": "Write a slogan for an e-bike. Name one thing that a car cannot do.",
  "model": "GPT-4o"
}')
export PROMPT_A PROMPT_B
record "$PROMPT_A" 7 'Ride the future.' 'Fine, and like all others.'
record "$PROMPT_A" 6 'Power to your pedals.' 'Heard before.'
record "$PROMPT_A" 8 'The hill is flat now.' 'Good picture.'
record "$PROMPT_A" 5 'Electric. Elegant. Everywhere.' 'Says nothing.'
record "$PROMPT_B" 8 'Park it in your hallway.' 'Concrete.'
record "$PROMPT_B" 9 'The jam ends where your lane begins.' 'Best so far.'
record "$PROMPT_B" 7 'Runs on a socket and breakfast.' 'Funny.'
record "$PROMPT_B" 9 'Smell the bakery, not the engine.' 'Keep.'
