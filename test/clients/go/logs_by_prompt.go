// As in the tutorial "View logs": the logs of a prompt.
package main

import (
	"context"
	"fmt"
	"log"
	"time"

	"github.com/your-org/promptcrafter"
)

func main() {
	token := "your-jwt-goes-here"
	promptIDToFilter := "prompt104"

	client := promptcrafter.NewClient(token)
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()

	promptLogs, err := client.ListLogsByPrompt(ctx, promptIDToFilter)
	if err != nil {
		log.Fatalf("Error retrieving logs for prompt %s: %v", promptIDToFilter, err)
	}

	fmt.Printf("Found %d log(s) for prompt ID '%s'.\n", len(promptLogs), promptIDToFilter)
	for _, lg := range promptLogs {
		score := "N/A"
		if lg.Score != nil {
			score = fmt.Sprintf("%d", *lg.Score)
		}
		fmt.Printf("  - Log ID: %s, Score: %s\n", lg.ID, score)
	}
}
