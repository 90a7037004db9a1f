package main

import (
	"context"
	"fmt"
	"log"

	"github.com/your-org/promptcrafter"
)

func main() {
	client := promptcrafter.NewClient("")

	prompt, err := client.CreatePrompt(context.Background(), &promptcrafter.PromptCreateRequest{
		Title:   "Explain a historical event",
		Content: "Explain the Industrial Revolution to a class of twelve-year-olds in 150 words.",
		Model:   "Claude 3 Sonnet",
		Tags:    []string{"history", "education"},
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("Saved %s: %s\n", prompt.ID, prompt.Title)
}
