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

	entry, err := client.CreateLog(context.Background(), &promptcrafter.LogCreateRequest{
		PromptID:  os.Getenv("PROMPT_ID"),
		Output:    "Before 1760, nearly everything was made by hand...",
		ModelUsed: "Claude 3 Sonnet",
		Notes:     promptcrafter.Ptr("Easy to follow; ends too suddenly."),
		Score:     promptcrafter.Ptr(8),
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("Logged %s with score %d\n", entry.ID, *entry.Score)
}
