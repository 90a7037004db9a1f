package main

import (
	"context"
	"fmt"
	"log"

	"github.com/your-org/promptcrafter"
)

func main() {
	client := promptcrafter.NewClient("")

	logs, err := client.ListLogs(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(logs), "logs")
	for _, entry := range logs {
		score := "no score"
		if entry.Score != nil {
			score = fmt.Sprint(*entry.Score)
		}
		fmt.Printf("%s of %s: %s\n", entry.ID, entry.PromptID, score)
	}
}
