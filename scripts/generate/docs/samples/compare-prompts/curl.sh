for VERSION in "A:$PROMPT_A" "B:$PROMPT_B"; do
  curl -s "$PROMPTCRAFTER_BASE_URL/logs?promptId=${VERSION#*:}" \
    -H "Authorization: Bearer $PROMPTCRAFTER_TOKEN" |
    grep -o '"score":[0-9]*' |
    LC_ALL=C awk -F: -v version="${VERSION%%:*}" \
      '{ sum += $2 } END { printf "%s: %d logs, average score %.2f\n", version, NR, sum / NR }'
done
