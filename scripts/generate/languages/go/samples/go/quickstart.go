// step: sign-up
package main

import (
	"context"
	"fmt"
	"log"

	"github.com/your-org/promptcrafter"
)

func main() {
	ctx := context.Background()
	client := promptcrafter.NewClient("")
	auth, err := client.Signup(ctx, &promptcrafter.AuthSignupRequest{
		Name:     "Ada",
		Email:    "ada@example.com",
		Password: "correct horse battery staple",
	})
	if err != nil {
		log.Fatal(err)
	}
	client.BearerToken = auth.Token

	// step: save-prompt
	prompt, err := client.CreatePrompt(ctx, &promptcrafter.PromptCreateRequest{
		Title:   "Sea haiku",
		Content: "Write a haiku about the sea.",
		Model:   "GPT-4o",
		Tags:    []string{"poetry"},
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("Saved", prompt.ID)

	// step: log-output
	entry, err := client.CreateLog(ctx, &promptcrafter.LogCreateRequest{
		PromptID:  prompt.ID,
		Output:    "Waves fold into foam",
		ModelUsed: "GPT-4o",
		Score:     promptcrafter.Ptr(7),
		Notes:     promptcrafter.Ptr("One line only."),
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("Logged %s with score %d\n", entry.ID, *entry.Score)

	// step: read-back
	logs, err := client.ListLogsByPrompt(ctx, prompt.ID)
	if err != nil {
		log.Fatal(err)
	}
	for _, entry := range logs {
		fmt.Printf("%s: %d, %s\n", entry.ID, *entry.Score, entry.Output)
	}
}
