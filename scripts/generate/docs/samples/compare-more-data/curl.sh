for SCORE in 7 5 8 6 7 9 4 6 7 8 5 7 6 8 7 6 3 7 8 6 7 5 9 6 7 8 6 4 7 6 8 7 5 7 6 7; do
  record "$PROMPT_A" "$SCORE" 'Another slogan by A.' ''
done
for SCORE in 8 7 9 6 8 9 7 5 8 9 8 7 10 8 6 9 7 8 9 5 8 7 9 8 6 8 9 7 8 10 7 8 6 9 8 7; do
  record "$PROMPT_B" "$SCORE" 'Another slogan by B.' ''
done
