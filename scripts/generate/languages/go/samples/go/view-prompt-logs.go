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
	promptID := os.Getenv("PROMPT_ID")

	logs, err := client.ListLogsByPrompt(context.Background(), promptID)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(logs), "logs of", promptID)
	for _, entry := range logs {
		score, notes := "no score", "no notes"
		if entry.Score != nil {
			score = fmt.Sprint(*entry.Score)
		}
		if entry.Notes != nil {
			notes = *entry.Notes
		}
		fmt.Printf("%s: %s, %s\n", entry.ID, score, notes)
	}
}
