// As in the tutorial "View logs": all logs.
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
	client := promptcrafter.NewClient(token)
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()

	allLogs, err := client.ListLogs(ctx)
	if err != nil {
		log.Fatalf("Error retrieving all logs: %v", err)
	}

	fmt.Printf("Retrieved %d total log(s).\n", len(allLogs))
	if len(allLogs) > 0 {
		fmt.Printf("Example Log ID: %s, Prompt ID: %s\n", allLogs[0].ID, allLogs[0].PromptID)
	}
}
