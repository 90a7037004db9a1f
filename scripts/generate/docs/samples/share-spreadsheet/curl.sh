curl -sSf "$PROMPTCRAFTER_BASE_URL/logs?promptId=$PROMPT_ID&escapeFormulas=true" \
  -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN" -H 'Accept: text/csv' -o logs.csv.part &&
  mv logs.csv.part logs.csv
cat logs.csv
