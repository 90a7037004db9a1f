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

	prompt, err := client.UpdatePrompt(context.Background(), os.Getenv("PROMPT_ID"), &promptcrafter.PromptUpdateRequest{
		Content:    promptcrafter.Ptr("Summarize the meeting in five bullet points."),
		ChangeNote: promptcrafter.Ptr("Back to version 1: one sentence loses the decisions."),
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("Version %d: %s\n", prompt.Version, prompt.Content)
}
