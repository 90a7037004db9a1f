save() {
  curl -s "$PROMPTCRAFTER_BASE_URL/prompts" -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN" \
    -H "Content-Type: application/json" -d "$1" | sed 's/.*"_id":"\([^"]*\)".*/\1/'
}
record() {
  curl -s -o /dev/null "$PROMPTCRAFTER_BASE_URL/logs" -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN" \
    -H "Content-Type: application/json" -d "{\"promptId\": \"$1\", \"score\": $2, \"output\": \"$3\", \"notes\": \"$4\", \"modelUsed\": \"GPT-4o\"}"
}

PROMPT_ID=$(save '{"title": "Bicycle shop support", "content": "Answer customers of a bicycle shop, briefly and kindly.", "model": "GPT-4o"}')
export PROMPT_ID
record "$PROMPT_ID" 9 'We open at nine.' 'Right and short.'
record "$PROMPT_ID" 3 'Of course you get your money back.' 'Promises a refund that the shop does not give.'
record "$PROMPT_ID" 8 'The chain needs oil every 200 km.' 'Right.'
record "$PROMPT_ID" 5 'A puncture has many causes. First of all...' 'Right, but three paragraphs long.'
record "$PROMPT_ID" 8 'Yes, we repair e-bikes.' 'Right and kind.'
record "$PROMPT_ID" 7 'Bring it in, we will have a look.' 'Does not say when.'
