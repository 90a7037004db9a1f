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

	inSession := promptcrafter.ListLogsByPromptOptions{SessionID: promptcrafter.Ptr("chat-2")}
	logs, err := client.ListLogsByPrompt(context.Background(), os.Getenv("PROMPT_ID"), inSession)
	if err != nil {
		log.Fatal(err)
	}
	for _, entry := range logs {
		score, notes := "no score", "no notes"
		if entry.Score != nil {
			score = fmt.Sprint(*entry.Score)
		}
		if entry.Notes != nil {
			notes = *entry.Notes
		}
		fmt.Printf("%s (%s: %s)\n", entry.Output, score, notes)
	}
}
