package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"github.com/your-org/promptcrafter"
)

func main() {
	client := promptcrafter.NewClient("")

	logs, err := client.ListLogsByPrompt(context.Background(), os.Getenv("PROMPT_ID"))
	if err != nil {
		log.Fatal(err)
	}
	sum, judged := 0, 0
	for _, entry := range logs {
		if entry.Score != nil {
			sum += *entry.Score
			judged++
		}
	}
	fmt.Printf("%d answers, average score %.1f\n", len(logs), float64(sum)/float64(judged))
	for _, entry := range logs {
		if entry.Score != nil && *entry.Score < 6 {
			fmt.Printf("%s: %d, %s\n", entry.ID, *entry.Score, *entry.Notes)
		}
	}
}
