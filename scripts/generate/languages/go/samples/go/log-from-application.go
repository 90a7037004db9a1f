package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"time"

	"github.com/your-org/promptcrafter"
)

func main() {
	client := promptcrafter.NewClient("", promptcrafter.WithTimeout(5*time.Second))

	prompt, err := client.GetPrompt(context.Background(), os.Getenv("PROMPT_ID"))
	if err != nil {
		log.Fatal(err)
	}
	question := "When do you open?"
	answer := "We open at nine." // What your model answers to the prompt and the question.
	fmt.Println(answer)

	entry, err := client.CreateLog(context.Background(), &promptcrafter.LogCreateRequest{
		PromptID:      prompt.ID,
		PromptVersion: promptcrafter.Ptr(prompt.Version),
		Input:         promptcrafter.Ptr(question),
		Output:        answer,
		ModelUsed:     prompt.Model,
		SessionID:     promptcrafter.Ptr("chat-1"),
	})
	if err != nil {
		log.Printf("Not logged: %v", err)
		return
	}
	fmt.Printf("Logged %s for version %d\n", entry.ID, *entry.PromptVersion)
}
