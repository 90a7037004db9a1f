package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"github.com/your-org/promptcrafter"
)

func average(scores []int) float64 {
	sum := 0
	for _, score := range scores {
		sum += score
	}
	return float64(sum) / float64(len(scores))
}

func main() {
	ctx := context.Background()
	client := promptcrafter.NewClient("")

	prompt, err := client.GetPrompt(ctx, os.Getenv("PROMPT_ID"))
	if err != nil {
		log.Fatal(err)
	}
	logs, err := client.ListLogsByPrompt(ctx, prompt.ID)
	if err != nil {
		log.Fatal(err)
	}
	var before, after []int
	for _, entry := range logs {
		if entry.Score == nil {
			continue
		}
		if entry.CreatedAt.Before(prompt.UpdatedAt) {
			before = append(before, *entry.Score)
		} else {
			after = append(after, *entry.Score)
		}
	}
	fmt.Printf("before the change: %.1f (%d logs)\n", average(before), len(before))
	fmt.Printf("after the change: %.1f (%d logs)\n", average(after), len(after))
	if average(after) < average(before) {
		fmt.Println("It declined: read the notes of the newest logs.")
	}
}
