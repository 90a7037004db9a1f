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
	request := &promptcrafter.LogsCreateRequest{Logs: []promptcrafter.LogCreateRequest{
		{
			PromptID:   promptID,
			Output:     "Before 1760, nearly everything was made by hand...",
			ModelUsed:  "Claude 3 Sonnet",
			Score:      promptcrafter.Ptr(8),
			ExternalID: promptcrafter.Ptr("lesson-1"),
		},
		{
			PromptID:   promptID,
			Output:     "Steam engines, factories, railways...",
			ModelUsed:  "Claude 3 Sonnet",
			Score:      promptcrafter.Ptr(5),
			ExternalID: promptcrafter.Ptr("lesson-2"),
		},
	}}
	options := promptcrafter.CreateLogsOptions{Existing: promptcrafter.Ptr("skip")}
	entries, err := client.CreateLogs(context.Background(), request, options)
	if err != nil {
		log.Fatal(err)
	}
	for _, entry := range entries {
		fmt.Printf("Logged %s with score %d\n", entry.ID, *entry.Score)
	}
}
