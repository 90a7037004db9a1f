curl -s "$PROMPTCRAFTER_BASE_URL/logs?promptId=$PROMPT_ID" \
  -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN" |
  grep -o '"score":[0-9]*' |
  LC_ALL=C awk -F: '{ sum += $2 } END { printf "%d answers, average score %.1f\n", NR, sum / NR }'
