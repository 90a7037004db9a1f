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

	content := "Explain the Industrial Revolution to a class of twelve-year-olds in 150 words. End with a question to discuss."
	model := "GPT-4o"
	prompt, err := client.UpdatePrompt(context.Background(), os.Getenv("PROMPT_ID"), &promptcrafter.PromptUpdateRequest{
		Content: &content,
		Model:   &model,
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("Updated %s, now for %s\n", prompt.ID, prompt.Model)
}
