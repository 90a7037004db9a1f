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

	weak := promptcrafter.ListLogsByPromptOptions{ScoreMax: promptcrafter.Ptr(5)}
	logs, err := client.ListLogsByPrompt(context.Background(), os.Getenv("PROMPT_ID"), weak)
	if err != nil {
		log.Fatal(err)
	}
	for _, entry := range logs {
		fmt.Printf("%d: %s\n", *entry.Score, entry.Output)
	}
}
