package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"promptcrafter"
)

func main() {
	client := promptcrafter.NewClient("")

	score := 8
	notes := "Easy to follow; ends too suddenly."
	entry, err := client.CreateLog(context.Background(), &promptcrafter.LogCreateRequest{
		PromptID:  os.Getenv("PROMPT_ID"),
		Output:    "Before 1760, nearly everything was made by hand...",
		ModelUsed: "Claude 3 Sonnet",
		Notes:     &notes,
		Score:     &score,
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("Logged %s with score %d\n", entry.ID, *entry.Score)
}
