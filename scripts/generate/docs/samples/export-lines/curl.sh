curl -sSf "$PROMPTCRAFTER_BASE_URL/logs?scoreMin=8" \
  -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN" -H 'Accept: application/x-ndjson' -o good.ndjson.part &&
  mv good.ndjson.part good.ndjson
while read -r LOG; do
  echo "$LOG"
done <good.ndjson
