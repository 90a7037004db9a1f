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

	content := "Explain the Industrial Revolution to a class of twelve-year-olds in 150 words. End with a question."
	prompt, err := client.UpdatePrompt(context.Background(), os.Getenv("PROMPT_ID"), &promptcrafter.PromptUpdateRequest{
		Content:    &content,
		Model:      promptcrafter.Ptr("GPT-4o"),
		ChangeNote: promptcrafter.Ptr("The lesson needs a discussion."),
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("Updated %s, now version %d\n", prompt.ID, prompt.Version)
}
