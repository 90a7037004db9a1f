save() {
  curl -sS --fail-with-body "$PROMPTCRAFTER_BASE_URL/prompts" -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN" \
    -H "Content-Type: application/json" -d "$1" | sed 's/.*"_id":"\([^"]*\)".*/\1/'
}
record() {
  curl -sSf -o /dev/null "$PROMPTCRAFTER_BASE_URL/logs" -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN" \
    -H "Content-Type: application/json" -d "{
      \"promptId\": \"$PROMPT_ID\", \"modelUsed\": \"GPT-4o\", \"sessionId\": \"$1\",
      \"input\": \"$2\", \"output\": \"$3\", \"score\": $4, \"notes\": \"$5\"
    }"
}

PROMPT_ID=$(save '{
  "title": "Bicycle shop support",
  "content": "Help the customers of a bicycle shop, briefly and kindly.",
  "model": "GPT-4o"
}')
export PROMPT_ID
record chat-1 'When do you open?' 'We open at nine.' 9 'Right and short.'
record chat-1 'Do you repair e-bikes?' 'Yes, we repair e-bikes.' 8 'Right and kind.'
record chat-2 'My new chain squeaks.' 'It needs oil every 200 km.' 8 'Right.'
record chat-2 'It still does. Can I return it?' 'Of course you get your money back.' 3 \
  'Promises a refund that the shop does not give.'
record chat-2 'What else could it be?' 'A squeak has many causes. First of all...' 5 'Right, but three paragraphs long.'
record chat-3 'Can you look at my brakes?' 'Bring it in, we will have a look.' 7 'Does not say when.'
